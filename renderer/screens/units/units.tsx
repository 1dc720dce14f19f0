// Units: the list of what is to be met, and one unit as a page to read.
import type { ReactNode } from 'react'
import type { CriterionState } from '../../../shared/domain/coverage.ts'
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/say.tsx'
import { Panes } from '../../parts/room.tsx'
import { go } from '../../route.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { UnitChoices } from './unit-choices.tsx'
import { UnitPage } from './unit-page.tsx'

const { units: say, desk } = words.page

type UnitsProps = {
  readonly open: UnitId | null
  readonly state: CriterionState | null
  readonly criterionId: CriterionId | null
}

export function Units({ open, state, criterionId }: UnitsProps): ReactNode {
  const coverage = useCall('coverage.get', {})
  const qualifications = useCall('qualification.list', {})
  const add = (
    <Button look="primary" onPress={() => go({ screen: 'import-unit' })}>
      {say.add}
    </Button>
  )
  return (
    <TitledRoom title={say.title} action={add}>
      {coverage.value?.units.length === 0 ? (
        <Empty
          title={say.emptyTitle}
          action={<Button onPress={() => go({ screen: 'import-unit' })}>{say.addFirst}</Button>}
        >
          {say.empty}
        </Empty>
      ) : (
        <Panes
          label={desk.detail}
          isOpen={open !== null}
          list={
            <Shown reading={coverage} lines={[80, 60, 80, 60]}>
              {({ units }) => (
                <Shown reading={qualifications}>
                  {(known) => <UnitChoices units={units} qualifications={known} open={open} />}
                </Shown>
              )}
            </Shown>
          }
          detail={
            open === null ? (
              <p className="pane-hint text-muted">{say.choose}</p>
            ) : (
              <UnitPage key={open} id={open} state={state} criterionId={criterionId} />
            )
          }
        />
      )}
    </TitledRoom>
  )
}
