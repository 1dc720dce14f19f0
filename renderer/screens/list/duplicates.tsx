import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { TitledRoom } from '../titled-room.tsx'

/** Items that may tell the same, to be made one. */
export function Duplicates(): ReactNode {
  return <TitledRoom title={words.page.list.duplicates}>{null}</TitledRoom>
}
