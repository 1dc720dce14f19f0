// Where an export or a backup may be written.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import { toAppError } from '../faults.ts'

/** Throws before the long work when the target cannot be written: a folder, a place that is not there, or one that is closed to us. */
export function requireTarget(target: string): void {
  const folder = path.dirname(target)
  if (existsSync(target) && statSync(target).isDirectory())
    throw new AppError('invalid-input', enGB.core.failures.targetIsFolder(target))
  if (!existsSync(folder)) throw new AppError('not-found', enGB.core.failures.noFolder(folder))
  try {
    accessSync(folder, constants.W_OK)
  } catch (thrown) {
    throw toAppError(thrown, folder)
  }
}
