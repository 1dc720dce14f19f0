// Tables: lists and matrices with repeated heads, and boxes to sign.
import type { Column, Row, Run, Signatures, Table } from '../../../../shared/report/report.ts'
import { paragraph } from './blocks.ts'
import { columnWidths, shareOut } from './columns.ts'
import { twips } from './look.ts'
import type { Pen } from './pen.ts'
import { textRun, writeRuns } from './runs.ts'
import { standInCells } from './stand-in-cells.ts'
import type { TextCell } from './stand-in-cells.ts'
import { cell, table, tableRow } from './table-frame.ts'
import { plainText } from './walk.ts'
import type { Xml } from './xml.ts'

/** Room for a turned head, in twips: about as long as its text, two lines of it where that would be too tall. */
const TURNED = { letter: 100, padding: 160, most: twips(45) } as const
function headHeight(columns: readonly Column[]): number | undefined {
  const longest = Math.max(
    0,
    ...columns.filter((column) => column.turned).map((column) => plainText(column.header).length),
  )
  return longest === 0 ? undefined : Math.min(TURNED.most, longest * TURNED.letter + TURNED.padding)
}

/** A caption and its table. Heads repeat on each page. */
export function writeTable(of: Table, pen: Pen, width: number): Xml[] {
  const { caption, captionHidden, columns, rows, headerCells, style } = of
  const widths = columnWidths(of, width)
  const cellsOf = (style: TextCell['style'], runsOf: (column: Column, index: number) => readonly Run[]) =>
    writeCells(
      columns.map((column, index) => ({ style, runs: runsOf(column, index), width: widths[index] ?? 0, column })),
      pen,
    )
  const head = tableRow(
    { head: true, ...withLeast(headHeight(columns)) },
    cellsOf('TableHead', (column) => column.header),
  )
  const writeRow = (row: Row) =>
    row.group === true
      ? tableRow({}, [
          cell({ width, span: columns.length }, [
            paragraph({ style: 'TableGroup' }, writeRuns(row.cells.flat(), pen, 'quiet')),
          ]),
        ])
      : tableRow(
          {},
          cellsOf('TableText', (_, index) => row.cells[index] ?? []),
        )
  const look = {
    style: style === 'matrix' ? 'TrellisMatrix' : 'TrellisTable',
    description: caption,
    firstRow: true,
    firstColumn: headerCells === 1,
  }
  const shown = captionHidden === true ? [] : [paragraph({ style: 'Caption' }, [textRun(caption)])]
  return [...shown, table(look, widths, [head, ...rows.map(writeRow)])]
}

/** The cells of a row; while pages are counted, what stands in for them. */
const writeCells = (cells: readonly TextCell[], pen: Pen): Xml[] =>
  pen.measuring ? standInCells(cells, pen, (one) => writeCell(one, pen)) : cells.map((one) => writeCell(one, pen))

function writeCell({ style, runs, width, column }: TextCell, pen: Pen): Xml {
  const { align = 'start' } = column
  const content = paragraph({ style, ...(align !== 'start' && { align }) }, writeRuns(runs, pen, 'quiet'))
  if (style === 'TableText') return cell({ width }, [content])
  return column.turned === true
    ? cell({ width, turned: true, align: 'center' }, [content])
    : cell({ width, align: 'bottom' }, [content])
}

const withLeast = (least: number | undefined) => (least === undefined ? {} : { least })

/** Boxes to sign under a title, never parted from each other or from it. */
export function writeSignatures({ title, rows }: Signatures, width: number): Xml[] {
  const most = Math.max(1, ...rows.map((row) => row.length))
  const widths = shareOut(
    Array.from({ length: most }, () => 1),
    width,
  )
  const written = rows.map((labels, index) =>
    tableRow(
      { least: twips(15) },
      labels.map((label, at) => {
        const last = at === labels.length - 1
        const span = last ? most - at : 1
        const own = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
        return cell({ width: own, ...(span > 1 && { span }) }, [
          paragraph({ style: 'BoxLabel', keepNext: index < rows.length - 1 }, [textRun(label)]),
        ])
      }),
    ),
  )
  return [
    paragraph({ style: 'Caption' }, [textRun(title)]),
    table({ style: 'TrellisBoxes', description: title, firstRow: false, firstColumn: false }, widths, written),
  ]
}
