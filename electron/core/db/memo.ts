// What this copy of the workbook knows of itself: its last backup. Neither undone nor part of a backup.
import type { ReadableDb, WritableDb } from './database.ts'

/** Where the undo log stands: another mark means that something was changed, turned back or done again since. */
export const markOfChanges = (db: ReadableDb): string =>
  db.get<{ mark: string }>(
    `SELECT s.id || '.' || coalesce((SELECT max(c.position) FROM history_change c WHERE c.step_id = s.id), 0) AS mark
     FROM history_step s ORDER BY s.id DESC LIMIT 1`,
  )?.mark ?? ''

const readMemo = (db: ReadableDb, name: string): string | undefined =>
  db.get<{ value: string }>('SELECT value FROM memo WHERE name = :name', { name })?.value

/** Notes a backup: when it had been read back, and the mark of what it holds. */
export function noteBackup(db: WritableDb, at: string, mark: string): void {
  for (const [name, value] of Object.entries({ 'backup-at': at, 'backup-mark': mark }))
    db.run(
      'INSERT INTO memo (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      {
        name,
        value,
      },
    )
}

/** When the last backup was made, and whether the workbook is another since. */
export function readBackup(db: ReadableDb): {
  readonly lastBackupAt: string | null
  readonly changedSinceBackup: boolean
} {
  const at = readMemo(db, 'backup-at')
  if (at === undefined) return { lastBackupAt: null, changedSinceBackup: true }
  return { lastBackupAt: at, changedSinceBackup: readMemo(db, 'backup-mark') !== markOfChanges(db) }
}
