// Files of evidence: capture, adding, replacing, and what the reading pane shows.
import type { fileCalls } from '../../../shared/contract/calls/file.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceFileId, EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import { attachFile, ownerOfFile, readEvidence } from '../db/evidence.ts'
import { forgetPlacesIn } from '../db/link.ts'
import { capture } from '../capture/capture.ts'
import { readFiles, readVersion, readVersions } from '../db/evidence-file.ts'
import { previewFile } from '../preview/preview-file.ts'
import { makeThumbnails } from '../preview/thumbnails.ts'
import { replaceFile } from '../replacing/replace-file.ts'
import { addFiles } from '../workbook/add-files.ts'
import { requireNamed } from './check-evidence.ts'
import { found, type Group } from './handler-types.ts'
import { reportFiles } from './report-files.ts'

const { steps } = enGB.core

const item = (db: ReadableDb, id: EvidenceId): Evidence => found(readEvidence(db, [id])[0], 'evidence', id)
const owner = (db: ReadableDb, id: EvidenceFileId) => found(ownerOfFile(db, id), 'file', id)

export const fileHandlers: Group<typeof fileCalls> = ({ host, session }) => ({
  'evidence.capture': async ({ sources, activityId, again }, context) => {
    const workbook = session.workbook()
    requireNamed(workbook.db, activityId, [])
    const request = { sources: sources.map(host.resolve), activityId, again }
    return { files: await capture(workbook, host, request, context) }
  },
  'evidence.addFiles': async ({ id, files }, context) => {
    const workbook = session.workbook()
    item(workbook.db, id)
    return addFiles(workbook, files.map(host.resolve), host.newId, context, (stored) => {
      const { ref } = item(workbook.db, id)
      const reports = reportFiles(workbook.db, stored)
      workbook.history.step(steps.addFiles(stored.length, ref), (writable) => {
        for (const file of stored) attachFile(writable, id, file, host.newId)
      })
      return { evidence: item(workbook.db, id), files: reports }
    })
  },
  'evidence.describeFile': ({ id, description }) => {
    const { db, history } = session.workbook()
    const { evidenceId, name } = owner(db, id)
    history.step(
      steps.describeFile(name),
      (writable) =>
        writable.run('UPDATE evidence_file SET description = :description WHERE id = :id', { id, description }),
      `${id} description`,
    )
    return item(db, evidenceId)
  },
  'evidence.removeFile': ({ id }) => {
    const { db, history } = session.workbook()
    const { evidenceId, name } = owner(db, id)
    history.step(steps.removeFile(name), (writable) => {
      forgetPlacesIn(writable, id)
      writable.run('DELETE FROM evidence_file WHERE id = :id', { id })
    })
    return item(db, evidenceId)
  },
  'file.replace': async ({ id, source }, context) => {
    const workbook = session.workbook()
    const { evidenceId } = owner(workbook.db, id)
    const replaced = await replaceFile(workbook, host, { id, evidenceId, source: host.resolve(source) }, context)
    return { evidence: item(workbook.db, evidenceId), ...replaced }
  },
  'file.versions': ({ id }) => {
    const { db } = session.workbook()
    owner(db, id)
    return readVersions(db, id)
  },
  'file.preview': async ({ id, sha256 }, context) => {
    const { db, folder } = session.workbook()
    const present = found(readFiles(db, [id])[0], 'file', id)
    const isEarlier = sha256 !== undefined && sha256 !== present.sha256
    const file = isEarlier ? found(readVersion(db, id, sha256), 'version', sha256) : present
    return previewFile(folder, file, context)
  },
  'file.thumbnails': async ({ ids }, context) => {
    const { db, folder } = session.workbook()
    const made = await makeThumbnails(folder, readFiles(db, ids), context)
    return Object.fromEntries(ids.map((id) => [id, made.get(id) ?? null]))
  },
})
