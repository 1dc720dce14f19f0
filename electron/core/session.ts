// The one workbook that this core has open: its folder, its database, its undo log.
import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { WorkbookInfo } from '../../shared/contract/calls/workbook.ts'
import { AppError } from '../../shared/contract/result.ts'
import type { Profile } from '../../shared/domain/profile.ts'
import { enGB } from '../../shared/words/words.ts'
import { createDb, insert, type ReadableDb, type WritableDb } from './db/database.ts'
import { createHistory, type History } from './db/history.ts'
import { readBackup } from './db/memo.ts'
import type { MigrationStep } from './db/migrations.ts'
import { closeDatabase, createDatabase, openDatabase, type Opened } from './db/open.ts'
import { readProfile, saveProfile } from './db/profile.ts'
import { deleteEvidence, readOutlived } from './db/trash.ts'
import { pruneWriting } from './db/writing.ts'
import { toAppError } from './faults.ts'
import { sweep } from './workbook/files.ts'

/** What a host gives the core: how a grant becomes a path, the clock, new ids, where assets are. `steps` is for tests of migration. */
export type Host = {
  /** The absolute path that a grant stands for. Throws `permission-denied` for one that nobody gave. */
  readonly resolve: (grant: string) => string
  readonly now: () => Date
  readonly newId: () => string
  /** The folder `assets`. */
  readonly assets: string
  readonly log: (what: string, thrown: unknown) => void
  /** Hears which folder is open after every change; null for none. */
  readonly onWorkbook?: (folder: string | null) => void
  readonly steps?: readonly MigrationStep[]
}

export type Workbook = {
  readonly folder: string
  readonly connection: Database.Database
  readonly db: ReadableDb
  readonly history: History
  readonly info: () => WorkbookInfo
}

export type Session = {
  /** The open workbook; `not-found` when there is none. */
  readonly workbook: () => Workbook
  readonly current: () => Workbook | undefined
  /** Makes a workbook in a new or empty folder and opens it; `first` fills it outside the undo log. */
  readonly create: (folder: string, first: (db: WritableDb) => void) => Workbook
  readonly open: (folder: string) => Workbook
  readonly close: () => void
}

const DATABASE = 'workbook.db'
export const databaseOf = (folder: string): string => path.join(folder, DATABASE)

/** One session a core. Opening another workbook closes the first; one that cannot be opened leaves the first open. */
export function createSession(host: Host): Session {
  let current: Workbook | undefined
  const options = { now: host.now, ...(host.steps === undefined ? {} : { steps: host.steps }) }

  /**
   * What follows the opening of a workbook never undoes it: what cannot be tidied away or closed well today is no reason to keep a learner out.
   * Damage that it comes upon is answered, in words.
   */
  const tidy = ({ folder, connection, db, history }: Workbook): string[] => {
    const found: string[] = []
    const jobs = {
      trash: () => {
        const outlived = readOutlived(db, host.now())
        if (outlived.length > 0) history.amend((writable) => deleteEvidence(writable, outlived))
      },
      writing: () => pruneWriting(createDb(connection), host.now()),
      sweep: () => sweep(folder, createDb(connection), host.now()),
    }
    for (const [name, job] of Object.entries(jobs))
      try {
        job()
      } catch (thrown) {
        const failure = toAppError(thrown, databaseOf(folder))
        if (failure instanceof AppError && failure.code === 'workbook-damaged') found.push(failure.message)
        else host.log(name, thrown)
      }
    return [...new Set(found)]
  }
  const end = ({ connection }: Workbook): void => {
    try {
      closeDatabase(connection)
    } catch (thrown) {
      host.log('close', thrown)
    }
  }
  const close = (): void => {
    const closing = current
    current = undefined
    if (closing === undefined) return
    host.onWorkbook?.(null)
    try {
      closeDatabase(closing.connection)
    } catch (thrown) {
      const failure = toAppError(thrown)
      // What was committed is on the disk already: that it cannot be tidied up now is no failure of the work before.
      if (!(failure instanceof AppError) || failure.code !== 'disk-full') throw thrown
      host.log('close', thrown)
    }
  }
  const start = (
    folder: string,
    { connection, version, notices: said }: Opened,
    first?: (db: WritableDb) => void,
  ): Workbook => {
    const previous = current
    const notices = [...said]
    try {
      const db = createDb(connection)
      // Before the history begins to record: what a new workbook starts with cannot be undone.
      if (first !== undefined) connection.transaction(() => first(db))()
      const history = createHistory(connection, db, host.now)
      const info = (): WorkbookInfo => ({
        folder,
        name: path.basename(folder),
        learner: readProfile(db).learner.name,
        version,
        notices: [...notices],
        ...readBackup(db),
      })
      current = { folder, connection, db, history, info }
    } catch (thrown) {
      current = previous
      connection.close()
      throw thrown
    }
    host.onWorkbook?.(folder)
    notices.push(...tidy(current))
    if (previous !== undefined) end(previous)
    return current
  }
  return {
    workbook: () => {
      if (current === undefined) throw new AppError('not-found', enGB.core.failures.noWorkbook)
      return current
    },
    current: () => current,
    close,
    create: (folder, first) => {
      requireEmpty(folder)
      const isNew = !existsSync(folder)
      try {
        mkdirSync(path.join(folder, 'files'), { recursive: true })
        return start(folder, createDatabase(databaseOf(folder), options), first)
      } catch (thrown) {
        // Only what this call made is removed: the folder was empty or new.
        rmSync(path.join(folder, 'files'), { recursive: true, force: true })
        for (const suffix of ['', '-wal', '-journal']) rmSync(databaseOf(folder) + suffix, { force: true })
        if (isNew) rmSync(folder, { recursive: true, force: true })
        throw toAppError(thrown, folder)
      }
    },
    open: (folder) => {
      if (!existsSync(folder)) throw new AppError('not-found', enGB.core.failures.noFolder(folder))
      requireDatabase(folder)
      if (current !== undefined && isSameFile(databaseOf(current.folder), databaseOf(folder))) return current
      try {
        return start(folder, openDatabase(databaseOf(folder), options))
      } catch (thrown) {
        throw toAppError(thrown, databaseOf(folder))
      }
    },
  }
}

/** A folder that may not be looked into is not said to lack a database. */
function requireDatabase(folder: string): void {
  try {
    statSync(databaseOf(folder))
  } catch (thrown) {
    const failure = toAppError(thrown, folder)
    if (failure instanceof AppError && failure.code === 'permission-denied') throw failure
    throw new AppError('not-a-workbook', enGB.core.failures.notAWorkbook(folder))
  }
}

/** Whether two paths lead to one file. The open workbook must not be opened a second time: the lock on it would be lost with the second. */
function isSameFile(one: string, other: string): boolean {
  if (!existsSync(one)) return false
  if (realpathSync(one) === realpathSync(other)) return true
  const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
  return a.ino !== 0n && a.ino === b.ino && a.dev === b.dev
}

function requireEmpty(folder: string): void {
  try {
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new AppError('conflict', enGB.core.failures.notEmpty(folder))
  } catch (thrown) {
    throw toAppError(thrown, folder)
  }
}

/** What every new workbook starts with: the profile, the list of evidence types, the meanings of the witness categories. */
export function fillNewWorkbook(db: WritableDb, profile: Profile): void {
  saveProfile(db, profile)
  for (const [position, [form, name]] of Object.entries(enGB.fields.types).entries())
    insert(db, 'evidence_type', { id: form, name, form, position })
  for (const [index, meaning] of enGB.fields.categories.entries())
    insert(db, 'witness_category', { number: index + 1, meaning })
}
