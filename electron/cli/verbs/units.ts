// Verbs about what is to be met: units, their import, and how far the evidence covers them.
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output } from '../../../shared/contract/define.ts'
import type { Unit, UnitStatus } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import { findUnit } from '../find.ts'
import { type Column, definitions, indented, table } from '../table.ts'
import { defineVerb, folder, optional, repeated, required } from '../verb.ts'

const { verbs: help, say, columns, usage } = enGB.commandLine

const countOf = (unit: Unit): number => unit.outcomes.reduce((sum, outcome) => sum + outcome.criteria.length, 0)
const UNIT_COLUMNS: readonly Column[] = [
  { title: columns.number, right: true },
  { title: columns.reference },
  { title: columns.title, grows: true },
  { title: columns.status },
  { title: columns.criteria, right: true },
]
const unitRow = (number: number | string, ref: string, title: string, status: UnitStatus, criteria: number) => [
  String(number),
  ref,
  title,
  say.status(status),
  String(criteria),
]

const list = defineVerb({
  words: 'units list',
  help: help.unitsList,
  positions: { folder },
  flags: {},
  opensWorkbook: true,
  run: async (_, { call }) => {
    const units = await call('unit.list', {})
    const rows = units.map((unit) => unitRow(unit.number, unit.ref, unit.title, unit.status, countOf(unit)))
    return { json: { units }, text: (width) => (rows.length === 0 ? say.noUnits : table(UNIT_COLUMNS, rows, width)) }
  },
})

const show = defineVerb({
  words: 'units show',
  help: help.unitsShow,
  positions: { folder, unit: required('UNIT') },
  flags: {},
  opensWorkbook: true,
  run: async (given, { call }) => {
    const unit = findUnit(await call('unit.list', {}), given.unit)
    return { json: unit, text: (width) => unitText(unit, width) }
  },
})

function unitText(unit: Unit, width: number): string {
  const facts = [say.status(unit.status), say.level(unit.level), say.credit(unit.credit)].filter((fact) => fact !== '')
  const lines = [say.unitTitle(unit.number, unit.ref, unit.title), indented(facts.join(' · '), 0, width)]
  if (unit.aim !== '') lines.push('', indented(unit.aim, 0, width))
  for (const outcome of unit.outcomes) {
    const criteria = outcome.criteria.flatMap(({ label, text, requiredOccasions, subPoints }) => [
      [label, `${text}${say.needs(requiredOccasions)}`] as const,
      ...subPoints.map((point) => [`${label}.${point.label}`, point.text] as const),
    ])
    lines.push('', definitions([[outcome.label, outcome.text]], width, 0), definitions(criteria, width))
  }
  return lines.join('\n')
}

const builtin = defineVerb({
  words: 'units builtin',
  help: help.unitsBuiltin,
  positions: {},
  flags: {},
  opensWorkbook: false,
  run: async (_, { call }) => {
    const builtins = await call('unit.builtin', {})
    const titles: readonly Column[] = [
      { title: columns.id },
      { title: columns.title, grows: true },
      { title: columns.status },
      { title: columns.criteria, right: true },
    ]
    const rows = builtins.map(({ id, title, status, criteria }) => [id, title, say.status(status), String(criteria)])
    return { json: { builtins }, text: (width) => table(titles, rows, width) }
  },
})

const importUnits = defineVerb({
  words: 'units import',
  help: help.unitsImport,
  positions: { folder, file: repeated('FILE') },
  flags: { builtin: optional('ID|all'), title: optional('T'), ref: optional('R') },
  opensWorkbook: true,
  refuse: ({ file, builtin: id }) => (file.length === 0 && id === undefined ? usage.importWhat : undefined),
  typed: { title: '--title', ref: '--ref', builtin: '--builtin', text: '-', sources: 'FILE' },
  run: async ({ file, builtin: id, title, ref }, { call, readText }) => {
    const report = await call('unit.import', {
      sources: file.filter((one) => one !== '-'),
      ...(file.includes('-') ? { text: await readText('-') } : {}),
      ...(id === undefined ? {} : { builtin: id }),
      ...(title === undefined ? {} : { title }),
      ...(ref === undefined ? {} : { ref }),
    })
    return { json: report, text: (width) => importText(report, width) }
  },
})

function importText({ created, skipped, warnings }: Output<CoreContract, 'unit.import'>, width: number): string {
  const rows = created.map((unit) => unitRow(unit.number, unit.ref, unit.title, unit.status, unit.criteria))
  const lines = rows.length === 0 ? [] : [table(UNIT_COLUMNS, rows, width)]
  lines.push(...skipped.map(({ title, reason }) => indented(say.skipped(title, reason), 0, width)))
  lines.push(...warnings.map(({ line, message }) => indented(say.lineWarning(line, message), 0, width)))
  return lines.join('\n')
}

export const unitVerbs = { list, show, builtin, importUnits }
