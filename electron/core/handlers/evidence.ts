// Evidence with its files, the list of types, activities.
import type { evidenceCalls } from '../../../shared/contract/calls/evidence.ts'
import type { Output } from '../../../shared/contract/define.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceFileId, EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import {
  itemsOfType,
  readActivities,
  readTypes,
  removeActivity,
  removeType,
  saveActivity,
  saveType,
} from '../db/activity.ts'
import type { ReadableDb } from '../db/database.ts'
import { listEvidence } from '../db/evidence-list.ts'
import {
  addEvidence,
  attachFile,
  evidenceByRef,
  ownerOfFile,
  readEvidence,
  refsWithBytes,
  removeEvidence,
  saveEvidence,
  type StoredFile,
} from '../db/evidence.ts'
import { addLink, readLinks } from '../db/link.ts'
import { savePerson } from '../db/person.ts'
import { addFiles, type NewFile } from '../workbook/add-files.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkLink } from './check-link.ts'
import { found, type Core, type Group } from './handler-types.ts'
import { linkHandlers } from './link.ts'

const { steps, failures, files: words } = enGB.core

const item = (db: ReadableDb, id: EvidenceId): Evidence => found(readEvidence(db, [id])[0], 'evidence', id)
const owner = (db: ReadableDb, id: EvidenceFileId) => found(ownerOfFile(db, id), 'file', id)

type FileReports = Output<CoreContract, 'evidence.add'>['files']

/** What became of each file, in words; asked before the rows are written, so that an item does not name itself. */
function reportFiles(db: ReadableDb, files: readonly NewFile[]): FileReports {
  const result = (file: StoredFile): Pick<FileReports[number], 'result' | 'message'> => {
    const same = refsWithBytes(db, file.sha256)
    if (same.length > 0) return { result: 'added-same-bytes', message: words.same(same) }
    if (file.reading === 'encrypted') return { result: 'added-unreadable', message: words.encrypted }
    return file.reading === 'unreadable'
      ? { result: 'added-unreadable', message: words.unreadable }
      : { result: 'added', message: words.added }
  }
  return files.map((file) => ({ name: file.name, ...result(file) }))
}

const itemHandlers = ({ host, session }: Core) =>
  ({
    'evidence.list': (query) => listEvidence(session.workbook().db, query),
    'evidence.get': ({ id, ref }) => {
      const { db } = session.workbook()
      const wanted = id ?? found(evidenceByRef(db, ref ?? ''), 'evidence', ref ?? '')
      return {
        evidence: item(db, wanted),
        links: readLinks(db, [wanted]).map(({ evidenceId: _, at: __, ...link }) => link),
      }
    },
    'evidence.add': async ({ evidence, files, links, newWitnesses, newActivity }, context) => {
      const workbook = session.workbook()
      checkEvidence(workbook.db, evidence)
      return addFiles(workbook, files.map(host.resolve), host.newId, context, (stored) =>
        workbook.history.step(steps.addEvidence(evidence.title), (writable) => {
          // Once more: what it names may be gone since the files began to be copied.
          const draft = checkEvidence(writable, evidence)
          const reports = reportFiles(writable, stored)
          const witnesses = newWitnesses.map((person) => savePerson(writable, undefined, person, host.newId)?.id)
          const activity = newActivity === null ? undefined : saveActivity(writable, undefined, newActivity, host.newId)
          const whole = {
            ...draft,
            witnessIds: [...draft.witnessIds, ...witnesses.filter((one) => one !== undefined)],
            activityId: activity?.id ?? draft.activityId,
          }
          const { id, ref } = addEvidence(writable, whole, host.newId, host.now().toISOString())
          for (const file of stored) attachFile(writable, id, file, host.newId)
          const added = item(writable, id)
          for (const link of links) {
            checkLink(writable, added, { ...link, evidenceId: id })
            addLink(writable, { ...link, evidenceId: id }, added.files, host.newId)
          }
          return { id, ref, files: reports }
        }),
      )
    },
    'evidence.save': ({ id, evidence, field }) => {
      const { db, history } = session.workbook()
      const { ref } = item(db, id)
      const draft = checkEvidence(db, evidence)
      history.step(
        steps.saveEvidence(ref),
        (writable) => saveEvidence(writable, id, draft, host.now().toISOString()),
        field === undefined ? '' : `${id} ${field}`,
      )
      return item(db, id)
    },
    'evidence.remove': ({ id }) => {
      const { db, history } = session.workbook()
      history.step(steps.removeEvidence(item(db, id).ref), (writable) => removeEvidence(writable, id))
      return {}
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
        // A claim that pointed into the file stays, to be looked at again.
        writable.run("UPDATE link SET state = 'recheck' WHERE file_id = :id AND state = 'claimed'", { id })
        writable.run('DELETE FROM evidence_file WHERE id = :id', { id })
      })
      return item(db, evidenceId)
    },
  }) satisfies Partial<ReturnType<Group<typeof evidenceCalls>>>

const listHandlers = ({ host, session }: Core) =>
  ({
    'type.list': () => readTypes(session.workbook().db),
    'type.save': (type) => {
      const { db, history } = session.workbook()
      history.step(steps.saveType(type.name), (writable) => saveType(writable, type))
      return found(
        readTypes(db).find(({ id }) => id === type.id),
        'evidence type',
        type.id,
      )
    },
    'type.remove': ({ id }) => {
      const { db, history } = session.workbook()
      const type = found(
        readTypes(db).find((one) => one.id === id),
        'evidence type',
        id,
      )
      const items = itemsOfType(db, id)
      if (items > 0) throw new AppError('conflict', failures.typeInUse(type.name, items))
      history.step(steps.removeType(type.name), (writable) => removeType(writable, id))
      return {}
    },
    'activity.list': () => readActivities(session.workbook().db),
    'activity.save': ({ id, activity }) =>
      found(
        session
          .workbook()
          .history.step(steps.saveActivity(activity.name), (db) => saveActivity(db, id, activity, host.newId)),
        'activity',
        id ?? '',
      ),
    'activity.remove': ({ id }) => {
      const { db, history } = session.workbook()
      const activity = found(
        readActivities(db).find((one) => one.id === id),
        'activity',
        id,
      )
      history.step(steps.removeActivity(activity.name), (writable) => removeActivity(writable, id))
      return {}
    },
  }) satisfies Partial<ReturnType<Group<typeof evidenceCalls>>>

export const evidenceHandlers: Group<typeof evidenceCalls> = (core) => ({
  ...itemHandlers(core),
  ...listHandlers(core),
  ...linkHandlers(core),
})
