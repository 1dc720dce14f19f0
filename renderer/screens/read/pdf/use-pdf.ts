import { PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { openPdf } from './open-pdf.ts'
import { createPageTexts, type PageTexts } from './page-text.ts'

export type OpenPdf = {
  readonly pdf: PDFDocumentProxy
  readonly texts: PageTexts
  /** The first page's size in points: what the others are taken for until they are seen. */
  readonly first: { readonly width: number; readonly height: number }
}
export type PdfState = OpenPdf | 'opening' | 'password' | 'unreadable'

/** Opens a PDF and gives it up when its view goes. One view shows one file. */
export function usePdf(address: string, bytes: number): PdfState {
  const [state, setState] = useState<PdfState>('opening')
  useEffect(() => {
    const controller = new AbortController()
    void open()
    return () => controller.abort()

    async function open(): Promise<void> {
      try {
        const pdf = await openPdf(address, bytes, controller.signal)
        const page = await pdf.getPage(1)
        const { width, height } = page.getViewport({ scale: 1 })
        if (!controller.signal.aborted) setState({ pdf, texts: createPageTexts(pdf), first: { width, height } })
      } catch (thrown) {
        if (!controller.signal.aborted) setState(thrown instanceof PasswordException ? 'password' : 'unreadable')
      }
    }
  }, [address, bytes])
  return state
}
