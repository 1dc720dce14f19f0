import { useMemo } from 'react'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'

export type CoveredCriterion = CallOutput<'coverage.get'>['units'][number]['criteria'][number]

/** State and figures of every criterion by its id; empty until they are read. */
export function useCriterionStates(): ReadonlyMap<string, CoveredCriterion> {
  const units = useCall('coverage.get', {}).value?.units
  return useMemo(() => new Map(units?.flatMap((unit) => unit.criteria.map((one) => [one.id, one]))), [units])
}
