// An item's form as one flat set of values, so that each field is typed, saved and undone by itself.
import { isDay } from '../../../shared/domain/date.ts'
import type { Evidence, HeldElsewhere, Measure, Stage } from '../../../shared/domain/evidence.ts'
import {
  checkFields,
  fieldsOf,
  type FieldProblem,
  type FieldValues,
  type Form,
} from '../../../shared/domain/evidence-type.ts'
import type { ActivityId, PersonId } from '../../../shared/domain/id.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import type { CallInput } from '../../data/client.ts'
import type { Fit } from './saver.ts'

/** A day, none, or one that is half typed: the empty text. */
export type TypedDay = string | null
type Common = {
  readonly type: string
  readonly title: string
  readonly dateFrom: TypedDay
  readonly dateTo: TypedDay
  readonly location: string
  readonly learnerRole: string
  readonly text: RichText
  readonly activityId: ActivityId | null
  readonly stage: Stage | null
  readonly witnessIds: readonly PersonId[]
  readonly policies: readonly string[]
  readonly measures: readonly Measure[]
  readonly confidential: boolean
  readonly heldElsewhere: HeldElsewhere | null
  readonly simulated: boolean
}
export type FieldKey = `fields.${string}`
/** A value of the type's own stands under `fields.` and its name. */
export type ItemValues = Common & Readonly<Record<FieldKey, FieldValues[string] | undefined>>
export type Row = Readonly<Record<string, string>>

/** What a field of the type holds, as text; empty when it holds nothing. */
export const textIn = (value: FieldValues[string] | undefined): string => (typeof value === 'string' ? value : '')
export const rowsIn = (value: FieldValues[string] | undefined): readonly Row[] => (Array.isArray(value) ? value : [])

const flattened = new WeakMap<Evidence, ItemValues>()
/** The form's values of an item; the same object for the same item. */
export function toValues(evidence: Evidence): ItemValues {
  const known = flattened.get(evidence)
  if (known !== undefined) return known
  const { type, title, dateFrom, dateTo, location, learnerRole, text, activityId, stage } = evidence
  const { witnessIds, policies, measures, confidential, heldElsewhere, simulated } = evidence
  const own: Record<FieldKey, FieldValues[string] | undefined> = {}
  for (const [name, value] of Object.entries(evidence.fields)) own[`fields.${name}`] = value
  const facts = { type, title, dateFrom, dateTo, location, learnerRole, text, activityId, stage }
  const more = { witnessIds, policies, measures, confidential, heldElsewhere, simulated }
  const values = { ...facts, ...more, ...own }
  flattened.set(evidence, values)
  return values
}

/** The contract's draft. Fields that the form has not are left out: they belong to another type. */
export function toDraft(values: ItemValues, form: Form): CallInput<'evidence.save'>['evidence'] {
  const fields: FieldValues = {}
  for (const { name } of fieldsOf(form)) {
    const value = values[`fields.${name}`]
    if (value !== undefined) fields[name] = value
  }
  return {
    type: values.type,
    title: values.title,
    dateFrom: values.dateFrom,
    dateTo: values.dateTo,
    location: values.location,
    learnerRole: values.learnerRole,
    text: values.text,
    fields,
    activityId: values.activityId,
    stage: values.activityId === null ? null : values.stage,
    witnessIds: [...values.witnessIds],
    policies: values.policies.filter((policy) => policy.trim() !== ''),
    measures: values.measures.filter((measure) => measure.what.trim() !== ''),
    confidential: values.confidential,
    heldElsewhere: values.heldElsewhere,
    simulated: values.simulated,
  }
}

export type ItemProblem = 'title' | 'period' | 'where' | 'measure' | FieldProblem['problem']

const isBadDay = (day: TypedDay): boolean => day !== null && !isDay(day)

/**
 * What of a form can be saved now. What cannot (a half-typed day, an empty title) stays as `known` has it, and says why by a name of the catalogue's
 * `write.problems`; the rest is never held up. A list keeps its rows, without the one cell that is not finished.
 */
export function fitItem(form: Form, shown: ItemValues, known: ItemValues): Fit<ItemValues> {
  const problems = new Map<string, string>()
  const values: { -readonly [K in keyof ItemValues]: ItemValues[K] } = { ...shown }
  const hold = <K extends keyof ItemValues & string>(key: K, problem: ItemProblem): void => {
    problems.set(key, problem)
    values[key] = known[key]
  }
  if (shown.title.trim() === '') hold('title', 'title')
  if (isBadDay(shown.dateFrom)) hold('dateFrom', 'date')
  if (isBadDay(shown.dateTo)) hold('dateTo', 'date')
  if (!isPeriod(values)) {
    if (values.dateTo !== known.dateTo) hold('dateTo', 'period')
    if (!isPeriod(values)) hold('dateFrom', 'period')
  }
  if (shown.heldElsewhere !== null && shown.heldElsewhere.where.trim() === '') hold('heldElsewhere', 'where')
  if (shown.measures.some((measure) => measure.what.trim() === '' && isFilled(measure)))
    problems.set('measures', 'measure')
  for (const field of fieldsOf(form)) {
    const key: FieldKey = `fields.${field.name}`
    const value = shown[key]
    if (value === undefined) continue
    const found = checkFields(form, { [field.name]: value }).problems[0]
    if (found === undefined) continue
    if (field.kind !== 'list') hold(key, found.problem)
    else {
      problems.set(key, found.problem)
      values[key] = rowsIn(value).map((row) => withoutBadCells(form, field.name, row))
    }
  }
  return { values, problems }
}

const isPeriod = ({ dateFrom, dateTo }: Pick<ItemValues, 'dateFrom' | 'dateTo'>): boolean =>
  dateTo === null || (dateFrom !== null && dateTo >= dateFrom)
const isFilled = ({ baseline, target, result }: Omit<Measure, 'what'>): boolean =>
  [baseline, target, result].some((cell) => cell.trim() !== '')

function withoutBadCells(form: Form, name: string, row: Row): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([column, cell]) => checkFields(form, { [name]: [{ [column]: cell }] }).problems.length === 0,
    ),
  )
}
