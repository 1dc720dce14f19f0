import { useMemo, type ReactNode } from 'react'
import type { CriterionState } from '../../../shared/domain/coverage.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/say.tsx'
import { replace, toUnit } from '../../route.ts'
import { Shown } from '../shown.tsx'
import { CriterionBlock } from './criterion-block.tsx'
import { useCriterionFacts } from './criterion-facts.ts'
import { UnitGuidance } from './unit-guidance.tsx'
import { UnitHead } from './unit-head.tsx'
import { useGrowing } from './use-growing.ts'
import { UnitVersions } from './unit-versions.tsx'

const { units: say } = words.page

type UnitPageProps = {
  readonly id: UnitId
  /** Only criteria in this state are shown. */
  readonly state: CriterionState | null
  readonly criterionId: CriterionId | null
}

/** A page to read: every criterion in full, its evidence, what is missing, what was decided; the guidance beside it. */
export function UnitPage({ id, state, criterionId }: UnitPageProps): ReactNode {
  const unit = useCall('unit.get', { id })
  const coverage = useCall('coverage.get', { unitId: id })
  return (
    <Shown reading={unit} lines={[50, 30, 90, 85, 90, 80]}>
      {(read) => (
        <Shown reading={coverage}>
          {({ units }) => (
            <div className="unit-page">
              <UnitHead unit={read} counts={units[0]?.counts} />
              <Outcomes unit={read} coverage={units[0]} state={state} criterionId={criterionId} />
              <UnitGuidance guidance={read.guidance} />
            </div>
          )}
        </Shown>
      )}
    </Shown>
  )
}

type UnitCoverage = CallOutput<'coverage.get'>['units'][number]
type OutcomesProps = {
  readonly unit: Unit
  readonly coverage: UnitCoverage | undefined
  readonly state: CriterionState | null
  readonly criterionId: CriterionId | null
}

function Outcomes({ unit, coverage, state, criterionId }: OutcomesProps): ReactNode {
  const facts = useCriterionFacts(unit.id)
  const covered = useMemo(() => new Map(coverage?.criteria.map((one) => [one.id, one])), [coverage])
  const outcomes = unit.outcomes
    .map((outcome) => ({
      ...outcome,
      criteria: outcome.criteria.filter((one) => state === null || covered.get(one.id)?.state === state),
    }))
    .filter((outcome) => outcome.criteria.length > 0 || state === null)
  const rows = outcomes.flatMap((outcome) => outcome.criteria)
  const drawn = useGrowing(
    rows.length,
    rows.findIndex((one) => one.id === criterionId),
  )
  const inSight = new Set(rows.slice(0, drawn))
  return (
    <div>
      {state !== null && (
        <div className="section">
          <Notice action={<Button onPress={() => replace(toUnit(unit.id))}>{say.showAll}</Button>}>
            {outcomes.length === 0 ? say.noneInState : say.onlyShown(words.core.states[state].word)}
          </Notice>
        </div>
      )}
      {outcomes.map((outcome) => (
        <section className="outcome" key={outcome.id} aria-label={say.outcome(outcome.label, outcome.text)}>
          <h3>{say.outcome(outcome.label, outcome.text)}</h3>
          {outcome.criteria
            .filter((criterion) => inSight.has(criterion))
            .map((criterion) => (
              <CriterionBlock
                key={criterion.id}
                criterion={criterion}
                coverage={covered.get(criterion.id)}
                {...facts(criterion.id, criterion.label)}
                unitId={unit.id}
                isWanted={criterion.id === criterionId}
              />
            ))}
        </section>
      ))}
      <UnitVersions unit={unit} facts={facts} />
    </div>
  )
}
