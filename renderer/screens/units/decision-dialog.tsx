// Enters what an assessor or IQA decided about a criterion, as it was given. Trellis decides nothing.
import { useState, type ReactNode } from 'react'
import { DECIDER_ROLES, DECISION_RESULTS, type Decision, type DecisionResult } from '../../../shared/domain/decision.ts'
import { PersonId, type CriterionId, type EvidenceId } from '../../../shared/domain/id.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { CheckList } from '../../parts/check-list.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { showUndoable } from '../perform.ts'

const { units: say, desk, form } = words.page
const NEW = 'new'

type DecisionDialogProps = {
  readonly criterionId: CriterionId
  readonly code: string
  /** The decision to enter again; a new one when absent. */
  readonly decision?: Decision
  readonly onClose: () => void
}

type Draft = {
  readonly result: DecisionResult
  /** Empty until someone is chosen; `new` for someone new. */
  readonly personId: string
  readonly newName: string
  /** Null until it is chosen: then the role of the person. */
  readonly role: Decision['role'] | null
  readonly date: string
  readonly feedback: string
  readonly evidenceIds: readonly EvidenceId[]
}

/** Today on this computer, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export function DecisionDialog({ criterionId, code, decision, onClose }: DecisionDialogProps): ReactNode {
  const people = useCall('person.list', {}).value ?? []
  const linked = useCall('link.ofCriterion', { criterionId }).value ?? []
  const deciders = people.filter((person) => person.role !== 'witness')
  const [draft, setDraft] = useState<Draft>({
    result: decision?.result ?? 'accepted',
    personId: decision?.personId ?? '',
    newName: '',
    role: decision?.role ?? null,
    date: decision?.date ?? today(),
    feedback: decision?.feedback ?? '',
    evidenceIds: decision?.evidenceIds ?? [],
  })
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState('')
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  // Most likely it is the first assessor; with nobody known yet there is only someone new.
  const likely = deciders.find((one) => one.role === 'assessor') ?? deciders[0]
  const chosen = draft.personId !== '' ? draft.personId : (likely?.id ?? NEW)
  const person = deciders.find((one) => one.id === chosen)
  const role = draft.role ?? (person?.role === 'iqa' ? 'iqa' : 'assessor')
  const isNameMissing = person === undefined && draft.newName.trim() === ''
  const isDateMissing = !/^\d{4}-\d{2}-\d{2}$/.test(draft.date)
  const items = new Map(linked.map(({ evidenceId, ref, title }) => [evidenceId, { ref, title }]))

  async function save(): Promise<void> {
    setTried(true)
    if (isNameMissing) return document.getElementById('decision-name')?.focus()
    if (isDateMissing) return document.getElementById('decision-date')?.focus()
    const result = await call('decision.add', {
      criterionId,
      result: draft.result,
      role,
      date: draft.date,
      feedback: draft.feedback,
      evidenceIds: [...draft.evidenceIds],
      ...(person === undefined
        ? { newPerson: { name: draft.newName, role } }
        : { personId: PersonId.parse(person.id) }),
      ...(decision !== undefined && { replaces: decision.id }),
    })
    if (!result.ok) return setFailure(result.failure.message)
    showUndoable(say.decisionSaved(code))
    onClose()
  }

  return (
    <FormDialog
      title={decision === undefined ? say.decisionTitle(code) : say.changeDecision(code)}
      submit={say.record}
      cancel={desk.cancel}
      failure={failure === '' ? undefined : { title: say.decisionFailed, message: failure }}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="fields-row">
        <ChoiceField
          id="decision-result"
          label={say.result}
          empty={form.noChoice}
          options={DECISION_RESULTS.map((id) => ({ id, label: id === 'accepted' ? say.accepted : say.notYet }))}
          value={draft.result}
          onChange={(value) => change({ result: DECISION_RESULTS.find((one) => one === value) ?? 'accepted' })}
        />
        <LineField
          id="decision-date"
          type="date"
          label={say.decidedDate}
          value={draft.date}
          onChange={(date) => change({ date })}
          problem={isTried && isDateMissing ? say.noDate : undefined}
        />
      </div>
      <div className="fields-row">
        <ChoiceField
          id="decision-person"
          label={say.decidedBy}
          empty={form.noChoice}
          options={[...deciders.map(({ id, name }) => ({ id, label: name })), { id: NEW, label: say.newDecider }]}
          value={chosen}
          onChange={(personId) => change({ personId, role: null })}
        />
        {person === undefined && (
          <LineField
            id="decision-name"
            label={say.newName}
            value={draft.newName}
            onChange={(newName) => change({ newName })}
            problem={isTried && isNameMissing ? say.noDecider : undefined}
            isRequired
          />
        )}
        <ChoiceField
          id="decision-role"
          label={say.deciderRole}
          empty={form.noChoice}
          options={DECIDER_ROLES.map((id) => ({ id, label: say.deciderRoles[id] }))}
          value={role}
          onChange={(value) => change({ role: DECIDER_ROLES.find((one) => one === value) ?? 'assessor' })}
        />
      </div>
      <LongField
        id="decision-feedback"
        label={say.feedback}
        note={desk.optional}
        help={say.feedbackHelp}
        value={draft.feedback}
        onChange={(feedback) => change({ feedback })}
      />
      <CheckList
        label={say.restsOn}
        empty={say.restsOnNothing}
        options={[...items].map(([id, { ref, title }]) => ({ id, label: `${ref} ${title}` }))}
        chosen={draft.evidenceIds}
        onChange={(evidenceIds) => change({ evidenceIds })}
      />
    </FormDialog>
  )
}
