// Small pictures for lists, made in a worker: photos, and the first page of PDF files.
import { readFile } from 'node:fs/promises'
import { decodeHeif, isHeif } from '../pictures/heif.ts'
import { MOST_PIXELS, sharp } from '../pictures/load-sharp.ts'
import { openPdfium, type Pixels } from '../export/pdfium.ts'
import { keepPicture } from './cache.ts'
import { isPicture } from './kinds.ts'
import type { Source } from './source.ts'

/** Longest side in pixels. */
const LONGEST = 256
const QUALITY = 80
/** Larger files are not read into memory for so small a picture. */
const MOST_BYTES = 100_000_000

export const thumbnailName = (sha256: string): string => `${sha256}-thumb.jpg`
/** Stands in the cache for a file of which there is nothing to show, so that it is not tried at every look. */
export const noThumbnailName = (sha256: string): string => `${sha256}-thumb.none`

/** Whether a file of this type may have a small picture at all. */
export const mayHaveThumbnail = (mediaType: string, bytes: number): boolean =>
  bytes > 0 && bytes <= MOST_BYTES && (isPicture(mediaType) || mediaType === 'application/pdf')

/** The address of the small picture; null where there is none. Never throws for what the bytes are. */
export async function makeThumbnail(source: Source, cache: string): Promise<string | null> {
  try {
    const bytes = await readFile(source.path)
    const image = source.mediaType === 'application/pdf' ? await firstPage(bytes) : await picture(bytes)
    if (image === null) return null
    const small = await image
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer()
    return await keepPicture(cache, thumbnailName(source.sha256), small)
  } catch {
    return null
  }
}

async function picture(bytes: Uint8Array) {
  if (!isHeif(bytes)) return (await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'none' })).autoOrient()
  const pixels = await decodeHeif(bytes)
  return pixels === null ? null : raw(pixels)
}

async function firstPage(bytes: Uint8Array) {
  const file = await openPdfium(bytes)
  if (file === null) return null
  try {
    const size = file.size(0)
    if (size === null || size.width <= 0 || size.height <= 0) return null
    const pixels = await file.draw(0, (72 * LONGEST) / Math.max(size.width, size.height))
    return pixels === null ? null : await rgb(pixels)
  } finally {
    file.close()
  }
}

const raw = ({ width, height, data }: Pixels) => sharp(data, { raw: { width, height, channels: 4 } })

/** PDFium gives blue first; the channels are swapped back. */
async function rgb(pixels: Pixels) {
  const image = await raw(pixels)
  return image.recomb([
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
  ])
}
