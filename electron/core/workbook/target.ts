// Where an export or a backup may be written.
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import { toAppError } from '../faults.ts'

/**
 * Throws before the long work when the target cannot be written: a folder, a place that is not there, one that is closed to us, or one among the
 * files that the workbook itself lives by.
 */
export function requireTarget(target: string, workbook: string): void {
  const folder = path.dirname(target)
  if (existsSync(target) && statSync(target).isDirectory())
    throw new AppError('invalid-input', enGB.core.failures.targetIsFolder(target))
  if (!existsSync(folder)) throw new AppError('not-found', enGB.core.failures.noFolder(folder))
  if (isOwnFile(path.join(realpathSync(folder), path.basename(target)), realpathSync(workbook)))
    throw new AppError('invalid-input', enGB.core.failures.targetIsOurs(target))
  try {
    accessSync(folder, constants.W_OK)
  } catch (thrown) {
    throw toAppError(thrown, folder)
  }
}

/** The database with its companions, the stored files and the kept copies; letter case aside, as some disks have none. */
function isOwnFile(target: string, workbook: string): boolean {
  const [first = ''] = path.relative(workbook, target).toLowerCase().split(path.sep)
  return first.startsWith('workbook.db') || first === 'files' || first === 'backups'
}
