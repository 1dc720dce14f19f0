import { useState, type ReactNode } from 'react'
import { checkQualificationNumber } from '../../../shared/domain/reference-check.ts'
import { ROUTES, type Qualification } from '../../../shared/domain/unit.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LineField } from '../../parts/field.tsx'
import { perform, showUndoable } from '../perform.ts'

const { units: say, desk, form } = words.page

type QualificationDialogProps = {
  /** The one to change; a new one when absent. */
  readonly qualification?: Qualification
  readonly onClose: () => void
}

/** A qualification's own facts; its groups have a dialog each. */
export function QualificationDialog({ qualification, onClose }: QualificationDialogProps): ReactNode {
  const [draft, setDraft] = useState({
    title: qualification?.title ?? '',
    number: qualification?.number ?? '',
    awardingOrganisation: qualification?.awardingOrganisation ?? '',
    route: qualification?.route ?? 'rqf',
    level: qualification?.level ?? '',
  })
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState('')
  const isEmpty = draft.title.trim() === ''
  const line = (field: 'number' | 'awardingOrganisation' | 'level', label: string, help?: string) => (
    <LineField
      id={`qualification-${field}`}
      label={label}
      note={desk.optional}
      value={draft[field]}
      onChange={(value) => setDraft((old) => ({ ...old, [field]: value }))}
      {...(help !== undefined && { help })}
    />
  )
  async function save(): Promise<void> {
    setTried(true)
    if (isEmpty) return document.getElementById('qualification-title')?.focus()
    const level = draft.level.trim() === '' ? null : draft.level
    const result = await call('qualification.save', {
      ...(qualification !== undefined && { id: qualification.id }),
      qualification: { ...draft, level },
    })
    if (!result.ok) return setFailure(result.failure.message)
    showUndoable(say.qualificationSaved(result.value.title))
    onClose()
  }
  async function remove(): Promise<void> {
    if (qualification === undefined) return
    const { id, title } = qualification
    if ((await perform('qualification.remove', { id }, say.removed(title))) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={qualification === undefined ? say.addQualification : say.editQualification(qualification.title)}
      submit={form.save}
      cancel={desk.cancel}
      failure={failure === '' ? undefined : { title: say.dialogFailed, message: failure }}
      other={
        qualification !== undefined && (
          <Button look="quiet" onPress={() => void remove()}>
            {say.removeQualification(qualification.title)}
          </Button>
        )
      }
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <LineField
        id="qualification-title"
        label={say.qualificationTitle}
        value={draft.title}
        onChange={(title) => setDraft((old) => ({ ...old, title }))}
        problem={isTried && isEmpty ? say.noQualificationTitle : undefined}
        isRequired
      />
      <div className="fields-row">
        {line(
          'number',
          say.qualificationNumber,
          checkQualificationNumber(draft.number) === 'suspect' ? say.numberDoubtful : say.qualificationHelp,
        )}
        <ChoiceField
          id="qualification-route"
          label={say.route}
          empty={form.noChoice}
          options={ROUTES.map((id) => ({ id, label: say.routes[id] }))}
          value={draft.route}
          onChange={(value) => setDraft((old) => ({ ...old, route: ROUTES.find((one) => one === value) ?? 'rqf' }))}
        />
      </div>
      <div className="fields-row">
        {line('awardingOrganisation', say.organisation)}
        {line('level', say.levelField)}
      </div>
    </FormDialog>
  )
}
