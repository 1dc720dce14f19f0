// Items of evidence: the list, and one item.
import { isDeepStrictEqual } from 'node:util'
import type { evidenceCalls } from '../../../shared/contract/calls/evidence.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { placeIn } from '../../../shared/domain/whole-item.ts'
import { enGB } from '../../../shared/words/words.ts'
import { saveActivity } from '../db/activity.ts'
import type { ReadableDb } from '../db/database.ts'
import { idsOfEvidence, listEvidence } from '../db/evidence-list.ts'
import { addEvidence, attachFile, changeEvidence, evidenceByRef, readEvidence } from '../db/evidence.ts'
import { addLink, readLinks, toLinkRow } from '../db/link.ts'
import { savePerson } from '../db/person.ts'
import { keepWriting } from '../db/writing.ts'
import { addFiles } from '../workbook/add-files.ts'
import { checkEvidence } from './check-evidence.ts'
import { createLinkCheck } from './check-link.ts'
import { found, type Group } from './handler-types.ts'
import { reportFiles } from './report-files.ts'

const { steps } = enGB.core

const item = (db: ReadableDb, id: EvidenceId): Evidence => found(readEvidence(db, [id])[0], 'evidence', id)

type OneCalls = Pick<
  typeof evidenceCalls,
  'evidence.list' | 'evidence.ids' | 'evidence.get' | 'evidence.add' | 'evidence.save'
>

export const evidenceHandlers: Group<OneCalls> = ({ host, session }) => ({
  'evidence.list': (query) => listEvidence(session.workbook().db, query),
  'evidence.ids': (query) => idsOfEvidence(session.workbook().db, query),
  'evidence.get': ({ id, ref }) => {
    const { db } = session.workbook()
    const wanted = id ?? found(evidenceByRef(db, ref ?? ''), 'evidence', ref ?? '')
    return {
      evidence: item(db, wanted),
      links: readLinks(db, [wanted]).map(toLinkRow),
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
        const { checkUnique } = createLinkCheck(writable)
        for (const given of links) {
          const link = { ...given, evidenceId: id, place: placeIn(added, given.place) }
          checkUnique(added, link)
          addLink(writable, link, added.files, host.newId)
        }
        return { id, ref, files: reports }
      }),
    )
  },
  'evidence.save': ({ id, evidence, field }) => {
    const { db, history } = session.workbook()
    const before = item(db, id)
    const draft = checkEvidence(db, evidence)
    const now = host.now()
    history.step(
      steps.saveEvidence(before.ref),
      (writable) => {
        if (!isDeepStrictEqual([before.text, before.fields], [draft.text, draft.fields]))
          keepWriting(writable, id, before, { now, newId: host.newId })
        changeEvidence(writable, before, draft, now.toISOString())
      },
      field === undefined ? '' : `${id} ${field}`,
    )
    return item(db, id)
  },
})
