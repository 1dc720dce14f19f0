// The two drawers behind one shape: pages of PDFs, and photos.
import type { FileNote } from '../../../../shared/report/report.ts'
import sharp from 'sharp'

/** A JPEG and its size in pixels. */
export type Drawing = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

export async function* drawPages(bytes: Uint8Array, most: number): AsyncGenerator<(Drawing & { page: number; pages: number }) | FileNote> {
  yield bytes.length > most ? 'damaged' : 'empty'
}
export async function drawPicture(path: string): Promise<Drawing | undefined> {
  try {
    const { data, info } = await sharp(path).rotate().resize(1600, 1600, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    return undefined
  }
}
