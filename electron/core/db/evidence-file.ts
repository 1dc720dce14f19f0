// Files of evidence by themselves: what is stored of each, and the versions that a newer one took the place of.
import type { EvidenceFileId, EvidenceId, LinkId, Sha256 } from '../../../shared/domain/id.ts'
import type { Link } from '../../../shared/domain/link.ts'
import { insert, update, type ReadableDb, type WritableDb } from './database.ts'
import { storeFacts, type StoredFile } from './evidence.ts'
import { readLink } from './link.ts'

export type FileRow = Pick<StoredFile, 'sha256' | 'bytes' | 'mediaType' | 'reading'> & {
  readonly id: EvidenceFileId
  readonly name: string
}

/** Files by id, in no order; those that are not there are left out. */
export const readFiles = (db: ReadableDb, ids: readonly EvidenceFileId[]): FileRow[] =>
  db.all<FileRow>(
    `SELECT f.id, f.name, f.sha256, s.bytes, s.media_type AS mediaType, s.reading FROM evidence_file f JOIN stored_file s ON s.sha256 = f.sha256
     WHERE f.id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  )

/** An earlier version of a file, as a file; undefined when it never had these bytes. */
export const readVersion = (db: ReadableDb, id: EvidenceFileId, sha256: Sha256): FileRow | undefined =>
  db.get<FileRow>(
    `SELECT v.file_id AS id, v.name, v.sha256, s.bytes, s.media_type AS mediaType, s.reading FROM file_version v JOIN stored_file s ON s.sha256 = v.sha256
     WHERE v.file_id = :id AND v.sha256 = :sha256 ORDER BY v.replaced_at DESC LIMIT 1`,
    { id, sha256 },
  )

/** Earlier versions of a file, newest first. */
export const readVersions = (db: ReadableDb, id: EvidenceFileId) =>
  db.all<{ sha256: Sha256; name: string; bytes: number; replacedAt: string }>(
    `SELECT v.sha256, v.name, s.bytes, v.replaced_at AS replacedAt FROM file_version v JOIN stored_file s ON s.sha256 = v.sha256
     WHERE v.file_id = :id ORDER BY v.replaced_at DESC, v.rowid DESC`,
    { id },
  )

/** The item in use that holds these bytes; undefined when none does. */
export const itemWithBytes = (db: ReadableDb, sha256: Sha256): { id: EvidenceId; ref: string } | undefined =>
  db.get<{ id: EvidenceId; ref: string }>(
    `SELECT e.id, e.ref FROM evidence e JOIN evidence_file f ON f.evidence_id = e.id
     WHERE f.sha256 = :sha256 AND e.trashed_at IS NULL ORDER BY e.sequence LIMIT 1`,
    { sha256 },
  )

/** Links whose place lies in a file, in the order in which they were made. */
export const linksIntoFile = (db: ReadableDb, fileId: EvidenceFileId): Link[] =>
  db
    .all<{ id: LinkId }>('SELECT id FROM link WHERE file_id = :fileId ORDER BY position', { fileId })
    .flatMap(({ id }) => readLink(db, id) ?? [])

type NewVersion = {
  readonly before: FileRow
  readonly after: StoredFile & { readonly name: string }
  readonly evidenceId: EvidenceId
  readonly versionId: string
  /** ISO text of the present moment. */
  readonly at: string
}

/** Puts new bytes in the place of a file's own, which become an earlier version; the item's version grows by one. */
export function putVersion(db: WritableDb, { before, after, evidenceId, versionId, at }: NewVersion): void {
  storeFacts(db, after)
  insert(db, 'file_version', {
    id: versionId,
    file_id: before.id,
    sha256: before.sha256,
    name: before.name,
    replaced_at: at,
  })
  update(db, 'evidence_file', before.id, { sha256: after.sha256, name: after.name })
  db.run('UPDATE evidence SET version = version + 1, changed_at = :at WHERE id = :evidenceId', { at, evidenceId })
}
