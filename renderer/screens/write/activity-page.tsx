// One piece of real work: what it was, told through plan, do and review, and what is missing of it.
import { useEffect, type ReactNode } from 'react'
import { isDay } from '../../../shared/domain/date.ts'
import type { Activity } from '../../../shared/domain/evidence.ts'
import type { ActivityId } from '../../../shared/domain/id.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { LineField } from '../../parts/field.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { Empty, Notice } from '../../parts/say.tsx'
import { EVIDENCE, go, toEvidenceList } from '../../route.ts'
import { perform } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { ActivityStages } from './activity-stages.tsx'
import { PlainField } from './editor/fields.tsx'
import { sayProblem } from './fields.tsx'
import type { TypedDay } from './item-values.ts'
import { createSaver } from './saver.ts'

const { activity: say, write, desk } = words.page

type Values = Pick<Activity, 'name' | 'summary'> & { readonly dateFrom: TypedDay; readonly dateTo: TypedDay }
const toValues = ({ name, summary, dateFrom, dateTo }: Activity): Values => ({ name, summary, dateFrom, dateTo })

const saver = createSaver<ActivityId, Values>({
  fit: (_, shown, known) => {
    const problems = new Map<string, string>()
    const values = { ...shown }
    if (shown.name.trim() === '') {
      problems.set('name', 'activity')
      values.name = known.name
    }
    for (const key of ['dateFrom', 'dateTo'] as const) {
      const day = shown[key]
      if (day === null || isDay(day)) continue
      problems.set(key, 'date')
      values[key] = known[key]
    }
    if (values.dateTo !== null && (values.dateFrom === null || values.dateTo < values.dateFrom)) {
      problems.set('dateTo', 'period')
      values.dateFrom = known.dateFrom
      values.dateTo = known.dateTo
    }
    return { values, problems }
  },
  send: async (id, values, field) => {
    const saved = await call('activity.save', { id, activity: values, field })
    return saved.ok ? { ok: true, value: toValues(saved.value) } : saved
  },
})

export function ActivityPage({ id }: { readonly id: ActivityId }): ReactNode {
  const reading = useCall('activity.get', { id })
  const all = useCall('activity.list', {}).value ?? []
  if (reading.failure?.code === 'not-found')
    return (
      <TitledRoom title={say.page}>
        <Empty title={say.goneTitle} action={<Button onPress={() => go(EVIDENCE)}>{say.back}</Button>}>
          {say.gone}
        </Empty>
      </TitledRoom>
    )
  const title = reading.value?.activity.id === id ? reading.value.activity.name : say.untitled
  return (
    <TitledRoom title={title} key={id}>
      <RoomPage label={desk.page(say.page)}>
        <Shown reading={reading} lines={[40, 80, 30, 90, 90]}>
          {({ activity, items, missing }) => (
            <div className="activity">
              <div className="activity-facts">
                <Facts activity={activity} />
                {all.length > 1 && (
                  <ChoiceField
                    id="activities"
                    label={say.all}
                    empty={activity.name}
                    options={all.map((one) => ({ id: one.id, label: one.name }))}
                    value={activity.id}
                    onChange={(chosen) => {
                      const one = all.find((other) => other.id === chosen)
                      if (one !== undefined && one.id !== id) go({ screen: 'activity', id: one.id })
                    }}
                  />
                )}
                <div className="activity-more">
                  <TextLink onPress={() => go(toEvidenceList({ activityId: id }))}>
                    {say.showItems(items.length)}
                  </TextLink>
                  <Button look="quiet" onPress={() => void remove(activity)}>
                    {say.remove}
                  </Button>
                </div>
              </div>
              <ActivityStages activity={activity} items={items} missing={missing} />
            </div>
          )}
        </Shown>
      </RoomPage>
    </TitledRoom>
  )
}

async function remove({ id, name }: Activity): Promise<void> {
  if ((await perform('activity.remove', { id }, say.removed(name))) !== undefined) go(EVIDENCE)
}

/** Its name, summary and days, changed in place and saved by themselves. */
function Facts({ activity }: { readonly activity: Activity }): ReactNode {
  const { id } = activity
  const known = toValues(activity)
  saver.know(id, known)
  useEffect(() => () => void saver.flush(id).then(() => saver.release(id)), [id])
  const failure = saver.useFailure(id)
  const of = <K extends keyof Values>(key: K, value: Values[K], problem: string | undefined) => ({
    id: `activity-${key}`,
    value,
    onChange: (next: Values[K]) => saver.change(id, key, next),
    problem: sayProblem(problem),
  })
  return (
    <div className="fields" onBlur={() => void saver.flush(id)}>
      {failure !== undefined && (
        <Notice look="problem" title={write.notSaved}>
          {failure.message} {write.keepsTrying}
        </Notice>
      )}
      <LineField label={say.name} {...of('name', saver.useValue(id, known, 'name'), saver.useProblem(id, 'name'))} />
      <div className="fields-pair">
        <DateField
          label={say.dateFrom}
          {...of('dateFrom', saver.useValue(id, known, 'dateFrom'), saver.useProblem(id, 'dateFrom'))}
        />
        <DateField
          label={say.dateTo}
          {...of('dateTo', saver.useValue(id, known, 'dateTo'), saver.useProblem(id, 'dateTo'))}
        />
      </div>
      <PlainField
        label={say.summary}
        help={say.summaryHelp}
        onPictures={() => {}}
        {...of('summary', saver.useValue(id, known, 'summary'), saver.useProblem(id, 'summary'))}
      />
    </div>
  )
}
