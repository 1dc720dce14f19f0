// Reads typed, pasted or copied text with numbered outcomes and criteria (formats.md section 2).
import { enGB } from '../../../shared/words/words.ts'
import { countCodes, letterCode, readToken } from './numbered-codes.ts'
import type { CodeStyle } from './numbered-codes.ts'
import { withoutFurniture } from './numbered-furniture.ts'
import { headingOf } from './numbered-headings.ts'
import { innerCodes, toPieces } from './numbered-pieces.ts'
import { toSegments } from './numbered-segments.ts'
import { buildTree } from './numbered-tree.ts'
import type { SourceLine } from './source-lines.ts'
import { titleFromName } from './title-from-name.ts'
import { readFacts } from './unit-facts.ts'
import { MOST_UNITS, refuse } from './unit-reading.ts'
import type { RawReading, RawUnit, UnitHints, UnitWarning } from './unit-reading.ts'

const { refused, warnings: words, sourceOfUnit, untitled } = enGB.importer

/** A paper longer than this needs a word about outcomes or criteria before its numbered sections are taken for them. */
const LONG_PAPER = 200

/** Where this much of a long paper's lines are criteria, several to an outcome, it is a list of them and needs no such word. */
const MOSTLY = 1 / 2
const SEVERAL = 2

/** A unit pasted as one line has its codes inside it; one or two there are rather mentions of some other paper. */
const FEWEST_INNER_CODES = 3

/** The kind of code that names most criteria, or null when none does. */
function styleOf(lines: readonly SourceLine[]): CodeStyle | null {
  const counts = countCodes(lines.map(({ text }) => text))
  const style = (['dotted', 'graded', 'named'] as const).reduce((best, next) =>
    counts[next] > counts[best] ? next : best,
  )
  if (counts[style] > 0) return style
  if (innerCodes(lines).size >= FEWEST_INNER_CODES) return 'dotted'
  const speaksOfCriteria = lines.some(({ text }) => headingOf(text)?.kind === 'criteria')
  return speaksOfCriteria && lines.some(({ text }) => letterCode(text)?.label === 'a') ? 'lettered' : null
}

const speaksOfOutcomes = (lines: readonly SourceLine[]): boolean =>
  lines.some(({ text }) => {
    const kind = headingOf(text)?.kind
    return (
      kind === 'outcomes' ||
      kind === 'criteria' ||
      kind === 'both' ||
      /^(?:LO ?\d|learning (?:outcome|aim) )/iu.test(text)
    )
  })

function isMostlyCriteria(lines: readonly SourceLine[], style: CodeStyle): boolean {
  const filled = lines.filter(({ text }) => text !== '')
  const outcomes = filled.flatMap(({ text }) => {
    const token = readToken(text, style)
    return token.kind === 'criterion' ? [token.outcome] : []
  })
  return outcomes.length >= Math.max(filled.length * MOSTLY, new Set(outcomes).size * SEVERAL)
}

const count = (unit: RawUnit): number => unit.outcomes.reduce((sum, { criteria }) => sum + criteria.length, 0)

function readUnit(
  source: { readonly name: string; readonly lines: readonly SourceLine[]; readonly text: readonly SourceLine[] },
  style: CodeStyle,
  warn: (warning: UnitWarning) => void,
): RawUnit {
  const facts = readFacts(source.lines)
  const tree = buildTree(toPieces(source.text, style), style, warn)
  const { unitNumber, title, ...rest } = facts
  return {
    ...rest,
    title,
    status: 'official',
    sourceNote: unitNumber === '' ? source.name : sourceOfUnit(source.name, unitNumber),
    ...tree,
  }
}

/** Check lists may print a unit's title and codes again behind it. */
const sameUnit = (a: RawUnit, b: RawUnit): boolean =>
  a.ref !== '' && b.ref !== '' ? a.ref === b.ref : a.title !== '' && a.title.toLowerCase() === b.title.toLowerCase()

/**
 * The units of a text, each with the status `official`; none when it has no criteria. A title comes from the hint, the text or the file's
 * name, in this order; hints count for a single unit only.
 */
export function readNumberedText(name: string, lines: readonly SourceLine[], hints: UnitHints): RawReading {
  const style = styleOf(lines)
  if (style === null || (lines.length > LONG_PAPER && !speaksOfOutcomes(lines) && !isMostlyCriteria(lines, style)))
    return { units: [], groups: [], warnings: [] }
  const { units: segments, unplaced } = toSegments(lines, style)
  if (segments.length > MOST_UNITS) refuse(refused.tooManyUnits(name, MOST_UNITS))
  const kept = new Set(withoutFurniture(lines))
  const warnings: UnitWarning[] = unplaced.map(({ line, code }) => ({ line, message: words.unplaced(code) }))
  const units: RawUnit[] = []
  for (const { from, to } of segments) {
    const own: UnitWarning[] = []
    const part = lines.slice(from, to)
    const source = { name, lines: part, text: part.filter((line) => kept.has(line)) }
    const unit = readUnit(source, style, (warning) => own.push(warning))
    if (count(unit) === 0) continue
    if (units.some((other) => sameUnit(other, unit))) {
      warnings.push({ line: part[0]?.number ?? null, message: words.unitRepeated(unit.title) })
      continue
    }
    units.push(unit)
    warnings.push(...own)
  }
  const single = units.length === 1
  if (!single && units.length > 0 && (hints.title !== undefined || hints.ref !== undefined)) {
    warnings.push({ line: null, message: words.hintIgnored() })
  }
  return {
    units: units.map((unit) => ({
      ...unit,
      title: (single ? hints.title : undefined) ?? (unit.title || titleFromName(name) || untitled),
      ref: (single ? hints.ref : undefined) ?? unit.ref ?? '',
    })),
    groups: [],
    warnings,
  }
}
