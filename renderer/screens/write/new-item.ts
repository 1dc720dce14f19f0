// An item that was made a moment ago: its title is what is typed first.
import type { EvidenceId } from '../../../shared/domain/id.ts'

let made: EvidenceId | undefined

export function markNewItem(id: EvidenceId): void {
  made = id
}
/** Whether the item was just made and nobody has begun to write in it. */
export const isNewItem = (id: EvidenceId): boolean => made === id
/** The same, for the form that begins: from then on the item is as any other. */
export function takeNewItem(id: EvidenceId): boolean {
  const isNew = made === id
  if (isNew) made = undefined
  return isNew
}
