import { parsePlace } from '../../../shared/domain/place.ts'
import { words } from '../../data/words.ts'

/** What is wrong with a typed place in an item of so many files; undefined when nothing is, an empty place included. */
export function placeProblem(text: string, files: number): string | undefined {
  if (text.trim() === '') return undefined
  const place = parsePlace(text)
  if (place === undefined) return words.page.evidence.badPlace
  return 'file' in place && place.file !== undefined && place.file > files
    ? words.page.evidence.noFile(files)
    : undefined
}
