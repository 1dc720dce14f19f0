// A unit as an outline of rows: a criterion belongs to the outcome above it, a sub-point to the criterion above it. Moving a row is then moving lines.
import type { CriterionId, OutcomeId, SubPointId } from '../../../shared/domain/id.ts'
import type { UnitEdit } from '../../../shared/domain/unit-version.ts'

type Criterion = UnitEdit['outcomes'][number]['criteria'][number]
export type CriterionExtras = Pick<
  Criterion,
  'kind' | 'requiredOccasions' | 'simulationAllowed' | 'guidance' | 'doubtful'
>
type Line = { readonly key: string; readonly label: string; readonly text: string }
/** `key` tells rows apart while they are edited; `id` is what a row was in the unit. */
export type Row =
  | (Line & { readonly level: 'outcome'; readonly id?: OutcomeId })
  | (Line & { readonly level: 'criterion'; readonly id?: CriterionId; readonly extras: CriterionExtras })
  | (Line & { readonly level: 'point'; readonly id?: SubPointId })
export type RowLevel = Row['level']
export type Rows = readonly Row[]

export const PLAIN: CriterionExtras = {
  kind: 'competence',
  requiredOccasions: 1,
  simulationAllowed: 'unknown',
  guidance: '',
  doubtful: false,
}
const DEPTH: Record<RowLevel, number> = { outcome: 0, criterion: 1, point: 2 }

let keys = 0
const newKey = (): string => `row-${(keys += 1)}`

/** A new row of a level. */
export function newRow(level: RowLevel, label: string, text = ''): Row {
  const row = { key: newKey(), label, text }
  return level === 'criterion' ? { ...row, level, extras: PLAIN } : { ...row, level }
}

/** What a learner who types a unit begins with. */
export const emptyRows = (): Rows => [newRow('outcome', '1'), newRow('criterion', '1.1')]

export function toRows(outcomes: UnitEdit['outcomes']): Rows {
  const same = <Id>(id: Id | undefined) => (id === undefined ? {} : { id })
  return outcomes.flatMap((outcome): Row[] => [
    { key: newKey(), level: 'outcome', label: outcome.label, text: outcome.text, ...same(outcome.id) },
    ...outcome.criteria.flatMap(({ id, label, text, subPoints, ...extras }): Row[] => [
      { key: newKey(), level: 'criterion', label, text, extras, ...same(id) },
      ...subPoints.map((point): Row => {
        const line = { key: newKey(), label: point.label, text: point.text }
        return { ...line, level: 'point', ...same(point.id) }
      }),
    ]),
  ])
}

/** The rows that are saved: new lines without words are left out, unless something belongs to them. */
export const filled = (rows: Rows): Rows =>
  rows.filter(
    (row, index) =>
      row.level === 'outcome' || row.id !== undefined || row.text.trim() !== '' || endOf(rows, index) > index + 1,
  )

/** The outcomes that the rows make. */
export function toOutcomes(rows: Rows): UnitEdit['outcomes'] {
  const outcomes: UnitEdit['outcomes'] = []
  for (const row of filled(rows)) {
    const { label, text } = row
    const outcome = outcomes.at(-1)
    if (row.level === 'outcome')
      outcomes.push({ label, text, criteria: [], ...(row.id !== undefined && { id: row.id }) })
    else if (row.level === 'criterion')
      outcome?.criteria.push({ label, text, ...row.extras, subPoints: [], ...(row.id !== undefined && { id: row.id }) })
    else outcome?.criteria.at(-1)?.subPoints.push({ label, text, ...(row.id !== undefined && { id: row.id }) })
  }
  return outcomes
}

export const indexOf = (rows: Rows, key: string): number => rows.findIndex((row) => row.key === key)

/** Where the block that begins at `start` ends: the row and all that belongs to it. */
function endOf(rows: Rows, start: number): number {
  const row = rows[start]
  if (row === undefined) return start
  const next = rows.findIndex((other, index) => index > start && DEPTH[other.level] <= DEPTH[row.level])
  return next < 0 ? rows.length : next
}

/** Moves a row with all that belongs to it past its neighbour; the same rows when there is nowhere to go. */
export function moveRow(rows: Rows, key: string, direction: 'up' | 'down'): Rows {
  const start = indexOf(rows, key)
  const row = rows[start]
  if (row === undefined) return rows
  const end = endOf(rows, start)
  const swapped = (from: number, middle: number, to: number): Rows => {
    const moved = [...rows.slice(0, from), ...rows.slice(middle, to), ...rows.slice(from, middle), ...rows.slice(to)]
    return isSound(moved) ? moved : rows
  }
  if (direction === 'up') {
    const before = previousSibling(rows, start)
    return before < 0 ? rows : swapped(before, start, end)
  }
  const next = rows[end]
  if (next === undefined) return rows
  // Past the last of its parent it goes below the next parent's own line, not past all that belongs to it.
  return swapped(start, end, DEPTH[next.level] < DEPTH[row.level] ? end + 1 : endOf(rows, end))
}

/** The beginning of the block above of the same level, or the parent's own line when there is none between. */
function previousSibling(rows: Rows, start: number): number {
  const depth = DEPTH[rows[start]?.level ?? 'outcome']
  for (let index = start - 1; index >= 0; index -= 1) if (DEPTH[rows[index]?.level ?? 'outcome'] <= depth) return index
  return -1
}

/** Begins with an outcome, and no sub-point stands before the first criterion of its outcome. */
function isSound(rows: Rows): boolean {
  return rows.every((row, index) => {
    const above = rows[index - 1]
    if (above === undefined) return row.level === 'outcome'
    return row.level !== 'point' || above.level !== 'outcome'
  })
}

/** Puts rows below the block or, for what belongs to the row, right below the row. */
export function insertAfter(rows: Rows, key: string, added: Rows, place: 'row' | 'block'): Rows {
  const start = indexOf(rows, key)
  const at = place === 'row' ? start + 1 : endOf(rows, start)
  return [...rows.slice(0, at), ...added, ...rows.slice(at)]
}

/** Takes a row and all that belongs to it away; `focus` is the neighbour that takes its place, and at least one outcome stays. */
export function removeRow(rows: Rows, key: string): { readonly rows: Rows; readonly focus: string | null } {
  const start = indexOf(rows, key)
  const end = endOf(rows, start)
  const left = [...rows.slice(0, start), ...rows.slice(end)]
  if (left.length === 0) {
    const fresh = emptyRows()
    return { rows: fresh, focus: fresh[0]?.key ?? null }
  }
  return { rows: left, focus: (left[start] ?? left[start - 1])?.key ?? null }
}

export const setRow = (rows: Rows, key: string, change: Partial<Pick<Line, 'label' | 'text'>>): Rows =>
  rows.map((row) => (row.key === key ? { ...row, ...change } : row))
export const setExtras = (rows: Rows, key: string, change: Partial<CriterionExtras>): Rows =>
  rows.map((row) =>
    row.key === key && row.level === 'criterion' ? { ...row, extras: { ...row.extras, ...change } } : row,
  )

/** The code after this one: `1.2` → `1.3`, `a` → `b`; empty when no code follows by itself. */
export function nextLabel(label: string): string {
  const number = /^(.*?)(\d+)$/.exec(label)
  if (number !== null) return `${number[1] ?? ''}${Number(number[2]) + 1}`
  const letter = /^(.*?)([a-yA-Y])$/.exec(label)
  if (letter === null) return ''
  return `${letter[1] ?? ''}${String.fromCharCode((letter[2] ?? 'a').charCodeAt(0) + 1)}`
}

/** The code of a new row of this level that stands below `key`. */
export function labelBelow(rows: Rows, key: string, level: RowLevel): string {
  const start = indexOf(rows, key)
  const before = rows.slice(0, level === 'outcome' ? endOf(rows, start) : start + 1)
  const parentAt = before.findLastIndex((row) => DEPTH[row.level] < DEPTH[level])
  const siblings = rows.slice(parentAt + 1, endOfLevel(rows, parentAt)).filter((row) => row.level === level)
  const last = (level === 'outcome' ? rows.filter((row) => row.level === 'outcome') : siblings).at(-1)
  if (last !== undefined) return nextLabel(last.label)
  return level === 'point' ? 'a' : level === 'outcome' ? '1' : `${before[parentAt]?.label ?? ''}.1`
}
const endOfLevel = (rows: Rows, parentAt: number): number => (parentAt < 0 ? rows.length : endOf(rows, parentAt))

/** The usual numbering in the order in which the rows stand: 1, 1.1, a. Their words and what is linked to them stay. */
export function numberAgain(rows: Rows): Rows {
  let [outcome, criterion, point] = [0, 0, 0]
  return rows.map((row) => {
    if (row.level === 'outcome') {
      ;[outcome, criterion] = [outcome + 1, 0]
      return { ...row, label: String(outcome) }
    }
    if (row.level === 'criterion') {
      ;[criterion, point] = [criterion + 1, 0]
      return { ...row, label: `${outcome}.${criterion}` }
    }
    point += 1
    return { ...row, label: point <= 26 ? String.fromCharCode(96 + point) : String(point) }
  })
}
