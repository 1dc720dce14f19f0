// What assessors decided about a criterion, apart from what the learner claims.
import { useMemo, type ReactNode } from 'react'
import type { Decision } from '../../../shared/domain/decision.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'

const { map: say, units } = words.page
export type NamedDecision = Decision & { readonly name: string }

const NONE: readonly never[] = []

/** Every decision by its criterion, each with the name of the person, oldest first. */
export function useDecisions(): ReadonlyMap<string, readonly NamedDecision[]> {
  const decisions = useCall('decision.list', {}).value ?? NONE
  const people = useCall('person.list', {}).value ?? NONE
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, person.name]))
    return Map.groupBy(
      decisions.map((decision) => ({ ...decision, name: names.get(decision.personId) ?? units.unnamed })),
      (decision) => decision.criterionId,
    )
  }, [decisions, people])
}

/** `isShort` leaves the feedback out: a page that shows the criterion by itself has it. */
export function Decisions(props: { readonly decisions: readonly NamedDecision[]; readonly isShort?: boolean }) {
  const { decisions, isShort = false } = props
  if (decisions.length === 0) return null
  return (
    <ul className="decisions" aria-label={say.decisions}>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <Decided decision={decision} />
          {!isShort && decision.feedback !== '' && <p>{decision.feedback}</p>}
        </li>
      ))}
    </ul>
  )
}

function Decided({ decision: { result, name, date, role } }: { readonly decision: NamedDecision }): ReactNode {
  const word = result === 'accepted' ? units.accepted : units.notYet
  return <strong>{units.decision(word, name, units.roles[role], words.core.day(date))}</strong>
}
