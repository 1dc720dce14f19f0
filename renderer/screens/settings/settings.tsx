import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { TitledRoom } from '../titled-room.tsx'

/** The learner's own details, how the window looks, backup. */
export function Settings(): ReactNode {
  return <TitledRoom title={words.page.settings.title}>{null}</TitledRoom>
}
