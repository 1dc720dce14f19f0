// The pictures of the Word file: pages of PDFs and photos, each drawn once, written to the archive at once and not held.
import { stat } from 'node:fs/promises'
import type { Attachment, FileNote, Warning, WriteRequest } from '../../../../shared/report/report.ts'
import { readStored } from '../read-stored.ts'
import { drawPages, drawPicture } from './draw.ts'
import type { Picture as Jpeg } from '../pictures.ts'
import type { Progress } from './progress.ts'
import type { Zip } from './zip.ts'

/** At most so many pages of a file are shown; a note tells of the rest. */
export const MOST_PAGES = 20
/** Word opens at most 512 MB; past this no more pictures are added, and each file left out says so. */
const MOST_BYTES = 450_000_000
/** A file that would take too much memory to open is not shown. */
const LARGEST = 300_000_000

/** One picture in the archive; `page` counts from 1 of `pages` in its file. Its size is in pixels. */
export type Picture = {
  readonly relationship: string
  readonly page: number
  readonly pages: number
  readonly width: number
  readonly height: number
}
export type DrawnFile = { readonly pictures: readonly Picture[]; readonly notes: readonly FileNote[] }
export type DrawnFiles = {
  readonly of: (attachment: Attachment) => DrawnFile
  readonly media: readonly { readonly relationship: string; readonly name: string }[]
  readonly warnings: readonly Warning[]
}

const NOTHING: DrawnFile = { pictures: [], notes: [] }

/** Draws what the report lets be shown. Files that are only listed or described are not opened. */
export async function drawFiles(request: WriteRequest, zip: Zip, progress: Progress): Promise<DrawnFiles> {
  const drawn = new Map<string, DrawnFile>()
  const media: { relationship: string; name: string }[] = []
  const warnings: Warning[] = []

  const add = async (drawing: Jpeg, page: number, pages: number): Promise<Picture> => {
    const number = media.length + 1
    const name = `image${number}.jpg`
    const relationship = `rIdImage${number}`
    await zip.store(`word/media/${name}`, drawing.jpeg)
    media.push({ relationship, name })
    return { relationship, page, pages, width: drawing.width, height: drawing.height }
  }

  const draw = async (attachment: Attachment): Promise<DrawnFile> => {
    const path = request.files[attachment.sha256]
    const size = path === undefined ? undefined : await sizeOf(path)
    if (path === undefined || size === undefined) return { pictures: [], notes: ['missing'] }
    if (size === 0) return { pictures: [], notes: ['empty'] }
    if (size > LARGEST || zip.size() > MOST_BYTES) return { pictures: [], notes: ['too-large'] }
    const bytes = await readStored(path, attachment.sha256)
    if (typeof bytes === 'string') return { pictures: [], notes: [bytes] }
    if (attachment.use === 'picture') {
      const drawing = await drawPicture(bytes)
      return drawing === undefined
        ? { pictures: [], notes: ['unreadable-picture'] }
        : { pictures: [await add(drawing, 1, 1)], notes: drawing.hasMorePages === true ? ['too-many-pages'] : [] }
    }
    const pictures: Picture[] = []
    const notes: FileNote[] = []
    for await (const one of drawPages(bytes, MOST_PAGES, wantedOf(attachment))) {
      if (typeof one === 'string') notes.push(one)
      else pictures.push(await add(one, one.page, one.pages))
    }
    return { pictures, notes }
  }

  const shown = request.report.sections.flatMap((section) => section.blocks).filter(isShown)
  for (const [index, attachment] of shown.entries()) {
    const key = keyOf(attachment)
    const file = drawn.get(key) ?? (await draw(attachment))
    drawn.set(key, file)
    for (const note of file.notes)
      warnings.push({
        code: note,
        ref: attachment.reference,
        message: `${attachment.name}: ${request.report.words.notes[note]}`,
      })
    progress.report((index + 1) / shown.length, attachment.reference)
  }
  return {
    of: (attachment) => (isShown(attachment) ? (drawn.get(keyOf(attachment)) ?? NOTHING) : NOTHING),
    media,
    warnings,
  }
}

type Block = WriteRequest['report']['sections'][number]['blocks'][number]
const isShown = (block: Block): block is Attachment =>
  block.kind === 'attachment' && (block.use === 'pages' || block.use === 'picture')
/** Equal content is drawn once, however many items hold it. */
const keyOf = (attachment: Attachment) =>
  [attachment.use, attachment.sha256, ...wantedOf(attachment).filter((page) => page > MOST_PAGES)].join(' ')
/** The pages that claims rest on come first. */
const wantedOf = ({ marks }: Attachment) => marks.map((mark) => mark.page)

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}
