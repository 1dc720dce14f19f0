// What the reading pane and the view of each kind of file say to each other.
import type { Place } from '../../../shared/domain/place.ts'

/** A place to show and mark; a greater `round` asks for it again. */
export type Wanted = { readonly place: Place; readonly round: number }

export type Look = {
  /** The file's number in its item, from 1; undefined for the item's own words. */
  readonly file: number | undefined
  /** What is shown, for those who listen. */
  readonly label: string
  readonly wanted: Wanted | null
  /** Whether anything is pointed at; when nothing is any more, its mark goes. */
  readonly isPointed: boolean
  /** Something was pointed at, or nothing is any more. */
  readonly onPoint: (place: Place | null, quote: string) => void
  /** The wanted words, page or paragraph could not be found; called with false when they were. */
  readonly onMissing: (isMissing: boolean) => void
}

/** The number that a place carries: none for the first file, which is meant where none is named. */
export const fileOf = (file: number | undefined): { readonly file?: number } =>
  file === undefined || file === 1 ? {} : { file }

/** Words of a file as a place; in an item with several kinds of words the file is always named. */
export const quoteIn = (file: number | undefined, quote: string): Place => ({
  kind: 'quote',
  quote,
  ...(file !== undefined && { file }),
})
