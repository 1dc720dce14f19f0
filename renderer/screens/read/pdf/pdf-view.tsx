import { FileCheck, SquareDashedMousePointer } from 'lucide-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { words } from '../../../data/words.ts'
import { fileOf, type Look } from '../look.ts'
import { PageTools } from '../page-tools.tsx'
import { RegionEditor, RegionMark } from '../region-editor.tsx'
import { middleInSight, type Region } from '../region.ts'
import { ToolButton } from '../tool-button.tsx'
import { ViewFrame } from '../view-frame.tsx'
import { useSize, useZoom, ZoomTools } from '../zoom.tsx'
import { PdfPage } from './pdf-page.tsx'
import type { OpenPdf } from './use-pdf.ts'
import { usePdfFind } from './use-pdf-find.ts'
import { usePdfMarks } from './use-pdf-marks.ts'
import { usePdfParagraphs } from './use-pdf-paragraphs.ts'
import { usePdfWanted } from './use-pdf-wanted.ts'

const { read: say } = words.page
const GAP = 12 // pixels between pages and around them
const OWN_SIZE = 96 / 72 // shown pixels for a point at 100 %

type PageRegion = Region & { readonly page: number }

/** The pages of a PDF, one below the other; only those in sight are drawn. */
export function PdfView({ open, look }: { readonly open: OpenPdf; readonly look: Look }): ReactNode {
  const { pdf, texts, first } = open
  const count = pdf.numPages
  const body = useRef<HTMLDivElement>(null)
  const size = useSize(body)
  const fitted = Math.max(0.1, (size.width - 2 * GAP) / (first.width * OWN_SIZE))
  const zoom = useZoom(body, size.width === 0 ? 1 : fitted)
  const scale = zoom.scale * OWN_SIZE
  const [sizes, setSizes] = useState<ReadonlyMap<number, typeof first>>(new Map())
  const sizeOf = (page: number) => sizes.get(page) ?? first
  const [marking, setMarking] = useState<PageRegion>()
  const [region, setRegion] = useState<PageRegion>()

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => body.current,
    estimateSize: (index) => sizeOf(index + 1).height * scale + GAP,
    paddingStart: GAP,
    overscan: 1,
  })
  const middle = (virtual.scrollOffset ?? 0) + size.height / 3
  const page = Math.min(count, (virtual.getVirtualItemForOffset(middle)?.index ?? 0) + 1)
  const goTo = (next: number) => virtual.scrollToIndex(Math.max(1, Math.min(count, next)) - 1, { align: 'start' })

  useKeptPage(scale, sizes, page, () => virtual.measure(), goTo)
  const target = usePdfWanted(open, look)
  const find = usePdfFind(texts, count, page)
  const marks = usePdfMarks(find, target.spans, look)
  const stepParagraph = usePdfParagraphs(texts, page, marks.select)

  const hasRoom = size.width > 0
  const show = useEffectEvent((wanted: typeof target) => {
    goTo(wanted.page)
    setRegion(wanted.region ?? undefined)
  })
  // Once for each asking, as soon as there is room to scroll in.
  useEffect(() => {
    if (target.page > 0 && hasRoom) show(target)
  }, [target, hasRoom])
  const { match } = find
  const turnTo = useEffectEvent((wanted: number) => {
    if (wanted !== page) goTo(wanted)
  })
  useEffect(() => {
    if (match !== undefined) turnTo(match.page)
  }, [match])

  const onSize = useCallback((number: number, width: number, height: number) => {
    setSizes((known) => {
      const now = known.get(number)
      if (now?.width === width && now.height === height) return known
      return new Map(known).set(number, { width, height })
    })
  }, [])
  function pointAtPage(): void {
    document.getSelection()?.removeAllRanges()
    look.onPoint({ kind: 'pages', ...fileOf(look.file), from: page, to: page }, '')
  }
  function mark(): void {
    const area = body.current?.querySelector(`[data-page="${page}"]`)
    if (body.current === null || area === null || area === undefined) return
    const sight = body.current.getBoundingClientRect()
    const start = region?.page === page ? region : middleInSight(area.getBoundingClientRect(), sight)
    setMarking({ ...start, page })
  }
  function take({ x, y, width, height }: Region): void {
    setRegion({ x, y, width, height, page: marking?.page ?? page })
    look.onPoint({ kind: 'region', ...fileOf(look.file), page: marking?.page ?? page, x, y, width, height }, '')
    leave()
  }
  function leave(): void {
    setMarking(undefined)
    body.current?.focus()
  }
  function onKey(event: KeyboardEvent): boolean {
    const keys: Record<string, () => void> = {
      PageDown: () => goTo(page + 1),
      PageUp: () => goTo(page - 1),
      Home: () => goTo(1),
      End: () => goTo(count),
      t: pointAtPage,
      r: mark,
      ']': () => stepParagraph(1),
      '[': () => stepParagraph(-1),
    }
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key]
    if (act === undefined) return zoom.onKey(event)
    act()
    return true
  }

  return (
    <ViewFrame
      label={look.label}
      body={body}
      className="view-pages"
      onKey={onKey}
      finding={find.finding}
      onFindClosed={() => match !== undefined && marks.select(match)}
      tools={
        <>
          <PageTools page={page} pages={count} onGo={goTo} />
          <ZoomTools zoom={zoom} />
          <ToolButton icon={<FileCheck size={16} aria-hidden />} words={say.thisPage} onPress={pointAtPage} />
          <ToolButton
            icon={<SquareDashedMousePointer size={16} aria-hidden />}
            words={say.markRegion}
            onPress={() => (marking === undefined ? mark() : leave())}
          />
        </>
      }
    >
      <div className="pdf-pages" style={{ height: virtual.getTotalSize() + GAP }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const number = index + 1
          const { width, height } = sizeOf(number)
          return (
            <div
              key={number}
              className="pdf-place"
              data-page={number}
              style={{ width: width * scale, height: height * scale, transform: `translateY(${start}px)` }}
            >
              <PdfPage
                pdf={pdf}
                texts={texts}
                number={number}
                scale={scale}
                isMarked={target.pages.includes(number)}
                onSize={onSize}
                onLayer={marks.onLayer}
              >
                {region?.page === number && marking === undefined && <RegionMark region={region} />}
                {marking?.page === number && <RegionEditor start={marking} onTake={take} onLeave={leave} />}
              </PdfPage>
            </div>
          )
        })}
      </div>
    </ViewFrame>
  )
}

/** Another scale, or a page whose own size became known, must not carry the reader to another page. */
function useKeptPage(
  scale: number,
  sizes: unknown,
  page: number,
  measure: () => void,
  goTo: (page: number) => void,
): void {
  const last = useRef(scale)
  const keep = useEffectEvent((now: number) => {
    measure()
    if (last.current !== now && page > 1) goTo(page)
    last.current = now
  })
  useEffect(() => keep(scale), [scale, sizes])
}
