// Which items of evidence a list shows and in which order: the domain's filter and sort as conditions over the items, named `e`.
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import type { SqlParameters } from './database.ts'

/**
 * All items, read from the index that holds what lists and coverage ask of them. It has to be named: where nothing is in the trash, SQLite takes the
 * rows themselves for as good, though they are twenty times as long.
 */
export const ITEMS = 'evidence e INDEXED BY evidence_coverage'

export type Condition = { readonly where: string; readonly parameters: SqlParameters }

/** The states in which a claim counts, each named, so that an index by state is of use. */
const LIVE = "('claimed', 'recheck')"

/** An item that nothing speaks for: a claim on a version of a unit that is no longer in force counts for nothing in coverage. */
export const UNMAPPED = `NOT EXISTS (SELECT 1 FROM link l WHERE l.evidence_id = e.id AND l.state IN ${LIVE}
  AND l.criterion_id NOT IN (SELECT c.id FROM unit_version v JOIN outcome o ON o.unit_version_id = v.id JOIN criterion c ON c.outcome_id = o.id
    WHERE v.in_force = 0))`

/** One condition for each part of a filter but its search, as SQL; a name after a colon is the value. */
const PARTS = {
  // A sign in front keeps SQLite from an index of this alone, which it would then sort.
  type: '+e.type_id = :type',
  // An item that lasts is listed when any of its days lies between the two.
  from: 'coalesce(e.date_to, e.date_from) >= :from',
  until: 'e.date_from <= :until',
  activityId: 'e.activity_id = :activityId',
  stage: 'e.stage = :stage',
  personId: 'e.id IN (SELECT evidence_id FROM evidence_witness WHERE person_id = :personId)',
  criterionId: '+e.id IN (SELECT evidence_id FROM link WHERE criterion_id = :criterionId)',
  unitId: `+e.id IN (SELECT l.evidence_id FROM unit_version v JOIN outcome o ON o.unit_version_id = v.id JOIN criterion c ON c.outcome_id = o.id
    JOIN link l ON l.criterion_id = c.id WHERE v.unit_id = :unitId)`,
  linkState: 'EXISTS (SELECT 1 FROM link l WHERE l.evidence_id = e.id AND l.state = :linkState)',
} as const satisfies Partial<Record<keyof EvidenceFilter, string>>

/** What a filter asks of an item besides the searched words; of the trash or of the items in use. */
export function toCondition(filter: EvidenceFilter, trashed = false): Condition {
  const conditions = [`e.trashed_at IS ${trashed ? 'NOT ' : ''}NULL`]
  const parameters: Record<string, string> = {}
  for (const [name, condition] of Object.entries(PARTS)) {
    const value: unknown = filter[name as keyof typeof PARTS]
    if (typeof value !== 'string') continue
    conditions.push(condition)
    parameters[name] = value
  }
  if (filter.unmapped) conditions.push(UNMAPPED)
  if (filter.withoutPlace)
    conditions.push(`e.id IN (SELECT evidence_id FROM link WHERE state IN ${LIVE} AND place_kind IS NULL)`)
  return { where: `WHERE ${conditions.join(' AND ')}`, parameters }
}

/** How many criteria an item is linked to; withdrawn links count for nothing. */
const CRITERIA =
  "(SELECT count(DISTINCT l.criterion_id) FROM link l WHERE l.evidence_id = e.id AND l.state <> 'withdrawn')"

/** The order of a list as SQL. Items that agree stand in the order of their references; what says nothing stands last, whichever way. */
export function toOrder({ by, descending }: EvidenceSort): string {
  const way = descending ? 'DESC' : 'ASC'
  switch (by) {
    case 'relevance':
    case 'ref':
      return `ORDER BY e.sequence ${way}`
    case 'title':
      return `ORDER BY e.title COLLATE NOCASE ${way}, e.sequence`
    case 'type':
      return `ORDER BY (SELECT t.name FROM evidence_type t WHERE t.id = e.type_id) COLLATE NOCASE ${way}, e.sequence`
    case 'date':
      return `ORDER BY e.date_from ${way} NULLS LAST, e.sequence`
    case 'activity':
      return `ORDER BY (SELECT a.name FROM activity a WHERE a.id = e.activity_id) COLLATE NOCASE ${way} NULLS LAST, e.sequence`
    case 'stage':
      return `ORDER BY CASE e.stage WHEN 'plan' THEN 0 WHEN 'do' THEN 1 WHEN 'review' THEN 2 END ${way} NULLS LAST, e.sequence`
    case 'people':
      return `ORDER BY (SELECT p.name FROM evidence_witness w JOIN person p ON p.id = w.person_id WHERE w.evidence_id = e.id ORDER BY w.position LIMIT 1)
        COLLATE NOCASE ${way} NULLS LAST, e.sequence`
    case 'files':
      return `ORDER BY (SELECT count(*) FROM evidence_file f WHERE f.evidence_id = e.id) ${way}, e.sequence`
    case 'criteria':
      return `ORDER BY ${CRITERIA} ${way}, e.sequence`
    case 'changed':
      return `ORDER BY e.changed_at ${way}, e.sequence`
  }
}
