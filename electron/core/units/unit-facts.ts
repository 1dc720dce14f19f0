// What a unit specification says about the unit in lines with labels: title, reference, level, credit, hours, awarding organisation, aim.
import { headingOf } from './numbered-headings.ts'
import { readToken } from './numbered-codes.ts'
import { joinWrapped } from './source-lines.ts'
import type { SourceLine } from './source-lines.ts'

export type UnitFacts = {
  title: string
  /** The awarding organisation's own number, as in "Unit 24". */
  unitNumber: string
  ref: string
  level: string | null
  credit: number | null
  guidedLearningHours: number | null
  awardingOrganisation: string
  aim: string
}
type Field = 'title' | 'ref' | 'unitNumber' | 'level' | 'credit' | 'glh' | 'ao' | 'other'

const LABELS: readonly (readonly [RegExp, Field])[] = [
  [/^(?:unit )?title$/, 'title'],
  [/^(?:unit|ofqual|unit number|accreditation)? ?(?:reference|ref|urn)(?: (?:number|no|code))?$/, 'ref'],
  [/^(?:ofqual )?unit (?:reference|ref) ?(?:number|no|code)?$/, 'ref'],
  [/^(?:unit accreditation number|ofqual (?:unit )?(?:number|code)|unit code)$/, 'ref'],
  [/^unit (?:number|no)$/, 'unitNumber'],
  [/^(?:unit |scqf |rqf |qcf )?level$/, 'level'],
  [/^(?:unit |scqf |number of )?credits?(?: value| rating| points?)?$/, 'credit'],
  [/^(?:unit )?(?:glh|guided learning(?: hours?)?(?: glh)?)$/, 'glh'],
  [/^(?:awarding (?:organisation|organization|body)|ao)$/, 'ao'],
  [
    /^(?:total (?:unit|qualification) time(?: t[uq]t)?|t[uq]t|framework|sector|version|qualification(?: number| title)?|qan|superclass|type)$/,
    'other',
  ],
]
const LONGEST_LABEL = 60
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
const fieldOf = (label: string): Field | null =>
  label.length > LONGEST_LABEL ? null : (LABELS.find(([pattern]) => pattern.test(normal(label)))?.[1] ?? null)

const OFQUAL = /(?<![A-Za-z0-9])([A-Z])\s?\/\s?(\d{3})\s?\/\s?(\d{4})(?!\d)/u
const WHOLE_REFERENCE = /^[A-Z]\s?\/\s?\d{3}\s?\/\s?\d{4}$/u
/** Written without a colon a label counts only before its own kind of value. */
const BARE =
  /^(?<label>(?:unit |scqf )?level|credits?(?: value)?|glh|guided learning hours|(?:unit )?ref(?:erence)?(?: number)?|unit number)\s+(?<value>(?:scqf |entry )?\d{1,4}(?: hours| credits)?|[A-Z]\/\d{3}\/\d{4})$/iu
const VALUE_FIRST = /^(?<value>\d{1,4})\s+(?<label>credits?|glh|guided learning hours)$/iu

export type Fact = { readonly field: Field; readonly value: string }

/** SCQF levels count differently from RQF levels, so the value keeps the word. */
const withFramework = (label: string, value: string): string =>
  /scqf/iu.test(label) && /^(?:level\s*)?\d/iu.test(value) ? `SCQF ${value}` : value

function factOf(text: string): Fact | null {
  if (WHOLE_REFERENCE.test(text)) return { field: 'ref', value: text }
  const colon = text.slice(0, LONGEST_LABEL + 1).search(/[:=]/)
  if (colon > 0) {
    const field = fieldOf(text.slice(0, colon))
    if (field !== null) return { field, value: withFramework(text.slice(0, colon), text.slice(colon + 1).trim()) }
  }
  const bare = BARE.exec(text)?.groups ?? VALUE_FIRST.exec(text)?.groups
  const field = bare === undefined ? null : fieldOf(bare['label'] ?? '')
  return field === null ? null : { field, value: withFramework(bare?.['label'] ?? '', bare?.['value'] ?? '') }
}

/** Where a line of facts goes on with a label and its colon. */
const LABEL_WITH_COLON = [
  String.raw`\s*[,;|\t]\s*(?=(?:unit |ofqual )?(?:reference|ref|title|number|code|level|credits?(?: value)?|glh)(?: (?:number|no|code))?\s*:)`,
  String.raw`(?<!\b(?:unit|scqf|rqf|qcf|ofqual|of|total))\s(?=(?:level|credits?(?: value)?|glh|guided learning hours(?: \(glh\))?|tqt|unit (?:reference|number|title)|reference)\s?:)`,
]
/** Where it goes on with a label and its figure; a title may hold such words itself. */
const LABEL_WITH_FIGURE = [
  String.raw`\s*(?:[,;|\t]|(?<!\b(?:unit|scqf|rqf|qcf|ofqual|of|total))\s)\s*(?=(?:unit |scqf )?(?:level|credits?(?: value)?|glh|guided learning hours|tqt)\s*[:=]?\s*(?:level\s*)?\d)`,
  String.raw`\s*[,;|\t]\s*(?=\d{1,4} (?:credits?|glh|guided learning hours)\b)`,
]
const BEHIND_TITLE = new RegExp(LABEL_WITH_COLON.join('|'), 'iu')
const NEXT_LABEL = new RegExp([...LABEL_WITH_COLON, ...LABEL_WITH_FIGURE].join('|'), 'iu')
const LONGEST_FACTS = 400

/** How every line of facts begins; it spares other lines the patterns below. */
const MAY_BE_FACT =
  /^(?:unit (?:title|number|no|ref|code|level|credit|glh|guided|accred)|ofqual|scqf|rqf|qcf|level|credit|number of|glh|guided|ref|urn|title|awarding|ao\b|accred|total|t[uq]t\b|framework|sector|version|qualification|qan|superclass|type|\d{1,4} (?:credit|glh|guided)|[A-Z] ?\/)/iu

/** The facts of one line, which may hold several: "Level: 3 Credit: 5", "Level 3 | 5 credits". Empty for any other line. */
export function factsOf(text: string): readonly Fact[] {
  if (text.length > LONGEST_FACTS || !MAY_BE_FACT.test(text)) return []
  const parts = text.split(/^(?:unit )?title\b/iu.test(text) ? BEHIND_TITLE : NEXT_LABEL)
  if (factOf(parts[0]?.trim() ?? '') === null) return []
  return parts.flatMap((part) => factOf(part.trim()) ?? [])
}

const UNIT_HEADING = /^unit\s+([A-Z]{0,3}\d{1,4}[A-Z]?)(?:\s*[:.–—-]\s*|\s+)(\S.*)$/iu
const AFTER_TITLE = /\s*(?:\([A-Z]\/\d{3}\/\d{4}\)|\(cont(?:['’]?d|inued|\.)?\)|\.{3,}\s*\d*)/giu

/** "Unit 24: Check the accuracy …", as the number and the title, or null. */
export function unitHeadingOf(text: string): { number: string; title: string } | null {
  if (text.length > LONGEST_FACTS) return null
  const parts = UNIT_HEADING.exec(text)
  if (!parts || !/^["'“‘(]?[\p{Lu}\d]/u.test(parts[2] ?? '')) return null
  return { number: parts[1] ?? '', title: (parts[2] ?? '').replace(AFTER_TITLE, '').trim() }
}

const wholeNumber = (value: string, most: number): number | null => {
  const digits = /^\D{0,12}(\d{1,5})(?!\d|\.\d)/u.exec(value)?.[1]
  return digits === undefined || Number(digits) > most ? null : Number(digits)
}

function levelOf(value: string): string | null {
  const parts = /^(?:level\s*)?((?:scqf|entry)\s*(?:level\s*)?)?(\d{1,2})\b/iu.exec(value)
  if (!parts) return null
  const kind = /scqf/iu.test(parts[1] ?? '') ? 'SCQF ' : /entry/iu.test(parts[1] ?? '') ? 'Entry ' : ''
  return `${kind}${parts[2] ?? ''}`
}

const referenceOf = (text: string): string => {
  const parts = OFQUAL.exec(text)
  return parts ? `${parts[1]}/${parts[2]}/${parts[3]}` : ''
}

/** An awarding organisation's short unit number is no reference; a reference of another pattern counts only under its own label. */
function takeReference(facts: UnitFacts, { field, value }: Fact): void {
  const reference = referenceOf(value) || (field === 'ref' && value.length <= 30 ? value : '')
  if (reference !== '') facts.ref ||= reference
  else if (field === 'unitNumber' && value.length <= 12) facts.unitNumber ||= value
}

function take(facts: UnitFacts, fact: Fact): void {
  const { field, value } = fact
  if (value === '') return
  if (field === 'title') facts.title ||= value
  if (field === 'ref' || field === 'unitNumber') takeReference(facts, fact)
  if (field === 'level') facts.level ??= levelOf(value)
  if (field === 'credit') facts.credit ??= wholeNumber(value, 999)
  if (field === 'glh') facts.guidedLearningHours ??= wholeNumber(value, 9999)
  if (field === 'ao') facts.awardingOrganisation ||= value
}

/** Plain running text: what may continue a title or an aim. */
const isProse = (text: string): boolean =>
  text !== '' &&
  headingOf(text) === null &&
  factsOf(text).length === 0 &&
  unitHeadingOf(text) === null &&
  ['text', 'bullet'].includes(readToken(text, 'dotted').kind)

const LONGEST_AIM = 5000

/** The lines of an aim: up to the next heading, label or code. */
function aimAt(lines: readonly SourceLine[], start: number, rest: string): string {
  let aim = rest
  for (let index = start + 1; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? ''
    if (text === '') continue
    if (!isProse(text) || aim.length > LONGEST_AIM) break
    aim = joinWrapped(aim, text)
  }
  return aim
}

/** The value below a label that stands alone; another label there means that the value is missing. */
const isValue = (text: string): boolean => text !== '' && !(text.includes(':') && factsOf(text).length > 0)

/** A first line that could be the unit's title: short, no label, no heading, no sentence. */
function firstLineTitle(lines: readonly SourceLine[]): string {
  const first = lines.find(({ text }) => text !== '')?.text ?? ''
  return first.length <= 150 && isProse(first) && /^["'“‘(]?\p{Lu}/u.test(first) && !/[.:]$/.test(first) ? first : ''
}

/** Reads the facts of one unit. Labels go before headings, the first of a kind before later ones; what is not said stays empty. */
export function readFacts(lines: readonly SourceLine[]): UnitFacts {
  const facts: UnitFacts = {
    title: '',
    unitNumber: '',
    ref: '',
    level: null,
    credit: null,
    guidedLearningHours: null,
    awardingOrganisation: '',
    aim: '',
  }
  let headingTitle = ''
  for (const [index, { text }] of lines.entries()) {
    const next = lines.slice(index + 1, index + 4).find((line) => line.text !== '')?.text ?? ''
    const found = factsOf(text)
    for (const fact of found) take(facts, fact.value === '' && isValue(next) ? { ...fact, value: next } : fact)
    const heading = found.length > 0 ? null : unitHeadingOf(text)
    if (heading !== null && headingTitle === '') {
      const wrapped = /^\p{Ll}/u.test(next) && lines[index + 1]?.text === next && isProse(next)
      headingTitle = wrapped ? joinWrapped(heading.title, next) : heading.title
      facts.unitNumber ||= heading.number
      facts.ref ||= referenceOf(text)
    }
    const aim = facts.aim === '' ? headingOf(text) : null
    if (aim?.kind === 'aim') facts.aim = aimAt(lines, index, aim.rest)
  }
  facts.title ||= headingTitle || firstLineTitle(lines)
  return facts
}
