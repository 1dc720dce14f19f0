// Backup and restore: a verified package of the whole workbook, and a new workbook from one.
import Database from 'better-sqlite3'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
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
  const copy = path.join(workbook.folder, `${host.newId()}.part`)
  report({ value: 0, title: titles.backingUp })
  return withFaults(target, async () => {
    try {
      copyDatabase(workbook.connection, copy)
      const onProgress = (progress: { value: number; description?: string }) =>
        report({ ...progress, title: titles.backingUp })
      const { bytes } = await runJob(
        packJob,
        { folder: workbook.folder, database: copy, target },
        { signal, onProgress },
      )
      return { path: target, bytes }
    } finally {
      await rm(copy, { force: true })
      await rm(`${target}.part`, { force: true })
    }
  })
}

/** A clean copy: what is deleted is gone from it, and so is the undo log, which never travels. */
function copyDatabase(connection: Database.Database, target: string): void {
  connection.prepare('VACUUM INTO ?').run(target)
  const copy = new Database(target)
  try {
    copy.exec('DELETE FROM history_change; DELETE FROM history_step; VACUUM')
  } finally {
    copy.close()
  }
}

/** Unpacks a backup into a new or empty folder; the caller opens it. */
export async function restore(source: string, folder: string, { signal, report }: Context): Promise<void> {
  await withFaults(source, async () => {
    if (!statSync(source).isFile()) throw new AppError('unreadable-file', failures.notABackup(source))
  })
  await withFaults(folder, async () => {
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new AppError('conflict', failures.notEmpty(folder))
    const onProgress = (progress: { value: number; description?: string }) =>
      report({ ...progress, title: titles.restoring })
    try {
      await runJob(unpackJob, { source, folder }, { signal, onProgress })
    } finally {
      await rm(`${folder}.part`, { recursive: true, force: true })
    }
  })
}
