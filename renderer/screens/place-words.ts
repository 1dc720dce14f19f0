import { formatClock } from '../../shared/domain/date.ts'
import { parsePlace, type Place } from '../../shared/domain/place.ts'
import { words } from '../data/words.ts'

/** A place as an assessor reads it, "p. 3, second paragraph". `files` are the item's file names: one is named where there are several. */
export function placeInWords(place: Place, files: readonly string[]): string {
  const said = bare(place)
  if (files.length < 2 || place.kind === 'paragraph' || (place.kind === 'whole' && place.file === undefined))
    return said
  const name = files[('file' in place ? (place.file ?? 1) : 1) - 1]
  return name === undefined ? said : words.core.places.inFile(said, name)
}

/** The same from the notation that lists carry; words for "no place given" when there is none. */
export function notationInWords(notation: string, files: readonly string[]): string {
  const place = parsePlace(notation)
  return place === undefined ? (notation === '' ? words.core.places.none : notation) : placeInWords(place, files)
}

function bare(place: Place): string {
  const { places } = words.core
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
