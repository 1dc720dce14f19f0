// The words that a learner used before in a field, to be offered again.
import type { ReadableDb } from './database.ts'

/** So many are offered. */
const MOST = 50

/** Where the fields that are no type's own are kept; each reads as `value` beside the item `e`. */
const SOURCES: Readonly<Record<string, string>> = {
  location: 'SELECT e.location AS value, e.changed_at AS at FROM evidence e WHERE e.trashed_at IS NULL',
  learnerRole: 'SELECT e.learner_role AS value, e.changed_at AS at FROM evidence e WHERE e.trashed_at IS NULL',
  keeper: 'SELECT e.held_keeper AS value, e.changed_at AS at FROM evidence e WHERE e.trashed_at IS NULL',
  seenBy: 'SELECT e.held_seen_by AS value, e.changed_at AS at FROM evidence e WHERE e.trashed_at IS NULL',
  // The order of a cross join stands: few links name an occasion.
  occasion: `SELECT l.occasion AS value, e.changed_at AS at FROM link l CROSS JOIN evidence e ON e.id = l.evidence_id
    WHERE l.occasion <> '' AND e.trashed_at IS NULL`,
  policy:
    'SELECT p.name AS value, e.changed_at AS at FROM evidence_policy p JOIN evidence e ON e.id = p.evidence_id WHERE e.trashed_at IS NULL',
}
/** A type's own field, or a column of one of its lists. */
const OWN = `SELECT f.value, e.changed_at AS at FROM evidence_field f JOIN evidence e ON e.id = f.evidence_id
  WHERE e.trashed_at IS NULL AND ((f.field = :field AND f.part = '') OR f.part = :field)`

/** Values of a field in items in use, the latest first, each once. A field that nobody filled has none. */
export function readSuggestions(db: ReadableDb, field: string): string[] {
  const source = Object.hasOwn(SOURCES, field) ? SOURCES[field] : undefined
  const rows = db.rows<[string]>(
    `SELECT value FROM (${source ?? OWN}) WHERE value <> '' AND length(value) <= 300 AND instr(value, char(10)) = 0
     GROUP BY value ORDER BY max(at) DESC, value LIMIT :most`,
    { most: MOST, ...(source === undefined ? { field } : {}) },
  )
  return rows.map(([value]) => value)
}
