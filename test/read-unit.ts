// Reads units from a text, as the importer's tests need it.
import { expect } from 'vitest'
import { readUnits } from '../electron/core/units/read-units.ts'
import type { UnitHints, UnitReading } from '../electron/core/units/unit-reading.ts'
import { AppError } from '../shared/contract/result.ts'
import type { UnitDraft } from '../shared/domain/unit.ts'

/** The name says nothing, so that no title comes from it. */
export const read = (text: string | Uint8Array, hints: UnitHints = {}, name = 'a1.txt'): UnitReading =>
  readUnits({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text }, hints)

/** The only unit of a text. */
export function theUnit(text: string | Uint8Array, hints: UnitHints = {}, name = 'a1.txt'): UnitDraft {
  const { units } = read(text, hints, name)
  expect(units).toHaveLength(1)
  const [unit] = units
  if (unit === undefined) throw new Error('No unit was read.')
  return unit
}

/** The message with which a text is refused; fails when it is read. */
export function refusal(text: string | Uint8Array, name = 'a1.txt'): string {
  try {
    read(text, {}, name)
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    expect(thrown.code).toBe('invalid-input')
    expect(thrown.message).toContain('Nothing was imported')
    return thrown.message
  }
  throw new Error('The text was not refused.')
}
