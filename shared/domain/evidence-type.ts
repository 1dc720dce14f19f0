// The kinds of evidence and each kind's own fields, the one schema behind forms, command line, search and exports.
import { z } from 'zod'
import { isDay } from './date.ts'
import { parseClock } from './date.ts'
import { cleanText, filledLine } from './text.ts'

/** What one field, or one column of a list, holds. Words for it stand in the catalogue under the field's name. */
export type FieldKind = 'line' | 'text' | 'date' | 'clock' | 'choice' | 'list'
export type Field = {
  readonly name: string
  readonly kind: FieldKind
  /** The values of a choice. */
  readonly choices?: readonly string[]
  /** The columns of a list, none of them a list. */
  readonly columns?: readonly Field[]
}

const line = (name: string): Field => ({ name, kind: 'line' })
const text = (name: string): Field => ({ name, kind: 'text' })
const date = (name: string): Field => ({ name, kind: 'date' })
const clock = (name: string): Field => ({ name, kind: 'clock' })
const choice = (name: string, ...choices: readonly string[]): Field => ({ name, kind: 'choice', choices })
const list = (name: string, ...columns: readonly Field[]): Field => ({ name, kind: 'list', columns })

/**
 * The forms that Trellis knows; a type of the editable list names one of them. Observation B9, witness testimony B10, reflective account B11,
 * questioning B12, professional discussion B13, evidence held elsewhere B14, prior learning B20 follow portfolio practice; the rest is ours.
 */
export const FORMS = {
  'meeting-minutes': [line('present'), text('agreed'), text('actions')],
  'customer-feedback': [line('source'), line('received'), text('summary')],
  'witness-testimony': [
    date('requestedOn'),
    date('witnessedOn'),
    line('time'),
    line('venue'),
    choice('signed', 'yes', 'no'),
  ],
  'reflective-account': [
    text('whatHappened'),
    text('whatIDid'),
    text('why'),
    text('result'),
    text('wentWell'),
    text('toImprove'),
    text('learned'),
  ],
  observation: [
    line('observedBy'),
    line('unitsObserved'),
    text('whatWasObserved'),
    text('questionsAsked'),
    text('feedback'),
    choice('decision', 'achieved', 'further-practice'),
  ],
  'professional-discussion': [
    line('heldWith'),
    line('recordedBy'),
    text('criteriaAgreed'),
    list('points', clock('time'), text('point'), line('standard')),
  ],
  questioning: [line('askedBy'), list('questions', text('question'), text('answer'))],
  'work-product': [text('purpose'), line('madeBy')],
  'performance-report': [line('period'), text('findings')],
  'service-log': [line('system'), list('entries', date('date'), text('entry'))],
  plan: [text('objectives'), text('resources'), text('roles'), text('dates'), text('contingency')],
  'policy-in-use': [line('policy'), text('howUsed')],
  recording: [line('medium'), clock('duration'), line('consent')],
  photo: [text('shows'), line('takenBy')],
  'prior-learning': [line('source'), date('gainedOn'), choice('stillCurrent', 'yes', 'no'), line('standard')],
  'held-elsewhere': [text('what')],
  other: [],
} as const satisfies Record<string, readonly Field[]>
export type Form = keyof typeof FORMS
const FORM_NAMES = Object.keys(FORMS)
export const Form = z.custom<Form>((value) => typeof value === 'string' && FORM_NAMES.includes(value), 'No such form.')

/** The fields of a form, in the order in which a person fills them. */
export const fieldsOf = (form: Form): readonly Field[] => FORMS[form]

/** One type of the workbook's editable list. `id` is what people type (`--type witness-testimony`). */
export const EvidenceTypeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'A type is written in small letters with hyphens, for example witness-testimony.')
export const EvidenceType = z.object({ id: EvidenceTypeId, name: filledLine(80), form: Form, position: z.int().min(0) })
export type EvidenceType = z.infer<typeof EvidenceType>

/** Values by field name: text, or a list of rows by column name. Empty values are left out. */
export const FieldValues = z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))]))
export type FieldValues = z.infer<typeof FieldValues>

export type FieldProblem = {
  readonly field: string
  readonly problem: 'unknown' | 'date' | 'clock' | 'choice' | 'list' | 'text'
  readonly allowed?: readonly string[]
}

/** Checks and cleans the values of a form. Nothing is dropped in silence: an unknown name is a problem. */
export function checkFields(
  form: Form,
  values: FieldValues,
): { readonly values: FieldValues; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const clean: FieldValues = {}
  const fields = fieldsOf(form)
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((one) => one.name === name)
    if (field === undefined) problems.push({ field: name, problem: 'unknown', allowed: fields.map((one) => one.name) })
    else if (field.kind === 'list') clean[name] = checkList(field, value, problems)
    else if (typeof value !== 'string') problems.push({ field: name, problem: 'text' })
    else clean[name] = checkValue(field, name, value, problems)
  }
  return { values: Object.fromEntries(Object.entries(clean).filter(([, value]) => value.length > 0)), problems }
}

function checkList(field: Field, value: FieldValues[string], problems: FieldProblem[]): Record<string, string>[] {
  if (typeof value === 'string') {
    problems.push({ field: field.name, problem: 'list' })
    return []
  }
  const columns = field.columns ?? []
  const rows = value.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, cell]) => {
        const column = columns.find((one) => one.name === name)
        const path = `${field.name}.${name}`
        if (column === undefined)
          problems.push({ field: path, problem: 'unknown', allowed: columns.map((one) => one.name) })
        const clean = column === undefined ? '' : checkValue(column, path, cell, problems)
        return clean === '' ? [] : [[name, clean]]
      }),
    ),
  )
  // An empty row has nothing to store, so that the rows after it would move.
  return rows.filter((row) => Object.keys(row).length > 0)
}

function checkValue(field: Field, path: string, value: string, problems: FieldProblem[]): string {
  const clean = cleanText(value.replaceAll('\u0000', '')).trim()
  if (clean === '') return ''
  if (field.kind === 'date' && !isDay(clean)) problems.push({ field: path, problem: 'date' })
  if (field.kind === 'clock' && parseClock(clean) === undefined) problems.push({ field: path, problem: 'clock' })
  if (field.kind === 'choice' && field.choices?.includes(clean) !== true)
    problems.push({ field: path, problem: 'choice', allowed: field.choices ?? [] })
  return clean
}
