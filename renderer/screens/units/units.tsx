// Units: the list of what is to be met, and one unit as a page to read.
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { CriterionState } from '../../../shared/domain/coverage.ts'
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import type { Qualification } from '../../../shared/domain/unit.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty, Tag } from '../../parts/say.tsx'
import { Panes } from '../../parts/room.tsx'
import { go, toUnit } from '../../route.ts'
import { Shown } from '../shown.tsx'
import { countAll, CoverageBar } from '../states.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { UnitPage } from './unit-page.tsx'

const { units: say, desk, home } = words.page
type UnitCoverage = CallOutput<'coverage.get'>['units'][number]

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
                  {(known) => <Choices units={units} qualifications={known} open={open} />}
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

type ChoicesProps = {
  readonly units: readonly UnitCoverage[]
  readonly qualifications: readonly Qualification[]
  readonly open: UnitId | null
}

/** Units under the groups of their qualifications; what stands in none follows. */
function Choices({ units, qualifications, open }: ChoicesProps): ReactNode {
  const groups = qualifications.flatMap((qualification) =>
    qualification.groups.map((group) => ({
      id: group.id,
      title: `${qualification.title} · ${group.name}`,
      units: units.filter((unit) => group.unitIds.some((id) => id === unit.id)),
    })),
  )
  const grouped = new Set(groups.flatMap((group) => group.units.map((unit) => unit.id)))
  const loose = units.filter((unit) => !grouped.has(unit.id))
  const all = [...groups.filter((group) => group.units.length > 0), { id: 'loose', title: say.loose, units: loose }]
  return (
    <nav className="unit-choices" aria-label={say.choices}>
      {all.map((group) => (
        <section key={group.id} aria-label={group.title}>
          {(all.length > 1 || groups.length > 0) && group.units.length > 0 && <h2>{group.title}</h2>}
          {group.units.map((unit) => (
            <AriaButton
              key={unit.id}
              className="unit-choice"
              onPress={() => go(toUnit(unit.id))}
              {...(unit.id === open && { 'aria-current': 'true' })}
            >
              <span>{home.unitName(unit.ref, unit.title)}</span>
              <CoverageBar counts={unit.counts} />
              <span className="facts-line text-note">
                {desk.criteria(countAll(unit.counts))}
                {unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
              </span>
            </AriaButton>
          ))}
        </section>
      ))}
    </nav>
  )
}
