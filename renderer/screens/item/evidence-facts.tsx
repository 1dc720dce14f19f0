// The facts of an item beside its words: the fields of its type, where, who, and figures.
import type { ReactNode } from 'react'
import { isDay } from '../../../shared/domain/date.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { fieldsOf, type Field, type FieldValues } from '../../../shared/domain/evidence-type.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'

const { evidence: say } = words.page
const labelOf = (name: string): string => words.fields.labels[name] ?? name

export function Facts({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const types = useCall('type.list', {}).value ?? []
  const people = useCall('person.list', {}).value ?? []
  const activities = useCall('activity.list', {}).value ?? []
  const form = types.find((type) => type.id === evidence.type)?.form
  const fields = form === undefined ? [] : fieldsOf(form)
  const activity = activities.find((one) => one.id === evidence.activityId)?.name
  const held = evidence.heldElsewhere
  const facts: readonly (readonly [string, string])[] = [
    ...fields
      .filter((field) => field.kind !== 'list')
      .map((field) => [labelOf(field.name), inWords(field, evidence.fields[field.name])] as const),
    [
      say.activity,
      activity === undefined
        ? ''
        : evidence.stage === null
          ? activity
          : say.inStage(activity, say.stages[evidence.stage]),
    ],
    [say.location, evidence.location],
    [say.role, evidence.learnerRole],
    [say.witnesses, evidence.witnessIds.map((id) => witness(people.find((one) => one.id === id))).join('\n')],
    [say.policies, evidence.policies.join('\n')],
    [say.held, held === null ? '' : held.where],
    [say.heldBy, held?.keeper ?? ''],
    [say.heldSeen, held?.seenBy ?? ''],
  ]
  const filled = facts.filter(([, value]) => value !== '')
  return (
    <>
      {filled.length > 0 && (
        <dl className="facts">
          {filled.map(([label, value]) => (
            <div className="fact" key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {fields
        .filter((field) => field.kind === 'list')
        .map((field) => (
          <FieldTable key={field.name} field={field} value={evidence.fields[field.name]} />
        ))}
      {evidence.measures.length > 0 && (
        <Table
          title={say.measures}
          head={[say.measure, say.baseline, say.target, say.result]}
          rows={evidence.measures.map(({ what, baseline, target, result }) => [what, baseline, target, result])}
        />
      )}
    </>
  )
}

type FieldTableProps = { readonly field: Field; readonly value: FieldValues[string] | undefined }

function FieldTable({ field, value }: FieldTableProps): ReactNode {
  if (!Array.isArray(value) || value.length === 0) return null
  const columns = field.columns ?? []
  return (
    <Table
      title={labelOf(field.name)}
      head={columns.map((column) => labelOf(column.name))}
      rows={value.map((row) => columns.map((column) => inWords(column, row[column.name])))}
    />
  )
}

type TableProps = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function Table({ title, head, rows }: TableProps): ReactNode {
  return (
    <section>
      <h3 className="part-title">{title}</h3>
      <table className="table" aria-label={title}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function inWords(field: Field, value: FieldValues[string] | undefined): string {
  if (typeof value !== 'string') return ''
  if (field.kind === 'choice') return words.fields.choices[value] ?? value
  return field.kind === 'date' && isDay(value) ? words.core.day(value) : value
}

function witness(person: { readonly name: string; readonly job: string } | undefined): string {
  if (person === undefined) return ''
  return person.job === '' ? person.name : `${person.name}, ${person.job}`
}
