// The trash: items that count for nothing, kept whole for thirty days.
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { ReadableDb, WritableDb } from './database.ts'

/** How long an item stays in the trash before it goes by itself. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000
/** So many go at one opening, so that a large trash never makes a learner wait; the rest at the next. */
const MOST_AT_ONCE = 200

export type ItemState = { readonly id: EvidenceId; readonly ref: string; readonly trashedAt: string | null }

/** Reference and state of items, in order of reference; an id that names nothing is left out. */
export const readStates = (db: ReadableDb, ids: readonly EvidenceId[]): ItemState[] =>
  db.all<ItemState>(
    'SELECT id, ref, trashed_at AS trashedAt FROM evidence WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY sequence',
    { ids: JSON.stringify(ids) },
  )

/** All of the trash. */
export const readTrash = (db: ReadableDb): ItemState[] =>
  db.all<ItemState>(
    'SELECT id, ref, trashed_at AS trashedAt FROM evidence WHERE trashed_at IS NOT NULL ORDER BY sequence',
  )

/** Puts items into the trash, or takes them out when `at` is null; answers how many that changed. */
export const setTrashed = (db: WritableDb, ids: readonly EvidenceId[], at: string | null): number =>
  db.run(
    'UPDATE evidence SET trashed_at = :at WHERE id IN (SELECT value FROM json_each(:ids)) AND (trashed_at IS NULL) = (:at IS NOT NULL)',
    { at, ids: JSON.stringify(ids) },
  )

/** Deletes items with all that belongs to them. Their references stay used. */
export const deleteEvidence = (db: WritableDb, ids: readonly EvidenceId[]): number =>
  db.run('DELETE FROM evidence WHERE id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(ids) })

/** What has been in the trash for thirty days, oldest first, as many as go at one opening. */
export const readOutlived = (db: ReadableDb, now: Date): EvidenceId[] =>
  db
    .rows<[EvidenceId]>('SELECT id FROM evidence WHERE trashed_at <= :limit ORDER BY trashed_at LIMIT :most', {
      limit: new Date(now.getTime() - KEPT_MILLISECONDS).toISOString(),
      most: MOST_AT_ONCE,
    })
    .map(([id]) => id)
