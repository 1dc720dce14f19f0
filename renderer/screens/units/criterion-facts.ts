// What hangs on each criterion of a unit, those of its earlier versions too.
import { useMemo } from 'react'
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import type { NamedDecision } from './decisions.tsx'

const { units: say } = words.page
type Item = CallOutput<'evidence.list'>['items'][number]
export type ClaimOf = { readonly item: Item; readonly link: Item['links'][number] }

export type CriterionFacts = {
  readonly claims: readonly ClaimOf[]
  readonly gaps: readonly CallOutput<'gap.list'>[number][]
  readonly decisions: readonly NamedDecision[]
}

const NONE: readonly never[] = []

/** The items linked to a criterion, its gaps and its decisions; each the same array until something of it changes. */
export function useCriterionFacts(unitId: UnitId): (id: CriterionId, code: string) => CriterionFacts {
  const items = useCall('evidence.list', { unitId, limit: 1000 }).value?.items ?? NONE
  const gaps = useCall('gap.list', { unitId }).value ?? NONE
  const decisions = useCall('decision.list', { unitId }).value ?? NONE
  const people = useCall('person.list', {}).value ?? NONE
  return useMemo(() => {
    const claims = Map.groupBy(
      items.flatMap((item) => item.links.map((link) => ({ item, link }))),
      ({ link }) => link.criterionId,
    )
    const gapsOf = Map.groupBy(gaps, (gap) => gap.code)
    const names = new Map(people.map((person) => [person.id, person.name]))
    const refs = new Map(items.map((item) => [item.id, item.ref]))
    const named = decisions.map((decision) => ({
      ...decision,
      name: names.get(decision.personId) ?? say.unnamed,
      refs: decision.evidenceIds.flatMap((one) => refs.get(one) ?? []),
    }))
    const decisionsOf = Map.groupBy(named, (decision) => decision.criterionId)
    return (id, code) => ({
      claims: claims.get(id) ?? NONE,
      gaps: gapsOf.get(code) ?? NONE,
      decisions: decisionsOf.get(id) ?? NONE,
    })
  }, [items, gaps, decisions, people])
}
