// The table of all verbs, in the order of `--help`.
import type { Verb } from './verb.ts'
import { call } from './verbs/call.ts'
import { coverageVerbs } from './verbs/coverage.ts'
import { evidenceAdd } from './verbs/evidence-add.ts'
import { evidenceCapture } from './verbs/evidence-capture.ts'
import { evidenceListVerbs } from './verbs/evidence-list.ts'
import { evidenceVerbs } from './verbs/evidence.ts'
import { linkVerbs } from './verbs/links.ts'
import { peopleVerbs } from './verbs/people.ts'
import { unitEditingVerbs } from './verbs/unit-editing.ts'
import { unitVerbs } from './verbs/units.ts'
import { workbookVerbs } from './verbs/workbook.ts'

const { init, sample, check, backup, restore, undo, redo, history, exportPortfolio } = workbookVerbs

export const verbs: readonly Verb[] = [
  init,
  sample,
  unitVerbs.list,
  unitVerbs.show,
  unitVerbs.builtin,
  unitVerbs.importUnits,
  unitEditingVerbs.save,
  unitEditingVerbs.versions,
  evidenceAdd,
  evidenceCapture,
  evidenceListVerbs.list,
  evidenceVerbs.show,
  evidenceVerbs.types,
  evidenceListVerbs.remove,
  evidenceListVerbs.bringBack,
  linkVerbs.link,
  linkVerbs.unlink,
  peopleVerbs.add,
  peopleVerbs.list,
  peopleVerbs.decide,
  coverageVerbs.coverage,
  coverageVerbs.gaps,
  undo,
  redo,
  history,
  exportPortfolio,
  check,
  backup,
  restore,
  call,
]
