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
  const text = (runs: readonly Run[], column: Column | undefined, name: string) =>
    paragraph(
      { style: name, ...(column?.align && column.align !== 'start' && { align: column.align }) },
      writeRuns(runs, pen, 'quiet'),
    )
  const writeHead = (index: number) => {
    const column = columns[index]
    const turned = column?.turned === true && { turned: true, align: 'center' as const }
    return cell({ width: widths[index] ?? 0, align: 'bottom', ...turned }, [
      text(column?.header ?? [], column, 'TableHead'),
    ])
  }
  const writeCell = (row: Row, index: number) =>
    cell({ width: widths[index] ?? 0 }, [text(row.cells[index] ?? [], columns[index], 'TableText')])
  const writeCells = (
    style: TextCell['style'],
    runsOf: (index: number) => readonly Run[],
    write: (index: number) => Xml,
  ) =>
    pen.measuring
      ? standInCells(
          columns.map(({ turned = false }, index) => ({
            style,
            runs: runsOf(index),
            width: widths[index] ?? 0,
            turned: style === 'TableHead' && turned,
          })),
          pen,
          write,
        )
      : columns.map((_, index) => write(index))
  const head = tableRow(
    { head: true, ...withLeast(headHeight(columns)) },
    writeCells('TableHead', (index) => columns[index]?.header ?? [], writeHead),
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
          writeCells(
            'TableText',
            (index) => row.cells[index] ?? [],
            (index) => writeCell(row, index),
          ),
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
