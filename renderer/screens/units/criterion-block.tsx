// One criterion as it is read: its words, its evidence as one line each, what is missing, and the decisions apart from the claims.
import { Plus } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Decision } from '../../../shared/domain/decision.ts'
import type { Criterion } from '../../../shared/domain/unit.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, toEvidence, toEvidenceList } from '../../route.ts'
import { notationInWords } from '../place-words.ts'
import { State } from '../states.tsx'

const { units: say, evidence } = words.page
type Item = CallOutput<'evidence.list'>['items'][number]
type ClaimOf = { readonly item: Item; readonly link: Item['links'][number] }

export type CriterionFacts = {
  readonly claims: readonly ClaimOf[]
  readonly gaps: readonly CallOutput<'gap.list'>[number][]
  readonly decisions: readonly (Decision & { readonly name: string })[]
}

/** More lines than this would bury the next criterion; the rest are a step away, in the list. */
const MOST_LINES = 8

type CriterionBlockProps = {
  readonly criterion: Criterion
  readonly coverage: CallOutput<'coverage.get'>['units'][number]['criteria'][number] | undefined
  readonly facts: CriterionFacts
  /** Comes into view when it appears. */
  readonly isWanted: boolean
}

export function CriterionBlock({ criterion, coverage, facts, isWanted }: CriterionBlockProps): ReactNode {
  const block = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isWanted) block.current?.scrollIntoView({ block: 'start' })
  }, [isWanted])
  // The state has said already that there is nothing.
  const gaps = facts.gaps.filter((gap) => gap.kind !== 'no-evidence')
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
          <TextLink
            look="quiet"
            label={say.addFor(label)}
            onPress={() => go({ screen: 'add-evidence', criterionId: criterion.id })}
          >
            <Plus size={16} aria-hidden />
            {say.addHere}
          </TextLink>
        </div>
        {guidance !== '' && <p className="text-muted">{guidance}</p>}
        {facts.claims.length > 0 && (
          <ul className="evidence-lines" aria-label={say.evidenceOf(label)}>
            {facts.claims.slice(0, MOST_LINES).map((claim) => (
              <EvidenceLine key={claim.link.id} claim={claim} code={label} />
            ))}
          </ul>
        )}
        {facts.claims.length > MOST_LINES && (
          <TextLink onPress={() => go(toEvidenceList({ criterionId: criterion.id }))}>
            {say.allEvidence(coverage?.evidence.length ?? facts.claims.length, label)}
          </TextLink>
        )}
        {gaps.length > 0 && (
          <ul className="gap-lines" aria-label={say.gaps}>
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.evidence ?? ''}`}>{gap.message}</li>
            ))}
          </ul>
        )}
        {facts.decisions.length > 0 && <Decisions decisions={facts.decisions} />}
      </div>
    </section>
  )
}

type EvidenceLineProps = {
  readonly claim: ClaimOf
  /** The criterion's code; a link to a sub-point has a longer one. */
  readonly code: string
}

/** The reference, then `for a · p. 3, second paragraph · why`. */
function EvidenceLine({ claim: { item, link }, code }: EvidenceLineProps): ReactNode {
  const place = notationInWords(
    link.place,
    item.files.map((file) => file.name),
  )
  const facts = [
    link.code === code ? '' : evidence.forSubPoint(link.code.slice(code.length + 1)),
    place,
    link.why,
    link.state === 'claimed' ? '' : evidence[link.state],
  ]
  return (
    <li>
      <TextLink label={`${item.ref} ${item.title}`} onPress={() => go(toEvidence(item.id))}>
        {item.ref}
      </TextLink>{' '}
      <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </li>
  )
}

function Decisions({ decisions }: { readonly decisions: CriterionFacts['decisions'] }): ReactNode {
  return (
    <ul className="decisions" aria-label={say.decisions}>
      {decisions.map(({ id, result, name, role, date, feedback }) => (
        <li key={id}>
          <strong>
            {say.decision(
              result === 'accepted' ? say.accepted : say.notYet,
              name,
              say.roles[role],
              words.core.day(date),
            )}
          </strong>
          {feedback !== '' && <p>{feedback}</p>}
        </li>
      ))}
    </ul>
  )
}
