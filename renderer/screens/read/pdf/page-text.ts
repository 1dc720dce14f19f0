// The words of one page of a PDF: as one text, in runs of letters, in paragraphs.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextContent } from 'pdfjs-dist/types/src/display/api'
import { fold, type Folded, type Span } from '../find-words.ts'
import { paragraphsOf, type Run } from './paragraphs.ts'

export type PageText = {
  /** White space collapsed, as the text over the drawn page has it, so that places in one are places in the other. */
  readonly text: string
  readonly folded: Folded
  /** Null where the page's paragraphs cannot be told apart for certain. */
  readonly paragraphs: readonly Span[] | null
  /** What the text over the page is made from. */
  readonly content: TextContent
}

/** The texts of a document's pages, each read once. */
export type PageTexts = { readonly of: (page: number) => Promise<PageText> }

export function createPageTexts(pdf: PDFDocumentProxy): PageTexts {
  const known = new Map<number, Promise<PageText>>()
  return {
    of: (page) => {
      const found = known.get(page)
      if (found !== undefined) return found
      const reading = read(pdf, page)
      known.set(page, reading)
      return reading
    },
  }
}

async function read(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent()
  const runs: Run[] = []
  const spans: Span[] = []
  let text = ''
  for (const item of content.items) {
    if (!('str' in item)) continue
    const from = text.length
    for (const character of item.str) {
      if (!/\s/.test(character)) text += character
      else if (text !== '' && !text.endsWith(' ')) text += ' '
    }
    // A transform holds six numbers: the letters' slant and size, then where they begin.
    const [, , across = 0, up = 0, x = 0, y = 0] = item.transform.map(Number)
    runs.push({ text: item.str, x, y, width: item.width, height: Math.hypot(across, up) })
    spans.push({ from, to: text.length })
    if (item.hasEOL && text !== '' && !text.endsWith(' ')) text += ' '
  }
  text = text.trimEnd()
  const paragraphs = page.rotate % 360 === 0 ? paragraphsOf(runs) : null
  return {
    text,
    folded: fold(text),
    content,
    paragraphs:
      paragraphs?.map(({ first, last }) => ({
        from: spans[first]?.from ?? 0,
        to: Math.min(text.length, spans[last]?.to ?? 0),
      })) ?? null,
  }
}

/** The number, from 1, of the one paragraph that holds all of a span; undefined where there is none, or where paragraphs are not certain. */
export function paragraphAt({ paragraphs }: PageText, span: Span): number | undefined {
  const index = paragraphs?.findIndex(({ from, to }) => from <= span.from && span.to <= to) ?? -1
  return index < 0 ? undefined : index + 1
}
