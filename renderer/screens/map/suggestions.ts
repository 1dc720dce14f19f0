import { useMemo } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { useCall } from '../../data/use-call.ts'
import { keyOf } from '../criteria.ts'

const MOST = 50 // items of one activity that are looked at
const NONE: ReadonlyMap<string, string> = new Map()

/**
 * What other items of the same activity are linked to and this one is not: the key of each criterion or sub-point, with the reference of the
 * first such item, which is the reason. One piece of work often shows the same things in its plan, its doing and its review.
 */
export function useSuggestions({ id, activityId }: Evidence, linked: ReadonlySet<string>): ReadonlyMap<string, string> {
  const filter = activityId === null ? {} : { activityId }
  const items = useCall('evidence.list', { ...filter, limit: MOST }, activityId !== null).value?.items
  return useMemo(() => {
    if (activityId === null || items === undefined) return NONE
    const found = new Map<string, string>()
    for (const item of items) {
      if (item.id === id || item.activityId !== activityId) continue
      for (const link of item.links) {
        const key = keyOf(link)
        if (link.state === 'claimed' && !linked.has(key) && !found.has(key)) found.set(key, item.ref)
      }
    }
    return found
  }, [items, id, activityId, linked])
}
