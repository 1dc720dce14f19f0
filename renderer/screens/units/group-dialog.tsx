import { useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import { GROUP_KINDS, type Group, type Qualification } from '../../../shared/domain/unit.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { CheckList } from '../../parts/check-list.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { perform, showUndoable } from '../perform.ts'

const { units: say, desk, form, home } = words.page

const COUNTS = ['minimumUnits', 'maximumUnits', 'minimumCredits', 'maximumCredits'] as const
const LABELS: Record<(typeof COUNTS)[number], string> = {
  minimumUnits: say.least,
  maximumUnits: say.most,
  minimumCredits: say.leastCredits,
  maximumCredits: say.mostCredits,
}

type GroupDialogProps = {
  readonly qualification: Qualification
  /** The one to change; a new one when absent. */
  readonly group?: Group
  readonly onClose: () => void
}
type Draft = {
  readonly name: string
  readonly kind: Group['kind']
  readonly counts: Readonly<Record<(typeof COUNTS)[number], string>>
  readonly prose: string
  readonly unitIds: readonly UnitId[]
}

/** A group of units with its rule of combination: a least and a most, and the specification's own words. */
export function GroupDialog({ qualification, group, onClose }: GroupDialogProps): ReactNode {
  const units = useCall('unit.list', {}).value ?? []
  const typed = (count: (typeof COUNTS)[number]) => (group?.[count] ?? '').toString()
  const [draft, setDraft] = useState<Draft>({
    name: group?.name ?? '',
    kind: group?.kind ?? 'mandatory',
    counts: {
      minimumUnits: typed('minimumUnits'),
      maximumUnits: typed('maximumUnits'),
      minimumCredits: typed('minimumCredits'),
      maximumCredits: typed('maximumCredits'),
    },
    prose: group?.prose ?? '',
    unitIds: group?.unitIds ?? [],
  })
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState('')
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  const isEmpty = draft.name.trim() === ''
  const isBad = (count: (typeof COUNTS)[number]) => !/^\d{0,3}$/.test(draft.counts[count].trim())
  const figure = (count: (typeof COUNTS)[number]) =>
    draft.counts[count].trim() === '' ? null : Number(draft.counts[count])

  async function save(): Promise<void> {
    setTried(true)
    if (isEmpty) return document.getElementById('group-name')?.focus()
    const bad = COUNTS.find(isBad)
    if (bad !== undefined) return document.getElementById(`group-${bad}`)?.focus()
    const { name, kind, prose } = draft
    const result = await call('group.save', {
      qualificationId: qualification.id,
      ...(group !== undefined && { id: group.id }),
      group: {
        name,
        kind,
        prose,
        unitIds: [...draft.unitIds],
        minimumUnits: figure('minimumUnits'),
        maximumUnits: figure('maximumUnits'),
        minimumCredits: figure('minimumCredits'),
        maximumCredits: figure('maximumCredits'),
      },
    })
    if (!result.ok) return setFailure(result.failure.message)
    showUndoable(say.qualificationSaved(name))
    onClose()
  }
  async function remove(): Promise<void> {
    if (group === undefined) return
    if ((await perform('group.remove', { id: group.id }, say.groupRemoved(group.name))) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={group === undefined ? say.addGroup : say.editGroup(group.name)}
      submit={form.save}
      cancel={desk.cancel}
      failure={failure === '' ? undefined : { title: say.dialogFailed, message: failure }}
      other={
        group !== undefined && (
          <Button look="quiet" onPress={() => void remove()}>
            {say.removeGroup(group.name)}
          </Button>
        )
      }
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="fields-row">
        <LineField
          id="group-name"
          label={say.groupName}
          value={draft.name}
          onChange={(name) => change({ name })}
          problem={isTried && isEmpty ? say.noGroupName : undefined}
          isRequired
        />
        <ChoiceField
          id="group-kind"
          label={say.groupKind}
          empty={form.noChoice}
          options={GROUP_KINDS.map((id) => ({ id, label: say.groupKinds[id] }))}
          value={draft.kind}
          onChange={(value) => change({ kind: GROUP_KINDS.find((one) => one === value) ?? 'mandatory' })}
        />
      </div>
      <div className="group-counts">
        {COUNTS.map((count) => (
          <LineField
            key={count}
            id={`group-${count}`}
            label={LABELS[count]}
            value={draft.counts[count]}
            onChange={(value) => change({ counts: { ...draft.counts, [count]: value } })}
            problem={isTried && isBad(count) ? say.wholeNumber : undefined}
          />
        ))}
      </div>
      <LongField
        id="group-prose"
        label={say.prose}
        note={desk.optional}
        value={draft.prose}
        onChange={(prose) => change({ prose })}
      />
      <CheckList
        label={say.groupUnits}
        empty={say.noUnitsYet}
        options={units.map(({ id, ref, title }) => ({ id, label: home.unitName(ref, title) }))}
        chosen={draft.unitIds}
        onChange={(unitIds) => change({ unitIds })}
      />
    </FormDialog>
  )
}
