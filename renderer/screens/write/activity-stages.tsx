// Plan, do and review of an activity in their order, each with its items and figures; an item goes to another stage by its menu or by dragging.
import { EllipsisVertical } from 'lucide-react'
import { useState, type DragEvent, type ReactNode } from 'react'
import { STAGES, type Activity, type Measure, type Stage } from '../../../shared/domain/evidence.ts'
import type { EvidenceType, Form } from '../../../shared/domain/evidence-type.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { differenceOf } from '../../../shared/domain/measure.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { go, toEvidence } from '../../route.ts'
import { perform } from '../perform.ts'
import { useTypeNames } from '../type-names.ts'
import { markNewItem } from './new-item.ts'

const { activity: say, write, form } = words.page
const DRAGGED = 'application/x-trellis-item'
/** What an item that tells a stage usually is. */
const FORM_OF: Readonly<Record<Stage, Form>> = { plan: 'plan', do: 'work-product', review: 'reflective-account' }

type Item = CallOutput<'activity.get'>['items'][number]
type StagesProps = {
  readonly activity: Activity
  readonly items: readonly Item[]
  readonly missing: readonly Stage[]
}

export function ActivityStages({ activity, items, missing }: StagesProps): ReactNode {
  const types = useCall('type.list', {}).value ?? []
  const rest = items.filter(({ stage }) => stage === null)
  return (
    <div className="stages" role="group" aria-label={say.story}>
      {STAGES.map((stage) => (
        <StageOf
          key={stage}
          stage={stage}
          items={items.filter((item) => item.stage === stage)}
          all={items}
          missing={
            missing.includes(stage) && (
              <div className="stage-missing">
                <p>{say.missing[stage]}</p>
                <Button onPress={() => void addFor(stage, activity, types)}>{say.add[stage]}</Button>
              </div>
            )
          }
        />
      ))}
      {rest.length > 0 && <StageOf stage={null} items={rest} all={items} missing={false} />}
    </div>
  )
}

/** Makes the item that a stage lacks, and opens it. */
async function addFor(stage: Stage, activity: Activity, types: readonly EvidenceType[]): Promise<void> {
  const type = types.find((one) => one.form === FORM_OF[stage]) ?? types[0]
  if (type === undefined) return
  const added = await perform('evidence.add', {
    evidence: { type: type.id, title: say.newTitle[stage](activity.name), activityId: activity.id, stage },
  })
  if (added === undefined) return
  markNewItem(added.id)
  go(toEvidence(added.id))
}

async function moveTo({ id, ref }: Item, stage: Stage | null): Promise<void> {
  const name = stage === null ? say.noStage : say.stages[stage]
  await perform('evidence.saveMany', { ids: [id], change: { stage } }, say.moved(ref, name))
}

type StageProps = {
  readonly stage: Stage | null
  readonly items: readonly Item[]
  readonly all: readonly Item[]
  readonly missing: ReactNode
}

function StageOf({ stage, items, all, missing }: StageProps): ReactNode {
  const [isOver, setOver] = useState(false)
  const id = `stage-${stage ?? 'none'}`
  const takes = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAGGED)
  return (
    <section
      className={isOver ? 'stage stage-over' : 'stage'}
      aria-labelledby={id}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        const item = all.find((one) => one.id === event.dataTransfer.getData(DRAGGED))
        if (item === undefined || item.stage === stage) return
        event.preventDefault()
        void moveTo(item, stage)
      }}
    >
      <h2 className="section-title" id={id}>
        {stage === null ? say.noStage : say.stages[stage]}
      </h2>
      {missing}
      <ul className="stage-items">
        {items.map((item) => (
          <StageItem key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}

function StageItem({ item }: { readonly item: Item }): ReactNode {
  const { id, ref, title, type, date, stage, links, measures } = item
  const typeName = useTypeNames()(type)
  const facts = [typeName, date === null ? '' : words.core.day(date), say.links(links)]
  const others: readonly (Stage | null)[] = [...STAGES, null].filter((one) => one !== stage)
  return (
    <li
      className="stage-item"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <div className="stage-item-head">
        <div>
          <TextLink look="quiet" onPress={() => go(toEvidence(id))}>
            <strong>{say.open(ref, title)}</strong>
          </TextLink>
          <p className="text-muted text-note">{facts.filter((fact) => fact !== '').join(' · ')}</p>
        </div>
        <Menu
          className="button button-quiet button-icon"
          label={say.moveTo(ref)}
          choices={others.map((one) => ({ id: one ?? 'none', label: one === null ? say.noStage : say.stages[one] }))}
          onChoose={(chosen) => void moveTo(item, STAGES.find((one) => one === chosen) ?? null)}
        >
          <EllipsisVertical size={16} aria-hidden />
        </Menu>
      </div>
      {measures.length > 0 && <Measures id={id} caption={say.measures(ref)} measures={measures} />}
    </li>
  )
}

type MeasuresProps = { readonly id: EvidenceId; readonly caption: string; readonly measures: readonly Measure[] }

function Measures({ id, caption, measures }: MeasuresProps): ReactNode {
  const { what, baseline, target, result } = form.measureOf
  return (
    <table className="table" aria-label={caption}>
      <thead>
        <tr>
          {[what, baseline, target, result, write.difference].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure, index) => {
          const difference = differenceOf(measure.baseline, measure.result)
          return (
            <tr key={`${id} ${index}`}>
              <th scope="row">{measure.what}</th>
              <td>{measure.baseline}</td>
              <td>{measure.target}</td>
              <td>{measure.result}</td>
              <td>{difference === undefined ? write.noDifference : write.differenceOf(difference)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
