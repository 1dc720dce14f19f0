import { useCall, type Reading } from '../../data/use-call.ts'
import type { StepFacts } from './next-steps.ts'

/** All that Home speaks of, once all of it is read; the first failure where one of them failed. */
export function useFacts(): Reading<StepFacts> {
  const coverage = useCall('coverage.get', {})
  const workbook = useCall('workbook.current', {})
  const last = useCall('evidence.list', { sort: { by: 'changed', descending: true }, limit: 3 })
  const inbox = useCall('evidence.list', { unmapped: true, limit: 1 })
  const recheck = useCall('evidence.list', { linkState: 'recheck', limit: 1 })
  const noPlace = useCall('evidence.list', { withoutPlace: true, limit: 1 })
  const trash = useCall('evidence.list', { trashed: true, limit: 1000 })
  const failed = [coverage, workbook, last, inbox, recheck, noPlace, trash].find(({ failure }) => failure !== undefined)
  return {
    value: together(),
    asked: undefined,
    failure: failed?.failure,
    retry: () => failed?.retry(),
  }

  function together(): StepFacts | undefined {
    if (coverage.value === undefined || workbook.value == null || last.value === undefined) return undefined
    if (inbox.value === undefined || recheck.value === undefined || noPlace.value === undefined) return undefined
    if (trash.value === undefined) return undefined
    return {
      coverage: coverage.value,
      workbook: workbook.value,
      last: last.value,
      inbox: inbox.value,
      recheck: recheck.value,
      noPlace: noPlace.value,
      trash: trash.value,
      now: new Date(),
    }
  }
}
