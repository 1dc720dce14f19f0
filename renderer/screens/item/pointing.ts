// What the person points at in an item, and where the reading pane is asked to look: the reading pane, the form and the criteria meet here.
import { create } from 'zustand'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { Place } from '../../../shared/domain/place.ts'

/** A passage, page, region or span that is selected now. `quote` holds its words where there are any. */
export type Pointed = { readonly evidenceId: EvidenceId; readonly place: Place; readonly quote: string }
/** A place to show and mark. `round` grows with each asking, so that asking for the same place twice goes there twice. */
type Asked = { readonly evidenceId: EvidenceId; readonly place: Place; readonly round: number }

type Pointing = { readonly pointed: Pointed | null; readonly asked: Asked | null }
const usePointing = create<Pointing>(() => ({ pointed: null, asked: null }))

/** What is selected in this item; null when nothing is. */
export const usePointed = (evidenceId: EvidenceId): Pointed | null =>
  usePointing(({ pointed }) => (pointed?.evidenceId === evidenceId ? pointed : null))
export const point = (pointed: Pointed | null): void => usePointing.setState({ pointed })

/** The place that was asked for last in this item. */
export const useAsked = (evidenceId: EvidenceId): Asked | null =>
  usePointing(({ asked }) => (asked?.evidenceId === evidenceId ? asked : null))
/** What was pointed at and asked for in this item is over: it is left. */
export function leavePlaces(evidenceId: EvidenceId): void {
  usePointing.setState(({ pointed, asked }) => ({
    pointed: pointed?.evidenceId === evidenceId ? null : pointed,
    asked: asked?.evidenceId === evidenceId ? null : asked,
  }))
}
/** Asks the reading pane to show and mark a place; it may be asked before the item is opened. */
export function showPlace(evidenceId: EvidenceId, place: Place): void {
  usePointing.setState(({ asked }) => ({ asked: { evidenceId, place, round: (asked?.round ?? 0) + 1 } }))
}
