// Links between evidence and criteria.
import type { linkCalls } from '../../../shared/contract/calls/link.ts'
import type { LinkId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import { readEvidence } from '../db/evidence.ts'
import { addLink, readLink, removeLink, saveLink } from '../db/link.ts'
import { readCriterion } from '../db/unit.ts'
import { checkLink } from './check-link.ts'
import { found, type Group } from './handler-types.ts'

const { steps } = enGB.core

const stored = (db: ReadableDb, id: LinkId) => found(readLink(db, id), 'link', id)

export const linkHandlers: Group<typeof linkCalls> = ({ host, session }) => ({
  'link.add': (link) => {
    const { db, history } = session.workbook()
    const item = found(readEvidence(db, [link.evidenceId])[0], 'evidence', link.evidenceId)
    const code = checkLink(db, item, link)
    return history.step(steps.addLink(item.ref, code), (writable) => addLink(writable, link, item.files, host.newId))
  },
  'link.save': ({ id, link }) => {
    const { db, history } = session.workbook()
    const before = stored(db, id)
    const item = found(readEvidence(db, [before.evidenceId])[0], 'evidence', before.evidenceId)
    const { evidenceId, criterionId } = before
    const code = checkLink(db, item, { ...link, evidenceId, criterionId }, id)
    history.step(steps.saveLink(item.ref, code), (writable) => saveLink(writable, id, link, item.files))
    return stored(db, id)
  },
  'link.remove': ({ ids }) => {
    const { db, history } = session.workbook()
    const links = ids.map((id) => stored(db, id))
    const [first] = links
    const ref = first === undefined ? '' : (readEvidence(db, [first.evidenceId])[0]?.ref ?? '')
    const criterion = first === undefined ? undefined : readCriterion(db, first.criterionId)
    const label = steps.removeLinks(
      links.length,
      ref,
      criterion === undefined ? '' : `${criterion.unit}/${criterion.label}`,
    )
    return { removed: history.step(label, (writable) => links.filter(({ id }) => removeLink(writable, id)).length) }
  },
})
