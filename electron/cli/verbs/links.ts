// Verbs about claims: linking an item to a criterion, and taking the link away.
import { AppError } from '../../../shared/contract/result.ts'
import { formatPlace } from '../../../shared/domain/place.ts'
import { enGB } from '../../../shared/words/words.ts'
import { findEvidence, findTarget } from '../find.ts'
import { defineVerb, folder, optional, required } from '../verb.ts'

const { verbs: help, say, find } = enGB.commandLine

const link = defineVerb({
  words: 'link',
  help: help.link,
  positions: { folder, ref: required('REF'), criterion: required('UNIT/CODE[@PLACE]') },
  flags: { why: optional('S'), occasion: optional('S') },
  opensWorkbook: true,
  typed: { why: '--why', occasion: '--occasion', place: 'PLACE' },
  run: async ({ ref, criterion, why = '', occasion = '' }, session) => {
    const { evidence } = await findEvidence(session, ref)
    const { criterionId, subPointId, place, unit, code } = findTarget(await session.call('unit.list', {}), criterion)
    const draft = { evidenceId: evidence.id, criterionId, subPointId, place, why, occasion }
    const added = await session.call('link.add', draft)
    const unitName = unit.ref === '' ? String(unit.number) : unit.ref
    const row = {
      id: added.id,
      ref: evidence.ref,
      unit: unitName,
      code,
      // The core says "whole item" by itself where the item is one page.
      place: added.place === null ? '' : formatPlace(added.place),
    }
    const { state } = added
    return { json: { ...row, why: added.why, state }, text: () => say.linked(evidence.ref, unitName, code, row.place) }
  },
})

const unlink = defineVerb({
  words: 'unlink',
  help: help.unlink,
  positions: { folder, ref: required('REF'), criterion: required('UNIT/CODE[@PLACE]') },
  flags: {},
  opensWorkbook: true,
  run: async ({ ref, criterion }, session) => {
    const { evidence, links } = await findEvidence(session, ref)
    const target = findTarget(await session.call('unit.list', {}), criterion)
    const place = target.place === null ? undefined : formatPlace(target.place)
    const ids = links
      .filter((one) => one.criterionId === target.criterionId && one.subPointId === target.subPointId)
      .filter((one) => place === undefined || one.place === place)
      .map((one) => one.id)
    if (ids.length === 0) {
      const linked = links.map((one) => `${one.unit}/${one.code}${one.place === '' ? '' : `@${one.place}`}`)
      throw new AppError('not-found', find.noLink(evidence.ref, criterion, linked))
    }
    const { removed } = await session.call('link.remove', { ids })
    return { json: { removed }, text: () => say.unlinked(evidence.ref, target.code, removed) }
  },
})

export const linkVerbs = { link, unlink }
