// What every table is made of: its properties, its rows, its cells.
import { hairline } from './look.ts'
import { border } from './properties.ts'
import { element, value } from './xml.ts'
import type { Xml } from './xml.ts'

/** `description` is read out instead of the table where it is not seen. */
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
        'w:val': lookBits(look),
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

/** The same flags as bits, for readers older than the attributes. The last two say that there are no bands. */
function lookBits({ firstRow, firstColumn }: TableLook): string {
  const bits = (firstRow ? 0x20 : 0) + (firstColumn ? 0x80 : 0) + 0x200 + 0x400
  return bits.toString(16).toUpperCase().padStart(4, '0')
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
