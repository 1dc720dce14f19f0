import { useState, type ReactNode, type SubmitEvent } from 'react'
import type { Failure } from '../../../shared/contract/result.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { LineField } from '../../parts/field.tsx'
import { ErrorSummary, Notice } from '../../parts/say.tsx'
import { askForNewFolder, welcome } from '../session.ts'

const { start, desk } = words.page
const EMPTY = { learner: '', number: '', centre: '', qualification: '' }

export function CreateWorkbook({ onCancel }: { readonly onCancel: () => void }): ReactNode {
  const [draft, setDraft] = useState(EMPTY)
  const [round, setRound] = useState(0)
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  const problem = round > 0 && draft.learner.trim() === '' ? start.noLearner : undefined
  const set = (name: keyof typeof EMPTY) => (value: string) => setDraft((old) => ({ ...old, [name]: value }))

  async function create(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setRound((old) => old + 1)
    if (draft.learner.trim() === '') return
    const granted = await askForNewFolder(start.workbookOf(draft.learner.trim()))
    if (granted === undefined) return
    setBusy(true)
    const result = welcome(granted, await call('workbook.create', { folder: granted.grant, ...draft }))
    setBusy(false)
    if (!result.ok) setFailure(result.failure)
  }

  return (
    <main className="start">
      <form className="start-create" onSubmit={(event) => void create(event)} noValidate>
        <header className="start-head">
          <h1 className="page-title">{start.createTitle}</h1>
          <p className="text-reading text-muted">{start.createLead}</p>
        </header>
        {problem !== undefined && (
          <ErrorSummary title={desk.problem} problems={[{ id: 'learner', message: problem }]} round={round} />
        )}
        {failure !== undefined && (
          <Notice look="problem" title={start.failed.createTitle}>
            {failure.message}
          </Notice>
        )}
        <LineField
          id="learner"
          label={start.learner}
          help={start.learnerHelp}
          value={draft.learner}
          onChange={set('learner')}
          problem={problem}
          isRequired
        />
        <LineField
          id="number"
          label={start.number}
          note={desk.optional}
          value={draft.number}
          onChange={set('number')}
        />
        <LineField
          id="centre"
          label={start.centre}
          note={desk.optional}
          value={draft.centre}
          onChange={set('centre')}
        />
        <LineField
          id="qualification"
          label={start.qualification}
          note={desk.optional}
          help={start.qualificationHelp}
          value={draft.qualification}
          onChange={set('qualification')}
        />
        <div className="actions">
          <Button look="primary" type="submit" isDisabled={isBusy}>
            {start.chooseFolder}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {desk.cancel}
          </Button>
        </div>
      </form>
    </main>
  )
}
