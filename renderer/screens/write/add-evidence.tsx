import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react'
import type { CriterionId } from '../../../shared/domain/id.ts'
import { parsePlace } from '../../../shared/domain/place.ts'
import { useCall } from '../../data/use-call.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { showToast } from '../../parts/toast.tsx'
import { ErrorSummary, Progress, type SummaryProblem } from '../../parts/say.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { back, go, toEvidence as toEvidenceRoute } from '../../route.ts'
import { addDraftLink, changeDraft, changeForm, clearDraft, isEmptyDraft, toEvidence, useAddDraft } from './draft.ts'
import { EvidenceForm, formOf } from './evidence-form.tsx'
import { FilesField } from './files-field.tsx'
import { dateProblems, draftProblems, failureProblems, linkProblems } from './form-problems.ts'
import { LinksField } from './links-field.tsx'
import { showUndoable } from '../perform.ts'
import { TitledRoom } from '../titled-room.tsx'

const { form: say, desk } = words.page

/** Adds an item with its files and links in one step. What was typed stays until it is added or cleared. */
export function AddEvidence({ criterionId }: { readonly criterionId: CriterionId | null }): ReactNode {
  const draft = useAddDraft()
  const types = useCall('type.list', {}).value ?? []
  const job = useJob('evidence.add')
  const [tried, setTried] = useState<{ round: number; problems: readonly SummaryProblem[] }>({ round: 0, problems: [] })
  const problems = new Map(tried.problems.map(({ id, message }) => [id, message]))
  useEffect(() => {
    if (criterionId !== null) addDraftLink({ id: criterionId, subPointId: null })
  }, [criterionId])

  const show = (found: readonly SummaryProblem[]) => setTried(({ round }) => ({ round: round + 1, problems: found }))

  async function add(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = formOf(types, draft.form.type)
    const found = [
      ...dateProblems(event.currentTarget),
      ...draftProblems(draft.form, form),
      ...linkProblems(draft.links, draft.files.length),
    ]
    show(found)
    if (found.length > 0 || form === undefined) return
    const { activity, newActivity } = draft.form
    const result = await job.start({
      evidence: toEvidence(draft.form, form, activity === 'none' || activity === 'new' ? null : activity),
      newActivity: activity === 'new' ? { name: newActivity } : null,
      newWitnesses: [...draft.newWitnesses],
      files: draft.files.map((file) => file.grant),
      links: draft.links.map(({ criterionId: id, subPointId, place, why }) => ({
        criterionId: id,
        subPointId,
        place: parsePlace(place) ?? null,
        why,
      })),
    })
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : show(failureProblems(result.failure))
    clearDraft()
    go(toEvidenceRoute(result.value.id))
    showUndoable(say.added(result.value.ref))
    for (const file of result.value.files)
      if (file.message !== '') showToast({ message: `${file.name}: ${file.message}` })
  }

  const isAdding = job.state.step === 'running'
  return (
    <TitledRoom title={say.addTitle}>
      <RoomPage label={desk.page(say.addTitle)}>
        <form className="add" onSubmit={(event) => void add(event)} noValidate>
          <div className="fields">
            {tried.problems.length > 0 && (
              <ErrorSummary title={desk.problem} problems={tried.problems} round={tried.round} />
            )}
            <EvidenceForm
              draft={draft.form}
              onChange={changeForm}
              problems={problems}
              types={types}
              newWitnesses={{
                people: draft.newWitnesses,
                onChange: (newWitnesses) => changeDraft({ newWitnesses }),
              }}
            >
              <FilesField files={draft.files} onChange={(files) => changeDraft({ files })} />
            </EvidenceForm>
            {job.state.step === 'running' && (
              <Progress
                value={job.state.progress?.value ?? 0}
                title={job.state.progress?.title ?? say.adding}
                description={job.state.progress?.description ?? ''}
              />
            )}
            <div className="actions actions-bar">
              <Button look="primary" type="submit" isDisabled={isAdding}>
                {say.add}
              </Button>
              <Button look="quiet" onPress={isAdding ? job.cancel : back}>
                {say.cancel}
              </Button>
              {!isEmptyDraft(draft) && !isAdding && (
                <Button look="quiet" onPress={clear}>
                  {say.discard}
                </Button>
              )}
            </div>
          </div>
          <LinksField links={draft.links} files={draft.files.map((file) => file.name)} problems={problems} />
        </form>
      </RoomPage>
    </TitledRoom>
  )

  function clear(): void {
    clearDraft()
    setTried({ round: 0, problems: [] })
    showToast({ message: say.discarded, action: { label: desk.undo, run: () => changeDraft(draft) } })
  }
}
