// Which lines that begin with a number are learning outcomes: a list, a page and a sentence may begin with one too.
import type { CodeStyle } from './numbered-codes.ts'
import type { Piece } from './numbered-pieces.ts'

type OutcomeToken = Extract<Piece['token'], { kind: 'outcome' }>
const outcomeOf = ({ token }: Piece): OutcomeToken | null => (token.kind === 'outcome' ? token : null)

/**
 * Where each outcome's first criterion stands. A figure in a sentence ("2.5 degrees") may look like a code before it, so a code that ends in 1
 * and has a text of its own goes first.
 */
function firstCriteria(pieces: readonly Piece[]): Map<string, number> {
  const first = new Map<string, number>()
  const sure = new Set<string>()
  for (const [index, { token }] of pieces.entries()) {
    if (token.kind !== 'criterion') continue
    const { outcome, label, rest } = token
    const isSure = /(?:^|\D)1$/.test(label) && !/^\p{Ll}/u.test(rest)
    if (!first.has(outcome) || (isSure && !sure.has(outcome))) first.set(outcome, index)
    if (isSure) sure.add(outcome)
  }
  return first
}

/** Names such as `LO1` are trusted when they stand before most outcomes' criteria; else they only mention outcomes. */
function usesNames(pieces: readonly Piece[], first: ReadonlyMap<string, number>): boolean {
  const named = new Set<string>()
  for (const [index, piece] of pieces.entries()) {
    const token = outcomeOf(piece)
    if (token?.explicit === true && index < (first.get(token.label) ?? -1)) named.add(token.label)
  }
  return named.size > 0 && named.size * 2 >= first.size
}

/** How well a numbered line would do as an outcome: a heading's text or one in capitals goes before one in lower case. */
function rank(piece: Piece, next: Piece | undefined): number {
  const token = outcomeOf(piece)
  if (token === null) return 0
  const text = token.rest === '' ? (next?.token.kind === 'text' && next.heading === null ? next.text : '') : token.rest
  if (text === '') return 0
  if (piece.heading !== null) return 1
  return /^["'“‘(]?\p{Lu}/u.test(text) ? 3 : 2
}

/** An outcome without criteria is believed only if it looks like one: `5. Be able to …`. */
const BELIEVABLE = /^(?:be able|be|know|understand|have|develop|demonstrate)\b/iu
const believable = (piece: Piece, token: OutcomeToken): boolean =>
  piece.heading === null && /^\p{Lu}/u.test(token.rest) && (BELIEVABLE.test(token.rest) || /^\d+[.)]/.test(piece.text))

export type OutcomePlan = {
  /** Indexes of the pieces that open an outcome. */
  readonly lines: ReadonlySet<number>
  /** Labels of the outcomes that have criteria somewhere in the text. */
  readonly withCriteria: ReadonlySet<string>
  /** Whether an unplanned numbered line may open the outcome after `last`. */
  readonly mayFollow: (piece: Piece, last: number) => boolean
}

/**
 * Outcomes of a list whose criteria have only letters: those that name themselves, else numbers in sequence that a heading for criteria follows.
 */
function planLettered(pieces: readonly Piece[]): OutcomePlan {
  const explicit = pieces.some((piece) => outcomeOf(piece)?.explicit === true)
  const lines = new Map<number, string>()
  let last = 0
  let candidate: { index: number; label: string } | null = null
  for (const [index, piece] of pieces.entries()) {
    const token = outcomeOf(piece)
    if (token !== null && explicit === token.explicit) {
      if (explicit) lines.set(index, token.label)
      else if (Number(token.label) === last + 1 && rank(piece, pieces[index + 1]) === 3) {
        candidate = { index, label: token.label }
      }
    }
    if (piece.heading?.kind === 'criteria' && candidate !== null) {
      lines.set(candidate.index, candidate.label)
      last += 1
      candidate = null
    }
  }
  return { lines: new Set(lines.keys()), withCriteria: new Set(lines.values()), mayFollow: () => false }
}

/** For a plain number: the best line before the outcome's first criterion, and of equals the last one, since lists come before. */
export function planOutcomes(pieces: readonly Piece[], style: CodeStyle): OutcomePlan {
  if (style === 'lettered') return planLettered(pieces)
  const first = firstCriteria(pieces)
  const names = usesNames(pieces, first)
  const lines = new Set<number>()
  const best = new Map<string, { index: number; rank: number }>()
  for (const [index, piece] of pieces.entries()) {
    const token = outcomeOf(piece)
    if (token === null) continue
    if (token.explicit && names) lines.add(index)
    if (token.explicit || names || index > (first.get(token.label) ?? -1)) continue
    const own = rank(piece, pieces[index + 1])
    const other = best.get(token.label)
    // Of lines in lower case the first is taken: a later one is rather a sentence that goes on.
    if (own > 0 && (other === undefined || own > other.rank || (own === other.rank && own === 3))) {
      best.set(token.label, { index, rank: own })
    }
  }
  for (const { index } of best.values()) lines.add(index)
  const mayFollow = (piece: Piece, last: number): boolean => {
    const token = outcomeOf(piece)
    return (
      token !== null &&
      !names &&
      !first.has(token.label) &&
      Number(token.label) === last + 1 &&
      believable(piece, token)
    )
  }
  return { lines, withCriteria: new Set(first.keys()), mayFollow }
}
