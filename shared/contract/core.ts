// Every call of the core: what the window, the command line and the tests can ask.
import { activityCalls } from './calls/activity.ts'
import { evidenceCalls } from './calls/evidence.ts'
import { fileCalls } from './calls/file.ts'
import { linkCalls } from './calls/link.ts'
import { personCalls } from './calls/person.ts'
import { spellingCalls } from './calls/spelling.ts'
import { unitCalls } from './calls/unit.ts'
import { workbookCalls } from './calls/workbook.ts'

export const coreContract = {
  ...workbookCalls,
  ...unitCalls,
  ...evidenceCalls,
  ...fileCalls,
  ...linkCalls,
  ...activityCalls,
  ...personCalls,
  ...spellingCalls,
} as const
export type CoreContract = typeof coreContract
