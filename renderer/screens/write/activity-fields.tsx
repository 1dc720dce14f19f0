import type { ReactNode } from 'react'
import { STAGES } from '../../../shared/domain/evidence.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { LineField } from '../../parts/field.tsx'
import type { FormProps } from './draft.ts'

const { form: say } = words.page

/** The activity that the item tells of, one that is there or a new one, and which part of its story. */
export function ActivityFields({ draft, onChange, problems }: FormProps): ReactNode {
  const activities = useCall('activity.list', {}).value ?? []
  function choose(value: string): void {
    if (value === 'none' || value === 'new') onChange({ activity: value })
    else {
      const activity = activities.find((one) => one.id === value)
      if (activity !== undefined) onChange({ activity: activity.id })
    }
  }
  return (
    <>
      <div className="fields-row">
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
          value={draft.activity}
          onChange={choose}
          problem={problems.get('activityId')}
        />
        {draft.activity !== 'none' && (
          <ChoiceField
            id="stage"
            label={say.stage}
            help={say.stageHelp}
            empty={say.noStage}
            options={[
              { id: 'none', label: say.noStage },
              ...STAGES.map((stage) => ({ id: stage, label: say.stages[stage] })),
            ]}
            value={draft.stage === '' ? 'none' : draft.stage}
            onChange={(value) => onChange({ stage: STAGES.find((stage) => stage === value) ?? '' })}
          />
        )}
      </div>
      {draft.activity === 'new' && (
        <LineField
          id="newActivity"
          label={say.activityName}
          value={draft.newActivity}
          onChange={(newActivity) => onChange({ newActivity })}
          problem={problems.get('newActivity')}
        />
      )}
    </>
  )
}
