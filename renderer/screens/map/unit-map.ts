// The map of a unit made ready for looking at: its rows in the order asked for, its cells by row and column.
import { useMemo } from 'react'
import type { CriterionState } from '../../../shared/domain/coverage.ts'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import type { CallOutput } from '../../data/client.ts'

export type UnitMap = CallOutput<'map.get'>
export type MapColumn = UnitMap['columns'][number]
export type MapRow = Omit<UnitMap['rows'][number], 'cells'> & {
  readonly cells: ReadonlyMap<number, readonly LinkRow[]>
}
export type ReadyMap = { readonly columns: readonly MapColumn[]; readonly rows: readonly MapRow[] }

/** What needs work stands first; within a state the order of the unit holds. */
const URGENCY: Record<CriterionState, number> = { notYet: 0, none: 1, partly: 2, enough: 3, accepted: 4 }

export function useReadyMap({ columns, rows }: UnitMap, isGapsFirst: boolean): ReadyMap {
  return useMemo(() => {
    const ready = rows.map((row) => ({ ...row, cells: new Map(row.cells.map((cell) => [cell.column, cell.links])) }))
    return {
      columns,
      rows: isGapsFirst ? ready.toSorted((one, other) => URGENCY[one.state] - URGENCY[other.state]) : ready,
    }
  }, [columns, rows, isGapsFirst])
}

/** What stands at a row and a column of the matrix, heads counted: a cell, a criterion or an item. */
export function standingAt(map: ReadyMap, at: { readonly row: number; readonly column: number }) {
  const row = map.rows[at.row - 1]
  const column = map.columns[at.column - 1]
  return { row, column, links: row?.cells.get(at.column - 1) ?? [] }
}
