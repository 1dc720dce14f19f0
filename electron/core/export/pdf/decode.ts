// The bytes of a stream from a foreign file, decoded within limits.
import { constants, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib'
import type { PDFRawStream } from 'pdf-lib'

/** A stream that swells beyond this is a trap. */
const MOST_BYTES = 256 * 1024 * 1024

const isOnlyFlate = (stream: PDFRawStream): boolean => {
  const filter = stream.dict.get(PDFName.of('Filter'))
  const single = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter
  return single === PDFName.of('FlateDecode') || single === PDFName.of('Fl')
}

/** Undoes PNG predictors (PDF 32000-1, 7.4.4.4), which pdf-lib leaves in. */
const unpredict = (data: Uint8Array, stream: PDFRawStream): Uint8Array => {
  const given = stream.dict.lookup(PDFName.of('DecodeParms'))
  const parameters = given instanceof PDFArray ? given.lookup(0) : given
  if (!(parameters instanceof PDFDict)) return data
  const value = (key: string, otherwise: number) => {
    const found = parameters.lookup(PDFName.of(key))
    return found instanceof PDFNumber ? found.asNumber() : otherwise
  }
  if (value('Predictor', 1) < 10) return data
  const step = Math.max(1, Math.ceil((value('Colors', 1) * value('BitsPerComponent', 8)) / 8))
  const columns = Math.ceil((value('Columns', 1) * value('Colors', 1) * value('BitsPerComponent', 8)) / 8)
  if (!(columns > 0) || columns > data.length) return data
  const rows = Math.floor(data.length / (columns + 1))
  const out = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const up = row > 0 ? (out[at - columns] ?? 0) : 0
      const left = column >= step ? (out[at - step] ?? 0) : 0
      const corner = row > 0 && column >= step ? (out[at - columns - step] ?? 0) : 0
      const guess = left + up - corner
      const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
      const paeth = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
      const added = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth : 0
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + added
    }
  }
  return out
}

export type Decoded = { readonly bytes: Uint8Array; readonly isWhole: boolean }

/** Decodes a stream; of a torn one, as much as there is. Throws for unknown filters and for streams that swell without end. */
export const decode = (stream: PDFRawStream): Decoded => {
  if (stream.dict.get(PDFName.of('Filter')) === undefined) return { bytes: stream.contents, isWhole: true }
  if (!isOnlyFlate(stream)) return { bytes: decodePDFRawStream(stream).decode(), isWhole: true }
  try {
    return { bytes: unpredict(inflateSync(stream.contents, { maxOutputLength: MOST_BYTES }), stream), isWhole: true }
  } catch {
    const part = inflateSync(stream.contents, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH })
    return { bytes: unpredict(part, stream), isWhole: false }
  }
}
