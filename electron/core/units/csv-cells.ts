// What one cell of the CSV template may hold. Every refusal names the line.
import { CRITERION_KINDS, GROUP_KINDS, Label, SIMULATION } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { Column, Row } from './csv-table.ts'
import { refuse } from './unit-reading.ts'

const { csv } = enGB.importer

/** The text of a cell; empty where the table has no such column. */
export const cell = (row: Row, column: Column): string => row.cells.get(column) ?? ''

/** A whole number from 0, or null for an empty cell. */
export function wholeNumber(row: Row, column: Column, most: number): number | null {
  const value = cell(row, column)
  if (value === '') return null
  if (!/^\d{1,6}$/.test(value) || Number(value) > most) refuse(csv.notANumber(column, value, row.line, most))
  return Number(value)
}

/** How many occasions are required; one for an empty cell. */
export function occasionsOf(row: Row): number {
  const value = cell(row, 'occasions')
  if (value === '') return 1
  const count = /^\d{1,2}$/.test(value) ? Number(value) : 0
  if (count < 1 || count > 20) refuse(csv.occasions(value, row.line))
  return count
}

/** A code without the full stop or bracket that some lists print behind it. */
export function codeOf(row: Row, column: Column): string {
  const value = cell(row, column)
  if (value === '') refuse(csv.cellEmpty(column, row.line))
  const code = value.replace(/(?<=.)[.):]+$/, '')
  if (!Label.safeParse(code).success) refuse(csv.badCode(column, value, row.line))
  return code
}

/** The one of `choices` that a cell names by its whole word or its first letters, or null for an empty cell. */
function choiceOf<Choice extends string>(row: Row, column: Column, choices: readonly Choice[]): Choice | null {
  const value = cell(row, column).toLowerCase()
  if (value === '') return null
  const choice = choices.find((each) => each.startsWith(value))
  return choice ?? refuse(csv.notOneOf(column, cell(row, column), row.line, choices))
}

/** `mandatory` also as `M`, as the structure sheets print it. */
export const flagOf = (row: Row): (typeof GROUP_KINDS)[number] | null => choiceOf(row, 'flag', GROUP_KINDS)
/** `competence` where the cell is empty. */
export const kindOf = (row: Row): (typeof CRITERION_KINDS)[number] =>
  choiceOf(row, 'kind', CRITERION_KINDS) ?? 'competence'
/** `unknown` where the cell is empty. */
export const simulationOf = (row: Row): (typeof SIMULATION)[number] =>
  choiceOf(row, 'simulation', SIMULATION) ?? 'unknown'
