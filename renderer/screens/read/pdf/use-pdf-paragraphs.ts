import { useRef } from 'react'
import type { Span } from '../find-words.ts'
import type { PageText, PageTexts } from './page-text.ts'

type Select = (placed: { readonly page: number; readonly span: Span }) => void

/** Selects the next or previous paragraph of the page that is looked at; on a page whose paragraphs are not certain, its sentences. */
export function usePdfParagraphs(texts: PageTexts, page: number, select: Select): (step: 1 | -1) => void {
  const last = useRef({ page: 0, index: -1 })
  return (step) => void move(step)

  async function move(step: 1 | -1): Promise<void> {
    const text = await texts.of(page).catch(() => undefined)
    const parts = text === undefined ? [] : (text.paragraphs ?? sentencesOf(text))
    if (parts.length === 0) return
    const before = last.current.page === page ? last.current.index : step === 1 ? -1 : parts.length
    const index = Math.max(0, Math.min(parts.length - 1, before + step))
    last.current = { page, index }
    const span = parts[index]
    if (span !== undefined) select({ page, span })
  }
}

/** Sentences where nothing else parts the words. */
function sentencesOf({ text }: PageText): Span[] {
  return [...text.matchAll(/[^.!?]+[.!?]*/g)].flatMap((found) => {
    const skipped = /^\s*/.exec(found[0])?.[0].length ?? 0
    const [from, to] = [found.index + skipped, found.index + found[0].trimEnd().length]
    return to > from ? [{ from, to }] : []
  })
}
