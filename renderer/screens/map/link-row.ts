// A link as lists carry it, turned into what the core takes and into words.
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import { parsePlace, type Place } from '../../../shared/domain/place.ts'
import type { CallInput } from '../../data/client.ts'
import type { Pointed } from '../item/pointing.ts'

export type LinkValues = CallInput<'link.save'>['link']

/** The place of a link with its quoted words, which the notation leaves out beside a page. */
export function placeOf({ place: notation, quote }: Pick<LinkRow, 'place' | 'quote'>): Place | null {
  const place = parsePlace(notation) ?? null
  return place?.kind === 'pages' && quote !== '' ? { ...place, quote } : place
}

/** What a link says now, to save it with one part changed. */
export const valuesOf = (link: LinkRow): LinkValues & { readonly place: Place | null } => ({
  subPointId: link.subPointId,
  place: placeOf(link),
  why: link.why,
  occasion: link.occasion,
  state: link.state,
})

const MOST_QUOTED = 1000 // characters, as the schema of a place has it

/** The place that is pointed at, with its words where the kind of place can hold them. */
export function placePointedAt({ place, quote }: Pointed): Place {
  if (place.kind !== 'pages' || quote === '' || place.quote !== undefined) return place
  return { ...place, quote: quote.replace(/\s+/g, ' ').trim().slice(0, MOST_QUOTED) }
}
