import type { ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { TitledRoom } from '../titled-room.tsx'

/** Types a unit, or corrects one; once evidence is linked to it, a change makes a new version. */
export function EditUnit(_props: { readonly id: UnitId | null }): ReactNode {
  return <TitledRoom title={words.page.units.editTitle}>{null}</TitledRoom>
}
