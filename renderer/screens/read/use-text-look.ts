// Words that are shown as words: searching in them, selecting a passage by mouse or keys, and marking a passage that was asked for.
import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Place } from '../../../shared/domain/place.ts'
import { asQuote, findAll, findQuote, fold, type Folded, type Span } from './find-words.ts'
import type { Finding } from './find-bar.tsx'
import type { Look, Wanted } from './look.ts'
import { paint, reveal, type MarkName } from './marks.ts'
import { mapText, rangeOf, spanOf, type TextMap } from './text-map.ts'

const PAUSE = 120 // milliseconds after the selection last changed

/** Both readings are made when they are first asked for: a text that is written beside the pane changes with every save, and is seldom searched. */
type Shown = { readonly root: HTMLElement; readonly map: TextMap; readonly folded: Folded }
export type TextLook = {
  readonly finding: Finding
  /** The search was closed: its match becomes the selection. */
  readonly takeMatch: () => void
  /** `]` and `[` select the next and the previous paragraph; Shift with an arrow changes the end of the selection. */
  readonly onKey: (event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>) => boolean
}

type Options = {
  readonly look: Look
  /** What the selected words are as a place; undefined for words that are none. */
  readonly placeOf: (quote: string, range: Range) => Place
  /** The range of a wanted place that is no quoted passage; undefined when it is not here. */
  readonly rangeFor?: (place: Place) => Range | undefined
}

/** `root` holds the words, in this page or a frame; null until they are there. */
export function useTextLook(root: HTMLElement | null, options: Options): TextLook {
  const { wanted, isPointed } = options.look
  const [searched, setSearched] = useState('')
  const [current, setCurrent] = useState(0)
  const shown = useShownWords(root)
  const spans = useMemo(
    () => (shown === null || searched.trim() === '' ? [] : findAll(shown.folded, searched)),
    [shown, searched],
  )
  const at = Math.min(current, Math.max(spans.length - 1, 0))
  const found = useRef<Wanted>(null)

  useEffect(() => {
    if (shown === null) return
    mark(shown, 'find', spans)
    const now = spans[at]
    const range = mark(shown, 'found', now === undefined ? [] : [now])
    if (range !== undefined) reveal(range)
  }, [shown, spans, at])

  useEffect(() => {
    // Before what is wanted is marked, which may follow at once.
    if (root !== null && !isPointed) paint(root.ownerDocument, 'place', [])
  }, [root, isPointed])
  const showWanted = useEffectEvent((words: Shown, { place }: Wanted): boolean => {
    const { look, rangeFor } = options
    const span = place.kind === 'quote' ? findQuote(words.folded, place.quote) : undefined
    const range = span === undefined ? rangeFor?.(place) : rangeOf(words.map, span)
    paint(words.root.ownerDocument, 'place', range === undefined ? [] : [range])
    if (range !== undefined) reveal(range)
    if (place.kind !== 'whole') look.onMissing(range === undefined)
    return range !== undefined
  })
  useEffect(() => {
    // Once for each asking; words that change later may bring what was missing, but never scroll to it again.
    if (shown === null || wanted === null || found.current === wanted) return
    if (showWanted(shown, wanted)) found.current = wanted
  }, [shown, wanted])

  const pointAt = useEffectEvent((words: Shown) => pointAtSelection(words, options))
  useEffect(() => {
    if (shown === null) return
    const owner = shown.root.ownerDocument
    let timer: ReturnType<typeof setTimeout> | undefined
    const hear = () => {
      clearTimeout(timer)
      timer = setTimeout(() => pointAt(shown), PAUSE)
    }
    owner.addEventListener('selectionchange', hear)
    return () => {
      clearTimeout(timer)
      owner.removeEventListener('selectionchange', hear)
      for (const name of ['find', 'found'] as const) paint(owner, name, [])
    }
  }, [shown])
  useEffect(() => {
    const owner = root?.ownerDocument
    return () => {
      if (owner !== undefined) paint(owner, 'place', [])
    }
  }, [root])

  function select(range: Range): void {
    const selection = range.startContainer.ownerDocument?.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    reveal(range)
    if (shown !== null) pointAtSelection(shown, options)
  }
  return {
    finding: {
      words: searched,
      onWords: (words) => {
        setSearched(words)
        setCurrent(0)
      },
      count: spans.length,
      current: at,
      onStep: (step) => spans.length > 0 && setCurrent((at + step + spans.length) % spans.length),
      isSearching: false,
    },
    takeMatch: () => {
      const now = spans[at]
      const range = now === undefined || shown === null ? undefined : rangeOf(shown.map, now)
      if (range !== undefined) select(range)
    },
    onKey: (event) => {
      if (shown === null || event.altKey || event.metaKey) return false
      if (event.key === ']' || event.key === '[') {
        const range = neighbour(shown, event.key === ']' ? 1 : -1)
        if (range !== undefined) select(range)
        return true
      }
      return event.shiftKey && extend(shown.root.ownerDocument, event)
    },
  }
}

/** The words of `root`, read again whenever they change. */
function useShownWords(root: HTMLElement | null): Shown | null {
  const first = useMemo(() => (root === null ? null : readWords(root)), [root])
  const [changed, setChanged] = useState<Shown | null>(null)
  useEffect(() => {
    if (root === null) return
    const observer = new MutationObserver(() => setChanged(readWords(root)))
    observer.observe(root, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [root])
  return changed?.root === root ? changed : first
}

function readWords(root: HTMLElement): Shown {
  let map: TextMap | undefined
  let folded: Folded | undefined
  return {
    root,
    get map() {
      return (map ??= mapText(root))
    },
    get folded() {
      return (folded ??= fold(this.map.text))
    },
  }
}

function mark(shown: Shown, name: MarkName, spans: readonly Span[]): Range | undefined {
  const ranges = spans.flatMap((span) => rangeOf(shown.map, span) ?? [])
  paint(shown.root.ownerDocument, name, ranges)
  return ranges[0]
}

/** The part of the selection that is in these words, if it began or ended in them: a triple click on the last paragraph ends behind them. */
function selectedIn({ root }: Shown): Range | undefined {
  const selection = root.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [hasStart, hasEnd] = [root.contains(range.startContainer), root.contains(range.endContainer)]
  if (hasStart && hasEnd) return range
  if (!hasStart && !hasEnd) return undefined
  const part = range.cloneRange()
  if (hasStart) part.setEnd(root, root.childNodes.length)
  else part.setStart(root, 0)
  return part
}

function pointAtSelection(shown: Shown, { look, placeOf }: Options): void {
  const range = selectedIn(shown)
  if (range === undefined) return // the selection went elsewhere, into a field perhaps: what was pointed at stays
  const span = range.collapsed ? undefined : spanOf(shown.map, range)
  const exact = span === undefined ? undefined : rangeOf(shown.map, span)
  paint(shown.root.ownerDocument, 'place', exact === undefined ? [] : [exact])
  if (span === undefined || exact === undefined) return look.onPoint(null, '')
  const quote = asQuote(shown.map.text.slice(span.from, span.to))
  look.onPoint(placeOf(quote, exact), quote)
}

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,tr,dd,pre'

/** The paragraph after or before the selected one, or the first in sight. */
function neighbour(shown: Shown, step: 1 | -1): Range | undefined {
  const { root } = shown
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(
    (block) => (block.textContent ?? '').trim() !== '' && block.querySelector(BLOCKS) === null,
  )
  const selected = selectedIn(shown)
  const now = blocks.findIndex((block) => selected?.intersectsNode(block) === true)
  const top = root.closest('.view-body')?.getBoundingClientRect().top ?? 0
  const inSight = Math.max(
    blocks.findIndex((block) => block.getBoundingClientRect().bottom > top),
    0,
  )
  const block = blocks[now < 0 ? inSight : Math.max(0, Math.min(blocks.length - 1, now + step))]
  if (block === undefined) return undefined
  const range = root.ownerDocument.createRange()
  range.selectNodeContents(block)
  return range
}

const MOVES: Readonly<Record<string, readonly [string, string]>> = {
  ArrowRight: ['forward', 'character'],
  ArrowLeft: ['backward', 'character'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
}

/** Moves the end of a selection by a letter, with Ctrl by a word. */
function extend(owner: Document, { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean }): boolean {
  const selection = owner.getSelection()
  const move = MOVES[key]
  if (selection === null || selection.rangeCount === 0 || move === undefined) return false
  selection.modify('extend', move[0], ctrlKey && move[1] === 'character' ? 'word' : move[1])
  return true
}
