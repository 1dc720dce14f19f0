// The rows of a list of evidence, read in blocks around what is in sight.
import { useCallback, useState } from 'react'
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { call, type CallInput, type CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import type { Reading } from '../../data/use-call.ts'

export type Row = CallOutput<'evidence.list'>['items'][number]
export type Asked = { readonly filter: EvidenceFilter; readonly sort: EvidenceSort; readonly trashed?: boolean }
export type Rows = {
  /** How many there are, once it is known; its failure in place of it. */
  readonly total: Reading<number>
  readonly rowAt: (index: number) => Row | undefined
  readonly onSight: (first: number, last: number) => void
}

const BLOCK = 50 // rows in one call: a window full twice over, and small enough to come at once
const MOST = 1000 // rows in one call that gathers all

/** Three blocks are held: the one in sight and its neighbours. `start` is the row that is in sight first. */
export function useRows(asked: Asked, start = 0): Rows {
  const [middle, setMiddle] = useState(Math.max(1, Math.floor(start / BLOCK)))
  // Each of the three readings keeps its block until that is out of sight, so that moving on by one block asks for one.
  const readings = [useBlock(asked, middle, 0), useBlock(asked, middle, 1), useBlock(asked, middle, 2)]
  const onSight = useCallback((first: number) => setMiddle(Math.max(1, Math.floor(first / BLOCK))), [])

  const key = keyOf(asked)
  const read = readings.filter(({ value }) => value !== undefined)
  const current = read.filter((reading) => reading.asked !== undefined && keyOf(askedOf(reading.asked)) === key)
  // While a new filter is being asked for, the old one's rows stay.
  const shown = current.length > 0 ? current : read
  const [first] = shown
  const failed = readings.find(({ failure }) => failure !== undefined)
  return {
    total: {
      value: first?.value?.total,
      asked: first?.asked,
      failure: failed?.failure,
      retry: () => readings.forEach(({ retry }) => retry()),
    },
    rowAt(index) {
      const offset = Math.floor(index / BLOCK) * BLOCK
      return shown.find((reading) => reading.asked?.offset === offset)?.value?.items[index - offset]
    },
    onSight,
  }
}

function useBlock({ filter, sort, trashed = false }: Asked, middle: number, place: number) {
  const block = [middle - 1, middle, middle + 1].find((one) => one % 3 === place) ?? 0
  return useCall('evidence.list', { ...filter, sort, trashed, limit: BLOCK, offset: block * BLOCK })
}

/** The ids of all rows, in their order. The core names those in use at once; the trash is gathered. */
export async function allIds({ filter, sort, trashed = false }: Asked): Promise<readonly EvidenceId[]> {
  if (!trashed) {
    const ids = await call('evidence.ids', { ...filter, sort })
    return ids.ok ? ids.value : []
  }
  const ids: EvidenceId[] = []
  for (let offset = 0; ; offset += MOST) {
    const page = await call('evidence.list', { ...filter, sort, trashed, limit: MOST, offset })
    if (!page.ok) return ids
    ids.push(...page.value.items.map((row) => row.id))
    if (ids.length >= page.value.total || page.value.items.length === 0) return ids
  }
}

/** One text for one list: what a selection and a place in it belong to. */
export const keyOf = ({ filter, sort, trashed = false }: Asked): string =>
  JSON.stringify([
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => one.localeCompare(other)),
    sort,
    trashed,
  ])

function askedOf({ sort, trashed, limit: _limit, offset: _offset, ...filter }: CallInput<'evidence.list'>): Asked {
  // What was asked was a whole filter; the contract's input allows its defaults to be left out.
  return { filter: filter as EvidenceFilter, sort: sort as EvidenceSort, trashed: trashed === true }
}
