import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { TitledRoom } from '../titled-room.tsx'

/** What was removed in the last thirty days. */
export function Trash(): ReactNode {
  return <TitledRoom title={words.page.list.trash}>{null}</TitledRoom>
}
