import { useState, type ReactNode } from 'react'
import { STAGES, type Evidence } from '../../../shared/domain/evidence.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { LineField } from '../../parts/field.tsx'
import { go } from '../../route.ts'
import { perform } from '../perform.ts'
import { useItemValue } from './item-saver.ts'

const { form: say, write } = words.page

/** The activity that the item tells of, one that is there or a new one, and which part of its story. */
export function ActivityField({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const activities = useCall('activity.list', {}).value ?? []
  const { value, set } = useItemValue(evidence, 'activityId')
  const stage = useItemValue(evidence, 'stage')
  const [newName, setNewName] = useState<string>()
  function choose(id: string): void {
    setNewName(id === 'new' ? '' : undefined)
    if (id === 'none') set(null)
    const activity = activities.find((one) => one.id === id)
    if (activity !== undefined) set(activity.id)
  }
  async function create(): Promise<void> {
    const name = newName?.trim() ?? ''
    if (name === '') return document.getElementById('newActivity')?.focus()
    const made = await perform('activity.save', { activity: { name } }, write.createdActivity(name))
    if (made === undefined) return
    setNewName(undefined)
    set(made.id)
    document.getElementById('activityId-button')?.focus()
  }
  return (
    <>
      <ChoiceField
        id="activityId"
        label={say.activity}
        help={say.activityLead}
        empty={say.noActivity}
        options={[
          { id: 'none', label: say.noActivity },
          { id: 'new', label: say.newActivity },
          ...activities.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={newName === undefined ? (value ?? 'none') : 'new'}
        onChange={choose}
      />
      {newName !== undefined && (
        <div
          className="new-activity"
          onKeyDown={(event) => {
            if (event.key === 'Enter') void create()
          }}
        >
          <LineField id="newActivity" label={say.activityName} value={newName} onChange={setNewName} />
          <Button onPress={() => void create()}>{write.createActivity}</Button>
        </div>
      )}
      {value !== null && newName === undefined && (
        <>
          <TextLink onPress={() => go({ screen: 'activity', id: value })}>{write.openActivity}</TextLink>
          <ChoiceField
            id="stage"
            label={say.stage}
            help={say.stageHelp}
            empty={say.noStage}
            options={[
              { id: 'none', label: say.noStage },
              ...STAGES.map((one) => ({ id: one, label: say.stages[one] })),
            ]}
            value={stage.value ?? 'none'}
            onChange={(id) => stage.set(STAGES.find((one) => one === id) ?? null)}
          />
        </>
      )}
    </>
  )
}
