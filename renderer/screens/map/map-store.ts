// How the map is looked at; it stays so while the window is open.
import { create } from 'zustand'
import type { UnitId } from '../../../shared/domain/id.ts'

export const VIEWS = ['matrix', 'list'] as const
export type MapView = (typeof VIEWS)[number]

type Looking = { readonly view: MapView; readonly isGapsFirst: boolean; readonly unitId: UnitId | null }
const useLooking = create<Looking>(() => ({ view: 'matrix', isGapsFirst: false, unitId: null }))

export const useMapView = (): MapView => useLooking((looking) => looking.view)
export const useGapsFirst = (): boolean => useLooking((looking) => looking.isGapsFirst)
/** The unit that was looked at last. */
export const useLastUnit = (): UnitId | null => useLooking((looking) => looking.unitId)
export const look = (change: Partial<Looking>): void => useLooking.setState(change)
