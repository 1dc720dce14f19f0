// Reads our CSV template, one row a criterion (formats.md section 3). A sheet is typed by hand, so what is odd is refused with its line.
import { compareLabels } from '../../../shared/domain/label-order.ts'
import { enGB } from '../../../shared/words/words.ts'
import { cell, codeOf, kindOf, occasionsOf, simulationOf, wholeNumber } from './csv-cells.ts'
import { qualificationWarnings, readGroups } from './csv-groups.ts'
import { readTable } from './csv-table.ts'
import type { Column, Row, Table } from './csv-table.ts'
import { refuse } from './unit-reading.ts'
import type { RawReading, UnitHints, UnitWarning } from './unit-reading.ts'

const { csv, warnings: words } = enGB.importer

type Criterion = {
  label: string
  text: string
  kind: ReturnType<typeof kindOf>
  requiredOccasions: number
  simulationAllowed: ReturnType<typeof simulationOf>
  subPoints: { label: string; text: string }[]
}
type Outcome = { label: string; text: string; criteria: Criterion[] }
type Unit = {
  ref: string
  title: string
  level: string | null
  credit: number | null
  guidedLearningHours: number | null
  readonly outcomes: Map<string, Outcome>
  readonly criteria: Map<string, { readonly criterion: Criterion; readonly line: number }>
  readonly rows: Row[]
}

function refuseMissing(table: Table, hints: UnitHints): void {
  const required: Column[] = ['unit_title', 'lo_no', 'lo_text', 'ac_no', 'ac_text']
  const missing = required.filter(
    (column) => !table.columns.has(column) && !(column === 'unit_title' && hints.title !== undefined),
  )
  if (missing.length > 0) refuse(csv.columnsMissing(missing, table.headerLine))
}

const levelOf = (row: Row): string | null => cell(row, 'level').replace(/^level\s*/i, '') || null

/** Keeps a value that an earlier row gave; says so when this row gives another. */
function settle<Value extends string | number>(
  kept: Value | null,
  given: Value | null,
  place: { readonly column: Column; readonly line: number; readonly warn: (warning: UnitWarning) => void },
): Value | null {
  if (kept === null || kept === '') return given
  if (given !== null && given !== '' && given !== kept) {
    place.warn({ line: place.line, message: words.valueDiffers(place.column, String(kept)) })
  }
  return kept
}

function newUnit(ref: string, title: string, row: Row): Unit {
  if (title === '') refuse(csv.cellEmpty('unit_title', row.line))
  const sizes = { level: null, credit: null, guidedLearningHours: null }
  return { ref, title, ...sizes, outcomes: new Map(), criteria: new Map(), rows: [] }
}

function addFacts(unit: Unit, row: Row, warn: (warning: UnitWarning) => void): void {
  const at = (column: Column) => ({ column, line: row.line, warn })
  settle(unit.title, cell(row, 'unit_title') || null, at('unit_title'))
  unit.level = settle(unit.level, levelOf(row), at('level'))
  unit.credit = settle(unit.credit, wholeNumber(row, 'credit', 999), at('credit'))
  unit.guidedLearningHours = settle(unit.guidedLearningHours, wholeNumber(row, 'glh', 9999), at('glh'))
  unit.rows.push(row)
}

/**
 * Rows by unit: the reference says which, else the title; a row without either belongs to the unit above, as in sheets with joined cells. A
 * reference that only some rows of a title carry belongs to all of them.
 */
function toUnits(table: Table, hints: UnitHints, warn: (warning: UnitWarning) => void): Unit[] {
  const units: Unit[] = []
  const byRef = new Map<string, Unit>()
  const byTitle = new Map<string, Unit>()
  for (const row of table.rows) {
    const [ref, title] = [cell(row, 'unit_ref'), cell(row, 'unit_title')]
    const [refKey, titleKey] = [ref.toUpperCase().replace(/\s/g, ''), title.toLowerCase().replace(/\s+/g, ' ')]
    const titled = byTitle.get(titleKey)
    const found =
      refKey !== ''
        ? (byRef.get(refKey) ?? (titled?.ref === '' ? titled : undefined))
        : titleKey !== ''
          ? titled
          : units.at(-1)
    const unit = found ?? newUnit(ref, title || (hints.title ?? ''), row)
    if (found === undefined) units.push(unit)
    if (unit.ref === '') unit.ref = ref
    if (refKey !== '') byRef.set(refKey, unit)
    if (titleKey !== '' && !byTitle.has(titleKey)) byTitle.set(titleKey, unit)
    addFacts(unit, row, warn)
  }
  return units
}

/** The outcome that a row names, else the one above. */
function outcomeOf(unit: Unit, row: Row, above: Outcome | null, warn: (warning: UnitWarning) => void): Outcome {
  if (cell(row, 'lo_no') === '' && above !== null) return above
  const label = codeOf(row, 'lo_no').replace(/\s+/g, '')
  const text = cell(row, 'lo_text')
  const outcome = unit.outcomes.get(label)
  if (outcome === undefined) {
    const made = { label, text, criteria: [] }
    unit.outcomes.set(label, made)
    if (text === '') warn({ line: row.line, message: words.outcomeWithoutText(label) })
    return made
  }
  outcome.text = settle(outcome.text, text, { column: 'lo_text', line: row.line, warn }) ?? ''
  return outcome
}

function addCriteria(unit: Unit, warn: (warning: UnitWarning) => void): void {
  let above: Outcome | null = null
  for (const row of unit.rows) {
    if (cell(row, 'sub_of') !== '') continue
    const outcome: Outcome = outcomeOf(unit, row, above, warn)
    above = outcome
    if (cell(row, 'ac_no') === '' && cell(row, 'ac_text') === '') continue
    const label = codeOf(row, 'ac_no')
    const first = unit.criteria.get(label)
    if (first !== undefined) refuse(csv.codeTwice(label, unit.title, row.line, first.line))
    if (cell(row, 'ac_text') === '') refuse(csv.cellEmpty('ac_text', row.line))
    const criterion: Criterion = {
      label,
      text: cell(row, 'ac_text'),
      kind: kindOf(row),
      requiredOccasions: occasionsOf(row),
      simulationAllowed: simulationOf(row),
      subPoints: [],
    }
    unit.criteria.set(label, { criterion, line: row.line })
    outcome.criteria.push(criterion)
  }
}

/** Sub-points come last, as a sheet sorted by another column may hold them before their criterion. `1.1a` under 1.1 has the label `a`. */
function addSubPoints(unit: Unit): void {
  const lines = new Map<string, number>()
  for (const row of unit.rows) {
    if (cell(row, 'sub_of') === '') continue
    const parent = codeOf(row, 'sub_of')
    const criterion = unit.criteria.get(parent)?.criterion
    if (criterion === undefined) return refuse(csv.unknownParent(parent, row.line))
    if (cell(row, 'ac_text') === '') refuse(csv.cellEmpty('ac_text', row.line))
    const code = codeOf(row, 'ac_no')
    const label = (code.startsWith(parent) ? code.slice(parent.length) : code).replace(/^[.()-]+/, '') || code
    const full = `${parent}.${label}`
    const first = lines.get(full) ?? unit.criteria.get(code)?.line
    if (first !== undefined) refuse(csv.codeTwice(code, unit.title, row.line, first))
    lines.set(full, row.line)
    criterion.subPoints.push({ label, text: cell(row, 'ac_text') })
  }
  for (const { criterion } of unit.criteria.values())
    criterion.subPoints.sort((a, b) => compareLabels(a.label, b.label))
}

/** The units of a text that `isTemplate`, each with the status `official`. Throws `invalid-input` with the line of the first fault. */
export function readCsvTemplate(name: string, text: string, hints: UnitHints): RawReading {
  const warnings: UnitWarning[] = []
  const warn = (warning: UnitWarning) => void warnings.push(warning)
  const table = readTable(text.replaceAll('\u00AD', ''))
  refuseMissing(table, hints)
  for (const column of table.unknown) warn({ line: table.headerLine, message: words.columnUnknown(column) })
  const units = toUnits(table, hints, warn)
  const [only] = units
  if (units.length === 1 && only !== undefined) {
    only.title = hints.title ?? only.title
    only.ref = hints.ref ?? only.ref
  } else if (hints.title !== undefined || hints.ref !== undefined) {
    warn({ line: null, message: words.hintIgnored() })
  }
  for (const unit of units) {
    addCriteria(unit, warn)
    addSubPoints(unit)
  }
  return {
    units: units
      .filter((unit) => unit.criteria.size > 0)
      .map(({ outcomes, criteria: _, rows: __, ...facts }) => ({
        ...facts,
        status: 'official',
        sourceNote: name,
        outcomes: [...outcomes.values()],
      })),
    groups: readGroups(units, warn),
    warnings: [...warnings, ...qualificationWarnings(table.rows)],
  }
}
