// All criteria and sub-points of the workbook as one list, for finding, naming and linking them.
import { useMemo } from 'react'
import type { CriterionId, SubPointId, UnitId } from '../../shared/domain/id.ts'
import type { Criterion, Unit } from '../../shared/domain/unit.ts'
import { useCall } from '../data/use-call.ts'
import { words } from '../data/words.ts'

/** A criterion, or one of its sub-points: what evidence can be linked to. */
export type NamedCriterion = {
  /** Its own identity: the sub-point's, or the criterion's. */
  readonly key: string
  readonly id: CriterionId
  readonly subPointId: SubPointId | null
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

export type Criteria = { readonly all: readonly NamedCriterion[]; readonly byKey: ReadonlyMap<string, NamedCriterion> }

/** The key of what a link leads to. */
export const keyOf = (link: { readonly criterionId: CriterionId; readonly subPointId: SubPointId | null }): string =>
  link.subPointId ?? link.criterionId

const NONE: readonly Unit[] = []

/** Every criterion with its sub-points, in the order of units; empty until they are read. */
export function useCriteria(): Criteria {
  const units = useCall('unit.list', {}).value ?? NONE
  return useMemo(() => {
    const all = units.flatMap((unit) =>
      unit.outcomes.flatMap((outcome) => outcome.criteria.flatMap((criterion) => named(unit, criterion))),
    )
    return { all, byKey: new Map(all.map((one) => [one.key, one])) }
  }, [units])
}

function named(unit: Unit, { id, label, text, subPoints }: Criterion): NamedCriterion[] {
  const one = (key: string, subPointId: SubPointId | null, code: string, own: string): NamedCriterion => ({
    key,
    id,
    subPointId,
    unitId: unit.id,
    name: words.page.evidence.claim(unitRef(unit), code),
    code,
    text: own,
    unit: unit.title,
    status: unit.status,
  })
  return [
    one(id, null, label, text),
    ...subPoints.map((point) => one(point.id, point.id, `${label}.${point.label}`, point.text)),
  ]
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
