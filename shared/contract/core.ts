// Every call of the core: what the window, the command line and the tests can ask.
import { evidenceCalls } from './calls/evidence.ts'
import { personCalls } from './calls/person.ts'
import { unitCalls } from './calls/unit.ts'
import { workbookCalls } from './calls/workbook.ts'

export const coreContract = { ...workbookCalls, ...unitCalls, ...evidenceCalls, ...personCalls } as const
export type CoreContract = typeof coreContract
