// Which items of a list are selected. It outlives a look into an item, and belongs to one filter: another list begins with nothing.
import { useMemo } from 'react'
import { create } from 'zustand'
import { DEFAULT_SORT, type EvidenceFilter } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { CallInput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import type { GridSelection } from '../../parts/grid-types.ts'
import { allIds, keyOf, type Asked, type Rows } from './rows.ts'

type Chosen = { readonly list: string; readonly ids: ReadonlySet<EvidenceId> }
const NONE: ReadonlySet<EvidenceId> = new Set()
const useChosen = create<Chosen>(() => ({ list: '', ids: NONE }))

export type Selection = GridSelection & { readonly ids: readonly EvidenceId[] }

/** An order of its own does not begin another selection. */
const listOf = ({ filter, trashed = false }: Asked): string =>
  keyOf({ filter, trashed, sort: { by: 'ref', descending: false } })

const isOf = (ids: CallInput<'evidence.ids'> | undefined, list: string): boolean => {
  if (ids === undefined) return false
  const { sort: _sort, ...filter } = ids
  // What was asked was a whole filter; the contract's input allows its defaults to be left out.
  return listOf({ filter: filter as EvidenceFilter, sort: DEFAULT_SORT }) === list
}

export function useSelection(asked: Asked, rows: Rows, allLabel: string): Selection {
  const list = listOf(asked)
  const chosen = useChosen((one) => (one.list === list ? one.ids : NONE))
  const total = rows.total.value ?? 0
  // What was selected and does not fit any more, because it was linked or removed, is selected no longer.
  const present = useCall('evidence.ids', { ...asked.filter, sort: asked.sort }, chosen.size > 0 && !asked.trashed)
  const isPresent = present.value !== undefined && asked.trashed !== true && isOf(present.asked, list)
  const ids = useMemo(() => {
    return isPresent ? (present.value ?? []).filter((id) => chosen.has(id)) : [...chosen]
  }, [present.value, isPresent, chosen])
  const isChosen = useMemo(() => new Set<string>(ids), [ids])
  const choose = (next: Iterable<EvidenceId>) => useChosen.setState({ list, ids: new Set(next) })

  async function range(from: number, to: number): Promise<void> {
    const [first, last] = [Math.min(from, to), Math.max(from, to)]
    const near = Array.from({ length: last - first + 1 }, (_, index) => rows.rowAt(first + index)?.id)
    const known = near.filter((id) => id !== undefined)
    choose(known.length === near.length ? known : (await allIds(asked)).slice(first, last + 1))
  }
  return {
    ids,
    isSelected: (key) => isChosen.has(key),
    isAll: total > 0 && ids.length === total,
    toggle(index) {
      const id = rows.rowAt(index)?.id
      if (id !== undefined) choose(isChosen.has(id) ? ids.filter((one) => one !== id) : [...ids, id])
    },
    range: (from, to) => void range(from, to),
    all: () => void allIds(asked).then(choose),
    clear: () => choose(NONE),
    allLabel,
  }
}
