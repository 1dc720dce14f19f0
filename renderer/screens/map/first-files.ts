import { useMemo } from 'react'
import type { CriterionId } from '../../../shared/domain/id.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'

type File = CallOutput<'evidence.list'>['items'][number]['files'][number]

/** The first file of each item that is linked to a criterion, by the item's id: what its small picture shows. */
export function useFirstFiles(criterionId: CriterionId): ReadonlyMap<string, File> {
  const items = useCall('evidence.list', { criterionId, limit: 1000 }).value?.items
  return useMemo(
    () => new Map(items?.flatMap(({ id, files: [first] }) => (first === undefined ? [] : [[id, first] as const]))),
    [items],
  )
}
