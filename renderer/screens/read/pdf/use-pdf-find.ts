// Searching all pages of a PDF: pages are read one after another, and each is counted as soon as it is read.
import { useEffect, useState } from 'react'
import { findAll, type Span } from '../find-words.ts'
import type { Finding } from '../find-bar.tsx'
import type { PageTexts } from './page-text.ts'

export type Match = { readonly page: number; readonly span: Span }

const PAUSE = 150 // milliseconds after the last letter

export type PdfFind = {
  readonly finding: Finding
  readonly matches: readonly Match[]
  /** The one that is looked at. */
  readonly match: Match | undefined
}

/** `from` is the page that is looked at: its first match is the first shown. */
export function usePdfFind(texts: PageTexts, pages: number, from: number): PdfFind {
  const [words, setWords] = useState('')
  /** The page where the search began: it stays, though going from match to match turns pages. */
  const [start, setStart] = useState(1)
  const [matches, setMatches] = useState<readonly Match[]>([])
  const [at, setAt] = useState<number>()
  const [isSearching, setSearching] = useState(false)

  useEffect(() => {
    if (words.trim() === '') return
    let isGone = false
    const timer = setTimeout(() => void search(), PAUSE)
    return () => {
      isGone = true
      clearTimeout(timer)
    }

    async function search(): Promise<void> {
      let found: readonly Match[] = []
      for (let page = 1; page <= pages && !isGone; page++) {
        const text = await texts.of(page).catch(() => undefined)
        const here = text === undefined ? [] : findAll(text.folded, words)
        if (isGone) return
        if (here.length === 0) continue
        found = [...found, ...here.map((span) => ({ page, span }))]
        setMatches(found)
      }
      setSearching(false)
    }
  }, [texts, pages, words])

  const nearest = matches.findIndex(({ page }) => page >= start)
  const current = at ?? Math.max(nearest, 0)
  return {
    matches,
    match: matches[current],
    finding: {
      words,
      onWords: (next) => {
        setStart(from)
        setWords(next)
        setMatches([])
        setAt(undefined)
        setSearching(next.trim() !== '')
      },
      count: matches.length,
      current,
      onStep: (step) => matches.length > 0 && setAt((current + step + matches.length) % matches.length),
      isSearching,
    },
  }
}
