// A place as an assessor reads it, the same in the window and in the exports.
import { formatClock } from '../domain/date.ts'
import type { Place } from '../domain/place.ts'
import type { Words } from './words.ts'

type PlaceWords = Words['core']['places']

/**
 * "p. 3, second paragraph"; "no place given" for null. `files` are the names of the item's files: the file is named where there are several
 * and the place is in one of them.
 */
export function placeWords(place: Place | null, files: readonly string[], places: PlaceWords): string {
  if (place === null) return places.none
  const words = bare(place, places)
  if (files.length < 2 || place.kind === 'paragraph') return words
  const ofItem = place.kind === 'whole' || place.kind === 'quote'
  const name = files[(place.file ?? 1) - 1]
  return name === undefined || (ofItem && place.file === undefined) ? words : places.inFile(words, name)
}

function bare(place: Place, places: PlaceWords): string {
  switch (place.kind) {
    case 'whole':
      return place.file === undefined ? places.whole : places.wholeFile
    case 'pages':
      if (place.paragraph !== undefined) return places.pageParagraph(place.from, place.paragraph)
      return place.from === place.to ? places.page(place.from) : places.pages(place.from, place.to)
    case 'paragraph':
      return places.paragraph(place.paragraph)
    case 'time':
      return place.to === undefined ? formatClock(place.from) : `${formatClock(place.from)}–${formatClock(place.to)}`
    case 'region':
      return place.page === undefined ? places.region : places.regionOnPage(place.page)
    case 'quote':
      return places.quote(place.quote)
  }
}
