// The marks on the words of a PDF, painted anew whenever pages come and go, and the selection that is pointed at.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Span } from '../find-words.ts'
import type { Look } from '../look.ts'
import { paint, reveal } from '../marks.ts'
import type { Layer } from './pdf-page.tsx'
import { pointedIn, rangesOf, type PointedInPdf } from './pointed-in-pdf.ts'
import type { PdfFind } from './use-pdf-find.ts'

type Placed = { readonly page: number; readonly span: Span }
const PAUSE = 120 // milliseconds after the selection last changed

export type PdfMarks = {
  readonly onLayer: (page: number, layer: Layer | null) => void
  /** Selects words of a page that is drawn, or as soon as it is; they are then what is pointed at. */
  readonly select: (placed: Placed) => void
}

/** `wanted` are the words of an asked place; `file` counts in the item. */
export function usePdfMarks(find: PdfFind, wanted: readonly Placed[], look: Look): PdfMarks {
  const layers = useRef(new Map<number, Layer>())
  const [drawn, setDrawn] = useState(0)
  const [pointed, setPointed] = useState<PointedInPdf | null>(null)
  const [answered, setAnswered] = useState(wanted)
  if (wanted !== answered) {
    setAnswered(wanted)
    setPointed(null)
  }
  const waiting = useRef<Placed>(null)
  const shownWanted = useRef<readonly Placed[]>([])
  const onLayer = useCallback((page: number, layer: Layer | null) => {
    if (layer === null) layers.current.delete(page)
    else layers.current.set(page, layer)
    setDrawn((count) => count + 1)
  }, [])

  const { matches, match } = find
  const { isPointed } = look
  useEffect(() => {
    paint(document, 'find', rangesOf(layers.current, matches))
    const found = match === undefined ? [] : rangesOf(layers.current, [match])
    paint(document, 'found', found)
    if (found[0] !== undefined) reveal(found[0])
  }, [drawn, matches, match])

  useEffect(() => {
    const isShown = pointed !== null && isPointed
    const ranges = isShown ? pointed.ranges.filter((range) => range.startContainer.isConnected) : []
    const asked = isShown ? [] : rangesOf(layers.current, wanted)
    paint(document, 'place', [...ranges, ...asked])
    const first = asked[0]
    if (first === undefined || shownWanted.current === wanted) return
    shownWanted.current = wanted
    reveal(first)
  }, [drawn, wanted, pointed, isPointed])

  const pointAt = useEffectEvent(() => {
    const found = pointedIn(layers.current, document.getSelection(), look.file)
    if (found === undefined) return
    setPointed(found)
    look.onPoint(found?.place ?? null, found?.quote ?? '')
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hear = () => {
      clearTimeout(timer)
      timer = setTimeout(pointAt, PAUSE)
    }
    document.addEventListener('selectionchange', hear)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', hear)
      for (const name of ['place', 'find', 'found'] as const) paint(document, name, [])
    }
  }, [])

  const select = useCallback((placed: Placed) => {
    waiting.current = placed
    setDrawn((count) => count + 1)
  }, [])
  useEffect(() => {
    const placed = waiting.current
    const range = placed === null ? undefined : rangesOf(layers.current, [placed])[0]
    if (range === undefined) return
    waiting.current = null
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    reveal(range)
  }, [drawn])
  return { onLayer, select }
}
