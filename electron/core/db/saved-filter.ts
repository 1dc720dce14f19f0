// Filters of the list that the learner keeps under a name.
import {
  EvidenceFilter,
  EvidenceSort,
  type SavedFilter,
  type SavedFilterDraft,
} from '../../../shared/domain/evidence-filter.ts'
import { FilterId } from '../../../shared/domain/id.ts'
import { insert, update, type ReadableDb, type WritableDb } from './database.ts'

/** In the order in which they were made. */
export const readFilters = (db: ReadableDb): SavedFilter[] =>
  db
    .all<{ id: FilterId; name: string; filter: string; sort: string }>(
      'SELECT id, name, filter_json AS filter, sort_json AS sort FROM saved_filter ORDER BY position, id',
    )
    .map(({ id, name, filter, sort }) => ({
      id,
      name,
      filter: EvidenceFilter.parse(JSON.parse(filter)),
      sort: EvidenceSort.parse(JSON.parse(sort)),
    }))

/** Keeps a new filter at the end, or changes the one with this id; undefined when there is none. */
export function saveFilter(
  db: WritableDb,
  id: FilterId | undefined,
  { name, filter, sort }: SavedFilterDraft,
  newId: () => string,
): SavedFilter | undefined {
  const columns = { name, filter_json: JSON.stringify(filter), sort_json: JSON.stringify(sort) }
  if (id !== undefined) return update(db, 'saved_filter', id, columns) ? { id, name, filter, sort } : undefined
  const made = FilterId.parse(newId())
  const next = db.get<{ next: number }>('SELECT coalesce(max(position), -1) + 1 AS next FROM saved_filter')?.next ?? 0
  insert(db, 'saved_filter', { id: made, ...columns, position: next })
  return { id: made, name, filter, sort }
}

export const removeFilter = (db: WritableDb, id: FilterId): boolean =>
  db.run('DELETE FROM saved_filter WHERE id = :id', { id }) === 1
