import { useState, type ReactNode, type SubmitEvent } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceType } from '../../../shared/domain/evidence-type.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorSummary, type SummaryProblem } from '../../parts/say.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { back } from '../../route.ts'
import { changeEdit, clearEdit, toEvidence, toFormDraft, useEditDraft } from './draft.ts'
import { EvidenceForm, formOf } from './evidence-form.tsx'
import { dateProblems, draftProblems, failureProblems } from './form-problems.ts'
import { showUndoable } from '../perform.ts'
import { hasMarks } from './rich-text-source.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'

const { form: say, desk } = words.page

/** Changes what the learner wrote about an item, kept until it is saved or cancelled; files and links have their own places beside the item. */
export function EditEvidence({ id }: { readonly id: EvidenceId }): ReactNode {
  const reading = useCall('evidence.get', { id })
  const types = useCall('type.list', {})
  const title = say.editTitle(reading.value?.evidence.ref ?? '')
  return (
    <TitledRoom title={title}>
      <RoomPage label={desk.page(title)}>
        <Shown reading={types}>
          {(known) => (
            <Shown reading={reading}>
              {({ evidence }) => <EditForm key={evidence.id} evidence={evidence} types={known} />}
            </Shown>
          )}
        </Shown>
      </RoomPage>
    </TitledRoom>
  )
}

type EditFormProps = { readonly evidence: Evidence; readonly types: readonly EvidenceType[] }

function EditForm({ evidence, types }: EditFormProps): ReactNode {
  const kept = useEditDraft()
  const [original] = useState(() => toFormDraft(evidence))
  const draft = kept.id === evidence.id ? kept.form : original
  const [tried, setTried] = useState<{ round: number; problems: readonly SummaryProblem[] }>({ round: 0, problems: [] })
  const show = (found: readonly SummaryProblem[]) => setTried(({ round }) => ({ round: round + 1, problems: found }))

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = formOf(types, draft.type)
    const found = [...dateProblems(event.currentTarget), ...draftProblems(draft, form)]
    show(found)
    if (found.length > 0 || form === undefined) return
    const activity = draft.activity === 'none' ? null : draft.activity
    const made = activity === 'new' ? await call('activity.save', { activity: { name: draft.newActivity } }) : undefined
    if (made?.ok === false) return show(failureProblems(made.failure))
    const activityId = made?.value.id ?? (activity === 'new' ? null : activity)
    const result = await call('evidence.save', {
      id: evidence.id,
      evidence: toEvidence(draft, form, activityId, evidence),
    })
    if (!result.ok) return show(failureProblems(result.failure))
    leave()
    showUndoable(say.saved(result.value.ref))
  }

  function leave(): void {
    clearEdit()
    back()
  }

  return (
    <form className="fields room-form" onSubmit={(event) => void save(event)} noValidate>
      {tried.problems.length > 0 && <ErrorSummary title={desk.problem} problems={tried.problems} round={tried.round} />}
      <EvidenceForm
        draft={draft}
        onChange={(change) => changeEdit(evidence.id, { ...draft, ...change })}
        problems={new Map(tried.problems.map(({ id, message }) => [id, message]))}
        types={types}
        losesFormat={hasMarks(evidence.text)}
      />
      <div className="actions actions-bar">
        <Button look="primary" type="submit">
          {say.save}
        </Button>
        <Button look="quiet" onPress={leave}>
          {say.cancel}
        </Button>
      </div>
    </form>
  )
}
