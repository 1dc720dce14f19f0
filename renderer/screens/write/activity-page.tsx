import type { ReactNode } from 'react'
import type { ActivityId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { TitledRoom } from '../titled-room.tsx'

/** One piece of real work, told through plan, do and review, and what is missing of it. */
export function ActivityPage({ id }: { readonly id: ActivityId }): ReactNode {
  const reading = useCall('activity.get', { id })
  return <TitledRoom title={reading.value?.activity.name ?? ''}>{null}</TitledRoom>
}
