// Opening the workbook's database: every switch set and read back, versions checked before anything is written, migration with a kept copy.
import Database from 'better-sqlite3'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { enGB } from '../../../shared/words/words.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { MIGRATIONS, type MigrationStep } from './migrations.ts'

/** `TREL`, in the file's header: tells a workbook from any other SQLite file. */
export const APPLICATION_ID = 0x5452454c

/**
 * Set on every open, in this order, and read back: better-sqlite3 leaves a WAL file at NORMAL unless told, and acknowledged work must survive
 * a power cut. EXCLUSIVE comes first: one writer, and WAL then needs no shared memory file.
 */
const PRAGMAS: readonly (readonly [name: string, value: string, reads: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
]

export type OpenOptions = {
  /** The steps to the present version; tests pass their own. */
  readonly steps?: readonly MigrationStep[]
  readonly now: () => Date
}
export type Opened = {
  readonly connection: Database.Database
  readonly version: number
  readonly notices: readonly string[]
}

/** Makes a new database file with the present schema. The caller has made sure that nothing is there. */
export function createDatabase(file: string, { steps = MIGRATIONS }: OpenOptions): Opened {
  const connection = connect(file)
  try {
    connection.transaction(() => {
      for (const step of steps) connection.exec(step)
      connection.pragma(`application_id = ${APPLICATION_ID}`)
      connection.pragma(`user_version = ${steps.length}`)
    })()
  } catch (thrown) {
    connection.close()
    throw thrown
  }
  return { connection, version: steps.length, notices: [] }
}

/**
 * Opens an existing database. A newer one is refused before a byte is written; an older one is migrated in one transaction after a copy was
 * made and read back. After an unclean end the whole database is checked.
 */
export function openDatabase(file: string, { steps = MIGRATIONS, now }: OpenOptions): Opened {
  const unclean = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  const { version, application } = readHeader(file, unclean)
  if (application !== APPLICATION_ID)
    throw new AppError('not-a-workbook', enGB.core.failures.notAWorkbook(path.dirname(file)))
  if (version > steps.length) throw new AppError('workbook-newer', enGB.core.failures.newer(version, steps.length))
  // SQLite would open it for reading and then report the disk as broken.
  for (const name of [file, path.dirname(file)]) accessSync(name, constants.W_OK)
  const connection = connect(file)
  try {
    const notices: string[] = []
    if (unclean) {
      requireSound(connection)
      notices.push(enGB.core.notices.unclean)
    }
    if (version < steps.length) notices.push(enGB.core.notices.migrated(migrate(connection, file, version, steps, now)))
    return { connection, version: steps.length, notices }
  } catch (thrown) {
    connection.close()
    throw thrown
  }
}

function connect(file: string): Database.Database {
  const connection = new Database(file, { timeout: 1000 })
  try {
    for (const [name, value, reads] of PRAGMAS) {
      connection.pragma(`${name} = ${value}`)
      const found: unknown = connection.pragma(name, { simple: true })
      if (found !== reads) throw new Error(`The database switch ${name} reads ${String(found)}, not ${reads}`)
    }
    // The first write takes the lock that is kept until closing: a second program finds the workbook in use at once.
    connection.exec('BEGIN IMMEDIATE; COMMIT')
    return connection
  } catch (thrown) {
    connection.close()
    throw thrown
  }
}

type Header = { readonly version: number; readonly application: number }

/**
 * Reads the 100-byte header without SQLite, so that a file that is not ours or is newer is not touched. No workbook that this process has open may
 * come here: closing a file drops all locks that the process holds on it.
 */
function readHeader(file: string, unclean: boolean): Header {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  const read = readSync(handle, header, 0, 100, 0)
  closeSync(handle)
  if (read < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\u0000')
    throw new AppError('workbook-damaged', enGB.core.failures.damaged(file))
  return unclean ? readHeaderInLog(file) : { version: header.readUInt32BE(60), application: header.readUInt32BE(68) }
}

/** The same of a database that did not end cleanly: its newest header may lie in the log, which SQLite reads without writing it back. */
function readHeaderInLog(file: string): Header {
  const shared = `${file}-shm`
  const wasThere = existsSync(shared)
  const connection = new Database(file, { readonly: true, timeout: 1000 })
  try {
    const read = (name: string) => Number(connection.pragma(name, { simple: true }))
    return { version: read('user_version'), application: read('application_id') }
  } finally {
    connection.close()
    if (!wasThere) rmSync(shared, { force: true })
  }
}

/** Throws `workbook-damaged` with SQLite's first findings unless the whole database is sound. */
export function requireSound(connection: Database.Database): void {
  const problems = soundness(connection)
  if (problems.length > 0)
    throw new AppError(
      'workbook-damaged',
      enGB.core.failures.damaged(connection.name),
      problems.slice(0, 5).map((message) => ({ path: connection.name, message })),
    )
}

/** What `integrity_check` and `foreign_key_check` find; empty when sound. */
export function soundness(connection: Database.Database): string[] {
  const findings = connection.prepare<[], string>('PRAGMA integrity_check').pluck().all()
  const orphans = connection.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all()
  return [
    ...findings.filter((finding) => finding !== 'ok'),
    ...orphans.map((row) => `${row.table} names a missing row of ${row.parent}`),
  ]
}

/** All pending steps in one transaction, after a verified copy; answers the copy's path. The log names old columns, so it is emptied. */
function migrate(
  connection: Database.Database,
  file: string,
  version: number,
  steps: readonly MigrationStep[],
  now: () => Date,
): string {
  requireSound(connection)
  const copy = path.join(
    path.dirname(file),
    'backups',
    `before-version-${steps.length}-${now().toISOString().replaceAll(':', '-')}.db`,
  )
  mkdirSync(path.dirname(copy), { recursive: true })
  connection.prepare('VACUUM INTO ?').run(copy)
  verifyCopy(copy, version)
  // A step that rebuilds a table drops the old one, which must not take along the rows that name it, and renames the new one, which triggers
  // name; all of it is checked at the end.
  connection.pragma('foreign_keys = OFF')
  connection.pragma('legacy_alter_table = ON')
  try {
    connection.transaction(() => {
      for (const step of steps.slice(version)) connection.exec(step)
      connection.exec('DELETE FROM history_change; DELETE FROM history_step')
      connection.pragma(`user_version = ${steps.length}`)
      requireSound(connection)
    })()
  } finally {
    connection.pragma('legacy_alter_table = OFF')
    connection.pragma('foreign_keys = ON')
  }
  return copy
}

/** Opens a copy and checks it whole, and has it reach the disk, which VACUUM INTO does not; a copy that fails is removed and nothing goes on. */
function verifyCopy(copy: string, version: number): void {
  const opened = new Database(copy, { readonly: true })
  try {
    requireSound(opened)
    if (opened.pragma('user_version', { simple: true }) !== version) throw new Error('The copy has another version')
  } catch (thrown) {
    opened.close()
    rmSync(copy, { force: true })
    throw thrown
  }
  opened.close()
  for (const name of [copy, path.dirname(copy)]) syncToDisk(name)
}

/** Windows cannot sync a folder and does not need it. */
function syncToDisk(name: string): void {
  if (process.platform === 'win32' && statSync(name).isDirectory()) return
  const handle = openSync(name, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Ends cleanly: the log is written back and the lock goes, the lock even where the database is damaged or the disk is full. */
export function closeDatabase(connection: Database.Database): void {
  if (!connection.open) return
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.pragma('optimize')
  } finally {
    connection.close()
  }
}
