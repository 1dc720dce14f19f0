// How a table's columns share the line.
import type { Row, Run, Table } from '../../../../shared/report/report.ts'
import { widestCluster } from './lines.ts'
import { STYLES } from './look.ts'
import type { TextStyle } from './look.ts'
import type { Pass } from './pass.ts'
import { toAtoms } from './runs.ts'

export const CELL_PADDING = { x: 4, top: 3, bottom: 3.5 } as const
/** Rows measured for the widths of columns; later rows may break inside a word. */
const MEASURED_ROWS = 300

export const cellStyle = (row: Row): TextStyle => (row.group === true ? STYLES.tableGroup : STYLES.table)

/** Shares the width by weight, but lets no column be narrower than its widest word while another has room to give. */
export const columnWidths = (pass: Pass, table: Table, room: number): readonly number[] => {
  const widest = (runs: readonly Run[], style: TextStyle) =>
    widestCluster(toAtoms(runs, style, pass.maker)) + 2 * CELL_PADDING.x
  const least = table.columns.map((column, index) => {
    const head =
      column.turned === true ? STYLES.tableHead.leading + 2 * CELL_PADDING.x : widest(column.header, STYLES.tableHead)
    const cells = table.rows
      .slice(0, MEASURED_ROWS)
      .map((row) => (row.group === true ? 0 : widest(row.cells[index] ?? [], cellStyle(row))))
    return Math.min(Math.max(head, ...cells), room * 0.4)
  })
  const needed = least.reduce((sum, width) => sum + width, 0)
  // Too many columns for the line: all give way in proportion, and words break.
  if (needed >= room) return least.map((width) => (width * room) / needed)
  const weights = table.columns.map((column) => Math.max(column.weight, 0.01))
  const fixed = new Set<number>()
  for (;;) {
    const taken = [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0)
    const weight = weights.reduce((sum, value, index) => sum + (fixed.has(index) ? 0 : value), 0)
    const share = (index: number) => ((room - taken) * (weights[index] ?? 0)) / weight
    const tight = weights.findIndex((_, index) => !fixed.has(index) && share(index) < (least[index] ?? 0))
    if (tight < 0) return weights.map((_, index) => (fixed.has(index) ? (least[index] ?? 0) : share(index)))
    fixed.add(tight)
  }
}
