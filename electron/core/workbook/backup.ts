// Backup and restore: a verified package of the whole workbook, and a new workbook from one.
import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { Sha256 } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { markOfChanges, noteBackup } from '../db/memo.ts'
import { withFaults } from '../faults.ts'
import { packJob, unpackJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import type { Host, Workbook } from '../session.ts'
import { requireTarget } from './target.ts'

const { failures, files: titles } = enGB.core

/** Writes the backup and reads it back; the target appears only when it was proved. Answers its path and its size in bytes. */
export async function backUp(
  workbook: Workbook,
  target: string,
  host: Host,
  { signal, report }: Context,
): Promise<{ path: string; bytes: number }> {
  requireTarget(target, workbook.folder)
  // Both are swept or plainly left-over after a crash, and neither can be a file of the learner's.
  const copy = path.join(workbook.folder, 'files', `${host.newId()}.part`)
  const part = path.join(path.dirname(target), `.${path.basename(target)}.${host.newId()}`)
  report({ value: 0, title: titles.backingUp })
  return withFaults(target, async () => {
    try {
      const mark = markOfChanges(workbook.db)
      copyDatabase(workbook.connection, copy)
      const files = workbook.db
        .all<{ sha256: Sha256 }>(
          'SELECT sha256 FROM evidence_file UNION SELECT sha256 FROM file_version ORDER BY sha256',
        )
        .map(({ sha256 }) => sha256)
      const onProgress = (progress: { value: number; description?: string }) =>
        report({ ...progress, title: titles.backingUp })
      const { bytes } = await runJob(
        packJob,
        { folder: workbook.folder, database: copy, files, target, part },
        { signal, onProgress },
      )
      note(workbook, host.now(), mark)
      return { path: target, bytes }
    } finally {
      await rm(copy, { force: true })
      await rm(part, { force: true })
    }
  })
}

/** Notes the backup, unless the workbook was closed meanwhile: the backup is good all the same. */
function note({ connection, history }: Workbook, now: Date, mark: string): void {
  // The memo is not in the undo log, so this is no step.
  if (connection.open) history.step('', (db) => noteBackup(db, now.toISOString(), mark))
}

/**
 * A clean copy: the undo log never travels, nor what this copy knows of itself, nor earlier writing, which holds what was taken out; and what was removed is gone from it, its words in the search index too, since an index keeps what
 * was taken out until it is made anew.
 */
function copyDatabase(connection: Database.Database, target: string): void {
  connection.prepare('VACUUM INTO ?').run(target)
  const copy = new Database(target)
  try {
    copy.exec(
      `DELETE FROM history_change; DELETE FROM history_step;
       DELETE FROM writing; DELETE FROM memo;
       DELETE FROM stored_file WHERE sha256 NOT IN (SELECT sha256 FROM evidence_file UNION SELECT sha256 FROM file_version);
       INSERT INTO search (search) VALUES ('rebuild'); VACUUM`,
    )
  } finally {
    copy.close()
  }
}

/**
 * Unpacks a backup into a new or empty folder, and answers what `open` makes of it. What cannot be unpacked whole or opened leaves the folder as
 * it was.
 */
export async function restore<T>(
  source: string,
  folder: string,
  newId: () => string,
  { signal, report }: Context,
  open: (folder: string) => T,
): Promise<T> {
  await withFaults(source, async () => {
    if (!statSync(source).isFile()) throw new AppError('unreadable-file', failures.notABackup(source))
  })
  return withFaults(folder, async () => {
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new AppError('conflict', failures.notEmpty(folder))
    const onProgress = (progress: { value: number; description?: string }) =>
      report({ ...progress, title: titles.restoring })
    const wasThere = existsSync(folder)
    const part = path.join(path.dirname(folder), `.${path.basename(folder)}.${newId()}`)
    try {
      await runJob(unpackJob, { source, folder, part }, { signal, onProgress })
    } finally {
      await rm(part, { recursive: true, force: true })
    }
    try {
      return open(folder)
    } catch (thrown) {
      await rm(folder, { recursive: true, force: true })
      if (wasThere) mkdirSync(folder)
      throw thrown
    }
  })
}
