// Looking into a finished PDF from outside, for the checker and the tests.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  decodePDFRawStream,
} from 'pdf-lib'
import type { PDFContext, PDFObject } from 'pdf-lib'

export type Pdf = {
  readonly context: PDFContext
  readonly catalogue: PDFDict
  readonly pages: readonly { readonly ref: PDFRef; readonly dictionary: PDFDict }[]
}

export const openPdf = async (bytes: Uint8Array): Promise<Pdf> =>
  fromDocument(await PDFDocument.load(bytes, { updateMetadata: false }))

export const fromDocument = (document: PDFDocument): Pdf => {
  return {
    context: document.context,
    catalogue: document.catalog,
    pages: document.getPages().map((page) => ({ ref: page.ref, dictionary: page.node })),
  }
}

export const get = (
  pdf: Pdf,
  object: PDFObject | undefined,
  ...path: readonly (string | number)[]
): PDFObject | undefined => {
  let value = object instanceof PDFRef ? pdf.context.lookup(object) : object
  for (const step of path) {
    if (value instanceof PDFStream) value = value.dict
    const next =
      typeof step === 'number'
        ? value instanceof PDFArray && step < value.size()
          ? value.get(step)
          : undefined
        : value instanceof PDFDict
          ? value.get(PDFName.of(step))
          : undefined
    value = next instanceof PDFRef ? pdf.context.lookup(next) : next
  }
  return value
}
export const raw = (dictionary: PDFObject | undefined, key: string): PDFObject | undefined =>
  dictionary instanceof PDFDict ? dictionary.get(PDFName.of(key)) : undefined
export const nameAt = (
  pdf: Pdf,
  object: PDFObject | undefined,
  ...path: readonly (string | number)[]
): string | undefined => {
  const value = get(pdf, object, ...path)
  return value instanceof PDFName ? value.decodeText() : undefined
}
export const textAt = (
  pdf: Pdf,
  object: PDFObject | undefined,
  ...path: readonly (string | number)[]
): string | undefined => {
  const value = get(pdf, object, ...path)
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}
export const numberAt = (
  pdf: Pdf,
  object: PDFObject | undefined,
  ...path: readonly (string | number)[]
): number | undefined => {
  const value = get(pdf, object, ...path)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}
export const listAt = (
  pdf: Pdf,
  object: PDFObject | undefined,
  ...path: readonly (string | number)[]
): readonly PDFObject[] => {
  const value = get(pdf, object, ...path)
  return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value]
}
export const keyOf = (ref: PDFObject | undefined): string => (ref instanceof PDFRef ? String(ref.objectNumber) : '')

export const streamText = (pdf: Pdf, object: PDFObject | undefined): string =>
  listAt(pdf, object)
    .map((item) => {
      const stream = get(pdf, item)
      return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''
    })
    .join('\n')

/** A number tree as a map. */
export const numberTree = (
  pdf: Pdf,
  node: PDFObject | undefined,
  into = new Map<number, PDFObject>(),
): Map<number, PDFObject> => {
  const entries = listAt(pdf, node, 'Nums')
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const key = numberAt(pdf, entries[index])
    const value = entries[index + 1]
    if (key !== undefined && value !== undefined) into.set(key, value)
  }
  for (const kid of listAt(pdf, node, 'Kids')) numberTree(pdf, kid, into)
  return into
}
