// Pages that are known without laying them out: what is certain to fit on one page stands on one page. Most items of evidence do, and each page of a
// file. Heights are bounds: never less than what Word needs, and where a text cannot be bounded, its height is infinite.
import { textHeight, lineWidth } from './look.ts'
import type { Orientation } from './look.ts'
import { measureWidth } from './measure.ts'
import type { Sheets } from './sections.ts'
import { numberOf } from './style-measures.ts'
import type { CellMargins, ParagraphMeasures, StyleMeasures, TextMeasures } from './style-measures.ts'
import { childOf } from './xml.ts'
import type { Xml } from './xml.ts'

/** `bookmarks` names the page within the section, from 1. */
export type SectionPages = { readonly pages: number; readonly bookmarks: Readonly<Record<string, number>> }

/** What is left free on a page, and at the end of a line, lest rounding or another program's layout matter. */
const FILL = 0.97
/** Heights of a line for a size of 1: of Calibri, whose own is 1.22, and of any font that draws signs. */
const LINE = { own: 1.25, foreign: 1.6 } as const
/** Twips that the rule between two rows takes at most. */
const RULE = 30
/** Letters of Europe, plain punctuation and the signs of states and places: nothing for which another font makes lines higher. */
const BOUNDED = /^[\n\t\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2010-\u2014\u2018-\u201E\u2026○◐●✓↺]*$/

/** The pages of sheets all of which are certain to fit, with the page of each bookmark; undefined where the layout must tell. */
export function certainPages(sheets: readonly Sheets[], styles: StyleMeasures): SectionPages | undefined {
  const bookmarks: Record<string, number> = {}
  const pages = sheets.flatMap(({ orientation, body }) => splitPages(body).map((page) => ({ orientation, page })))
  for (const [index, { orientation, page }] of pages.entries()) {
    const last = page.at(-1)
    // What is to stay with the first thing of the next page may move there.
    const isHeld = index < pages.length - 1 && last !== undefined && styles.paragraph(last).keepNext
    if (isHeld || !fits(page, orientation, styles)) return undefined
    for (const one of page) nameBookmarks(one, index + 1, bookmarks)
  }
  return { pages: pages.length, bookmarks }
}

/** A body parted where a paragraph begins a page. */
function splitPages(body: readonly Xml[]): Xml[][] {
  const pages: Xml[][] = [[]]
  for (const one of body) {
    const properties = childOf(one, 'w:pPr')
    const begins = properties !== undefined && childOf(properties, 'w:pageBreakBefore') !== undefined
    if (begins && pages.at(-1)?.length !== 0) pages.push([])
    pages.at(-1)?.push(one)
  }
  return pages
}

function fits(body: readonly Xml[], orientation: Orientation, styles: StyleMeasures): boolean {
  const most = textHeight(orientation) * FILL
  let height = 0
  for (const one of body) {
    height += heightOf(one, lineWidth(orientation), styles)
    if (height > most) return false
  }
  return true
}

function nameBookmarks(of: Xml, page: number, into: Record<string, number>): void {
  const name = of.attributes?.['w:name']
  if (of.name === 'w:bookmarkStart' && name !== undefined) into[name] = page
  for (const child of of.elements) if (child.type === 'element') nameBookmarks(child, page, into)
}

/** At least the height of a paragraph or table, in twips; of anything else it is unknown. */
function heightOf(of: Xml, width: number, styles: StyleMeasures): number {
  if (of.name === 'w:p') return paragraphHeight(of, width, styles)
  return of.name === 'w:tbl' ? tableHeight(of, styles) : Number.POSITIVE_INFINITY
}

function tableHeight(table: Xml, styles: StyleMeasures): number {
  const margins = styles.cells(table)
  if (margins === undefined) return Number.POSITIVE_INFINITY
  let height = RULE
  // Rows that share a merged cell are together at least as high as it.
  let together = 0
  let merged = 0
  for (const row of childrenOf(table, 'w:tr')) {
    const cells = childrenOf(row, 'w:tc').map((cell) => measureCell(cell, margins, styles))
    if (!cells.some(({ merge }) => merge === 'continue')) {
      height += Math.max(together, merged)
      together = 0
      merged = 0
    }
    const highest = (of: string | undefined) =>
      Math.max(0, ...cells.filter(({ merge }) => merge === of).map((one) => one.height))
    const least = numberOf(descend(row, 'w:trPr', 'w:trHeight'), 'w:val') ?? 0
    together += Math.max(least, highest(undefined), highest('continue')) + RULE
    merged = Math.max(merged, highest('restart'))
  }
  return height + Math.max(together, merged)
}

function measureCell(cell: Xml, margins: CellMargins, styles: StyleMeasures) {
  const width = (numberOf(descend(cell, 'w:tcPr', 'w:tcW'), 'w:w') ?? 0) - margins.left - margins.right
  const isTurned = descend(cell, 'w:tcPr', 'w:textDirection') !== undefined
  const content = cell.elements.filter((child): child is Xml => child.type === 'element' && child.name !== 'w:tcPr')
  const height = content.reduce((sum, one) => sum + heightOf(one, width, styles), margins.top + margins.bottom)
  return {
    height: isTurned ? Number.POSITIVE_INFINITY : height,
    merge: descend(cell, 'w:tcPr', 'w:vMerge')?.attributes?.['w:val'],
  }
}

type Piece = { readonly text: string; readonly measures: TextMeasures; readonly picture: number }

function paragraphHeight(paragraph: Xml, width: number, styles: StyleMeasures): number {
  const measures = styles.paragraph(paragraph)
  const { before, after, edges, line, exact, size } = measures
  const pieces = [...piecesOf(paragraph, measures, styles)]
  const lines = mostLines(pieces, measures, (width - measures.left - measures.right) * FILL)
  const tallest = Math.max(
    size * LINE.own,
    ...pieces.map((piece) => piece.measures.size * (piece.measures.foreign ? LINE.foreign : LINE.own)),
  )
  const picture = Math.max(0, ...pieces.map((piece) => piece.picture))
  return before + after + edges + lines * (exact ? line : (tallest * 20 + picture) * (line / 240))
}

function* piecesOf(of: Xml, around: TextMeasures, styles: StyleMeasures): Generator<Piece> {
  for (const child of of.elements) {
    if (child.type !== 'element' || child.name === 'w:pPr') continue
    if (child.name === 'w:r') yield* partsOf(child, styles.run(child, around))
    else yield* piecesOf(child, around, styles)
  }
}

function* partsOf(run: Xml, measures: TextMeasures): Generator<Piece> {
  for (const child of run.elements) {
    if (child.type !== 'element') continue
    if (child.name === 'w:t') yield { text: child.elements.map(textIn).join(''), measures, picture: 0 }
    else if (child.name === 'w:br') yield { text: '\n', measures, picture: 0 }
    else if (child.name === 'w:tab') yield { text: '\t', measures, picture: 0 }
    else if (child.name === 'w:drawing')
      yield { text: '', measures, picture: (numberOf(descend(child, 'wp:inline', 'wp:extent'), 'cy') ?? 0) / 635 }
  }
}

/** At most so many lines, broken at spaces alone. `width` in twips. A tab behind what fits into the hanging indent costs nothing; any other, a line. */
function mostLines(pieces: readonly Piece[], { hanging }: ParagraphMeasures, width: number): number {
  let [lines, filled, word] = [1, 0, 0]
  const place = () => {
    if (filled > 0 && filled + word > width) [lines, filled] = [lines + 1, 0]
    // A word that is wider than a line is parted.
    if (word > width) lines += Math.ceil(word / Math.max(width, 1))
    filled += word
    word = 0
  }
  for (const { text, measures } of pieces) {
    if (!BOUNDED.test(text)) return Number.POSITIVE_INFINITY
    for (const token of text.split(/([ \n\t])/)) {
      if (token !== '\n' && token !== '\t') word += widthOf(token, measures)
      if (token !== ' ' && token !== '\n' && token !== '\t') continue
      const isIndent = token === '\t' && lines === 1 && filled + word <= hanging * FILL
      place()
      if (isIndent) filled = 0
      else if (token !== ' ') [lines, filled] = [lines + 1, 0]
    }
  }
  place()
  return lines
}

/** In twips; as bold as it may be, for styles make text bold too. */
function widthOf(text: string, { size, spread }: TextMeasures): number {
  const font = { name: 'Calibri', size, italic: false }
  const width = Math.max(measureWidth(text, { ...font, bold: false }), measureWidth(text, { ...font, bold: true }))
  return (width + spread * text.length) * 20
}

const textIn = (of: Xml['elements'][number]): string => (of.type === 'text' ? of.text : '')
const descend = (from: Xml, ...path: readonly string[]): Xml | undefined =>
  path.reduce<Xml | undefined>((found, name) => (found === undefined ? undefined : childOf(found, name)), from)
const childrenOf = (of: Xml, name: string): Xml[] =>
  of.elements.filter((child): child is Xml => child.type === 'element' && child.name === name)
