import { ArrowLeft } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CriterionState } from '../../../shared/domain/coverage.ts'
import { GUIDANCE_KINDS, type Guidance, type Unit } from '../../../shared/domain/unit.ts'
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { Notice, Tag } from '../../parts/say.tsx'
import { go, replace, toUnit, UNITS } from '../../route.ts'
import { CriterionBlock, type CriterionFacts } from './criterion-block.tsx'
import { perform } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { StateCounts } from '../states.tsx'

const { units: say, desk, home } = words.page

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
              <Head unit={read} counts={units[0]?.counts} />
              <Outcomes unit={read} coverage={units[0]} state={state} criterionId={criterionId} />
              <GuidanceOf guidance={read.guidance} />
            </div>
          )}
        </Shown>
      )}
    </Shown>
  )
}

type UnitCoverage = CallOutput<'coverage.get'>['units'][number]
type HeadProps = { readonly unit: Unit; readonly counts: UnitCoverage['counts'] | undefined }

function Head({ unit, counts }: HeadProps): ReactNode {
  const facts = [
    unit.ref,
    unit.level === null ? '' : say.level(unit.level),
    unit.credit === null ? '' : say.credit(unit.credit),
    unit.guidedLearningHours === null ? '' : say.hours(unit.guidedLearningHours),
    unit.awardingOrganisation,
  ].filter((fact) => fact !== '')
  async function remove(): Promise<void> {
    if ((await perform('unit.remove', { id: unit.id }, say.removed(unit.title))) !== undefined) go(UNITS)
  }
  return (
    <header className="unit-page-head">
      <span className="pane-back">
        <Button look="quiet" icon={<ArrowLeft size={16} aria-hidden />} onPress={() => go(UNITS)}>
          {say.back}
        </Button>
      </span>
      <div className="unit-page-title">
        <h2>{unit.title}</h2>
        <Button look="quiet" onPress={() => void remove()}>
          {say.remove}
        </Button>
      </div>
      <p className="facts-line">
        {unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {unit.status !== 'official' && <p className="text-muted">{say.statusNote[unit.status]}</p>}
      {unit.aim !== '' && <p className="text-reading">{unit.aim}</p>}
      {unit.sourceNote !== '' && <p className="text-note text-muted">{say.source(unit.sourceNote)}</p>}
      {counts !== undefined && (
        <StateCounts
          counts={counts}
          of={home.unitName(unit.ref, unit.title)}
          onChoose={(state) => replace(toUnit(unit.id, state))}
        />
      )}
      {unit.guidance.length > 0 && (
        <TextLink className="guidance-jump" onPress={() => document.getElementById('guidance')?.scrollIntoView()}>
          {say.guidance}
        </TextLink>
      )}
    </header>
  )
}

type OutcomesProps = {
  readonly unit: Unit
  readonly coverage: UnitCoverage | undefined
  readonly state: CriterionState | null
  readonly criterionId: CriterionId | null
}

function Outcomes({ unit, coverage, state, criterionId }: OutcomesProps): ReactNode {
  const facts = useFacts(unit)
  const covered = useMemo(() => new Map(coverage?.criteria.map((one) => [one.id, one])), [coverage])
  const outcomes = unit.outcomes
    .map((outcome) => ({
      ...outcome,
      criteria: outcome.criteria.filter((one) => state === null || covered.get(one.id)?.state === state),
    }))
    .filter((outcome) => outcome.criteria.length > 0 || state === null)
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
          {outcome.criteria.map((criterion) => (
            <CriterionBlock
              key={criterion.id}
              criterion={criterion}
              coverage={covered.get(criterion.id)}
              facts={facts(criterion.id, criterion.label)}
              isWanted={criterion.id === criterionId}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

const NONE: readonly never[] = []

/** What hangs on each criterion of the unit: the items linked to it, its gaps and its decisions. */
function useFacts(unit: Unit): (id: CriterionId, code: string) => CriterionFacts {
  const items = useCall('evidence.list', { unitId: unit.id, limit: 1000 }).value?.items ?? NONE
  const gaps = useCall('gap.list', { unitId: unit.id }).value ?? NONE
  const decisions = useCall('decision.list', { unitId: unit.id }).value ?? NONE
  const people = useCall('person.list', {}).value ?? NONE
  return useMemo(() => {
    const claims = Map.groupBy(
      items.flatMap((item) => item.links.map((link) => ({ item, link }))),
      ({ link }) => link.criterionId,
    )
    const gapsOf = Map.groupBy(gaps, (gap) => gap.code)
    const decisionsOf = Map.groupBy(decisions, (decision) => decision.criterionId)
    const names = new Map(people.map((person) => [person.id, person.name]))
    return (id, code) => ({
      claims: claims.get(id) ?? NONE,
      gaps: gapsOf.get(code) ?? NONE,
      decisions: (decisionsOf.get(id) ?? NONE).map((decision) => ({
        ...decision,
        name: names.get(decision.personId) ?? say.unnamed,
      })),
    })
  }, [items, gaps, decisions, people])
}

function GuidanceOf({ guidance }: { readonly guidance: readonly Guidance[] }): ReactNode {
  if (guidance.length === 0) return null
  return (
    <aside className="guidance" id="guidance" aria-label={say.guidance}>
      {GUIDANCE_KINDS.map((kind) => {
        const own = guidance.filter((one) => one.kind === kind)
        return (
          own.length > 0 && (
            <section key={kind} aria-label={say.guidanceOf[kind]}>
              <h3>{say.guidanceOf[kind]}</h3>
              <ul>
                {own.map((one) => (
                  <li key={one.text}>{one.text}</li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </aside>
  )
}
