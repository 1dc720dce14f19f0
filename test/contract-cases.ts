// For every call of the core's contract: a good call, a bad input, and a way to fail. The type forgets no call.
import { coreContract } from '../shared/contract/core.ts'
import type { Case, Name } from './contract-cases/case.ts'
import { evidenceCases } from './contract-cases/evidence-cases.ts'
import { linkCases } from './contract-cases/link-cases.ts'
import { workbookCases } from './contract-cases/workbook-cases.ts'

export const names = Object.keys(coreContract).filter((name): name is Name => name in coreContract)

/** Calls that cannot fail but by being cancelled before they begin. */
export const CANNOT_FAIL: readonly Name[] = ['workbook.current', 'workbook.close', 'unit.builtin']

export const cases: { readonly [N in Name]: Case<N> } = { ...workbookCases, ...evidenceCases, ...linkCases }
