// All criteria of the workbook as one list, for finding and naming them.
import { useMemo } from 'react'
import type { CriterionId, UnitId } from '../../shared/domain/id.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { useCall } from '../data/use-call.ts'
import { words } from '../data/words.ts'

export type NamedCriterion = {
  readonly id: CriterionId
  readonly unitId: UnitId
  /** Unit and code, as people say it: `L/506/2150 1.2`. */
  readonly name: string
  readonly code: string
  readonly text: string
  readonly unit: string
  readonly status: Unit['status']
}

/** The unit's reference, or its number where it has none. */
export const unitRef = (unit: { readonly ref: string; readonly number: number }): string =>
  unit.ref === '' ? String(unit.number) : unit.ref

export type Criteria = { readonly all: readonly NamedCriterion[]; readonly byId: ReadonlyMap<string, NamedCriterion> }
const NONE: readonly Unit[] = []

/** Every criterion, in the order of units; empty until they are read. */
export function useCriteria(): Criteria {
  const units = useCall('unit.list', {}).value ?? NONE
  return useMemo(() => {
    const all = units.flatMap((unit) =>
      unit.outcomes.flatMap((outcome) =>
        outcome.criteria.map(({ id, label, text }): NamedCriterion => ({
          id,
          unitId: unit.id,
          name: words.page.evidence.claim(unitRef(unit), label),
          code: label,
          text,
          unit: unit.title,
          status: unit.status,
        })),
      ),
    )
    return { all, byId: new Map(all.map((criterion) => [criterion.id, criterion])) }
  }, [units])
}

const MOST = 40

/** Criteria whose code, words or unit hold every typed word; a code that begins with the text comes first. */
export function findCriteria(all: readonly NamedCriterion[], text: string): readonly NamedCriterion[] {
  const typed = text.trim().toLocaleLowerCase('en-GB')
  if (typed === '') return all.slice(0, MOST)
  const parts = typed.split(/\s+/)
  const found = all.filter((criterion) => {
    const hay = `${criterion.name} ${criterion.text} ${criterion.unit}`.toLocaleLowerCase('en-GB')
    return parts.every((part) => hay.includes(part))
  })
  const rank = (criterion: NamedCriterion) =>
    criterion.code.toLocaleLowerCase('en-GB').startsWith(typed)
      ? 0
      : criterion.name.toLocaleLowerCase('en-GB').startsWith(typed)
        ? 1
        : 2
  return found.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST)
}
