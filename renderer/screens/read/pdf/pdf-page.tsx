// One page of a PDF: drawn, with its words over it for selecting.
import { AnnotationMode, TextLayer, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, type ReactNode } from 'react'
import { words } from '../../../data/words.ts'
import type { PageText, PageTexts } from './page-text.ts'

const { read: say } = words.page
const MOST_DRAWN = 16_000_000 // pixels of one canvas; a larger page is drawn less sharp

const REST = 120 // milliseconds

/** The words over a drawn page. */
export type Layer = { readonly box: HTMLElement; readonly text: PageText }

type PdfPageProps = {
  readonly pdf: PDFDocumentProxy
  readonly texts: PageTexts
  readonly number: number
  /** Shown pixels for each point. */
  readonly scale: number
  readonly isMarked: boolean
  /** The page's own size in points, turned as it asks, once it is known. */
  readonly onSize: (number: number, width: number, height: number) => void
  /** The words are over the page, or gone again. */
  readonly onLayer: (number: number, layer: Layer | null) => void
  readonly children?: ReactNode
}

export function PdfPage(props: PdfPageProps): ReactNode {
  const { pdf, texts, number, scale, isMarked, onSize, onLayer, children } = props
  const drawing = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const box = drawing.current
    if (box === null) return
    let stop = (): void => {}
    let isGone = false
    // While the pane is being sized or zoomed the old drawing is stretched; a new one follows when it rests.
    const timer = setTimeout(() => void draw(), box.childElementCount === 0 ? 0 : REST)
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }

    async function draw(): Promise<void> {
      try {
        const page = await pdf.getPage(number)
        if (isGone) return
        const own = page.getViewport({ scale: 1 })
        onSize(number, own.width, own.height)
        const viewport = page.getViewport({ scale })
        const ratio = Math.min(devicePixelRatio, Math.sqrt(MOST_DRAWN / (viewport.width * viewport.height)))
        const canvas = document.createElement('canvas')
        canvas.width = Math.max(1, Math.floor(viewport.width * ratio))
        canvas.height = Math.max(1, Math.floor(viewport.height * ratio))
        const task = page.render({
          canvas,
          viewport,
          annotationMode: AnnotationMode.ENABLE, // drawn, never live: no forms, no links, no scripts
          ...(ratio !== 1 && { transform: [ratio, 0, 0, ratio, 0, 0] }),
        })
        stop = () => task.cancel()
        await task.promise
        // The old drawing stays until the new one is there, so that zooming never shows an empty page.
        if (!isGone) box?.replaceChildren(canvas)
      } catch {
        // Given up because the page went out of sight or changed its size; or it cannot be drawn, and its words still can be read.
      }
    }
  }, [pdf, number, scale, onSize])

  useEffect(() => {
    const box = layer.current
    if (box === null) return
    let isGone = false
    void write()
    return () => {
      isGone = true
      onLayer(number, null)
    }

    async function write(): Promise<void> {
      try {
        const [page, text] = await Promise.all([pdf.getPage(number), texts.of(number)])
        if (isGone || box === null) return
        box.replaceChildren()
        const viewport = page.getViewport({ scale: 1 })
        await new TextLayer({ textContentSource: text.content, container: box, viewport }).render()
        if (isGone) return
        const end = document.createElement('div')
        end.className = 'pdf-words-end'
        box.append(end)
        onLayer(number, { box, text })
      } catch {
        // A page whose words cannot be read is still a page to look at.
      }
    }
  }, [pdf, texts, number, onLayer])

  // React's types know no custom properties, which the words' layer is sized by.
  const style: object = { '--total-scale-factor': scale }
  return (
    <div className={isMarked ? 'pdf-page pdf-page-marked' : 'pdf-page'} style={style}>
      <div ref={drawing} className="pdf-drawing" role="img" aria-label={say.page(number)} />
      <div ref={layer} className="pdf-words" onPointerDown={selectWithin} />
      {children}
    </div>
  )
}

/** While selecting, the empty part of a page lies over its end: else the selection would leap to the page's last words between two lines. */
function selectWithin({ currentTarget }: { readonly currentTarget: HTMLElement }): void {
  currentTarget.classList.add('selecting')
  addEventListener('pointerup', () => currentTarget.classList.remove('selecting'), { once: true })
}
