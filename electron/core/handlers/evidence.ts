// Items of evidence: the list, one item, many at once, the trash, earlier writing.
import type { evidenceCalls } from '../../../shared/contract/calls/evidence.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { saveActivity } from '../db/activity.ts'
import type { ReadableDb } from '../db/database.ts'
import { listEvidence } from '../db/evidence-list.ts'
import { addEvidence, attachFile, evidenceByRef, readEvidence, removeEvidence, saveEvidence } from '../db/evidence.ts'
import { addLink, readLinks } from '../db/link.ts'
import { savePerson } from '../db/person.ts'
import { addFiles } from '../workbook/add-files.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkLink } from './check-link.ts'
import { found, type Group } from './handler-types.ts'
import { reportFiles } from './report-files.ts'

const { steps } = enGB.core

const item = (db: ReadableDb, id: EvidenceId): Evidence => found(readEvidence(db, [id])[0], 'evidence', id)

export const evidenceHandlers: Group<typeof evidenceCalls> = ({ host, session }) => ({
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
})
