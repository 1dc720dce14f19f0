// Where in a PDF a wanted place stands.
import type { Place } from '../../../../shared/domain/place.ts'
import { findQuote, type Span } from '../find-words.ts'
import type { Region } from '../region.ts'
import type { PageTexts } from './page-text.ts'

export type Target = {
  /** The page to go to. */
  readonly page: number
  /** Words to mark. */
  readonly spans: readonly { readonly page: number; readonly span: Span }[]
  /** Pages to mark as a whole. */
  readonly pages: readonly number[]
  readonly region: (Region & { readonly page: number }) | null
  /** The page is right but the words or the paragraph could not be found on it, or nothing of the place could. */
  readonly isMissing: boolean
}

const MOST_MARKED = 200 // pages
const atPage = (page: number): Target => ({ page, spans: [], pages: [], region: null, isMissing: false })

/** Null for a place that says nothing of pages: all of the file, or a time. */
export async function findTarget(place: Place, count: number, texts: PageTexts): Promise<Target | null> {
  switch (place.kind) {
    case 'region': {
      const page = Math.min(place.page ?? 1, count)
      return { ...atPage(page), region: { ...place, page } }
    }
    case 'quote': {
      for (let page = 1; page <= count; page++) {
        const span = await spanOnPage(place.quote, page, texts)
        if (span !== undefined) return { ...atPage(page), spans: [{ page, span }] }
      }
      return { ...atPage(1), isMissing: true }
    }
    case 'pages':
      return place.from > count ? { ...atPage(count), isMissing: true } : findPages(place, count, texts)
    default:
      return null
  }
}

async function findPages(place: Extract<Place, { kind: 'pages' }>, count: number, texts: PageTexts): Promise<Target> {
  const target = atPage(place.from)
  const to = Math.min(place.to, count)
  const whole = Array.from({ length: Math.min(to - place.from + 1, MOST_MARKED) }, (_one, index) => place.from + index)
  const hasWords = place.quote !== undefined && place.quote !== ''
  if (hasWords && place.from === to) {
    const span = await spanOnPage(place.quote ?? '', place.from, texts)
    if (span !== undefined) return { ...target, spans: [{ page: place.from, span }] }
  }
  if (place.paragraph !== undefined) {
    const { paragraphs } = await texts.of(place.from)
    const span = paragraphs?.[place.paragraph - 1]
    if (span !== undefined && !hasWords) return { ...target, spans: [{ page: place.from, span }] }
    return { ...target, pages: whole, isMissing: true }
  }
  return { ...target, pages: whole, isMissing: hasWords && place.from === to }
}

const spanOnPage = async (quote: string, page: number, texts: PageTexts): Promise<Span | undefined> => {
  const text = await texts.of(page).catch(() => undefined)
  return text === undefined ? undefined : findQuote(text.folded, quote)
}
