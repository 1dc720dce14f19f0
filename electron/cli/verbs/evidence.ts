// Verbs that read evidence: one item, and the types with the fields of each.
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output } from '../../../shared/contract/define.ts'
import {
  type EvidenceType,
  type Field,
  fieldsOf,
  type FieldValues,
  Form,
} from '../../../shared/domain/evidence-type.ts'
import { toPlainText } from '../../../shared/domain/rich-text.ts'
import { enGB } from '../../../shared/words/words.ts'
import { findEvidence } from '../find.ts'
import { definitions, indented } from '../table.ts'
import { defineVerb, folder, optional, required } from '../verb.ts'

const { verbs: help, say } = enGB.commandLine
const { labels, types: typeNames } = enGB.fields
const { day, period, size } = enGB.core

const show = defineVerb({
  words: 'evidence show',
  help: help.evidenceShow,
  positions: { folder, ref: required('REF') },
  flags: {},
  opensWorkbook: true,
  run: async ({ ref }, session) => {
    const found = await findEvidence(session, ref)
    const people = await session.call('person.list', {})
    const activities = await session.call('activity.list', {})
    const type = (await session.call('type.list', {})).find((one) => one.id === found.evidence.type)
    const fields = type === undefined ? [] : fieldsOf(type.form)
    const witnesses = people.filter((one) => found.evidence.witnessIds.includes(one.id)).map((one) => one.name)
    const activity = activities.find((one) => one.id === found.evidence.activityId)?.name ?? ''
    return { json: found, text: (width) => itemText(found, { witnesses, activity, fields }, width) }
  },
})

/** What stands around an item, by name. */
type Around = { readonly witnesses: readonly string[]; readonly activity: string; readonly fields: readonly Field[] }

function itemText(
  { evidence, links }: Output<CoreContract, 'evidence.get'>,
  { witnesses, activity, fields }: Around,
  width: number,
): string {
  const { item } = say
  const facts: readonly (readonly [string, string])[] = [
    [item.type, evidence.type],
    [item.date, period(evidence.dateFrom, evidence.dateTo)],
    [item.location, evidence.location],
    [item.role, evidence.learnerRole],
    [item.activity, [activity, evidence.stage ?? ''].filter((part) => part !== '').join(', ')],
    [item.witnesses, witnesses.join(', ')],
    [item.policies, evidence.policies.join('; ')],
    [item.heldElsewhere, evidence.heldElsewhere?.where ?? ''],
    [item.confidential, evidence.confidential ? item.yes : ''],
    [item.simulated, evidence.simulated ? item.yes : ''],
    [item.inTrash, evidence.trashedAt === null ? '' : day(evidence.trashedAt.slice(0, 10))],
    ...fields.map(
      (field) => [labels[field.name] ?? field.name, valueText(field, evidence.fields[field.name])] as const,
    ),
    ...evidence.measures.map(
      ({ what, baseline, target, result }) => [what, say.measure(baseline, target, result)] as const,
    ),
  ]
  const lines = [`${evidence.ref}  ${evidence.title}`]
  const known = facts.filter(([, text]) => text !== '')
  lines.push(definitions(known, width, 0))
  const text = toPlainText(evidence.text)
  if (text !== '') lines.push('', indented(text, 2, width))
  if (evidence.files.length > 0)
    lines.push('', item.files, ...evidence.files.map((file) => `  ${file.name} (${size(file.bytes)}) ${file.sha256}`))
  if (links.length === 0) return [...lines, '', item.noLinks].join('\n')
  lines.push('', item.links)
  for (const link of links)
    lines.push(indented(say.link(link.unit, link.code, link.place, link.state, link.why), 2, width))
  return lines.join('\n')
}

function valueText({ columns: own = [] }: Field, value: FieldValues[string] | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? ''
  return value.map((row) => own.map((column) => row[column.name] ?? '').join(' | ')).join('\n')
}

const types = defineVerb({
  words: 'evidence types',
  help: help.evidenceTypes,
  positions: { folder: optional('folder') },
  flags: {},
  opensWorkbook: true,
  run: async ({ folder: named }, { call }) => {
    const all = named === undefined ? shippedTypes() : await call('type.list', {})
    const rows = all.map(({ id, name, form }) => ({ id, name, form, fields: fieldsOf(form).map(describe) }))
    return { json: { types: rows }, text: (width) => rows.map((row) => typeText(row, width)).join('\n\n') }
  },
})

/** What a new workbook lists. */
const shippedTypes = (): readonly Pick<EvidenceType, 'id' | 'name' | 'form'>[] =>
  Object.entries(typeNames).flatMap(([id, name]) => {
    const form = Form.safeParse(id)
    return form.success ? [{ id, name, form: form.data }] : []
  })

type Described = Omit<Field, 'columns'> & { readonly label: string; readonly columns?: readonly Described[] }
const describe = ({ columns: own, ...field }: Field): Described => ({
  ...field,
  label: labels[field.name] ?? field.name,
  ...(own === undefined ? {} : { columns: own.map(describe) }),
})

type TypeRow = { readonly id: string; readonly name: string; readonly fields: readonly Described[] }
function typeText({ id, name, fields }: TypeRow, width: number): string {
  const rows = fields.map((field) => [usageOfField(field), field.label] as const)
  return `${id}  (${name})\n${rows.length === 0 ? `  ${say.noFields}` : definitions(rows, width)}`
}

/** How a field is typed: `decision=achieved|further-practice`, `points=time|point|standard`. */
function usageOfField({ name, kind, choices, columns: own }: Described): string {
  if (own !== undefined) return `${name}=${own.map((column) => column.name).join('|')} …`
  return `${name}=${choices?.join(` ${say.or} `) ?? say.kinds[kind]}`
}

export const evidenceVerbs = { show, types }
