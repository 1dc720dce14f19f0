// Reads a revision guide: its marking points become provisional criteria, the rest becomes aim and guidance (units.md section 3).
import { enGB } from '../../../shared/words/words.ts'
import { afterBullet, excerpt, joinWrapped } from './source-lines.ts'
import type { SourceLine } from './source-lines.ts'
import { titleFromName } from './title-from-name.ts'
import { refuse } from './unit-reading.ts'
import type { RawReading, UnitHints, UnitWarning } from './unit-reading.ts'

const { refused, warnings, markingPoints, untitled } = enGB.importer

type Section = 'synopsis' | 'keyIdeas' | 'tips' | 'pitfalls' | 'points'

const HEADINGS: Record<string, Section> = {
  'topic synopsis': 'synopsis',
  synopsis: 'synopsis',
  'key concepts and core principles': 'keyIdeas',
  'key concepts': 'keyIdeas',
  'core principles': 'keyIdeas',
  'exam tips and revision strategies': 'tips',
  'exam tips': 'tips',
  'revision strategies': 'tips',
  'common misconceptions and mistakes to avoid': 'pitfalls',
  'common misconceptions': 'pitfalls',
  'mistakes to avoid': 'pitfalls',
  'examiner marking points': 'points',
  'examiners marking points': 'points',
  'marking points': 'points',
}
const LONGEST_HEADING = 80

/** The section that a line opens, or null. Case, spacing, marks and a colon make no difference; a bulleted line never opens one. */
function sectionOf(text: string): Section | null {
  if (text.length > LONGEST_HEADING || afterBullet(text) !== null) return null
  const words = text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
  return Object.hasOwn(HEADINGS, words) ? (HEADINGS[words] ?? null) : null
}

type Parts = {
  readonly preamble: SourceLine[]
  readonly sections: Map<Section, SourceLine[]>
  readonly second: number | null
}

/** The lines under each heading. `second` is the line of a second synopsis, which means a second guide. */
function toParts(lines: readonly SourceLine[]): Parts {
  const preamble: SourceLine[] = []
  const sections = new Map<Section, SourceLine[]>()
  let second: number | null = null
  let into = preamble
  for (const line of lines) {
    const section = sectionOf(line.text)
    if (section === null) {
      into.push(line)
      continue
    }
    if (section === 'synopsis' && sections.has(section)) second ??= line.number
    into = sections.get(section) ?? []
    sections.set(section, into)
  }
  return { preamble, sections, second }
}

/** Whether a text has the layout of a study guide: the marking points' heading, or two of the other headings. */
export function isStudyGuide(lines: readonly SourceLine[]): boolean {
  const { sections } = toParts(lines)
  return sections.has('points') || sections.size >= 2
}

const join = (lines: readonly SourceLine[]): string => lines.reduce((text, line) => joinWrapped(text, line.text), '')

type Item = { text: string; readonly line: number; joinedAt: SourceLine | null }

const NUMBERED = /^\(?\d{1,3}[.)]\s+/
const afterMark = (text: string): string | null =>
  afterBullet(text) ?? (NUMBERED.test(text) ? text.replace(NUMBERED, '').trim() : null)

/** Items without bullets: paragraphs where blank lines part them, else one a line. */
function plainItems(lines: readonly SourceLine[]): Item[] {
  const first = lines.findIndex((line) => line.text !== '')
  const last = lines.findLastIndex((line) => line.text !== '')
  const inner = lines.slice(Math.max(first, 0), last + 1)
  const byParagraph = inner.some((line) => line.text === '')
  const items: Item[] = []
  let open = false
  for (const line of inner) {
    const previous = items.at(-1)
    if (line.text === '') open = false
    else if (byParagraph && open && previous !== undefined) previous.text = joinWrapped(previous.text, line.text)
    else {
      items.push({ text: line.text, line: line.number, joinedAt: null })
      open = true
    }
  }
  return items
}

/** The points of a section. A line without a bullet continues the point above; after a blank line that is a guess, which `joinedAt` tells. */
function toItems(lines: readonly SourceLine[]): Item[] {
  if (!lines.some((line) => afterMark(line.text) !== null)) return plainItems(lines)
  const items: Item[] = []
  let afterBlank = false
  for (const line of lines) {
    const marked = afterMark(line.text)
    const previous = items.at(-1)
    if (line.text === '') {
      afterBlank = true
      continue
    }
    if (marked !== null || previous === undefined) {
      items.push({ text: marked ?? line.text, line: line.number, joinedAt: null })
    } else {
      if (afterBlank && previous.text !== '') previous.joinedAt ??= line
      previous.text = joinWrapped(previous.text, line.text)
    }
    afterBlank = false
  }
  // An introduction such as "Look for:" is no point of its own.
  return items.filter(
    (item, index) => item.text !== '' && !(index === 0 && items.length > 1 && item.text.endsWith(':')),
  )
}

const squash = (text: string): string => text.replace(/\s+/g, '').replace(/(?:…|\.{2,})$/, '')

/** Warns of opening lines that are not the cut-off repeat of the synopsis which these guides begin with. */
function preambleWarnings(preamble: readonly SourceLine[], synopsis: string): UnitWarning[] {
  const text = join(preamble)
  if (text === '' || squash(synopsis).startsWith(squash(text))) return []
  const line = preamble.find((each) => each.text !== '')?.number ?? null
  return [{ line, message: warnings.introLeftOut(excerpt(text)) }]
}

const joinedWarning = ({ joinedAt }: Item): UnitWarning[] =>
  joinedAt === null ? [] : [{ line: joinedAt.number, message: warnings.joined(excerpt(joinedAt.text)) }]

/**
 * One provisional unit with the outcome `MP` and the criteria `MP1` and on. A guide names neither reference, level nor credit, so those stay
 * empty unless a hint gives the reference. Throws `invalid-input` without marking points, and for two guides in one text.
 */
export function readStudyGuide(name: string, lines: readonly SourceLine[], hints: UnitHints): RawReading {
  const { preamble, sections, second } = toParts(lines)
  if (second !== null) refuse(refused.severalGuides(name, second))
  const itemsOf = (section: Section): Item[] => toItems(sections.get(section) ?? [])
  const points = itemsOf('points')
  if (points.length === 0) refuse(refused.noMarkingPoints(name))
  const [keyIdeas, tips, pitfalls] = [itemsOf('keyIdeas'), itemsOf('tips'), itemsOf('pitfalls')]
  const synopsis = join(sections.get('synopsis') ?? [])
  const aim = synopsis === '' ? join(preamble) : synopsis
  return {
    units: [
      {
        ref: hints.ref ?? '',
        title: hints.title ?? (titleFromName(name) || excerpt(aim) || untitled),
        status: 'provisional',
        aim,
        sourceNote: name,
        outcomes: [
          {
            label: 'MP',
            text: markingPoints,
            criteria: points.map((point, index) => ({
              label: `MP${index + 1}`,
              text: point.text,
              doubtful: point.joinedAt !== null,
            })),
          },
        ],
        guidance: [
          ...keyIdeas.map(({ text }) => ({ kind: 'key-idea' as const, text })),
          ...tips.map(({ text }) => ({ kind: 'tip' as const, text })),
          ...pitfalls.map(({ text }) => ({ kind: 'pitfall' as const, text })),
        ],
      },
    ],
    groups: [],
    warnings: [
      ...preambleWarnings(preamble, synopsis === '' ? join(preamble) : synopsis),
      ...[...keyIdeas, ...tips, ...pitfalls, ...points].flatMap(joinedWarning),
    ],
  }
}
