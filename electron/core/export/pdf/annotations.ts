// What a page's annotations show, and where its web links lead. Everything else about them is left behind.
import { PDFDict, PDFHexString, PDFName, PDFRef, PDFStream, PDFString } from 'pdf-lib'
import { transform } from './geometry.ts'
import type { Box, Matrix } from './geometry.ts'
import { dictionaryOf, name } from './source.ts'
import type { Source } from './source.ts'

/** Maps an appearance's box, through its own matrix, onto the annotation's rectangle (PDF 32000-1, 12.5.5). */
export const fitAppearance = (box: Box, own: Matrix, area: Box): Matrix => {
  const corners = [
    transform(own, box[0], box[1]),
    transform(own, box[2], box[1]),
    transform(own, box[0], box[3]),
    transform(own, box[2], box[3]),
  ]
  const [left, right] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))]
  const [bottom, top] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))]
  const [x, y] = [(area[2] - area[0]) / (right - left || 1), (area[3] - area[1]) / (top - bottom || 1)]
  return [x, 0, 0, y, area[0] - left * x, area[1] - bottom * y]
}

export const appearanceOf = (source: Source, annotation: PDFDict): PDFRef | undefined => {
  const normal = dictionaryOf(source, annotation.get(name('AP')))?.get(name('N'))
  const value = source.get(normal)
  if (value instanceof PDFStream) return normal instanceof PDFRef ? normal : undefined
  const state = source.get(annotation.get(name('AS')))
  if (!(value instanceof PDFDict) || !(state instanceof PDFName)) return undefined
  const chosen = value.get(state)
  return chosen instanceof PDFRef && source.get(chosen) instanceof PDFStream ? chosen : undefined
}

export const addressOf = (source: Source, annotation: PDFDict): string | undefined => {
  const action = dictionaryOf(source, annotation.get(name('A')))
  if (action === undefined || source.get(action.get(name('S'))) !== name('URI')) return undefined
  const uri = source.get(action.get(name('URI')))
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : undefined
}

/** A filled field whose appearance the file leaves to its reader. */
export const lacksAppearance = (source: Source, annotation: PDFDict): boolean => {
  if (source.get(annotation.get(name('Subtype'))) !== name('Widget')) return false
  const value = source.get(
    annotation.get(name('V')) ?? dictionaryOf(source, annotation.get(name('Parent')))?.get(name('V')),
  )
  const hasWords = (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== ''
  return hasWords && dictionaryOf(source, annotation.get(name('AP'))) === undefined
}
