// The list of evidence: filters, search as you type, one page at a time.
import type { EvidenceRow } from '../../../shared/contract/calls/evidence.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Parsed } from '../../../shared/contract/define.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { ReadableDb, SqlParameters } from './database.ts'
import { readLinks } from './link.ts'

export type EvidenceQuery = Parsed<CoreContract, 'evidence.list'>

/** Marks around a hit in `EvidenceRow.hit`: characters that no text of ours holds. */
const [OPEN, CLOSE] = ['\u0002', '\u0003']

/**
 * What a person types as a query of FTS5: every word must occur, as the beginning of a word; signs are spaces. Undefined when no word is left.
 */
export function toMatch(search: string): string | undefined {
  const words = search.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ')
}

/** A page of items. A search ranks by relevance; without one the order is that of the references. */
export function listEvidence(db: ReadableDb, query: EvidenceQuery): { total: number; items: EvidenceRow[] } {
  const match = toMatch(query.search)
  if (match === undefined && query.search !== '') return { total: 0, items: [] }
  const { where, parameters } = filters(query, match)
  const total = db.get<{ total: number }>(`SELECT count(*) AS total FROM evidence e ${where}`, parameters)?.total ?? 0
  const order =
    match === undefined ? 'e.sequence' : '(SELECT min(rank) FROM ranked WHERE ranked.evidence_id = e.id), e.sequence'
  const ranked = `WITH ranked AS MATERIALIZED (SELECT d.evidence_id, search.rank FROM search JOIN search_document d ON d.seq = search.rowid WHERE search MATCH :match)`
  const rows = db.all<ListRow>(
    `${match === undefined ? '' : ranked} SELECT e.id, e.ref, e.title, e.type_id AS type, e.date_from AS date, e.date_to AS dateTo, e.activity_id AS activityId, e.stage,
       e.confidential, e.held_where <> '' AS heldElsewhere FROM evidence e ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`,
    { ...parameters, limit: query.limit, offset: query.offset },
  )
  const ids = rows.map((row) => row.id)
  const files = Map.groupBy(
    db.all<{ evidenceId: EvidenceId; name: string; sha256: string; bytes: number }>(
      `SELECT f.evidence_id AS evidenceId, f.name, f.sha256, s.bytes FROM evidence_file f JOIN stored_file s ON s.sha256 = f.sha256
       WHERE f.evidence_id IN (SELECT value FROM json_each(:ids)) ORDER BY f.position`,
      { ids: JSON.stringify(ids) },
    ),
    (file) => file.evidenceId,
  )
  const links = Map.groupBy(readLinks(db, ids), (link) => link.evidenceId)
  const hits = match === undefined ? new Map<string, string>() : readHits(db, match, ids)
  return {
    total,
    items: rows.map((row) => ({
      ...row,
      confidential: row.confidential === 1,
      heldElsewhere: row.heldElsewhere === 1,
      files: (files.get(row.id) ?? []).map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
      links: (links.get(row.id) ?? []).map(({ evidenceId: _, at: __, ...link }) => link),
      hit: hits.get(row.id) ?? '',
    })),
  }
}

type ListRow = Omit<EvidenceRow, 'files' | 'links' | 'hit' | 'confidential' | 'heldElsewhere'> & {
  readonly confidential: number
  readonly heldElsewhere: number
}

function filters(query: EvidenceQuery, match: string | undefined): { where: string; parameters: SqlParameters } {
  const conditions: string[] = []
  const parameters: Record<string, string> = {}
  const add = (condition: string, name?: string, value?: string) => {
    conditions.push(condition)
    if (name !== undefined && value !== undefined) parameters[name] = value
  }
  if (match !== undefined)
    add(
      'e.id IN (SELECT d.evidence_id FROM search JOIN search_document d ON d.seq = search.rowid WHERE search MATCH :match)',
      'match',
      match,
    )
  if (query.type !== undefined) add('e.type_id = :type', 'type', query.type)
  if (query.activityId !== undefined) add('e.activity_id = :activityId', 'activityId', query.activityId)
  if (query.criterionId !== undefined)
    add('e.id IN (SELECT evidence_id FROM link WHERE criterion_id = :criterionId)', 'criterionId', query.criterionId)
  if (query.unitId !== undefined)
    add(
      `e.id IN (SELECT l.evidence_id FROM link l JOIN criterion c ON c.id = l.criterion_id JOIN outcome o ON o.id = c.outcome_id
         JOIN unit_version v ON v.id = o.unit_version_id WHERE v.unit_id = :unitId)`,
      'unitId',
      query.unitId,
    )
  if (query.unmapped) add("NOT EXISTS (SELECT 1 FROM link l WHERE l.evidence_id = e.id AND l.state <> 'withdrawn')")
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, parameters }
}

/** For each item the words around its best hit. */
function readHits(db: ReadableDb, match: string, ids: readonly EvidenceId[]): Map<string, string> {
  const rows = db.all<{ evidenceId: string; hit: string }>(
    `SELECT d.evidence_id AS evidenceId, snippet(search, 0, :open, :close, '…', 12) AS hit FROM search_document d JOIN search ON search.rowid = d.seq
     WHERE search MATCH :match AND d.evidence_id IN (SELECT value FROM json_each(:ids)) ORDER BY rank DESC`,
    { match, ids: JSON.stringify(ids), open: OPEN, close: CLOSE },
  )
  return new Map(rows.map((row) => [row.evidenceId, row.hit.replace(/\s+/g, ' ')]))
}
