// One row of a grid. While the grid scrolls, rows that stay are left alone: only what is new in sight is drawn.
import { memo, type MouseEvent, type ReactNode, type RefObject } from 'react'
import type { GridColumn } from './grid-types.ts'

/** What a row tells the grid; held in a ref, so that a row is not drawn anew for a new function. */
export type GridRowActs = {
  readonly onClick: (event: MouseEvent, index: number) => void
  readonly onCheck: (event: MouseEvent, index: number) => void
  readonly onFocus: (index: number) => void
}

type GridRowProps<Item> = {
  readonly id: string
  readonly index: number
  /** Undefined while it is being read. */
  readonly item: Item | undefined
  /** Pixels. */
  readonly top: number
  readonly height: number
  readonly isActive: boolean
  /** Undefined in a grid without selection. */
  readonly isSelected: boolean | undefined
  readonly columns: readonly GridColumn<Item>[]
  readonly acts: RefObject<GridRowActs>
}

function Row<Item>(props: GridRowProps<Item>): ReactNode {
  const { id, index, item, top, height, isActive, isSelected, columns, acts } = props
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={isActive ? 'grid-row grid-row-active' : 'grid-row'}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={(event) => acts.current.onClick(event, index)}
      onFocus={() => acts.current.onFocus(index)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className="grid-check" onClick={(event) => acts.current.onCheck(event, index)}>
          <span className="grid-box" aria-hidden />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell">
          {item === undefined ? null : column.cell(item, isActive)}
        </div>
      ))}
    </div>
  )
}

// `memo` forgets the type parameter, which the rows of one grid share with its columns.
export const GridRow = memo(Row) as typeof Row
