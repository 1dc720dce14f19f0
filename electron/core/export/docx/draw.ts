// What of a file can be shown as pictures: chosen pages of a PDF, or a photo; and why not, where it cannot.
import type { FileNote } from '../../../../shared/report/report.ts'
import { hasInk, openPdfium } from '../pdfium.ts'
import type { PdfiumFile } from '../pdfium.ts'
import { pixelsToPicture, toPicture } from '../pictures.ts'
import type { Picture } from '../pictures.ts'

/** `page` counts from 1. */
export type DrawnPage = Picture & { readonly page: number; readonly pages: number }

const DOTS_PER_INCH = 120
/** A poster is drawn coarser, so that no page has a longer side than this many pixels. */
const LONGEST = 2000

/**
 * Pages of a PDF as JPEG, at most `most`: those asked for by `wanted`, filled up from the first. Yields a note for what cannot be shown; pages
 * on which nothing is to be seen are shown only between others.
 */
export async function* drawPages(
  bytes: Uint8Array,
  most: number,
  wanted: readonly number[],
): AsyncGenerator<DrawnPage | FileNote> {
  const file = await openPdfium(bytes)
  if (file === null) {
    yield isEncrypted(bytes) ? 'encrypted' : 'damaged'
    return
  }
  try {
    yield* drawChosen(file, choosePages(file.pageCount, most, wanted))
    if (isEncrypted(bytes)) yield 'lock-lifted'
    if (includes(bytes, '/ByteRange')) yield 'signed'
    if (file.pageCount > most) yield 'too-many-pages'
  } finally {
    file.close()
  }
}

async function* drawChosen(file: PdfiumFile, chosen: readonly number[]): AsyncGenerator<DrawnPage | FileNote> {
  let blank: DrawnPage[] = []
  let shown = 0
  let failed = 0
  for (const page of chosen) {
    const pixels = await file.draw(page - 1, resolution(file.size(page - 1)))
    if (pixels === null) {
      failed += 1
      continue
    }
    const drawn = { ...(await pixelsToPicture(pixels)), page, pages: file.pageCount }
    if (!hasInk(pixels)) {
      blank.push(drawn)
      continue
    }
    yield* blank
    yield drawn
    blank = []
    shown += 1
  }
  if (failed > 0) yield 'damaged'
  else if (shown === 0) yield 'empty'
}

/** Up to `most` pages in order: the wanted ones that exist, then from the first. */
export function choosePages(count: number, most: number, wanted: readonly number[]): number[] {
  const chosen = new Set(wanted.filter((page) => page >= 1 && page <= count).slice(0, most))
  for (let page = 1; page <= count && chosen.size < most; page += 1) chosen.add(page)
  return [...chosen].sort((a, b) => a - b)
}

const resolution = (size: { readonly width: number; readonly height: number } | null): number =>
  size === null ? DOTS_PER_INCH : Math.min(DOTS_PER_INCH, (LONGEST * 72) / Math.max(size.width, size.height, 1))

/** A trailer that names an encryption. A file that opens all the same wanted no password to be read. */
const isEncrypted = (bytes: Uint8Array): boolean => includes(bytes, '/Encrypt')
const includes = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text)

/** A photo turned as the camera said and scaled; undefined where it cannot be read. */
export const drawPicture = async (bytes: Uint8Array): Promise<Picture | undefined> =>
  (await toPicture(bytes)) ?? undefined
