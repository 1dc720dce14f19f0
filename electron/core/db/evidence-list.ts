// The list of evidence: one page at a time, or the ids of all that fit.
import type { EvidenceRow } from '../../../shared/contract/calls/evidence.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Parsed } from '../../../shared/contract/define.ts'
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceFileId, EvidenceId, PersonId } from '../../../shared/domain/id.ts'
import type { ReadableDb } from './database.ts'
import { ITEMS, toCondition, toOrder } from './evidence-filter.ts'
import { readLinks, toLinkRow } from './link.ts'
import { findHits, readSnippets, type Hits } from './search.ts'

type Query = Parsed<CoreContract, 'evidence.list'>
type Page = { readonly total: number; readonly items: EvidenceRow[] }

/** A page of items. A search is in order of relevance unless the query sorts otherwise; else that order is the one of references. */
export function listEvidence(db: ReadableDb, query: Query): Page {
  if (query.search === '') return listUnsearched(db, query)
  const hits = findHits(db, query.search) ?? NO_HITS
  const fitting = fittingOf(db, query, query.trashed, hits)
  const wanted = fitting.slice(query.offset, query.offset + query.limit)
  return { total: fitting.length, items: complete(db, readRows(db, wanted), query.search, hits) }
}

/** Counting and taking one page apart is quicker than reading all that fit in order. */
function listUnsearched(db: ReadableDb, { limit, offset, ...query }: Query): Page {
  const { where, parameters } = toCondition(query, query.trashed)
  const total = db.get<{ total: number }>(`SELECT count(*) AS total FROM ${ITEMS} ${where}`, parameters)?.total ?? 0
  const page = `SELECT e.sequence FROM ${ITEMS} ${where} ${toOrder(query.sort)} LIMIT :limit OFFSET :offset`
  const wanted = db.rows<[number]>(page, { ...parameters, limit, offset }).map(([sequence]) => sequence)
  return { total, items: complete(db, readRows(db, wanted), '') }
}

/** The ids of all items in use that fit, in the order of the list. */
export function idsOfEvidence(db: ReadableDb, query: Parsed<CoreContract, 'evidence.ids'>): EvidenceId[] {
  const hits = query.search === '' ? undefined : (findHits(db, query.search) ?? NO_HITS)
  const ids = new Map(db.rows<[number, EvidenceId]>(`SELECT e.sequence, e.id FROM ${ITEMS} WHERE e.trashed_at IS NULL`))
  return fittingOf(db, query, false, hits).flatMap((sequence) => ids.get(sequence) ?? [])
}

const NO_HITS: Hits = new Map()

/** The sequences of the items that fit and, with a search, were hit; in the order of the list. Narrow rows of an index: all are read to be counted. */
function fittingOf(
  db: ReadableDb,
  query: EvidenceFilter & { readonly sort: EvidenceSort },
  trashed: boolean,
  hits: Hits | undefined,
): number[] {
  const { where, parameters } = toCondition(query, trashed)
  const fitting = db
    .rows<[number]>(`SELECT e.sequence FROM ${ITEMS} ${where} ${toOrder(query.sort)}`, parameters)
    .map(([sequence]) => sequence)
  if (hits === undefined) return fitting
  if (query.sort.by !== 'relevance') return fitting.filter((sequence) => hits.has(sequence))
  const fits = new Set(fitting)
  return [...hits.keys()].filter((sequence) => fits.has(sequence))
}

type ListRow = Omit<EvidenceRow, 'files' | 'links' | 'hit' | 'confidential' | 'heldElsewhere' | 'witnessIds'> & {
  readonly sequence: number
  readonly confidential: number
  readonly heldElsewhere: number
}

/** Rows in the order of these sequences. */
function readRows(db: ReadableDb, sequences: readonly number[]): ListRow[] {
  const rows = db.all<ListRow>(
    `SELECT e.id, e.sequence, e.ref, e.title, e.type_id AS type, e.date_from AS date, e.date_to AS dateTo, e.activity_id AS activityId, e.stage,
       e.version, e.confidential, e.held_where <> '' AS heldElsewhere, e.changed_at AS changedAt, e.trashed_at AS trashedAt
     FROM evidence e WHERE e.sequence IN (SELECT value FROM json_each(:sequences))`,
    { sequences: JSON.stringify(sequences) },
  )
  const bySequence = new Map(rows.map((row) => [row.sequence, row]))
  return sequences.flatMap((sequence) => bySequence.get(sequence) ?? [])
}

type FileOfRow = EvidenceRow['files'][number] & { readonly evidenceId: EvidenceId }

/** Adds files, links, witnesses and the words around a hit to the rows of a page. */
function complete(db: ReadableDb, rows: readonly ListRow[], search: string, hits?: Hits): EvidenceRow[] {
  const ids = rows.map((row) => row.id)
  const given = { ids: JSON.stringify(ids) }
  const files = Map.groupBy(
    db.all<FileOfRow & { id: EvidenceFileId }>(
      `SELECT f.evidence_id AS evidenceId, f.id, f.name, f.sha256, s.media_type AS mediaType, s.bytes FROM evidence_file f
       JOIN stored_file s ON s.sha256 = f.sha256 WHERE f.evidence_id IN (SELECT value FROM json_each(:ids)) ORDER BY f.position`,
      given,
    ),
    (file) => file.evidenceId,
  )
  const witnesses = Map.groupBy(
    db.rows<[EvidenceId, PersonId]>(
      'SELECT evidence_id, person_id FROM evidence_witness WHERE evidence_id IN (SELECT value FROM json_each(:ids)) ORDER BY position',
      given,
    ),
    ([evidenceId]) => evidenceId,
  )
  const links = Map.groupBy(readLinks(db, ids), (link) => link.evidenceId)
  const documents = rows.map(({ sequence }) => hits?.get(sequence) ?? 0)
  const snippets = hits === undefined ? new Map<number, string>() : readSnippets(db, documents, search)
  return rows.map(({ sequence, ...row }) => ({
    ...row,
    confidential: row.confidential === 1,
    heldElsewhere: row.heldElsewhere === 1,
    witnessIds: (witnesses.get(row.id) ?? []).map(([, person]) => person),
    files: (files.get(row.id) ?? []).map(({ evidenceId: _, ...file }) => file),
    links: (links.get(row.id) ?? []).map(toLinkRow),
    hit: snippets.get(hits?.get(sequence) ?? 0) ?? '',
  }))
}
