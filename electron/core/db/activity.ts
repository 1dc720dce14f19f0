// Activities and the editable list of evidence types: what items of evidence are sorted by.
import type { EvidenceType } from '../../../shared/domain/evidence-type.ts'
import type { Activity, ActivityDraft } from '../../../shared/domain/evidence.ts'
import { ActivityId } from '../../../shared/domain/id.ts'
import { insert, update, type ReadableDb, type WritableDb } from './database.ts'

/** Activities by first day, undated ones last. */
export const readActivities = (db: ReadableDb): Activity[] =>
  db.all<Activity>(
    'SELECT id, name, summary, date_from AS dateFrom, date_to AS dateTo FROM activity ORDER BY date_from IS NULL, date_from, name, id',
  )

/** Creates an activity, or changes the one with this id; undefined when there is none. */
export function saveActivity(
  db: WritableDb,
  id: ActivityId | undefined,
  draft: ActivityDraft,
  newId: () => string,
): Activity | undefined {
  const columns = { name: draft.name, summary: draft.summary, date_from: draft.dateFrom, date_to: draft.dateTo }
  if (id !== undefined) return update(db, 'activity', id, columns) ? { id, ...draft } : undefined
  const made = ActivityId.parse(newId())
  insert(db, 'activity', { id: made, ...columns })
  return { id: made, ...draft }
}

export const removeActivity = (db: WritableDb, id: ActivityId): boolean =>
  db.run('DELETE FROM activity WHERE id = :id', { id }) === 1

export const readTypes = (db: ReadableDb): EvidenceType[] =>
  db.all<EvidenceType>('SELECT id, name, form, position FROM evidence_type ORDER BY position, id')

/** Adds a type at the end of the list, or renames the one with this id. */
export function saveType(db: WritableDb, type: Omit<EvidenceType, 'position'>): void {
  const last = db.get<{ next: number }>('SELECT coalesce(max(position), -1) + 1 AS next FROM evidence_type')?.next ?? 0
  db.run(
    `INSERT INTO evidence_type (id, name, form, position) VALUES (:id, :name, :form, :position)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, form = excluded.form`,
    { ...type, position: last },
  )
}

export const itemsOfType = (db: ReadableDb, id: string): number =>
  db.get<{ count: number }>('SELECT count(*) AS count FROM evidence WHERE type_id = :id', { id })?.count ?? 0
export const removeType = (db: WritableDb, id: string): boolean =>
  db.run('DELETE FROM evidence_type WHERE id = :id', { id }) === 1
