import { AppError } from '../../shared/contract/result.ts'
import { enGB } from '../../shared/words/words.ts'

const { find } = enGB.commandLine

/** A JSON object that was typed or read. Throws `invalid-input` for what is none. */
export function parseJson(text: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (thrown) {
    throw new AppError('invalid-input', find.badJson(thrown instanceof Error ? thrown.message : String(thrown)))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AppError('invalid-input', find.noObject)
  return { ...value }
}
