// What was decided about a criterion, apart from what the learner claims: sign, word, who, in which role, when, and the feedback.
import { Pencil, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Decision } from '../../../shared/domain/decision.ts'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { Sign } from '../../parts/sign.tsx'
import { perform } from '../perform.ts'
import { DecisionDialog } from './decision-dialog.tsx'

const { units: say } = words.page

export type NamedDecision = Decision & {
  readonly name: string
  /** References of the evidence it rests on. */
  readonly refs: readonly string[]
}

type DecisionsProps = {
  readonly code: string
  readonly decisions: readonly NamedDecision[]
  /** The version that they were made on, where it is no longer in force. */
  readonly formerVersion?: number
}

/** Takes a decision away; the focus goes to the next one, or to what can be done with the criterion. */
async function remove(id: Decision['id']): Promise<void> {
  const row = document.getElementById(`decision-${id}`)
  const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
  const criterion = row?.closest('.criterion')?.querySelector<HTMLElement>('.criterion-ways button')
  if ((await perform('decision.remove', { id }, say.decisionRemoved)) === undefined) return
  const next = neighbour ?? criterion ?? document.querySelector('h1')
  next?.focus()
}

export function Decisions({ code, decisions, formerVersion }: DecisionsProps): ReactNode {
  const [edited, setEdited] = useState<Decision>()
  if (decisions.length === 0) return null
  return (
    <div className="decisions">
      <ul aria-label={say.decisions}>
        {decisions.map((decision) => {
          const { id, result, name, role, date, feedback, refs } = decision
          return (
            <li key={id} className="decision" id={`decision-${id}`}>
              <div>
                <Sign name={result === 'accepted' ? 'accepted' : 'not-yet'}>
                  {say.decision(
                    result === 'accepted' ? say.accepted : say.notYet,
                    name,
                    say.roles[role],
                    words.core.day(date),
                  )}
                </Sign>
                {feedback !== '' && <p>{feedback}</p>}
                {refs.length > 0 && <p className="text-muted">{say.basis(refs.join(', '))}</p>}
                {formerVersion !== undefined && <p className="text-muted">{say.decidedOn(formerVersion)}</p>}
              </div>
              <span className="actions">
                {formerVersion === undefined && (
                  <IconButton
                    icon={<Pencil size={16} aria-hidden />}
                    label={say.changeDecisionOf(name, code)}
                    onPress={() => setEdited(decision)}
                  />
                )}
                <IconButton
                  icon={<X size={16} aria-hidden />}
                  label={say.removeDecisionOf(name, code)}
                  onPress={() => void remove(id)}
                />
              </span>
            </li>
          )
        })}
      </ul>
      {edited !== undefined && (
        <DecisionDialog
          criterionId={edited.criterionId}
          code={code}
          decision={edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}
