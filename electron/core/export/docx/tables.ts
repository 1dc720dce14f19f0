// Tables: lists and matrices with repeated heads, and boxes to sign.
import type { Column, Row, Run, Signatures, Table } from '../../../../shared/report/report.ts'
import { paragraph } from './blocks.ts'
import { hairline, twips } from './look.ts'
import type { Pen } from './pen.ts'
import { border } from './properties.ts'
import { textRun, writeRuns } from './runs.ts'
import { plainText } from './walk.ts'
import { element, value } from './xml.ts'
import type { Xml } from './xml.ts'

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

type TableLook = {
  readonly style: string
  readonly description: string
  readonly firstRow: boolean
  readonly firstColumn: boolean
}
export function table(look: TableLook, widths: readonly number[], rows: readonly Xml[]): Xml {
  const flag = (on: boolean) => (on ? 1 : 0)
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      value('w:tblStyle', look.style),
      element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': look.firstRow ? '0020' : '0000',
        'w:firstRow': flag(look.firstRow),
        'w:lastRow': 0,
        'w:firstColumn': flag(look.firstColumn),
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      value('w:tblCaption', look.description),
      value('w:tblDescription', look.description),
    ),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    rows,
  )
}

type RowLook = { readonly head?: boolean; readonly least?: number }
/** No row is parted by a page's end. `least` is a height in twips. */
export const tableRow = ({ head, least }: RowLook, cells: readonly Xml[]) =>
  element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      element('w:cantSplit'),
      least !== undefined && element('w:trHeight', { 'w:val': least, 'w:hRule': 'atLeast' }),
      head === true && element('w:tblHeader'),
    ),
    cells,
  )

type CellLook = {
  readonly width: number
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
  readonly boxed?: boolean
  readonly turned?: boolean
  readonly align?: 'top' | 'center' | 'bottom'
}
export const cell = (look: CellLook, content: readonly Xml[]) =>
  element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': look.width, 'w:type': 'dxa' }),
      look.span !== undefined && value('w:gridSpan', look.span),
      look.merge && value('w:vMerge', look.merge),
      look.boxed === true &&
        element(
          'w:tcBorders',
          {},
          ['left', 'bottom', 'right'].map((side) => border(`w:${side}`, hairline)),
        ),
      look.turned === true && value('w:textDirection', 'btLr'),
      look.align && value('w:vAlign', look.align),
    ),
    content,
  )

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
export function writeTable({ caption, columns, rows, headerCells, style }: Table, pen: Pen, width: number): Xml[] {
  const widths = shareOut(
    columns.map((column) => column.weight),
    width,
  )
  const text = (runs: readonly Run[], column: Column, name: string) =>
    paragraph(
      { style: name, ...(column.align && column.align !== 'start' && { align: column.align }) },
      writeRuns(runs, pen, 'quiet'),
    )
  const head = tableRow(
    { head: true, ...withLeast(headHeight(columns)) },
    columns.map((column, index) =>
      cell(
        {
          width: widths[index] ?? 0,
          align: 'bottom',
          ...(column.turned === true && { turned: true, align: 'center' }),
        },
        [text(column.header, column, 'TableHead')],
      ),
    ),
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
          columns.map((column, index) =>
            cell({ width: widths[index] ?? 0 }, [text(row.cells[index] ?? [], column, 'TableText')]),
          ),
        )
  const look = {
    style: style === 'matrix' ? 'TrellisMatrix' : 'TrellisTable',
    description: caption,
    firstRow: true,
    firstColumn: headerCells === 1,
  }
  return [paragraph({ style: 'Caption' }, [textRun(caption)]), table(look, widths, [head, ...rows.map(writeRow)])]
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
