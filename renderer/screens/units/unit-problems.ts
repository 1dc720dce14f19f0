// What keeps a unit from being saved, in words, each leading to the field or the line where it is.
import { markingPoints, repeatedCodes } from '../../../shared/domain/unit-codes.ts'
import { UnitEdit } from '../../../shared/domain/unit-version.ts'
import { words } from '../../data/words.ts'
import type { SummaryProblem } from '../../parts/say.tsx'
import { toEdit, type UnitDraft } from './unit-drafts.ts'
import { nameOfRow } from './outline-row.tsx'
import { filled, type Row, type Rows } from './unit-rows.ts'

const { units: say } = words.page

/** By the names of the schema: what the form calls a field, and its id. */
const FIELDS: Readonly<Record<string, { readonly field: string; readonly label: string }>> = {
  title: { field: 'title', label: say.unitTitleField },
  ref: { field: 'ref', label: say.unitRef },
  level: { field: 'level', label: say.levelField },
  credit: { field: 'credit', label: say.creditField },
  guidedLearningHours: { field: 'hours', label: say.hoursField },
  awardingOrganisation: { field: 'awardingOrganisation', label: say.organisation },
  aim: { field: 'aim', label: say.aim },
  sourceNote: { field: 'sourceNote', label: say.sourceField },
}

export type UnitProblem = SummaryProblem & { readonly field: string }
type Checked = { readonly unit: UnitEdit; readonly problems: readonly UnitProblem[] }

/** The unit that a draft makes, with what is wrong with it; it may be saved when nothing is. */
export function checkDraft(draft: UnitDraft): Checked {
  const parsed = UnitEdit.safeParse(toEdit(draft))
  const unit = parsed.success ? parsed.data : toEdit(draft)
  const issues = (parsed.error?.issues ?? []).map((issue): UnitProblem => {
    const [name = '', ...rest] = issue.path.map(String)
    const known = FIELDS[name]
    if (known !== undefined) {
      const isNumber = name === 'credit' || name === 'guidedLearningHours'
      const message =
        name === 'title' && issue.code !== 'too_big'
          ? say.problems.title
          : isNumber
            ? say.problems.number(known.label)
            : issue.code === 'too_big'
              ? say.problems.tooLong(known.label, Number(issue.maximum))
              : say.problems.other(known.label, issue.message)
      return { id: `unit-${known.field}`, field: known.field, message }
    }
    const row = rowOf(draft.rows, rest)
    if (row === undefined) return { id: 'unit-title', field: '', message: say.problems.noCriteria }
    const message =
      rest.at(-1) === 'label'
        ? say.problems.code(nameOfRow(row))
        : issue.code === 'too_big'
          ? say.problems.tooLong(nameOfRow(row), Number(issue.maximum))
          : say.problems.other(nameOfRow(row), issue.message)
    return { id: `outline-${row.key}`, field: row.key, message }
  })
  const repeated = repeatedCodes(unit).flatMap(({ path, code }): UnitProblem[] => {
    const row = rowOf(draft.rows, path.split('.').slice(1))
    return row === undefined
      ? []
      : [{ id: `outline-${row.key}`, field: row.key, message: say.problems.codeTwice(nameOfRow(row), code) }]
  })
  const first = draft.rows[0]
  const empty = unit.outcomes.every((outcome) => outcome.criteria.length === 0)
    ? [{ id: `outline-${first?.key ?? ''}`, field: '', message: say.problems.noCriteria }]
    : []
  const guide =
    unit.status === 'official' && markingPoints(unit).length > 0
      ? [{ id: 'unit-status', field: 'status', message: say.problems.markingPoints }]
      : []
  return { unit, problems: [...issues, ...repeated, ...empty, ...guide] }
}

/** The row that a path of the schema leads to: `outcomes`' own number, then `criteria` and `subPoints` with theirs. */
function rowOf(rows: Rows, path: readonly string[]): Row | undefined {
  const counted = filled(rows)
  const [outcome, criterion, point] = [path[0], path[2], path[4]].map((part) =>
    part === undefined || part === '' || Number.isNaN(Number(part)) ? undefined : Number(part),
  )
  const at = (level: Row['level'], from: number, count: number): number => {
    let seen = -1
    return counted.findIndex((row, index) => {
      if (index < from || row.level !== level) return false
      seen += 1
      return seen === count
    })
  }
  if (outcome === undefined) return undefined
  const outcomeAt = at('outcome', 0, outcome)
  if (criterion === undefined) return counted[outcomeAt]
  const criterionAt = at('criterion', outcomeAt, criterion)
  return counted[point === undefined ? criterionAt : at('point', criterionAt, point)]
}
