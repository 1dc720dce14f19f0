import type { VirtualItem } from '@tanstack/react-virtual'
import { memo, type ReactNode } from 'react'
import { cellId, CriterionHead, LinkCell } from './matrix-cells.tsx'
import type { MapRow } from './unit-map.ts'

type MatrixRowProps = {
  /** The id of the grid. */
  readonly id: string
  readonly row: MapRow
  /** From 1: row 0 holds the heads. */
  readonly index: number
  readonly start: number
  readonly height: number
  readonly width: number
  readonly headWidth: number
  /** Those in sight. */
  readonly columns: readonly VirtualItem[]
  /** The column that the keys are on, where they are on this row. */
  readonly activeColumn: number | null
  readonly isMarked: boolean
}

/** A criterion with its cells. Moving over the grid draws only the row that is left and the row that is reached. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps): ReactNode {
  const { id, row, index, start, height, width, headWidth, columns, activeColumn, isMarked } = props
  return (
    <div
      className={isMarked ? 'matrix-row matrix-row-marked' : 'matrix-row'}
      role="row"
      aria-rowindex={index + 1}
      style={{ height, width, transform: `translateY(${start}px)` }}
    >
      <CriterionHead
        id={cellId(id, index, 0)}
        row={row}
        index={index}
        width={headWidth}
        isActive={activeColumn === 0}
      />
      {columns.map(({ index: column, start: left, size }) => (
        <LinkCell
          key={column}
          id={cellId(id, index, column + 1)}
          at={`${index} ${column + 1}`}
          column={column + 1}
          start={left}
          width={size}
          links={row.cells.get(column)}
          isActive={activeColumn === column + 1}
        />
      ))}
    </div>
  )
})
