// The list of evidence: filters, search as you type, one page at a time.
import type { EvidenceRow } from '../../../shared/contract/calls/evidence.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Parsed } from '../../../shared/contract/define.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { ReadableDb, SqlParameters } from './database.ts'
import { readLinks } from './link.ts'
import { findHits, readSnippets, type Hits } from './search.ts'

export type EvidenceQuery = Parsed<CoreContract, 'evidence.list'>
type Page = { readonly total: number; readonly items: EvidenceRow[] }

/** A page of items. A search ranks by relevance; without one the order is that of the references. */
export function listEvidence(db: ReadableDb, query: EvidenceQuery): Page {
  const { where, parameters } = filters(query)
  if (query.search === '') {
    const total = db.get<{ total: number }>(`SELECT count(*) AS total FROM evidence e ${where}`, parameters)?.total ?? 0
    const page = { limit: query.limit, offset: query.offset }
    const order = 'ORDER BY e.sequence LIMIT :limit OFFSET :offset'
    return { total, items: complete(db, readRows(db, `${where} ${order}`, { ...parameters, ...page }), query.search) }
  }
  const hits = findHits(db, query.search)
  if (hits === undefined) return { total: 0, items: [] }
  const fitting = fittingOf(db, hits, where, parameters)
  const wanted = fitting.slice(query.offset, query.offset + query.limit)
  const rows = readRows(db, 'WHERE e.sequence IN (SELECT value FROM json_each(:wanted))', {
    wanted: JSON.stringify(wanted),
  })
  const bySequence = new Map(rows.map((row) => [row.sequence, row]))
  const ordered = wanted.flatMap((sequence) => bySequence.get(sequence) ?? [])
  return { total: fitting.length, items: complete(db, ordered, query.search, hits) }
}

/** The items that were hit and fit the other filters, best first. */
function fittingOf(db: ReadableDb, hits: Hits, where: string, parameters: SqlParameters): number[] {
  const ordered = [...hits.keys()]
  if (where === '') return ordered
  const fits = new Set(
    db.rows<[number]>(`SELECT e.sequence FROM evidence e ${where}`, parameters).map(([sequence]) => sequence),
  )
  return ordered.filter((sequence) => fits.has(sequence))
}

type ListRow = Omit<EvidenceRow, 'files' | 'links' | 'hit' | 'confidential' | 'heldElsewhere'> & {
  readonly sequence: number
  readonly confidential: number
  readonly heldElsewhere: number
}

const readRows = (db: ReadableDb, rest: string, parameters: SqlParameters): ListRow[] =>
  db.all<ListRow>(
    `SELECT e.id, e.sequence, e.ref, e.title, e.type_id AS type, e.date_from AS date, e.date_to AS dateTo, e.activity_id AS activityId,
       e.stage, e.confidential, e.held_where <> '' AS heldElsewhere FROM evidence e ${rest}`,
    parameters,
  )

/** Adds files, links and the words around a hit to the rows of a page. */
function complete(db: ReadableDb, rows: readonly ListRow[], search: string, hits?: Hits): EvidenceRow[] {
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
  const documents = rows.map(({ sequence }) => hits?.get(sequence) ?? 0)
  const snippets = hits === undefined ? new Map<number, string>() : readSnippets(db, documents, search)
  return rows.map(({ sequence, ...row }) => ({
    ...row,
    confidential: row.confidential === 1,
    heldElsewhere: row.heldElsewhere === 1,
    files: (files.get(row.id) ?? []).map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    links: (links.get(row.id) ?? []).map(({ evidenceId: _, at: __, ...link }) => link),
    hit: snippets.get(hits?.get(sequence) ?? 0) ?? '',
  }))
}

function filters(query: EvidenceQuery): { where: string; parameters: SqlParameters } {
  const conditions: string[] = []
  const parameters: Record<string, string> = {}
  const add = (condition: string, name: string, value: string | undefined) => {
    if (value === undefined) return
    conditions.push(condition)
    parameters[name] = value
  }
  add('e.type_id = :type', 'type', query.type)
  add('e.activity_id = :activityId', 'activityId', query.activityId)
  add('e.id IN (SELECT evidence_id FROM link WHERE criterion_id = :criterionId)', 'criterionId', query.criterionId)
  add(
    `e.id IN (SELECT l.evidence_id FROM link l JOIN criterion c ON c.id = l.criterion_id JOIN outcome o ON o.id = c.outcome_id
       JOIN unit_version v ON v.id = o.unit_version_id WHERE v.unit_id = :unitId)`,
    'unitId',
    query.unitId,
  )
  if (query.unmapped)
    conditions.push("NOT EXISTS (SELECT 1 FROM link l WHERE l.evidence_id = e.id AND l.state <> 'withdrawn')")
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, parameters }
}
