// What assessors decided about a criterion in a line each, apart from what the learner claims. Its page has the feedback.
import { useMemo, type ReactNode } from 'react'
import type { Decision } from '../../../shared/domain/decision.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Sign } from '../../parts/sign.tsx'

const { units: say } = words.page
export type DecisionBy = Decision & { readonly name: string }

const NONE: readonly never[] = []

/** Every decision by its criterion, each with the name of the person, oldest first. */
export function useDecisions(): ReadonlyMap<string, readonly DecisionBy[]> {
  const decisions = useCall('decision.list', {}).value ?? NONE
  const people = useCall('person.list', {}).value ?? NONE
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, person.name]))
    return Map.groupBy(
      decisions.map((decision) => ({ ...decision, name: names.get(decision.personId) ?? say.unnamed })),
      (decision) => decision.criterionId,
    )
  }, [decisions, people])
}

export function Decided({ decisions }: { readonly decisions: readonly DecisionBy[] }): ReactNode {
  if (decisions.length === 0) return null
  return (
    <ul className="decided" aria-label={say.decisions}>
      {decisions.map(({ id, result, name, role, date }) => (
        <li key={id}>
          <Sign name={result === 'accepted' ? 'accepted' : 'not-yet'}>
            {say.decision(
              result === 'accepted' ? say.accepted : say.notYet,
              name,
              say.roles[role],
              words.core.day(date),
            )}
          </Sign>
        </li>
      ))}
    </ul>
  )
}
