// Where the person was in a list when they opened an item: coming back to the same list begins there.
import { create } from 'zustand'
import type { GridPlace } from '../../parts/grid-types.ts'

const usePlace = create<{ readonly list: string; readonly place: GridPlace | undefined }>(() => ({
  list: '',
  place: undefined,
}))

export const keepPlace = (list: string, place: GridPlace): void => usePlace.setState({ list, place })
/** The place that was kept for this list. */
export function placeIn(list: string): GridPlace | undefined {
  const kept = usePlace.getState()
  return kept.list === list ? kept.place : undefined
}
