// Photos and drawn pages for exports: turned as the camera said, scaled, without camera data and place, as JPEG.
import { decodeHeif, isHeif } from '../pictures/heif.ts'
import { MOST_PIXELS, sharp } from '../pictures/load-sharp.ts'
import { isNestedTooDeep } from '../pictures/nesting.ts'
import type { Pixels } from './pdfium.ts'

export type Picture = {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
  /** A scan may have more pages, of which the first is shown. */
  readonly hasMorePages?: boolean
}

/** Longest side in pixels: sharp enough for a page's width at 240 dots an inch. */
const LONGEST = 1600
const QUALITY = 80
const open = async (bytes: Uint8Array) => {
  if (isNestedTooDeep(bytes)) throw new Error('Nested deeper than is drawn')
  const pixels = isHeif(bytes) ? await decodeHeif(bytes) : undefined
  if (pixels === null) throw new Error('More pixels than are drawn')
  if (pixels === undefined) return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
  const { width, height, data } = pixels
  return sharp(data, { raw: { width, height, channels: 4 } })
}

/**
 * Turns and scales a picture of any kind that is known (JPEG, PNG, WebP, TIFF, GIF, SVG, AVIF, HEIC). Null where it cannot be read, wholly
 * or in part: a torn photo must be said, not shown grey.
 */
export const toPicture = async (bytes: Uint8Array): Promise<Picture | null> => {
  try {
    const image = await open(bytes)
    const { format, pages = 1 } = await image.metadata()
    const { data, info } = await image
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: data, width: info.width, height: info.height, hasMorePages: format === 'tiff' && pages > 1 }
  } catch {
    return null
  }
}

/** A page that was drawn pixel by pixel, as a picture. */
export const pixelsToPicture = async (pixels: Pixels): Promise<Picture> => {
  const { width, height, data } = pixels
  const image = await sharp(data, { raw: { width, height, channels: 4 } })
  // PDFium gives blue first; the channels are swapped back.
  const result = await image
    .recomb([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer()
  return { jpeg: result, width, height }
}
