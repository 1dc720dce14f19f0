import type { ReactNode } from 'react'
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { TitledRoom } from '../titled-room.tsx'

type MapRoomProps = { readonly unitId: UnitId | null; readonly criterionId: CriterionId | null }

/** Criteria against evidence, unit by unit. */
export function MapRoom(_props: MapRoomProps): ReactNode {
  return <TitledRoom title={words.page.map.title}>{null}</TitledRoom>
}
