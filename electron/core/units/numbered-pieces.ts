// Lines of a unit specification cut into pieces that each begin with at most one code: columns that ran into each other come apart here.
import { headingOf } from './numbered-headings.ts'
import type { Heading } from './numbered-headings.ts'
import { readToken } from './numbered-codes.ts'
import type { CodeStyle, Token } from './numbered-codes.ts'
import type { SourceLine } from './source-lines.ts'
import { factsOf, unitHeadingOf } from './unit-facts.ts'

/**
 * A piece of a line. `fact` marks a line about the unit itself. `mixed` marks both halves of a line that held text of two columns. `occasions`
 * is how many occasion columns stand above it.
 */
export type Piece = {
  readonly number: number
  readonly text: string
  readonly token: Token
  readonly heading: Heading | null
  readonly fact: boolean
  readonly afterBlank: boolean
  readonly mixed: boolean
  readonly occasions: number
}

const OCCASION = /\b(first|second|third|fourth) occasion/iu
const OCCASIONS = new RegExp(OCCASION, 'giu')
/** Stands for the head of a table with occasion columns. */
const CRITERIA_HEAD = 'Assessment criteria'
const ORDINALS = ['first', 'second', 'third', 'fourth']
/** How many occasion columns the table heads of a text name, one after the other; 1 where there are none. */
export function occasionColumns(lines: readonly SourceLine[]): number {
  const named = new Set(
    lines.flatMap(({ text }) => [...text.matchAll(OCCASIONS)].map((match) => match[1]?.toLowerCase())),
  )
  const columns = ORDINALS.findIndex((ordinal) => !named.has(ordinal))
  return columns >= 2 ? columns : 1
}

/** The cells of the text column; the cells of the occasion columns are for signatures. */
function withoutSignatures(text: string): string {
  const [first = '', ...others] = text.split('\t').map((cell) => cell.trim())
  const bareCode = /^[\p{L}\d.()-]{1,12}$/u.test(first)
  return bareCode ? `${first} ${others.find((cell) => cell !== '') ?? ''}`.trim() : first
}

const INNER_CODE = /(?<=\S) (?=(\d{1,2}\.\d{1,2})[.):]? ["'“‘(]?\p{Lu})/gu
const neighbours = (label: string): [string, string] => {
  const [outcome = '', criterion = ''] = label.split('.')
  return [`${outcome}.${Number(criterion) - 1}`, `${outcome}.${Number(criterion) + 1}`]
}

/** Codes that stand inside a line and fill a place in the numbering which no line begins with. A mention in prose fills none. */
export function innerCodes(lines: readonly SourceLine[]): ReadonlySet<string> {
  const atStart = new Set<string>()
  const inside = new Set<string>()
  for (const { text } of lines) {
    const token = readToken(text, 'dotted')
    if (token.kind === 'criterion') atStart.add(token.label)
    for (const match of text.matchAll(INNER_CODE)) inside.add(match[1] ?? '')
  }
  const known = (label: string): boolean => atStart.has(label) || inside.has(label)
  return new Set(
    [...inside].filter((label) => !atStart.has(label) && (label.endsWith('.1') || neighbours(label).some(known))),
  )
}

const NEXT_OUTCOME = /^(.*\S) ((\d{1,2})[.)]? \p{Lu}.*)$/su

/** An outcome inside the text before its own first criterion, as in a unit pasted as one line. */
function splitOutcome(text: string, next: string | undefined): string[] {
  const outcome = /^(\d{1,2})\.1[.):]? /.exec(next ?? '')?.[1]
  const parts = outcome === undefined ? null : NEXT_OUTCOME.exec(text)
  return parts !== null && parts[3] === outcome ? [parts[1] ?? '', parts[2] ?? ''] : [text]
}

function split(text: string, inner: ReadonlySet<string>): string[] {
  if (inner.size === 0) return [text]
  const parts: string[] = []
  let start = 0
  for (const match of text.matchAll(INNER_CODE)) {
    if (!inner.has(match[1] ?? '')) continue
    parts.push(text.slice(start, match.index))
    start = match.index + 1
  }
  parts.push(text.slice(start))
  return parts.flatMap((part, index) => splitOutcome(part, parts[index + 1]))
}

/** Pass, Merit and Distinction stand between graded criteria. */
const GRADE_HEADING = /^(?:level \d )?(?:pass|merit|distinction)s?(?: criteria)?:?$/iu

const isFact = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && (unitHeadingOf(text) !== null || factsOf(text).some(({ field }) => field !== 'other'))

/** The pieces of one unit's lines, whose page furniture has gone. */
export function toPieces(lines: readonly SourceLine[], style: CodeStyle): Piece[] {
  const columns = occasionColumns(lines)
  const inner = style === 'dotted' ? innerCodes(lines) : new Set<string>()
  const pieces: Piece[] = []
  let afterBlank = true
  let occasions = 1
  const add = (number: number, text: string, mixed: boolean): void => {
    const token = readToken(text, style)
    const coded = token.kind === 'criterion' || (token.kind === 'outcome' && token.explicit)
    const isGrade = style === 'graded' && GRADE_HEADING.test(text)
    const heading = isGrade ? { kind: 'criteria' as const, rest: '' } : coded ? null : headingOf(text)
    const own = heading !== null && (heading.kind === 'outcomes' || heading.kind === 'criteria') ? heading.rest : ''
    pieces.push({ number, text, token, heading, fact: isFact(text), afterBlank, mixed, occasions })
    afterBlank = false
    if (own !== '') add(number, own, mixed)
  }
  for (const line of lines) {
    if (line.text === '') {
      afterBlank = true
      continue
    }
    if (columns > 1 && OCCASION.test(line.text)) {
      occasions = columns
      add(line.number, CRITERIA_HEAD, false)
      continue
    }
    const text = occasions > 1 ? withoutSignatures(line.text) : line.text.replace(/\s*\t\s*/g, ' ')
    const parts = split(text, inner)
    for (const part of parts) add(line.number, part, parts.length > 1)
  }
  return withThreeLevels(pieces)
}

/**
 * Three levels: where an outcome `1` has a line, `1.1.1` is a point of criterion `1.1`. Where none has, the first figure is the unit's, as in
 * `301.1.1`, so `301.1` is the outcome and `301.1.1` the criterion.
 */
function withThreeLevels(pieces: readonly Piece[]): Piece[] {
  const parents = new Set<string>()
  const outcomes = new Set<string>()
  for (const { token } of pieces) {
    if (token.kind === 'criterion' && /^\d/.test(token.below ?? '')) parents.add(token.label)
    if (token.kind === 'outcome') outcomes.add(token.label)
  }
  const raise = (piece: Piece): Piece => {
    const { token } = piece
    if (token.kind !== 'criterion' || !parents.has(token.label) || outcomes.has(token.outcome)) return piece
    const { label, below, rest } = token
    return below === null
      ? { ...piece, token: { kind: 'outcome', label, explicit: true, rest } }
      : { ...piece, token: { kind: 'criterion', outcome: label, label: `${label}.${below}`, below: null, rest } }
  }
  return parents.size === 0 ? [...pieces] : pieces.map(raise)
}
