import { useMemo } from 'react'
import type { EvidenceType } from '../../shared/domain/evidence-type.ts'
import { useCall } from '../data/use-call.ts'

const NONE: readonly EvidenceType[] = []

/** The name of a type of the workbook's list; its id where it is not read yet. */
export function useTypeNames(): (id: string) => string {
  const types = useCall('type.list', {}).value ?? NONE
  return useMemo(() => {
    const names = new Map(types.map((type) => [type.id, type.name]))
    return (id: string) => names.get(id) ?? id
  }, [types])
}
