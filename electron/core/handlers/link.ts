// Links between evidence and criteria.
import type { linkCalls } from '../../../shared/contract/calls/link.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceId, LinkId } from '../../../shared/domain/id.ts'
import type { LinkDraft } from '../../../shared/domain/link.ts'
import { placeIn } from '../../../shared/domain/whole-item.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import { readEvidence } from '../db/evidence.ts'
import { addLink, claimKey, isClaimed, isLinked, nextPosition, readLink, removeLink, saveLink } from '../db/link.ts'
import { evidenceOfCriterion, readMap } from '../db/map.ts'
import { readCriterion, readUnits } from '../db/unit.ts'
import { createLinkCheck } from './check-link.ts'
import { found, type Group } from './handler-types.ts'

const { steps } = enGB.core

const stored = (db: ReadableDb, id: LinkId) => found(readLink(db, id), 'link', id)
const itemOf = (db: ReadableDb, id: EvidenceId): Evidence => found(readEvidence(db, [id])[0], 'evidence', id)

export const linkHandlers: Group<typeof linkCalls> = ({ host, session }) => ({
  'link.add': (given) => {
    const { db, history } = session.workbook()
    const item = itemOf(db, given.evidenceId)
    const link = { ...given, place: placeIn(item, given.place) }
    const code = createLinkCheck(db).checkUnique(item, link)
    return history.step(steps.addLink(item.ref, code), (writable) => addLink(writable, link, item.files, host.newId))
  },
  'link.addMany': ({ links }) => {
    const { db, history } = session.workbook()
    const wanted = [...new Set(links.map(({ evidenceId }) => evidenceId))]
    const items = new Map(readEvidence(db, wanted).map((item) => [item.id, item]))
    const { check } = createLinkCheck(db)
    const fresh = new Map<string, { readonly item: Evidence; readonly link: LinkDraft; readonly code: string }>()
    for (const given of links) {
      const item = found(items.get(given.evidenceId), 'evidence', given.evidenceId)
      const link = { ...given, place: placeIn(item, given.place) }
      const code = check(item, link)
      const key = claimKey(link, item.files)
      // "The same criteria once more" asks for no second claim beside one that says where.
      const stands = isClaimed(db, link, item.files, undefined) || (given.place === null && isLinked(db, link))
      if (!fresh.has(key) && !stands) fresh.set(key, { item, link, code })
    }
    const [first] = fresh.values()
    const label = steps.addLinks(fresh.size, first?.item.ref ?? '', first?.code ?? '')
    const positions = new Map<EvidenceId, number>()
    return history.step(label, (writable) => {
      const ids = [...fresh.values()].map(({ item, link }) => {
        const position = positions.get(item.id) ?? nextPosition(writable, item.id)
        positions.set(item.id, position + 1)
        return addLink(writable, link, item.files, host.newId, position).id
      })
      return { ids, already: links.length - ids.length }
    })
  },
  'link.save': ({ id, link }) => {
    const { db, history } = session.workbook()
    const before = stored(db, id)
    const item = itemOf(db, before.evidenceId)
    const { evidenceId, criterionId } = before
    const code = createLinkCheck(db).checkUnique(item, { ...link, evidenceId, criterionId }, id)
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
  'link.ofCriterion': ({ criterionId }) => {
    const { db } = session.workbook()
    found(readCriterion(db, criterionId), 'criterion', criterionId)
    return evidenceOfCriterion(db, criterionId)
  },
  'map.get': ({ unitId }) => {
    const { db } = session.workbook()
    found(readUnits(db, unitId)[0], 'unit', unitId)
    return readMap(db, unitId)
  },
})
