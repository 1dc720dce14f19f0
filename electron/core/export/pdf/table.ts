// Tables: matrices and lists. Rows stay whole where they can, heads come again on each page, hairlines instead of fills.
import type { Row, Table } from '../../../../shared/report/report.ts'
import { layOut } from './blocks.ts'
import { closeOwner, drawLine, ownerOf } from './draw-line.ts'
import type { LineOwner } from './draw-line.ts'
import type { RepeatedHead } from './flow.ts'
import type { Line } from './lines.ts'
import { COLOURS, GAPS, STYLES } from './look.ts'
import type { Pass } from './pass.ts'
import type { Sheet } from './sheet.ts'
import { CELL_PADDING as PADDING, cellStyle, columnWidths } from './table-columns.ts'
import { textString } from './pdf-text.ts'
import { tableAttributes } from './tags.ts'
import type { Element } from './tags.ts'
import { drawTurned, turnedHeight } from './turned.ts'

/** A row higher than this part of a page may be parted between two lines. */
const PARTED_FROM = 0.4

/** `x` and `width` are those of its text. */
type Cell = {
  readonly x: number
  readonly width: number
  readonly lines: readonly Line[]
  readonly align: 'start' | 'centre' | 'end'
  readonly leading: number
}

const lineLeft = (cell: Cell, line: Line): number => {
  const free = cell.width - line.width
  return cell.x + (cell.align === 'end' ? free : cell.align === 'centre' ? free / 2 : 0)
}

const drawCellLine = (pass: Pass, sheet: Sheet, cell: Cell, index: number, top: number, owner: LineOwner) => {
  const line = cell.lines[index]
  if (line !== undefined) drawLine(pass, sheet, line, lineLeft(cell, line), top, cell.leading, owner)
}

type Box = Pick<Cell, 'x' | 'width'>
type Frame = { readonly left: number; readonly width: number; readonly edges: readonly number[] }

/** Hairlines at the sides of a matrix's cells and below the row. */
const drawFrame = (sheet: Sheet, frame: Frame, top: number, height: number, below: 'hairline' | 'strong' | 'none') => {
  sheet.mark('artifact')
  for (const edge of frame.edges) sheet.rule(edge, top, edge, top + height)
  if (below !== 'none')
    sheet.rule(
      frame.left,
      top + height,
      frame.left + frame.width,
      top + height,
      below === 'strong' ? COLOURS.ink : COLOURS.line,
      below === 'strong' ? 0.8 : 0.5,
    )
}

const addRow = (
  pass: Pass,
  table: Table,
  row: Row,
  boxes: readonly Box[],
  frame: Frame,
  body: Element,
  head: RepeatedHead,
) => {
  const element = pass.tags.open('TR', body)
  const leading = STYLES.table.leading
  const cells = (row.group === true ? [{ x: frame.left, width: frame.width }] : boxes).map((box, index): Cell => ({
    ...box,
    lines: layOut(pass, row.cells[index] ?? [], cellStyle(row), box.width),
    align: row.group === true ? 'start' : (table.columns[index]?.align ?? 'start'),
    leading,
  }))
  const owners = cells.map((_, index) => {
    if (row.group === true)
      return ownerOf(pass.tags.open('TH', element, tableAttributes(`/Scope/Row/ColSpan ${boxes.length}`)))
    return ownerOf(
      index < table.headerCells
        ? pass.tags.open('TH', element, tableAttributes('/Scope/Row'))
        : pass.tags.open('TD', element),
    )
  })
  const edges = row.group === true ? [] : frame.edges
  const count = Math.max(...cells.map((cell) => cell.lines.length))
  const height = PADDING.top + count * leading + PADDING.bottom
  const isGroup = row.group === true
  if (height <= pass.flow.room().height * PARTED_FROM) {
    pass.flow.add({
      height,
      head,
      keep: isGroup,
      draw: (sheet, top) => {
        drawFrame(sheet, { ...frame, edges }, top, height, 'hairline')
        cells.forEach((cell, index) => {
          const owner = owners[index]
          for (let line = 0; owner !== undefined && line < cell.lines.length; line += 1)
            drawCellLine(pass, sheet, cell, line, top + PADDING.top + line * leading, owner)
        })
      },
    })
  } else {
    for (let line = 0; line < count; line += 1) {
      const above = line === 0 ? PADDING.top : 0
      const below = line === count - 1 ? PADDING.bottom : 0
      pass.flow.add({
        height: above + leading + below,
        head,
        keep: (line === 0 && count > 1) || line === count - 2,
        draw: (sheet, top) => {
          drawFrame(sheet, { ...frame, edges }, top, above + leading + below, line === count - 1 ? 'hairline' : 'none')
          cells.forEach((cell, index) => {
            const owner = owners[index]
            if (owner !== undefined) drawCellLine(pass, sheet, cell, line, top + above, owner)
          })
        },
      })
    }
  }
  pass.flow.after(() => {
    for (const owner of owners) closeOwner(pass, owner)
    pass.tags.close(element)
  })
}

const addCaption = (pass: Pass, table: Table, element: Element): LineOwner => {
  const { left, width } = pass.flow.room()
  const owner = ownerOf(pass.tags.open('Caption', element))
  layOut(pass, [{ kind: 'text', text: table.caption }], STYLES.caption, width).forEach((line, index) => {
    pass.flow.add({
      height: STYLES.caption.leading,
      gap: index === 0 ? GAPS.table : 0,
      keep: true,
      draw: (sheet, top) => drawLine(pass, sheet, line, left, top, STYLES.caption.leading, owner),
    })
  })
  return owner
}

export const addTable = (pass: Pass, table: Table): void => {
  if (table.columns.length === 0) return
  const { left, width } = pass.flow.room()
  const widths = columnWidths(pass, table, width)
  const lefts = widths.map((_, index) => left + widths.slice(0, index).reduce((sum, value) => sum + value, 0))
  // The text of the first column stands in line with the text around the table.
  const boxes = widths.map((value, index): Box => {
    const inset = index === 0 ? 0 : PADDING.x
    return { x: (lefts[index] ?? left) + inset, width: value - inset - PADDING.x }
  })
  const frame: Frame = { left, width, edges: table.style === 'matrix' ? lefts.slice(1) : [] }
  const summary = table.captionHidden === true ? tableAttributes(`/Summary ${textString(table.caption)}`) : ''
  const element = pass.tags.open('Table', pass.section, summary)
  const caption = table.captionHidden === true ? undefined : addCaption(pass, table, element)

  const heads = table.columns.map((column, index): Cell => {
    const box = boxes[index] ?? { x: left, width }
    const lines = column.turned === true ? [] : layOut(pass, column.header, STYLES.tableHead, box.width)
    return { ...box, lines, align: column.align ?? 'start', leading: STYLES.tableHead.leading }
  })
  const flat = Math.max(1, ...heads.map((cell) => cell.lines.length)) * STYLES.tableHead.leading
  const height =
    PADDING.top +
    PADDING.bottom +
    Math.max(flat, ...table.columns.map((column) => (column.turned === true ? turnedHeight(pass, column.header) : 0)))
  const drawHead = (sheet: Sheet, top: number, owners: readonly LineOwner[]) => {
    drawFrame(sheet, frame, top, height, 'strong')
    heads.forEach((cell, index) => {
      const owner = owners[index]
      const column = table.columns[index]
      if (owner === undefined || column === undefined) return
      if (column.turned === true)
        drawTurned(
          pass,
          sheet,
          column.header,
          { x: cell.x, top: top + PADDING.top, width: cell.width, height: height - PADDING.top - PADDING.bottom },
          owner,
        )
      const first = top + height - PADDING.bottom - cell.lines.length * cell.leading
      for (let line = 0; line < cell.lines.length; line += 1)
        drawCellLine(pass, sheet, cell, line, first + line * cell.leading, owner)
    })
  }
  const decoration = heads.map(() => ownerOf('artifact'))
  const repeated: RepeatedHead = { height, draw: (sheet, top) => drawHead(sheet, top, decoration) }

  const headGroup = pass.tags.open('THead', element)
  const headRow = pass.tags.open('TR', headGroup)
  const owners = heads.map(() => ownerOf(pass.tags.open('TH', headRow, tableAttributes('/Scope/Column'))))
  const gap = caption === undefined ? GAPS.table - 4 : 3
  pass.flow.add({ height, gap, keep: true, draw: (sheet, top) => drawHead(sheet, top, owners) })
  pass.flow.after(() => {
    if (caption !== undefined) closeOwner(pass, caption)
    for (const owner of owners) closeOwner(pass, owner)
    pass.tags.close(headRow)
    pass.tags.close(headGroup)
  })

  const body = pass.tags.open('TBody', element)
  for (const row of table.rows) addRow(pass, table, row, boxes, frame, body, repeated)
  pass.flow.add({ height: 4, draw: () => {} })
  pass.flow.after(() => {
    pass.tags.close(body)
    pass.tags.close(element)
  })
}
