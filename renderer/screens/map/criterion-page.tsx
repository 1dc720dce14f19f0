// A criterion and all its evidence, and beside it the evidence that could be linked to it.
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { CriterionId } from '../../../shared/domain/id.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton, TextLink } from '../../parts/button.tsx'
import { Empty, Tag } from '../../parts/say.tsx'
import { go, replace, toCriterion } from '../../route.ts'
import { unitRef } from '../criteria.ts'
import { Shown } from '../shown.tsx'
import { State } from '../states.tsx'
import { DecisionDialog } from '../units/decision-dialog.tsx'
import { Decisions } from '../units/decisions.tsx'
import { CriterionClaims } from './criterion-claims.tsx'
import { useCriterionStates } from './criterion-states.ts'
import { useDecisions } from './decided.tsx'
import { EvidenceLinker } from './evidence-linker.tsx'

const { map: say, units, home, desk, evidence } = words.page
const NONE: readonly never[] = []

type CriterionPageProps = { readonly unit: Unit; readonly criterionId: CriterionId }

export function CriterionPage({ unit, criterionId }: CriterionPageProps): ReactNode {
  const links = useCall('link.ofCriterion', { criterionId })
  const covered = useCriterionStates().get(criterionId)
  const decisions = useDecisions().get(criterionId) ?? NONE
  const [isDeciding, setDeciding] = useState(false)
  const refs = new Map(links.value?.map(({ evidenceId, ref }) => [evidenceId, ref]))
  const gaps = useCall('gap.list', { unitId: unit.id }).value ?? NONE
  const all = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const index = all.findIndex((one) => one.id === criterionId)
  const criterion = all[index]
  const toMap = () => go({ screen: 'map', unitId: unit.id, criterionId: null })
  const beside = (at: number) => {
    const other = all[at]
    if (other !== undefined) replace({ screen: 'map', unitId: unit.id, criterionId: other.id })
  }
  if (criterion === undefined)
    return (
      <Empty title={say.goneTitle} action={<Button onPress={toMap}>{say.backToMap}</Button>}>
        {say.gone}
      </Empty>
    )
  const missing = gaps.filter((gap) => gap.code === criterion.label)
  return (
    <div className="criterion-page">
      <div className="criterion-main" role="region" aria-label={evidence.chosen(criterion.label)} tabIndex={0}>
        <div className="criterion-steps">
          <Button look="quiet" icon={<ArrowLeft size={16} aria-hidden />} onPress={toMap}>
            {say.backToMap}
          </Button>
          <span>
            <IconButton
              icon={<ChevronLeft size={16} aria-hidden />}
              label={say.previous}
              isDisabled={index <= 0}
              onPress={() => beside(index - 1)}
            />
            <IconButton
              icon={<ChevronRight size={16} aria-hidden />}
              label={say.next}
              isDisabled={index + 1 >= all.length}
              onPress={() => beside(index + 1)}
            />
          </span>
        </div>
        <header className="criterion-head">
          <p className="facts-line">
            <TextLink look="quiet" onPress={() => go(toCriterion(unit.id, criterionId))}>
              {home.unitName(unitRef(unit), unit.title)}
            </TextLink>
            {unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
          </p>
          <h2>
            {criterion.label} <span>{criterion.text}</span>
          </h2>
          <p className="facts-line">
            {covered !== undefined && <State {...covered} />}
            {criterion.requiredOccasions > 1 && <span>{units.occasions(criterion.requiredOccasions)}</span>}
          </p>
          {criterion.subPoints.length > 0 && (
            <ul className="sub-points">
              {criterion.subPoints.map((point) => (
                <li key={point.id}>
                  <span>{point.label}</span>
                  <span>{point.text}</span>
                </li>
              ))}
            </ul>
          )}
          {criterion.guidance !== '' && <p className="text-muted text-reading">{criterion.guidance}</p>}
        </header>
        {missing.length > 0 && (
          <section aria-label={say.missing}>
            <h3 className="part-title">{say.missing}</h3>
            <ul className="gap-lines">
              {missing.map((gap) => (
                <li key={`${gap.kind} ${gap.evidence ?? ''}`}>{gap.message}</li>
              ))}
            </ul>
          </section>
        )}
        <section aria-label={units.decisions}>
          <h3 className="part-title">{units.decisions}</h3>
          <Decisions
            code={criterion.label}
            decisions={decisions.map((one) => ({
              ...one,
              refs: one.evidenceIds.flatMap((id) => refs.get(id) ?? []),
            }))}
          />
          <Button onPress={() => setDeciding(true)}>{units.recordDecision}</Button>
          {isDeciding && (
            <DecisionDialog criterionId={criterionId} code={criterion.label} onClose={() => setDeciding(false)} />
          )}
        </section>
        <section aria-label={say.evidenceTitle}>
          <h3 className="part-title">{say.evidenceTitle}</h3>
          <Shown reading={links}>
            {(rows) => <CriterionClaims rows={rows} code={criterion.label} criterionId={criterionId} />}
          </Shown>
        </section>
      </div>
      <EvidenceLinker criterion={criterion} unit={unit} links={links.value ?? NONE} />
    </div>
  )
}
