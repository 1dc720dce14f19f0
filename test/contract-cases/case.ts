// What a case of the contract is: a good call, a bad input, and a way to fail.
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Input } from '../../shared/contract/define.ts'
import type { FailureCode } from '../../shared/contract/result.ts'
import type { Desk } from '../contract-desk.ts'

export type Name = keyof CoreContract
export type Cases<Prefix extends string> = {
  readonly [N in Name as N extends `${Prefix}.${string}` ? N : never]: Case<N>
}

export type Case<N extends Name> = {
  readonly good: (desk: Desk) => Input<CoreContract, N> | Promise<Input<CoreContract, N>>
  /** An input that is refused before the handler, and the field that the failure names. */
  readonly bad: readonly [input: unknown, field: string]
  readonly fails: readonly [code: FailureCode, input: (desk: Desk) => unknown]
}

/** What every call about the open workbook answers when there is none. */
export const closed = (input: object = {}) =>
  [
    'not-found',
    async ({ app }: Desk) => {
      await app.call('workbook.close', {})
      return input
    },
  ] as const
export const never = ['cancelled', () => ({})] as const
export const nothing = ['text', ''] as const
export const gone = 'gone'
