// Puts pieces on pages one below the other and breaks where it reads well.
import type { Section } from '../../../../shared/report/report.ts'
import { A4, EVIDENCE_MARGIN, FOOT_BASELINE, MARGIN } from './look.ts'
import type { Sheet } from './sheet.ts'

/** The head of a table, drawn again on each page the table goes on to. */
export type RepeatedHead = { readonly height: number; readonly draw: (sheet: Sheet, top: number) => void }

export type Piece = {
  readonly height: number
  /** Space before it, dropped at the top of a page. */
  readonly gap?: number
  /** Stays on the page of the piece that follows. */
  readonly keep?: boolean
  readonly head?: RepeatedHead
  readonly draw: (sheet: Sheet, top: number) => void
}

export type Flow = {
  readonly startSection: (section: Pick<Section, 'orientation' | 'reference'>) => void
  readonly add: (piece: Piece) => void
  /** Runs when all pieces before it are drawn. */
  readonly after: (action: () => void) => void
  /** A page of its own: what was added before is finished, what follows starts anew. */
  readonly wholePage: (orientation: 'portrait' | 'landscape', draw: (sheet: Sheet) => void) => void
  readonly finish: () => void
  readonly pageCount: () => number
  /** Height left on the page below all that was added; a whole page where none is open. */
  readonly remaining: () => number
  /** Of the section that is open. */
  readonly room: () => { readonly left: number; readonly width: number; readonly height: number }
}

export type SheetMaker = (index: number, width: number, height: number) => Sheet
export type RunningHead = (sheet: Sheet, reference: string, margin: number) => void

const BOTTOM = MARGIN
const TOP = MARGIN
/** Room that must stay clear above the running foot. */
const FOOT = Math.max(BOTTOM, FOOT_BASELINE + 14)

export const createFlow = (makeSheet: SheetMaker, drawRunningHead: RunningHead): Flow => {
  let section: Pick<Section, 'orientation' | 'reference'> = { orientation: 'portrait', reference: '' }
  let sheet: Sheet | null = null
  let pages = 0
  let top = TOP
  let queue: (Piece | (() => void))[] = []

  const size = (orientation: Section['orientation']) =>
    orientation === 'portrait' ? A4 : { width: A4.height, height: A4.width }
  const openSheet = (orientation: Section['orientation'], margin: number): Sheet => {
    const { width, height } = size(orientation)
    const opened = makeSheet(pages, width, height)
    pages += 1
    drawRunningHead(opened, section.reference, margin)
    return opened
  }
  const closeSheet = () => {
    sheet?.close()
    sheet = null
  }
  const bottom = () => size(section.orientation).height - FOOT
  const turnPage = (head: RepeatedHead | undefined) => {
    closeSheet()
    sheet = openSheet(section.orientation, MARGIN)
    top = TOP
    if (head === undefined) return
    head.draw(sheet, top)
    top += head.height
  }
  const gapOf = (piece: Piece) => (sheet === null || top === TOP ? 0 : (piece.gap ?? 0))

  const place = (piece: Piece) => {
    if (sheet === null || (top > TOP && top + gapOf(piece) + piece.height > bottom() + 0.01)) turnPage(piece.head)
    top += gapOf(piece)
    if (sheet !== null) piece.draw(sheet, top)
    top += piece.height
  }
  const settle = () => {
    const chain = queue
    queue = []
    const pieces = chain.filter((item) => typeof item !== 'function')
    const [first] = pieces
    if (first !== undefined) {
      const height = pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : (piece.gap ?? 0)), 0)
      const head = first.head?.height ?? 0
      const fitsHere = sheet !== null && top + gapOf(first) + height <= bottom() + 0.01
      const fitsOnePage = TOP + head + height <= bottom() + 0.01
      if (!fitsHere && fitsOnePage && (sheet === null || top > TOP)) turnPage(first.head)
    }
    for (const item of chain) {
      if (typeof item === 'function') item()
      else place(item)
    }
  }

  return {
    startSection: (next) => {
      settle()
      closeSheet()
      section = next
    },
    add: (piece) => {
      queue.push(piece)
      if (piece.keep !== true) settle()
    },
    after: (action) => {
      queue.push(action)
      if (queue.every((item) => typeof item === 'function')) settle()
    },
    wholePage: (orientation, draw) => {
      settle()
      closeSheet()
      const own = openSheet(orientation, EVIDENCE_MARGIN)
      draw(own)
      own.close()
    },
    finish: () => {
      settle()
      closeSheet()
    },
    pageCount: () => pages,
    remaining: () => {
      const waiting = queue.filter((item) => typeof item !== 'function')
      return waiting.reduce(
        (left, piece) => left - piece.height - (piece.gap ?? 0),
        bottom() - (sheet === null ? TOP : top),
      )
    },
    room: () => ({ left: MARGIN, width: size(section.orientation).width - 2 * MARGIN, height: bottom() - TOP }),
  }
}
