// What is selected in the words over the drawn pages of a PDF, as a place.
import type { Place } from '../../../../shared/domain/place.ts'
import { asQuote, type Span } from '../find-words.ts'
import { fileOf } from '../look.ts'
import { mapText, rangeOf, spanOf } from '../text-map.ts'
import { paragraphAt } from './page-text.ts'
import type { Layer } from './pdf-page.tsx'

export type Layers = ReadonlyMap<number, Layer>
export type PointedInPdf = { readonly place: Place; readonly quote: string; readonly ranges: readonly Range[] }

/** Undefined when the selection is in none of these pages; null when it is, and empty. */
export function pointedIn(
  layers: Layers,
  selection: Selection | null,
  file: number | undefined,
): PointedInPdf | null | undefined {
  if (selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const touched = [...layers].filter(([, { box }]) => range.intersectsNode(box)).toSorted(([a], [b]) => a - b)
  if (touched.length === 0 || !touched.some(([, { box }]) => box.contains(range.startContainer))) return undefined
  if (range.collapsed) return null
  const parts = touched.flatMap(([page, layer]) => {
    const map = mapText(layer.box)
    const span = spanOf(map, range)
    const exact = span === undefined ? undefined : rangeOf(map, span)
    return span === undefined || exact === undefined ? [] : [{ page, layer, span, exact }]
  })
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return null
  const quote = asQuote(parts.map(({ layer, span }) => layer.text.text.slice(span.from, span.to)).join(' '))
  const paragraph = parts.length === 1 ? paragraphAt(first.layer.text, first.span) : undefined
  return {
    place: {
      kind: 'pages',
      ...fileOf(file),
      from: first.page,
      to: last.page,
      ...(paragraph !== undefined && { paragraph }),
      quote,
    },
    quote,
    ranges: parts.map(({ exact }) => exact),
  }
}

/** Spans of pages as ranges of what is over them now; those of pages that are not drawn are left out. */
export function rangesOf(layers: Layers, spans: readonly { readonly page: number; readonly span: Span }[]): Range[] {
  const byPage = Map.groupBy(spans, ({ page }) => page)
  return [...layers].flatMap(([page, { box }]) => {
    const here = byPage.get(page)
    if (here === undefined) return []
    const map = mapText(box)
    return here.flatMap(({ span }) => rangeOf(map, span) ?? [])
  })
}
