// Where one unit of a text ends and the next begins.
import { compareLabels } from '../../../shared/domain/label-order.ts'
import { readToken } from './numbered-codes.ts'
import type { CodeStyle } from './numbered-codes.ts'
import type { SourceLine } from './source-lines.ts'
import { factsOf, unitHeadingOf } from './unit-facts.ts'

/** The lines of one unit. `unplaced` holds the codes that stand before the text's first unit and belong to none. */
export type Segment = { readonly from: number; readonly to: number }
export type Segments = {
  readonly units: readonly Segment[]
  readonly unplaced: readonly { readonly line: number; readonly code: string }[]
}

type Candidate = { readonly index: number; readonly number: string | null }
const FACTS_WITHIN = 6

/** A heading with facts below it opens a unit; one without may only mention it. */
function isStrong(lines: readonly SourceLine[], index: number): boolean {
  const below = lines.slice(index + 1, index + 1 + FACTS_WITHIN * 2).filter(({ text }) => text !== '')
  const fact = below.findIndex(({ text }) => factsOf(text).length > 0)
  const heading = below.findIndex(({ text }) => unitHeadingOf(text) !== null)
  return fact >= 0 && fact < FACTS_WITHIN && (heading === -1 || fact < heading)
}

/** The line that opens the next unit: the first heading with facts, else the last heading, else the first label line. */
function openingOf(lines: readonly SourceLine[], candidates: readonly Candidate[]): Candidate | undefined {
  const headings = candidates.filter(({ number }) => number !== null)
  return headings.find(({ index }) => isStrong(lines, index)) ?? headings.at(-1) ?? candidates[0]
}

/**
 * Parts a text where the codes begin anew under a unit's heading or its labels. A heading alone parts nothing: units are mentioned in prose and
 * repeated on every page.
 */
export function toSegments(lines: readonly SourceLine[], style: CodeStyle): Segments {
  const starts: Candidate[] = [{ index: 0, number: null }]
  const codes: { index: number; line: number; label: string }[] = []
  let seen = new Set<string>()
  let last = ''
  let candidates: Candidate[] = []
  let labelsFrom: number | null = null
  for (const [index, { text, number }] of lines.entries()) {
    if (text === '') continue
    const heading = unitHeadingOf(text)
    const facts = factsOf(text)
    if (heading !== null) candidates.push({ index, number: heading.number })
    if (facts.length > 0) labelsFrom ??= index
    else labelsFrom = null
    if (facts.some(({ field }) => field === 'title' || field === 'ref')) {
      candidates.push({ index: labelsFrom ?? index, number: null })
    }
    const token = heading === null && facts.length === 0 ? readToken(text, style) : null
    if (token?.kind !== 'criterion') continue
    const opening = openingOf(lines, candidates)
    const again = seen.has(token.label) || (last !== '' && compareLabels(token.label, last) < 0)
    const sameUnit = opening?.number !== null && opening?.number === starts.at(-1)?.number
    if (opening !== undefined && codes.length > 0 && again && !sameUnit) {
      starts.push(opening)
      seen = new Set()
    } else if (codes.length === 0 && opening !== undefined) {
      starts[0] = { index: 0, number: opening.number }
    }
    candidates = []
    seen.add(token.label)
    last = token.label
    codes.push({ index, line: number, label: token.label })
  }
  return withoutStart(lines, starts, codes)
}

/** A page that begins in mid-unit: codes before the first heading that do not begin with a first criterion belong to no unit here. */
function withoutStart(
  lines: readonly SourceLine[],
  starts: readonly Candidate[],
  codes: readonly { readonly index: number; readonly line: number; readonly label: string }[],
): Segments {
  const units = starts.map(({ index }, at) => ({ from: index, to: starts[at + 1]?.index ?? lines.length }))
  const [head, second] = units
  if (head === undefined || second === undefined) return { units, unplaced: [] }
  const early = codes.filter(({ index }) => index < second.from)
  if (/(?:^|\D)1$/.test(early[0]?.label ?? '')) return { units, unplaced: [] }
  return { units: units.slice(1), unplaced: early.map(({ line, label }) => ({ line, code: label })) }
}
