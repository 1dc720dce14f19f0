// What an item claims, the criteria of each unit under its name.
import type { ReactNode } from 'react'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go } from '../../route.ts'
import { keyOf, useCriteria } from '../criteria.ts'
import { Claim } from './claim.tsx'
import { useCriterionStates } from './criterion-states.ts'
import { useDecisions } from './decided.tsx'
import { useFirstOf } from './first-of.tsx'

const { desk, home } = words.page
const NONE: readonly never[] = []

type ClaimsProps = { readonly evidence: Evidence; readonly links: readonly LinkRow[] }

export function Claims({ evidence, links }: ClaimsProps): ReactNode {
  const { byKey } = useCriteria()
  const states = useCriterionStates()
  const decisions = useDecisions()
  const { first: shown, more } = useFirstOf(links)
  const units = [...Map.groupBy(shown, (link) => link.unitId)]
  const sections = units.map(([unitId, own]) => {
    const [first] = own
    const unit = first === undefined ? undefined : byKey.get(keyOf(first))
    return (
      <section className="claims-unit" key={unitId}>
        <h3>
          <TextLink look="quiet" onPress={() => go({ screen: 'map', unitId, criterionId: null })}>
            {home.unitName(first?.unit ?? '', unit?.unit ?? '')}
          </TextLink>
          {unit !== undefined && unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
        </h3>
        <ul className="claims">
          {own.map((link) => (
            <Claim
              key={link.id}
              evidence={evidence}
              link={link}
              criterion={byKey.get(keyOf(link))}
              covered={states.get(link.criterionId)}
              decisions={decisions.get(link.criterionId) ?? NONE}
            />
          ))}
        </ul>
      </section>
    )
  })
  return (
    <>
      {sections}
      {more}
    </>
  )
}
