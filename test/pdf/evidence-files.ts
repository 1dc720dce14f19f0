// Evidence for tests, made on the spot: PDFs of several kinds and hostile ones, photos, other files. Stored under their SHA-256.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'

export type Stored = { readonly sha256: string; readonly bytes: number; readonly path: string }

export const store = (folder: string, bytes: Uint8Array): Stored => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, sha256)
  writeFileSync(path, bytes)
  return { sha256, bytes: bytes.length, path }
}

type PageOptions = { readonly rotate?: number; readonly size?: [number, number] }

/** Equal calls give equal bytes. */
const aDocument = async (): Promise<PDFDocument> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setCreationDate(new Date(0))
  return document
}

/** Each page says `<words> page n` in large letters, with a frame that touches its edges. */
export const aPdf = async (
  words: string,
  pages: readonly PageOptions[] | number,
  compressed = true,
): Promise<Uint8Array> => {
  const document = await aDocument()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const list = typeof pages === 'number' ? Array.from({ length: pages }, (): PageOptions => ({})) : pages
  list.forEach(({ rotate = 0, size = [595.28, 841.89] }, index) => {
    const page = document.addPage(size)
    page.setRotation(degrees(rotate))
    page.drawRectangle({ x: 2, y: 2, width: size[0] - 4, height: size[1] - 4, borderWidth: 2, opacity: 0 })
    page.drawText(`${words} page ${index + 1}`, { x: 60, y: size[1] - 100, size: 24, font })
    for (let line = 0; line < 20; line += 1)
      page.drawText(`Line ${line + 1} of the minutes: the team agreed what to do next.`, {
        x: 60,
        y: size[1] - 150 - line * 20,
        size: 11,
        font,
      })
  })
  return document.save({ useObjectStreams: compressed, addDefaultPage: false })
}

/** A form whose field was filled in: the value shows through its appearance. */
export const aFilledForm = async (value: string): Promise<Uint8Array> => {
  const document = await aDocument()
  const page = document.addPage([595.28, 841.89])
  const font = await document.embedFont(StandardFonts.Helvetica)
  page.drawText('Name of witness', { x: 60, y: 700, size: 12, font })
  const field = document.getForm().createTextField('witness')
  field.setText(value)
  field.addToPage(page, { x: 180, y: 690, width: 200, height: 24 })
  const box = document.getForm().createCheckBox('agreed')
  box.addToPage(page, { x: 180, y: 650, width: 18, height: 18 })
  box.check()
  return document.save()
}

/** A photo in bands of colour: red at the top as it should be seen, though stored turned. */
export const aPhoto = async (width = 1200, height = 800, orientation?: number): Promise<Uint8Array> => {
  const [w, h] = orientation !== undefined && orientation >= 5 ? [height, width] : [width, height]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#7a8f9c"/><rect width="100%" height="33%" fill="#c0392b"/><circle cx="60%" cy="65%" r="15%" fill="#f4e8c1"/></svg>`
  const upright = sharp(Buffer.from(svg))
  // Orientation 6: the camera was turned, so the stored rows run along the other side.
  const stored = orientation === 6 ? sharp(await upright.png().toBuffer()).rotate(-90) : upright
  const image = stored.resize(w, h).jpeg({ quality: 88 })
  return orientation === undefined ? image.toBuffer() : image.withMetadata({ orientation }).toBuffer()
}
