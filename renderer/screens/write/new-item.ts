// An item that was made a moment ago: its title is what is typed first.
import type { EvidenceId } from '../../../shared/domain/id.ts'

let made: EvidenceId | undefined

export function markNewItem(id: EvidenceId): void {
  made = id
}
/** Whether the item was just made; only the first who asks is told. */
export function takeNewItem(id: EvidenceId): boolean {
  const isNew = made === id
  if (isNew) made = undefined
  return isNew
}
