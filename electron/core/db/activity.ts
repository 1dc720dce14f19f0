// Activities and the editable list of evidence types: what items of evidence are sorted by.
import type { EvidenceType } from '../../../shared/domain/evidence-type.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output } from '../../../shared/contract/define.ts'
import { STAGES, type Activity, type ActivityDraft, type Measure } from '../../../shared/domain/evidence.ts'
import { ActivityId, type EvidenceId } from '../../../shared/domain/id.ts'
import { insert, update, type ReadableDb, type WritableDb } from './database.ts'

type ActivityPage = Output<CoreContract, 'activity.get'>

/** Activities by first day, undated ones last. */
export const readActivities = (db: ReadableDb): Activity[] =>
  db.all<Activity>(
    'SELECT id, name, summary, date_from AS dateFrom, date_to AS dateTo FROM activity ORDER BY date_from IS NULL, date_from, name, id',
  )

/** One activity with the items in use that tell of it, by stage and then by day; undefined when there is none. */
export function readActivity(db: ReadableDb, id: ActivityId): ActivityPage | undefined {
  const activity = readActivities(db).find((one) => one.id === id)
  if (activity === undefined) return undefined
  const rows = db.all<Omit<ActivityPage['items'][number], 'measures'>>(
    `SELECT e.id, e.ref, e.title, e.type_id AS type, e.date_from AS date, e.stage,
       (SELECT count(*) FROM link l WHERE l.evidence_id = e.id AND l.state <> 'withdrawn') AS links
     FROM evidence e WHERE e.activity_id = :id AND e.trashed_at IS NULL
     ORDER BY CASE e.stage WHEN 'plan' THEN 0 WHEN 'do' THEN 1 WHEN 'review' THEN 2 ELSE 3 END, e.date_from IS NULL, e.date_from, e.sequence`,
    { id },
  )
  const measures = Map.groupBy(
    db.all<Measure & { id: EvidenceId }>(
      `SELECT e.id, m.what, m.baseline, m.target, m.result FROM measure m JOIN evidence e ON e.id = m.evidence_id
       WHERE e.activity_id = :id ORDER BY m.position`,
      { id },
    ),
    (measure) => measure.id,
  )
  const items = rows.map((row) => ({ ...row, measures: (measures.get(row.id) ?? []).map(({ id: _, ...one }) => one) }))
  return { activity, items, missing: STAGES.filter((stage) => items.every((item) => item.stage !== stage)) }
}

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

/** How many items have a type, those in the trash too: they would not be whole without it. */
export const itemsOfType = (db: ReadableDb, id: string): { all: number; inTrash: number } =>
  db.get<{ all: number; inTrash: number }>(
    'SELECT count(*) AS "all", count(trashed_at) AS inTrash FROM evidence WHERE type_id = :id',
    { id },
  ) ?? { all: 0, inTrash: 0 }
export const removeType = (db: WritableDb, id: string): boolean =>
  db.run('DELETE FROM evidence_type WHERE id = :id', { id }) === 1
