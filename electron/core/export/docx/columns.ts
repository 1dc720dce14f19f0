// How the columns of a table share the line.
import type { Run, Table } from '../../../../shared/report/report.ts'
import { CELL_PADDING } from './look.ts'
import { measureWidth } from './measure.ts'

/** Whole twips in the ratio of the weights, with exactly the sum asked for: Word wants cells and grid to agree. */
export function shareOut(weights: readonly number[], width: number): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let weighed = 0
  let given = 0
  return weights.map((weight) => {
    weighed += weight
    const share = Math.round((width * weighed) / all) - given
    given += share
    return share
  })
}

/** Points of the text in tables. */
const SIZE = 9.5
/** A turned head needs a line's height; no word claims more than this share of the line. */
const TURNED = 300
const MOST = 0.4
/** Rows that are measured; in later ones a long word may break. */
const MEASURED = 300
/** No sign is wider, in whatever font it is drawn. */
const WIDE_SIGN = 'W'

/** Shares the line by weight, but makes no column narrower than its longest word while another has room to give. In twips, to the sum of `width`. */
export function columnWidths({ columns, rows }: Table, width: number): number[] {
  const measured = rows.slice(0, MEASURED).filter((row) => row.group !== true)
  const least = columns.map((column, index) => {
    const head = column.turned === true ? TURNED : longestWord(column.header, true)
    return Math.min(Math.max(head, ...measured.map((row) => longestWord(row.cells[index] ?? [], false))), width * MOST)
  })
  const weights = columns.map((column) => Math.max(column.weight, 0.01))
  const held = new Set<number>()
  const share = (index: number): number => {
    const taken = [...held].reduce((sum, one) => sum + (least[one] ?? 0), 0)
    const others = weights.reduce((sum, weight, one) => (held.has(one) ? sum : sum + weight), 0)
    return ((width - taken) * (weights[index] ?? 0)) / others
  }
  for (let tight = 0; tight >= 0 && held.size < columns.length - 1;) {
    tight = weights.findIndex((_, index) => !held.has(index) && share(index) < (least[index] ?? 0))
    if (tight >= 0) held.add(tight)
  }
  return shareOut(
    weights.map((_, index) => (held.has(index) ? (least[index] ?? 0) : Math.max(share(index), 1))),
    width,
  )
}

/** Room for the longest word of a cell, in twips. A sign and its word, and a tag, hold together. */
function longestWord(runs: readonly Run[], bold: boolean): number {
  const text = runs.map(textOf).join('')
  const isBold = bold || runs.some((run) => run.kind === 'text' && run.bold === true)
  const font = { name: 'Calibri', size: SIZE, bold: isBold, italic: false }
  const longest = Math.max(0, ...text.split(/[ \n]/).map((word) => measureWidth(word, font)))
  return Math.ceil(longest * 20) + 2 * CELL_PADDING + 20
}

function textOf(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'page':
      return '0000'
    case 'tag':
      return `\u00A0${run.text.replaceAll(' ', '\u00A0')}\u00A0`
    case 'state':
      return run.short === true ? WIDE_SIGN : `${WIDE_SIGN}\u00A0${run.text}`
  }
}
