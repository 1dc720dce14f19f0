// What a grid is told of its columns, its order and its selection.
import type { ReactNode } from 'react'

export type GridColumn<Item> = {
  readonly id: string
  readonly head: string
  /** Whether the head is only heard, where the column is too narrow for it. */
  readonly isHeadHidden?: boolean
  readonly isSortable?: boolean
  /** The column's track, as in `grid-template-columns`. */
  readonly width: string
  /** `isActive`: the keys are on this row, so that what can be focused in it may be a stop of the Tab key. */
  readonly cell: (item: Item, isActive: boolean) => ReactNode
}

/** What is selected, by index; the caller knows which items these are. */
export type GridSelection = {
  readonly isSelected: (key: string) => boolean
  readonly isAll: boolean
  readonly toggle: (index: number) => void
  /** Selects every row from one index to another, both included, in place of what was selected. */
  readonly range: (from: number, to: number) => void
  readonly all: () => void
  readonly clear: () => void
  readonly allLabel: string
}

export type GridPlace = { readonly index: number; readonly scroll: number }

export type GridSort = {
  readonly by: string
  readonly descending: boolean
  readonly onSort: (column: string) => void
}
