// What became of each criterion when a unit's text changed: a proposal from the words alone, which the learner corrects (units.md section 6).
import type { CriterionMove } from './unit-version.ts'

/** A criterion as comparing sees it; `id` is that of the old row, where the new one claims to be it. */
type Worded = {
  readonly id?: string | undefined
  readonly label: string
  readonly text: string
  readonly subPoints: readonly { readonly text: string }[]
}
type Outcomes = readonly { readonly criteria: readonly Worded[] }[]
/** What is compared of a criterion: `words` are its different words. */
type Side = Worded & { readonly meaning: string; readonly words: ReadonlySet<string> }

/** Two texts that share this part of their words are likely to be one criterion, reworded. */
const LIKE = 0.6
/** A text that lies in another by this part of its words is likely to be a piece of it. */
const WITHIN = 0.8

/** Text without what a reprint changes: case, punctuation, spacing, kinds of dash and quotation mark. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A criterion's words with those of its sub-points, whose codes and order do not matter. */
function toSide(criterion: Worded): Side {
  const points = criterion.subPoints.map((point) => normalised(point.text)).toSorted()
  const meaning = [normalised(criterion.text), ...points].join('\n')
  return { ...criterion, meaning, words: new Set(meaning.split(/\s+/).filter((word) => word !== '')) }
}

const sidesOf = (outcomes: Outcomes): Side[] => outcomes.flatMap((outcome) => outcome.criteria).map(toSide)

/**
 * What became of every old criterion, in their order, then the new ones. Words decide before identity, identity before likeness: a criterion whose
 * words stay is `same` whatever its code. `links` are the links on each old criterion, by id.
 */
export function compareUnits(
  before: { readonly outcomes: Outcomes },
  after: { readonly outcomes: Outcomes },
  links: ReadonlyMap<string, number>,
): CriterionMove[] {
  const [olds, news] = [sidesOf(before.outcomes), sidesOf(after.outcomes)]
  const partner = pair(olds, news)
  const taken = new Map([...partner].map(([old, made]) => [made, old]))
  const pieces = Map.groupBy(
    news.filter((made) => !taken.has(made)),
    (made) => wholeOf(made, partner),
  )
  const targets = new Map(olds.filter((old) => !partner.has(old)).map((old) => [old, mergedInto(old, taken)]))
  const merged = new Set(targets.values())
  const moves = olds.map((old): CriterionMove => {
    const made = partner.get(old)
    const count = links.get(old.id ?? '') ?? 0
    if (made === undefined) {
      const target = targets.get(old)
      return { from: old.label, to: target ? [target.label] : [], kind: target ? 'merged' : 'dropped', links: count }
    }
    const parts = pieces.get(old) ?? []
    const kind =
      made.meaning === old.meaning ? 'same' : parts.length > 0 ? 'split' : merged.has(made) ? 'merged' : 'reworded'
    return { from: old.label, to: [made, ...parts].map((one) => one.label).slice(0, 20), kind, links: count }
  })
  return [...moves, ...newcomers(after, moves)]
}

/** Moves for the criteria that no move leads to. */
export function newcomers(after: { readonly outcomes: Outcomes }, moves: readonly CriterionMove[]): CriterionMove[] {
  const reached = new Set(moves.flatMap((move) => move.to))
  return after.outcomes
    .flatMap((outcome) => outcome.criteria)
    .filter(({ label }) => !reached.has(label))
    .map(({ label }) => ({ from: '', to: [label], kind: 'new' as const, links: 0 }))
}

/** Which old criterion is which new one: by equal words, then by identity, then by likeness. Each stands in one pair at most. */
function pair(olds: readonly Side[], news: readonly Side[]): Map<Side, Side> {
  const partner = new Map<Side, Side>()
  const free = new Set(news)
  const join = (old: Side, made: Side | undefined) => {
    if (made === undefined || partner.has(old) || !free.has(made)) return
    partner.set(old, made)
    free.delete(made)
  }
  const byMeaning = Map.groupBy(news, (made) => made.meaning)
  const equals = (old: Side) => byMeaning.get(old.meaning) ?? []
  // Of several with the same words, the row it was comes first, then the code it had, then any.
  for (const old of olds)
    join(
      old,
      equals(old).find((made) => made.id !== undefined && made.id === old.id),
    )
  for (const old of olds)
    join(
      old,
      equals(old).find((made) => free.has(made) && made.label === old.label),
    )
  for (const old of olds)
    join(
      old,
      equals(old).find((made) => free.has(made)),
    )
  const byId = new Map(news.filter((made) => made.id !== undefined).map((made) => [made.id, made]))
  for (const old of olds) join(old, byId.get(old.id))
  const left = olds.filter((old) => !partner.has(old))
  for (const { old, made } of likely(left, [...free])) join(old, made)
  return partner
}

/** Pairs that share enough words, the likest first; a code that stays decides between equals. */
function likely(olds: readonly Side[], news: readonly Side[]): { old: Side; made: Side; likeness: number }[] {
  const holders = new Map<string, number[]>()
  for (const [index, { words }] of news.entries())
    for (const word of words) {
      const known = holders.get(word)
      if (known === undefined) holders.set(word, [index])
      else known.push(index)
    }
  return olds
    .flatMap((old) => {
      const shared = new Uint32Array(news.length)
      for (const word of old.words)
        for (const index of holders.get(word) ?? []) shared[index] = (shared[index] ?? 0) + 1
      return news.flatMap((made, index) => {
        const likeness = (2 * (shared[index] ?? 0)) / Math.max(1, old.words.size + made.words.size)
        return likeness < LIKE ? [] : [{ old, made, likeness: likeness + (old.label === made.label ? 0.05 : 0) }]
      })
    })
    .toSorted((one, other) => other.likeness - one.likeness)
}

/** The reworded criterion that a new one was split off from: it lies within the old words and brings back some that went. */
function wholeOf(made: Side, partner: ReadonlyMap<Side, Side>): Side | undefined {
  for (const [old, kept] of partner)
    if (kept.meaning !== old.meaning && isPieceOf(made, old) && bringsMore(made, old, kept)) return old
  return undefined
}

/** The reworded criterion that an old one went into. */
function mergedInto(old: Side, taken: ReadonlyMap<Side, Side>): Side | undefined {
  for (const [made, first] of taken)
    if (first.meaning !== made.meaning && isPieceOf(old, made) && bringsMore(old, made, first)) return made
  return undefined
}

const isPieceOf = (piece: Side, whole: Side): boolean =>
  piece.words.size > 1 && [...piece.words].filter((word) => whole.words.has(word)).length >= WITHIN * piece.words.size
/** Whether `piece` has words of `whole` that the rest of it has not. */
const bringsMore = (piece: Side, whole: Side, rest: Side): boolean =>
  [...piece.words].some((word) => whole.words.has(word) && !rest.words.has(word))
