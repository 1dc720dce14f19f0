// Turns what the system and SQLite throw into failures that a person can act on.
import Database from 'better-sqlite3'
import { AppError } from '../../shared/contract/result.ts'
import { enGB } from '../../shared/words/words.ts'

const { failures } = enGB.core

const isSystemError = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'

/** An AppError for anything that has a known cause; everything else comes back as it was, a fault of ours. `what` is the path it was about. */
export function toAppError(thrown: unknown, what = ''): unknown {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError') return new AppError('cancelled', failures.cancelled)
  if (thrown instanceof Database.SqliteError) return fromSqlite(thrown, what)
  if (!isSystemError(thrown)) return thrown
  const place = what === '' ? (thrown.path ?? '') : what
  switch (thrown.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', failures.diskFull(place))
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('permission-denied', failures.permission(place))
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('not-found', failures.missing(place))
    case 'EISDIR':
    case 'EIO':
    case 'EBUSY':
    case 'EINVAL':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return new AppError('unreadable-file', failures.unreadable(place))
    default:
      return thrown
  }
}

function fromSqlite(thrown: InstanceType<typeof Database.SqliteError>, what: string): unknown {
  // Only a corruption code confirms corruption; an I/O error never does.
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(thrown.code)) return new AppError('workbook-damaged', failures.damaged(what))
  if (/^SQLITE_(BUSY|LOCKED)/.test(thrown.code)) return new AppError('workbook-in-use', failures.inUse(what))
  if (thrown.code.startsWith('SQLITE_FULL')) return new AppError('disk-full', failures.diskFull(what))
  if (/^SQLITE_(READONLY|PERM|CANTOPEN|AUTH)/.test(thrown.code))
    return new AppError('permission-denied', failures.permission(what))
  if (thrown.code.startsWith('SQLITE_IOERR')) return new AppError('unreadable-file', failures.ioError(what))
  return thrown
}

/** Runs `work`; what it throws becomes an AppError where the cause is known. */
export async function withFaults<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw toAppError(thrown, what)
  }
}
