import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'

const { list: say, desk } = words.page

/** How many items are linked to nothing yet, beside the name of what leads to them; heard in words. Nothing when nothing waits. */
export function InboxCount(): ReactNode {
  const waiting = useCall('evidence.list', { unmapped: true, limit: 1 }).value?.total ?? 0
  if (waiting === 0) return null
  return (
    <span className="count figures">
      <span aria-hidden>{desk.number(waiting)}</span>
      <span className="heard">{say.inInbox(waiting)}</span>
    </span>
  )
}
