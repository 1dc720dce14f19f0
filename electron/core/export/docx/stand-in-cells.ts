// While pages are counted, neighbouring cells of a row are stood in for by one that is as high as the highest of them: what costs time is the cells and
// their words, and all that counts of a row is its height.
import type { Column, Run } from '../../../../shared/report/report.ts'
import { paragraph } from './blocks.ts'
import { CELL_PADDING, TEXT } from './look.ts'
import type { Pen } from './pen.ts'
import { bookmarked } from './runs.ts'
import { countLines, standInLines } from './stand-in.ts'
import { cell } from './table-frame.ts'
import type { Xml } from './xml.ts'

/** `width` in twips. */
export type TextCell = {
  readonly style: 'TableHead' | 'TableText'
  readonly runs: readonly Run[]
  readonly width: number
  readonly column: Column
}
/** A higher row may be parted between pages after all, and then it matters where in it a place is. */
const MOST_LINES = 12

/** The cells of a row. One whose lines are not known for certain is laid out as it is: `write` does that. */
export function standInCells(cells: readonly TextCell[], pen: Pen, write: (cell: TextCell) => Xml): Xml[] {
  const written: Xml[] = []
  let together: TextCell[] = []
  let highest = 0
  const close = () => {
    if (together.length > 0) written.push(standInCell(together, highest, pen))
    together = []
    highest = 0
  }
  for (const one of cells) {
    const lines = linesOf(one, pen)
    if (lines === undefined || lines > MOST_LINES) {
      close()
      written.push(write(one))
    } else {
      together.push(one)
      highest = Math.max(highest, lines)
    }
  }
  close()
  return written
}

/** Of a turned cell another rule decides the height. A page of what is not there is not written. */
function linesOf({ style, runs, width, column }: TextCell, pen: Pen): number | undefined {
  if (style === 'TableHead' && column.turned === true) return undefined
  const given = runs
    .filter((run) => run.kind !== 'page' || pen.anchors.ofTarget(run.target) !== undefined)
    .map((run) => (style === 'TableHead' && run.kind === 'text' ? { ...run, bold: true } : run))
  return countLines(given, (width - 2 * CELL_PADDING) / 20, TEXT.table.size)
}

function standInCell(cells: readonly TextCell[], lines: number, pen: Pen): Xml {
  const width = cells.reduce((sum, one) => sum + one.width, 0)
  const anchors = cells.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'text' && run.anchor) || []))
  const bookmarks = anchors.flatMap((anchor) => bookmarked(pen.anchors.ofAnchor(anchor), pen, []))
  return cell({ width, ...(cells.length > 1 && { span: cells.length }) }, [
    paragraph({ style: cells[0]?.style ?? 'TableText' }, [...bookmarks, standInLines(lines)]),
  ])
}
