// One criterion as it is read: its words, its evidence as one line each, what is missing, and the decisions apart from the claims.
import { Gavel, Plus, Table2 } from 'lucide-react'
import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { Criterion } from '../../../shared/domain/unit.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, toEvidenceList } from '../../route.ts'
import { State } from '../states.tsx'
import type { CriterionFacts } from './criterion-facts.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { Decisions } from './decisions.tsx'
import { EvidenceLine } from './evidence-line.tsx'

const { units: say } = words.page
/** More lines than this would bury the next criterion; the rest are a step away, in the list. */
const MOST_LINES = 8

type CriterionBlockProps = CriterionFacts & {
  readonly criterion: Criterion
  readonly coverage: CallOutput<'coverage.get'>['units'][number]['criteria'][number] | undefined
  readonly unitId: UnitId
  /** Comes into view when it appears. */
  readonly isWanted: boolean
}

/** Kept as drawn while nothing of it changes: a unit may have hundreds. */
export const CriterionBlock = memo(DrawnCriterion)

function DrawnCriterion(props: CriterionBlockProps): ReactNode {
  const { criterion, coverage, claims, decisions, unitId, isWanted } = props
  const block = useRef<HTMLElement>(null)
  const [isDeciding, setDeciding] = useState(false)
  useEffect(() => {
    if (isWanted) block.current?.scrollIntoView({ block: 'start' })
  }, [isWanted])
  // The state has said already that there is nothing.
  const gaps = props.gaps.filter((gap) => gap.kind !== 'no-evidence')
  const { label, text, kind, requiredOccasions, guidance, doubtful, subPoints } = criterion
  return (
    <section ref={block} className={isWanted ? 'criterion criterion-wanted' : 'criterion'} aria-label={label}>
      <span className="criterion-code">{label}</span>
      <div className="criterion-body">
        <p className="text-reading">{text}</p>
        {subPoints.length > 0 && (
          <ul className="sub-points">
            {subPoints.map((point) => (
              <li key={point.id}>
                <span>{point.label}</span>
                <span>{point.text}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="criterion-foot">
          <p className="facts-line">
            {coverage !== undefined && <State {...coverage} />}
            {requiredOccasions > 1 && <span>{say.occasions(requiredOccasions)}</span>}
            {kind !== 'competence' && <span>{say[kind]}</span>}
            {doubtful && <Tag>{say.doubtful}</Tag>}
          </p>
          <span className="criterion-ways">
            <TextLink
              look="quiet"
              label={say.addFor(label)}
              onPress={() => go({ screen: 'add-evidence', criterionId: criterion.id })}
            >
              <Plus size={16} aria-hidden />
              {say.addHere}
            </TextLink>
            <TextLink look="quiet" label={say.recordFor(label)} onPress={() => setDeciding(true)}>
              <Gavel size={16} aria-hidden />
              {say.recordDecision}
            </TextLink>
            <TextLink
              look="quiet"
              label={say.mapOf(label)}
              onPress={() => go({ screen: 'map', unitId, criterionId: criterion.id })}
            >
              <Table2 size={16} aria-hidden />
              {say.map}
            </TextLink>
          </span>
        </div>
        {guidance !== '' && <p className="text-muted">{guidance}</p>}
        {claims.length > 0 && (
          <ul className="evidence-lines" aria-label={say.evidenceOf(label)}>
            {claims.slice(0, MOST_LINES).map((claim) => (
              <EvidenceLine key={claim.link.id} claim={claim} code={label} />
            ))}
          </ul>
        )}
        {claims.length > MOST_LINES && (
          <TextLink onPress={() => go(toEvidenceList({ criterionId: criterion.id }))}>
            {say.allEvidence(coverage?.evidence.length ?? claims.length, label)}
          </TextLink>
        )}
        {gaps.length > 0 && (
          <ul className="gap-lines" aria-label={say.gaps}>
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.evidence ?? ''}`}>{gap.message}</li>
            ))}
          </ul>
        )}
        <Decisions code={label} decisions={decisions} />
        {isDeciding && <DecisionDialog criterionId={criterion.id} code={label} onClose={() => setDeciding(false)} />}
      </div>
    </section>
  )
}
