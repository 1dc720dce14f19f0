// What every group of handlers is made from, and the types that keep each to its part of the contract.
import type { Contract, Handlers } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { Host, Session } from '../session.ts'

export type Core = { readonly host: Host; readonly session: Session }
export type Group<K extends Contract> = (core: Core) => Handlers<K>

/** The value, or `not-found` naming what was looked for. */
export function found<T>(value: T | undefined, what: string, name: string): T {
  if (value === undefined) throw new AppError('not-found', enGB.core.failures.noSuch(what, name))
  return value
}
