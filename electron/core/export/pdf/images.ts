// JPEG pictures as image objects.
import type { Picture } from '../pictures.ts'
import type { PdfFile } from './pdf-file.ts'

/** Writes a picture at once; the result is its object number. Its bytes need not be kept. */
export const writeImage = (file: PdfFile, picture: Picture): number => {
  const object = file.next()
  const size = `/Width ${picture.width}/Height ${picture.height}`
  file.stream(
    object,
    `/Type/XObject/Subtype/Image${size}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
    picture.jpeg,
  )
  return object
}
