// The groups and the qualification that rows of the CSV template name.
import { checkQualificationNumber } from '../../../shared/domain/reference-check.ts'
import { enGB } from '../../../shared/words/words.ts'
import { cell, flagOf } from './csv-cells.ts'
import type { Row } from './csv-table.ts'
import type { GroupDraft, UnitWarning } from './unit-reading.ts'

const { warnings: words, groupNames } = enGB.importer

type Member = { readonly ref: string; readonly title: string; readonly rows: readonly Row[] }

/** The groups that rows name by `group`, or by `flag` alone. A unit may stand in several. */
export function readGroups(units: readonly Member[], warn: (warning: UnitWarning) => void): GroupDraft[] {
  const groups = new Map<string, Omit<GroupDraft, 'unitRefs'> & { readonly members: Set<string> }>()
  for (const unit of units) {
    for (const row of unit.rows) {
      const flag = flagOf(row)
      const name = cell(row, 'group').replace(/\s+/g, ' ') || (flag === null ? '' : groupNames[flag])
      if (name === '') continue
      const qualificationNumber = cell(row, 'qualification_number')
      const key = `${qualificationNumber}\n${name.toLowerCase()}`
      const group = groups.get(key) ?? { name, kind: flag ?? 'mandatory', qualificationNumber, members: new Set() }
      if (!groups.has(key)) {
        groups.set(key, group)
        if (flag === null) warn({ line: row.line, message: words.flagMissing(name) })
      }
      group.members.add(unit.ref || unit.title)
    }
  }
  return [...groups.values()].map(({ members, ...group }) => ({ ...group, unitRefs: [...members] }))
}

/** A warning for each qualification number that its check character does not fit. */
export function qualificationWarnings(rows: readonly Row[]): UnitWarning[] {
  const firsts = new Map<string, number>()
  for (const row of rows) {
    const number = cell(row, 'qualification_number')
    if (!firsts.has(number)) firsts.set(number, row.line)
  }
  return [...firsts]
    .filter(([number]) => checkQualificationNumber(number) === 'suspect')
    .map(([number, line]) => ({ line, message: words.qualificationSuspect(number) }))
}
