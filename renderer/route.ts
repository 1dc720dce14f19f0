// Where the person is: the site map as a type, and the way back.
import { create } from 'zustand'
import type { CriterionState } from '../shared/domain/coverage.ts'
import { DEFAULT_SORT, EvidenceFilter, type EvidenceSort } from '../shared/domain/evidence-filter.ts'
import { type ActivityId, CriterionId, type EvidenceId, type PersonId, UnitId } from '../shared/domain/id.ts'

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'evidence'; readonly filter: EvidenceFilter; readonly sort: EvidenceSort }
  /** One item; `filter` and `sort` are those of the list it was opened from, which "next item" goes on in. */
  | { readonly screen: 'item'; readonly id: EvidenceId; readonly filter: EvidenceFilter; readonly sort: EvidenceSort }
  | { readonly screen: 'activity'; readonly id: ActivityId }
  | { readonly screen: 'trash' }
  | { readonly screen: 'duplicates' }
  | { readonly screen: 'map'; readonly unitId: UnitId | null; readonly criterionId: CriterionId | null }
  | { readonly screen: 'add-evidence'; readonly criterionId: CriterionId | null }
  | {
      readonly screen: 'units'
      readonly open: UnitId | null
      readonly state: CriterionState | null
      /** The criterion to bring into view. */
      readonly criterionId: CriterionId | null
    }
  | { readonly screen: 'import-unit' }
  /** Corrects a unit, or makes one when `id` is null. */
  | { readonly screen: 'edit-unit'; readonly id: UnitId | null }
  /** `id` is the person to bring into view. */
  | { readonly screen: 'people'; readonly id?: PersonId }
  | { readonly screen: 'portfolio' }
  | { readonly screen: 'settings' }

export const ALL_EVIDENCE: EvidenceFilter = EvidenceFilter.parse({})
export const HOME: Route = { screen: 'home' }
export const UNITS: Route = { screen: 'units', open: null, state: null, criterionId: null }
export const EVIDENCE: Route = { screen: 'evidence', filter: ALL_EVIDENCE, sort: DEFAULT_SORT }
export const MAP: Route = { screen: 'map', unitId: null, criterionId: null }
export const ADD_EVIDENCE: Route = { screen: 'add-evidence', criterionId: null }

/** The route to one item, with the list as it was. */
export const toEvidence = (
  id: EvidenceId,
  filter: EvidenceFilter = ALL_EVIDENCE,
  sort: EvidenceSort = DEFAULT_SORT,
): Route => ({ screen: 'item', id, filter, sort })
/** The route to a list of evidence. */
export const toEvidenceList = (filter: Partial<EvidenceFilter>): Route => ({
  screen: 'evidence',
  filter: { ...ALL_EVIDENCE, ...filter },
  sort: DEFAULT_SORT,
})
/** The route to a unit; coverage, where most of these begin, knows ids as plain text. */
export const toUnit = (open: string, state: CriterionState | null = null): Route => ({
  screen: 'units',
  open: UnitId.parse(open),
  state,
  criterionId: null,
})
export const toCriterion = (open: string, criterionId: string): Route => ({
  screen: 'units',
  open: UnitId.parse(open),
  state: null,
  criterionId: CriterionId.parse(criterionId),
})

type Trail = { readonly past: readonly Route[]; readonly now: Route; readonly future: readonly Route[] }
const START: Trail = { past: [], now: HOME, future: [] }
const MOST_STEPS = 100
const useTrail = create<Trail>(() => START)

export const useRoute = (): Route => useTrail((trail) => trail.now)
export const useCanGoBack = (): boolean => useTrail((trail) => trail.past.length > 0)
export const useCanGoForward = (): boolean => useTrail((trail) => trail.future.length > 0)

export function go(route: Route): void {
  useTrail.setState(({ past, now }) => ({ past: [...past, now].slice(-MOST_STEPS), now: route, future: [] }))
}
/** Changes where the person is without a step to go back to, as typing in a search does. */
export function replace(route: Route): void {
  useTrail.setState({ now: route })
}
export function back(): void {
  useTrail.setState(({ past, now, future }) => {
    const last = past.at(-1)
    return last === undefined ? {} : { past: past.slice(0, -1), now: last, future: [now, ...future] }
  })
}
export function forward(): void {
  useTrail.setState(({ past, now, future: [next, ...rest] }) =>
    next === undefined ? {} : { past: [...past, now], now: next, future: rest },
  )
}
/** Home, with nothing to go back to: another workbook was opened. */
export function startAtHome(): void {
  useTrail.setState(START)
}
