import { parsePlace } from '../../shared/domain/place.ts'
import { placeWords } from '../../shared/words/place-words.ts'
import { words } from '../data/words.ts'

/** A place in words, from the notation that lists carry. `files` are the item's file names: one is named where there are several. */
export function notationInWords(notation: string, files: readonly string[]): string {
  const place = parsePlace(notation)
  return place === undefined && notation !== '' ? notation : placeWords(place ?? null, files, words.core.places)
}
