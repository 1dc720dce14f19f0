// Whether what a place pointed at in the old version of a file is found in the new one. Pure.
import type { Place } from '../../../shared/domain/place.ts'
import { plainWords } from './page-texts.ts'

/** Fewer letters on a page are a heading or a number, which other pages may have too. */
const FEW_LETTERS = 20

/** `kept`: the same words or page are there; `moved`: they are at `place` now; `recheck`: a person must look. */
export type Followed = { readonly outcome: 'kept' | 'recheck' } | { readonly outcome: 'moved'; readonly place: Place }

const KEPT: Followed = { outcome: 'kept' }
const RECHECK: Followed = { outcome: 'recheck' }

/** `before` and `after` are the words of both versions page by page, as `pageTexts` gives them. Null is a link without a place. */
export function followPlace(place: Place | null, before: readonly string[], after: readonly string[]): Followed {
  if (place === null || place.kind === 'whole' || place.kind === 'paragraph') return KEPT
  if (place.kind === 'quote') return holds(after.join(' '), plainWords(place.quote)) ? KEPT : RECHECK
  if (place.kind !== 'pages') return RECHECK
  if (place.quote !== undefined && plainWords(place.quote) !== '')
    return followQuote(place, plainWords(place.quote), after)
  return followPages(place, before, after)
}

type Pages = Extract<Place, { kind: 'pages' }>

function followQuote(place: Pages, quote: string, after: readonly string[]): Followed {
  if (holds(after.slice(place.from - 1, place.to).join(' '), quote)) return KEPT
  const page = nearest(
    after.flatMap((text, index) => (holds(text, quote) ? [index + 1] : [])),
    place.from,
  )
  if (page === undefined) return RECHECK
  // Where a paragraph stands on another page nobody knows.
  const { paragraph: _, ...rest } = place
  return { outcome: 'moved', place: { ...rest, from: page, to: page } }
}

function followPages(place: Pages, before: readonly string[], after: readonly string[]): Followed {
  const wanted = before.slice(place.from - 1, place.to)
  if (wanted.length === 0 || wanted.some((text) => text.length < FEW_LETTERS)) return RECHECK
  const startsAt = (start: number) => wanted.every((text, index) => after[start + index] === text)
  if (startsAt(place.from - 1)) return KEPT
  const starts = after.flatMap((_, index) => (startsAt(index) ? [index + 1] : []))
  const from = nearest(starts, place.from)
  return from === undefined
    ? RECHECK
    : { outcome: 'moved', place: { ...place, from, to: from + place.to - place.from } }
}

/** Whole words only: `art` is not in `party`. */
const holds = (text: string, words: string): boolean => words !== '' && ` ${text} `.includes(` ${words} `)

const nearest = (pages: readonly number[], wanted: number): number | undefined =>
  pages.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
