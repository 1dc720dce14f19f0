// Items of evidence with their fields, files, witnesses, policies and measures: rows to nouns and back.
import { isDeepStrictEqual } from 'node:util'
import { Evidence, type EvidenceDraft, type EvidenceFile, type Measure } from '../../../shared/domain/evidence.ts'
import type { FieldValues } from '../../../shared/domain/evidence-type.ts'
import { EvidenceFileId, EvidenceId, type PersonId, type Sha256 } from '../../../shared/domain/id.ts'
import { toPlainText } from '../../../shared/domain/rich-text.ts'
import { insert, nextNumber, update, type ReadableDb, type SqlValue, type WritableDb } from './database.ts'

/** The template of references when the workbook sets none; `{n}` is the item's number. */
const TEMPLATE = 'E{n}'

const columns = (draft: EvidenceDraft) => ({
  type_id: draft.type,
  title: draft.title,
  date_from: draft.dateFrom,
  date_to: draft.dateTo,
  location: draft.location,
  learner_role: draft.learnerRole,
  text_json: JSON.stringify(draft.text),
  text_plain: toPlainText(draft.text),
  activity_id: draft.activityId,
  stage: draft.stage,
  confidential: draft.confidential ? 1 : 0,
  simulated: draft.simulated ? 1 : 0,
  held_where: draft.heldElsewhere?.where ?? '',
  held_keeper: draft.heldElsewhere?.keeper ?? '',
  held_seen_by: draft.heldElsewhere?.seenBy ?? '',
})

/** Stores a new item under the next reference, which is never issued again. */
export function addEvidence(
  db: WritableDb,
  draft: EvidenceDraft,
  newId: () => string,
  at: string,
): { id: EvidenceId; ref: string } {
  const id = EvidenceId.parse(newId())
  const sequence = nextNumber(db, 'evidence')
  const template =
    db.get<{ value: string }>("SELECT value FROM setting WHERE name = 'reference-template'")?.value ?? TEMPLATE
  const ref = template.replace('{n}', String(sequence))
  insert(db, 'evidence', {
    id,
    sequence,
    ref,
    ...columns(draft),
    version: 1,
    superseded_by_id: null,
    created_at: at,
    changed_at: at,
  })
  addParts(db, id, draft)
  return { id, ref }
}

/** Writes what the learner changed; answers whether that was anything. `before` is the item as it is stored. */
export function changeEvidence(db: WritableDb, before: Evidence, draft: EvidenceDraft, at: string): boolean {
  const was: Readonly<Record<string, SqlValue>> = columns(before)
  // What is as it was is left alone: it is no step, and its words are not gathered anew for the search.
  const changed = Object.fromEntries(Object.entries(columns(draft)).filter(([name, value]) => was[name] !== value))
  const sameParts = isDeepStrictEqual(partsOf(before), partsOf(draft))
  if (sameParts && Object.keys(changed).length === 0) return false
  update(db, 'evidence', before.id, { ...changed, changed_at: at })
  if (sameParts) return true
  for (const table of ['evidence_field', 'evidence_policy', 'measure', 'evidence_witness'])
    db.run(`DELETE FROM ${table} WHERE evidence_id = :id`, { id: before.id })
  addParts(db, before.id, draft)
  return true
}

const partsOf = (draft: Pick<EvidenceDraft, 'fields' | 'policies' | 'measures' | 'witnessIds'>) => [
  draft.fields,
  draft.policies,
  draft.measures,
  draft.witnessIds,
]

function addParts(db: WritableDb, evidence_id: EvidenceId, draft: EvidenceDraft): void {
  for (const [field, value] of Object.entries(draft.fields)) {
    if (typeof value === 'string') insert(db, 'evidence_field', { evidence_id, field, row: 0, part: '', value })
    else
      for (const [row, cells] of value.entries())
        for (const [part, cell] of Object.entries(cells))
          insert(db, 'evidence_field', { evidence_id, field, row, part, value: cell })
  }
  for (const [position, name] of draft.policies.entries())
    insert(db, 'evidence_policy', { evidence_id, position, name })
  for (const [position, measure] of draft.measures.entries())
    insert(db, 'measure', { evidence_id, position, ...measure })
  for (const [position, person_id] of draft.witnessIds.entries())
    insert(db, 'evidence_witness', { evidence_id, position, person_id })
}

type EvidenceRowOfTable = Omit<
  Evidence,
  'text' | 'fields' | 'witnessIds' | 'policies' | 'measures' | 'files' | 'confidential' | 'simulated' | 'heldElsewhere'
> & {
  readonly textJson: string
  readonly confidential: number
  readonly simulated: number
  readonly heldWhere: string
  readonly heldKeeper: string
  readonly heldSeenBy: string
}
type Part<T> = T & { readonly evidenceId: string }

/** Items by id, those in the trash too, or all that are in use; in order of reference. */
export function readEvidence(db: ReadableDb, ids?: readonly EvidenceId[]): Evidence[] {
  const given = ids === undefined ? {} : { ids: JSON.stringify(ids) }
  const only = (column: string) => (ids === undefined ? '' : `WHERE ${column} IN (SELECT value FROM json_each(:ids))`)
  const part = <T>(select: string, order: string): Map<string, Part<T>[]> =>
    Map.groupBy(db.all<Part<T>>(`${select} ${only('evidence_id')} ORDER BY ${order}`, given), (row) => row.evidenceId)
  const fields = part<FieldRow>(
    'SELECT evidence_id AS evidenceId, field, row, part, value FROM evidence_field',
    'field, row, part',
  )
  const policies = part<{ name: string }>('SELECT evidence_id AS evidenceId, name FROM evidence_policy', 'position')
  const measures = part<Measure>(
    'SELECT evidence_id AS evidenceId, what, baseline, target, result FROM measure',
    'position',
  )
  const witnesses = part<{ id: PersonId }>(
    'SELECT evidence_id AS evidenceId, person_id AS id FROM evidence_witness',
    'position',
  )
  const files = part<EvidenceFile>(
    `SELECT f.evidence_id AS evidenceId, f.id, f.sha256, f.name, s.media_type AS mediaType, s.bytes, s.pages, f.description
     FROM evidence_file f JOIN stored_file s ON s.sha256 = f.sha256`,
    'f.position',
  )
  return db
    .all<EvidenceRowOfTable>(
      `SELECT id, ref, type_id AS type, title, date_from AS dateFrom, date_to AS dateTo, location, learner_role AS learnerRole, text_json AS textJson,
         activity_id AS activityId, stage, confidential, simulated, held_where AS heldWhere, held_keeper AS heldKeeper, held_seen_by AS heldSeenBy,
         version, superseded_by_id AS supersededById, created_at AS createdAt, changed_at AS changedAt, trashed_at AS trashedAt
       FROM evidence ${ids === undefined ? 'WHERE trashed_at IS NULL' : only('id')} ORDER BY sequence`,
      given,
    )
    .map(({ textJson, heldWhere, heldKeeper, heldSeenBy, ...row }) => ({
      ...row,
      text: Evidence.shape.text.parse(JSON.parse(textJson)),
      fields: toFields(fields.get(row.id) ?? []),
      policies: (policies.get(row.id) ?? []).map(({ name }) => name),
      measures: (measures.get(row.id) ?? []).map(({ what, baseline, target, result }) => ({
        what,
        baseline,
        target,
        result,
      })),
      witnessIds: (witnesses.get(row.id) ?? []).map(({ id }) => id),
      files: (files.get(row.id) ?? []).map(({ evidenceId: _, ...file }) => file),
      confidential: row.confidential === 1,
      simulated: row.simulated === 1,
      heldElsewhere: heldWhere === '' ? null : { where: heldWhere, keeper: heldKeeper, seenBy: heldSeenBy },
    }))
}

type FieldRow = { readonly field: string; readonly row: number; readonly part: string; readonly value: string }

function toFields(rows: readonly FieldRow[]): FieldValues {
  const values: FieldValues = {}
  for (const { field, row, part, value } of rows) {
    if (part === '') {
      values[field] = value
      continue
    }
    const list = values[field]
    const lines = Array.isArray(list) ? list : []
    lines[row] = { ...lines[row], [part]: value }
    values[field] = lines
  }
  return values
}

/** The id of the item with this reference, letter case aside. */
export const evidenceByRef = (db: ReadableDb, ref: string): EvidenceId | undefined =>
  db.get<{ id: EvidenceId }>('SELECT id FROM evidence WHERE ref = :ref COLLATE NOCASE', { ref })?.id

/** What was learned about a file's bytes when it was stored. */
export type StoredFile = {
  readonly sha256: Sha256
  readonly bytes: number
  readonly mediaType: string
  readonly pages: number | null
  readonly text: string
  readonly reading: 'read' | 'no-text' | 'unreadable' | 'encrypted'
}

/** Keeps what was learned about bytes; what is known already stays. */
export function storeFacts(db: WritableDb, file: StoredFile): void {
  db.run(
    `INSERT INTO stored_file (sha256, bytes, media_type, pages, text, reading) VALUES (:sha256, :bytes, :mediaType, :pages, :text, :reading) ON CONFLICT (sha256) DO NOTHING`,
    {
      sha256: file.sha256,
      bytes: file.bytes,
      mediaType: file.mediaType,
      pages: file.pages,
      text: file.text,
      reading: file.reading,
    },
  )
}

/** Gives an item one more file; the bytes are stored already. */
export function attachFile(
  db: WritableDb,
  evidenceId: EvidenceId,
  file: StoredFile & { readonly name: string; readonly description: string },
  newId: () => string,
): EvidenceFileId {
  const id = EvidenceFileId.parse(newId())
  storeFacts(db, file)
  const position = nextFilePosition(db, evidenceId)
  insert(db, 'evidence_file', {
    id,
    evidence_id: evidenceId,
    sha256: file.sha256,
    name: file.name,
    description: file.description,
    position,
  })
  return id
}

/** Where the next file of an item stands. */
export const nextFilePosition = (db: ReadableDb, evidenceId: EvidenceId): number =>
  db.get<{ next: number }>(
    'SELECT coalesce(max(position), -1) + 1 AS next FROM evidence_file WHERE evidence_id = :evidenceId',
    { evidenceId },
  )?.next ?? 0

/** The item that a file belongs to, with the file's name. */
export const ownerOfFile = (db: ReadableDb, id: EvidenceFileId): { evidenceId: EvidenceId; name: string } | undefined =>
  db.get<{ evidenceId: EvidenceId; name: string }>(
    'SELECT evidence_id AS evidenceId, name FROM evidence_file WHERE id = :id',
    { id },
  )

/** References of the items in use that hold these bytes already. */
export const refsWithBytes = (db: ReadableDb, sha256: Sha256): string[] =>
  db
    .all<{ ref: string }>(
      'SELECT DISTINCT e.ref, e.sequence FROM evidence e JOIN evidence_file f ON f.evidence_id = e.id WHERE f.sha256 = :sha256 AND e.trashed_at IS NULL ORDER BY e.sequence',
      { sha256 },
    )
    .map(({ ref }) => ref)
