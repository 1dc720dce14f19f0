// The second reader of PDF files: PDFium, as WebAssembly. It tells what a page shows, and draws pages that nothing else can read.
import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'

export type PdfiumFile = {
  readonly pageCount: number
  /** Width and height in points, turned as shown; null where the page cannot be loaded. */
  readonly size: (page: number) => { readonly width: number; readonly height: number } | null
  /** Letters and digits of the page's text. 0 where there are none or the page cannot be read. */
  readonly letters: (page: number) => number
  readonly text: (page: number) => string
  /** Pixels as BGRA rows, form fields included; null where the page cannot be drawn. `page` counts from 0. */
  readonly draw: (page: number, dotsPerInch: number) => Promise<Pixels | null>
  readonly close: () => void
}
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** A page of a poster would need gigabytes; drawn pages are scaled down to this many pixels. */
const MOST_PIXELS = 30_000_000

let library: Promise<PDFiumLibrary> | null = null

const attempt = <T>(action: () => T, otherwise: T): T => {
  try {
    return action()
  } catch {
    return otherwise
  }
}

/** Opens a file, trying the empty password. Null where PDFium cannot read it; never throws for what the bytes are. */
export const openPdfium = async (bytes: Uint8Array): Promise<PdfiumFile | null> => {
  // Only when a PDF asks for it: the core would start later by the time it takes to load.
  library ??= import('@hyzyla/pdfium').then((pdfium) => pdfium.PDFiumLibrary.init())
  let document: PDFiumDocument
  try {
    document = await (await library).loadDocument(bytes)
  } catch {
    return null
  }
  attempt(() => document.initializeFormFields(), 0)
  const size: PdfiumFile['size'] = (page) =>
    attempt(() => {
      const { originalWidth, originalHeight } = document.getPage(page).getOriginalSize()
      return { width: originalWidth, height: originalHeight }
    }, null)
  const text: PdfiumFile['text'] = (page) => attempt(() => document.getPage(page).getText(), '')
  return {
    pageCount: attempt(() => document.getPageCount(), 0),
    size,
    text,
    letters: (page) => text(page).match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    draw: async (page, dotsPerInch) => {
      const points = size(page)
      if (points === null || points.width <= 0 || points.height <= 0) return null
      const scale = Math.min(dotsPerInch / 72, Math.sqrt(MOST_PIXELS / (points.width * points.height)))
      try {
        const { width, height, data } = await document
          .getPage(page)
          .render({ scale, render: 'bitmap', renderFormFields: true })
        return { width, height, data }
      } catch {
        return null
      }
    },
    close: () => attempt(() => document.destroy(), undefined),
  }
}

/** Does any pixel differ from white? */
export const hasInk = (pixels: Pixels): boolean => {
  const { data } = pixels
  for (let index = 0; index + 2 < data.length; index += 4) {
    if ((data[index] ?? 255) < 250 || (data[index + 1] ?? 255) < 250 || (data[index + 2] ?? 255) < 250) return true
  }
  return false
}
