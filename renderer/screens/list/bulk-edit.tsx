// One change to many items: only the fields that are ticked are touched.
import { useState, type ReactNode } from 'react'
import { STAGES } from '../../../shared/domain/evidence.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, ChoiceField } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LineField } from '../../parts/field.tsx'
import { perform } from '../perform.ts'
import { isOutOfOrder, NOTHING_YET, toChange, TOUCHABLE, type EditText, type Touchable } from './bulk-change.ts'

const { list: say, evidence } = words.page
const NONE = 'none'

type BulkEditProps = { readonly ids: readonly EvidenceId[]; readonly onClose: () => void }

export function BulkEdit({ ids, onClose }: BulkEditProps): ReactNode {
  const [touched, setTouched] = useState<ReadonlySet<Touchable>>(new Set())
  const [text, setText] = useState<EditText>(NOTHING_YET)
  const [tried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const set = (change: Partial<EditText>) => setText({ ...text, ...change })
  const change = toChange(touched, text)
  const nothing = Object.keys(change).length === 0
  const datesProblem = touched.has('dates') && isOutOfOrder(text) ? say.lastBeforeFirst : undefined

  async function apply(): Promise<void> {
    setTried(true)
    if (nothing || datesProblem !== undefined) return
    setBusy(true)
    const done = await perform('evidence.saveMany', { ids: [...ids], change }, say.changed(ids.length))
    setBusy(false)
    if (done !== undefined) onClose()
  }
  return (
    <Dialog title={say.editTitle(ids.length)} onClose={onClose}>
      <p className="text-muted">{say.editLead}</p>
      <form
        className="bulk-edit"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void apply()
        }}
      >
        {TOUCHABLE.map((field) => (
          <div key={field} className="bulk-field">
            <CheckField
              label={say.editFields[field]}
              isChecked={touched.has(field)}
              onChange={(isTouched) => {
                const others = [...touched].filter((one) => one !== field)
                setTouched(new Set(isTouched ? [...others, field] : others))
              }}
            />
            {touched.has(field) && (
              <FieldOf field={field} text={text} set={set} datesProblem={tried ? datesProblem : undefined} />
            )}
          </div>
        ))}
        {tried && nothing && (
          <p className="field-problem" role="alert">
            {say.nothingTicked}
          </p>
        )}
        <div className="actions actions-end">
          <Button look="quiet" onPress={onClose}>
            {say.cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={isBusy}>
            {isBusy ? say.applying(ids.length) : say.apply(ids.length)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type FieldOfProps = {
  readonly field: Touchable
  readonly text: EditText
  readonly set: (change: Partial<EditText>) => void
  readonly datesProblem: string | undefined
}

function FieldOf({ field, text, set, datesProblem }: FieldOfProps): ReactNode {
  switch (field) {
    case 'dates':
      return (
        <div className="fields-row">
          <LineField
            id="bulk-from"
            type="date"
            label={say.firstDay}
            value={text.dateFrom}
            onChange={(dateFrom) => set({ dateFrom })}
            problem={datesProblem}
          />
          <LineField
            id="bulk-to"
            type="date"
            label={say.lastDay}
            note={words.page.desk.optional}
            value={text.dateTo}
            onChange={(dateTo) => set({ dateTo })}
          />
        </div>
      )
    case 'location':
    case 'role':
      return (
        <LineField
          id={`bulk-${field}`}
          label={say.editFields[field]}
          isLabelHidden
          value={text[field]}
          onChange={(value) => set({ [field]: value })}
        />
      )
    default:
      return <ChoiceOf field={field} value={text[field]} onChange={(value) => set({ [field]: value })} />
  }
}

type ChoiceOfProps = {
  readonly field: Exclude<Touchable, 'dates' | 'location' | 'role'>
  readonly value: string
  readonly onChange: (value: string) => void
}

function ChoiceOf({ field, value, onChange }: ChoiceOfProps): ReactNode {
  const types = useCall('type.list', {}, field === 'type').value ?? []
  const activities = useCall('activity.list', {}, field === 'activity').value ?? []
  const people = useCall('person.list', { role: 'witness' }, field === 'witness').value ?? []
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ id, label: name }))
  const yesNo = [
    { id: 'yes', label: say.yes },
    { id: 'no', label: say.no },
  ]
  const choices = {
    type: { empty: say.chooseType, options: named(types) },
    activity: { empty: say.noActivity, options: [{ id: NONE, label: say.noActivity }, ...named(activities)] },
    stage: {
      empty: say.noStage,
      options: [{ id: NONE, label: say.noStage }, ...STAGES.map((id) => ({ id, label: evidence.stages[id] }))],
    },
    confidential: { empty: '', options: yesNo },
    simulated: { empty: '', options: yesNo },
    witness: { empty: say.chooseWitness, options: named(people) },
  }[field]
  return (
    <ChoiceField
      id={`bulk-${field}`}
      label={say.editFields[field]}
      isLabelHidden
      empty={choices.empty}
      options={choices.options}
      value={value}
      onChange={onChange}
    />
  )
}
