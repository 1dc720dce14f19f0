// The heads of a grid's columns: they stay in sight, and sort. Together they are one stop of the Tab key; Left and Right go between them.
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { GridColumn, GridSelection, GridSort } from './grid-types.ts'

/** The height of the heads in pixels; `.grid-head` has the same. */
export const HEAD_HEIGHT = 32

type GridHeadProps<Item> = {
  readonly columns: readonly Pick<GridColumn<Item>, 'id' | 'head' | 'isHeadHidden' | 'isSortable'>[]
  readonly sort: GridSort | undefined
  readonly selection: GridSelection | undefined
}

export function GridHead<Item>({ columns, sort, selection }: GridHeadProps<Item>): ReactNode {
  const sortable = sort === undefined ? [] : columns.filter((column) => column.isSortable === true)
  const [reached, setReached] = useState('')
  const stop = sortable.some(({ id }) => id === reached) ? reached : sortable[0]?.id
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined || !(event.target instanceof HTMLElement)) return
    const next = sortable[sortable.findIndex(({ id }) => id === stop) + step]
    if (next === undefined) return
    event.preventDefault()
    setReached(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-column="${next.id}"]`)?.focus()
  }
  return (
    <div role="rowgroup" className="grid-head" onKeyDown={onKeyDown}>
      <div role="row" aria-rowindex={1} className="grid-head-row">
        {selection !== undefined && (
          <div role="columnheader" className="grid-check" data-all={selection.isAll}>
            <button
              type="button"
              role="checkbox"
              aria-checked={selection.isAll}
              aria-label={selection.allLabel}
              className="grid-all"
              onClick={selection.isAll ? selection.clear : selection.all}
            >
              <span className="grid-box" aria-hidden />
            </button>
          </div>
        )}
        {columns.map(({ id, head, isHeadHidden = false, isSortable = false }) => {
          const isSorted = sort?.by === id
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              {isSortable && sort !== undefined ? (
                <button
                  type="button"
                  className="grid-sort"
                  data-column={id}
                  tabIndex={id === stop ? 0 : -1}
                  onFocus={() => setReached(id)}
                  onClick={() => sort.onSort(id)}
                >
                  <span>{head}</span>
                  {isSorted &&
                    (sort.descending ? <ArrowDown size={16} aria-hidden /> : <ArrowUp size={16} aria-hidden />)}
                </button>
              ) : (
                <span className={isHeadHidden ? 'heard' : ''}>{head}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
