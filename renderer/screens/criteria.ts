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
  readonly unitRef: string
  readonly status: Unit['status']
  /** What is searched, and its code, `folded`. A sub-point is found by the words of its criterion too. */
  readonly hay: string
  readonly foldedCode: string
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
    unitRef: unitRef(unit),
    status: unit.status,
    hay: folded(`${code} ${unitRef(unit)} ${own} ${subPointId === null ? '' : text} ${unit.title}`),
    foldedCode: folded(code),
  })
  return [
    one(id, null, label, text),
    ...subPoints.map((point) => one(point.id, point.id, `${label}.${point.label}`, point.text)),
  ]
}

/** Text as search compares it: without case and accents, so that "cafe" finds "Café" and "wyn" finds "Ŵyn". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/**
 * Criteria and sub-points that hold every typed word in their code, text or unit, in any order. A code that is or begins with what was typed
 * comes first, then those that begin a word with each part; sub-points follow their criterion. Nothing typed finds all.
 */
export function findCriteria(all: readonly NamedCriterion[], text: string): readonly NamedCriterion[] {
  const typed = folded(text.trim())
  if (typed === '') return all
  const parts = typed.split(/\s+/)
  const groups = new Map<CriterionId, { rank: number; readonly found: NamedCriterion[] }>()
  for (const criterion of all) {
    if (!parts.every((part) => criterion.hay.includes(part))) continue
    const rank = rankOf(criterion, parts)
    const group = groups.get(criterion.id)
    if (group === undefined) groups.set(criterion.id, { rank, found: [criterion] })
    else {
      group.rank = Math.min(group.rank, rank)
      group.found.push(criterion)
    }
  }
  return [...groups.values()].toSorted((one, other) => one.rank - other.rank).flatMap((group) => group.found)
}

/** The lower the better. The code may be one of several words, as in `2150 1.2` or `1.2 greet`. */
function rankOf({ hay, foldedCode }: NamedCriterion, parts: readonly string[]): number {
  if (parts.some((part) => part === foldedCode)) return 0
  if (parts.some((part) => foldedCode.startsWith(part))) return 1
  return parts.every((part) => hay.startsWith(part) || hay.includes(` ${part}`)) ? 2 : 3
}
