// The map: criteria of a unit against the evidence linked to them; or one criterion with all of its evidence.
import type { ReactNode } from 'react'
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/say.tsx'
import { go } from '../../route.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { CriterionPage } from './criterion-page.tsx'
import { useLastUnit } from './map-store.ts'
import { UnitMapPage } from './unit-map-page.tsx'

const { map: say } = words.page

type MapRoomProps = { readonly unitId: UnitId | null; readonly criterionId: CriterionId | null }

export function MapRoom({ unitId, criterionId }: MapRoomProps): ReactNode {
  const units = useCall('unit.list', {})
  const last = useLastUnit()
  return (
    <TitledRoom title={say.title}>
      <Shown reading={units} lines={[40, 90, 90, 90, 90, 90]}>
        {(all) => {
          const unit =
            all.find((one) => one.id === unitId) ??
            all.find((one) => one.outcomes.some((outcome) => outcome.criteria.some(({ id }) => id === criterionId))) ??
            all.find((one) => one.id === last) ??
            all.find((one) => one.status === 'official') ??
            all[0]
          if (unit === undefined)
            return (
              <Empty
                title={say.emptyTitle}
                action={<Button onPress={() => go({ screen: 'import-unit' })}>{say.addUnit}</Button>}
              >
                {say.empty}
              </Empty>
            )
          return criterionId === null ? (
            <UnitMapPage key={unit.id} unit={unit} units={all} />
          ) : (
            <CriterionPage key={criterionId} unit={unit} criterionId={criterionId} />
          )
        }}
      </Shown>
    </TitledRoom>
  )
}
