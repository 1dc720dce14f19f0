// Items that are all one page: a claim on one needs no place, since there is only one place to look.
import type { Evidence } from './evidence.ts'
import type { Place } from './place.ts'
import { paragraphs, toPlainText } from './rich-text.ts'

type Item = Pick<Evidence, 'files' | 'text' | 'fields' | 'heldElsewhere'>

/** A picture is one page, but a TIFF may hold several and its pages are not counted. */
const isOnePage = ({ pages, mediaType }: Evidence['files'][number]): boolean =>
  pages === 1 || (pages === null && mediaType.startsWith('image/') && mediaType !== 'image/tiff')

/**
 * Whether an item is one file of a single page (or a picture) without text of its own, or one paragraph of its own text without files and fields.
 * A photo's fields say what it shows and are no second page. What is held elsewhere cannot be known.
 */
export function isOnePageItem({ files, text, fields, heldElsewhere }: Item): boolean {
  if (heldElsewhere !== null) return false
  const [file] = files
  if (file !== undefined) return files.length === 1 && isOnePage(file) && toPlainText(text) === ''
  return Object.keys(fields).length === 0 && paragraphs(text).length === 1 && text.content.length === 1
}

/** The place of a claim: what the learner said, or the whole item where it is one page (SPEC EV). Null is "not said". */
export const placeIn = (item: Item, place: Place | null): Place | null =>
  place ?? (isOnePageItem(item) ? { kind: 'whole' } : null)
