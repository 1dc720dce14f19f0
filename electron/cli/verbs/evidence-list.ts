// Verbs about many items of evidence: the list with its filters, into the trash and out of it.
import type { EvidenceRow } from '../../../shared/contract/calls/evidence.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Input } from '../../../shared/contract/define.ts'
import { STAGES } from '../../../shared/domain/evidence.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { findEvidence, findNamed, findTarget, findUnit, listAll } from '../find.ts'
import { type Column, table } from '../table.ts'
import { defineVerb, folder, optional, repeated, required, toggle, type Given, type Session } from '../verb.ts'

const { verbs: help, say, columns, roles } = enGB.commandLine

const filters = {
  search: optional('S'),
  unit: optional('U'),
  criterion: optional('UNIT/CODE'),
  type: optional('T'),
  from: optional('YYYY-MM-DD'),
  until: optional('YYYY-MM-DD'),
  activity: optional('NAME'),
  stage: optional(STAGES.join('|'), STAGES),
  witness: optional('NAME'),
  unmapped: toggle,
  'without-place': toggle,
  trash: toggle,
}

const list = defineVerb({
  words: 'evidence list',
  help: help.evidenceList,
  positions: { folder },
  flags: filters,
  opensWorkbook: true,
  typed: { search: '--search', type: '--type', from: '--from', until: '--until' },
  run: async (given, session) => {
    const found = await listAll(session, await toFilter(given, session))
    return { json: found, text: (width) => listText(found.items, width) }
  },
})

/** What was typed as the contract's filter: units, criteria, activities and people by their names. */
async function toFilter(
  {
    search = '',
    unit,
    criterion,
    type,
    from,
    until,
    activity,
    stage,
    witness,
    unmapped,
    ...more
  }: Given<typeof filters>,
  session: Session,
): Promise<Input<CoreContract, 'evidence.list'>> {
  const units = unit === undefined && criterion === undefined ? [] : await session.call('unit.list', {})
  const activities = activity === undefined ? [] : await session.call('activity.list', {})
  const people = witness === undefined ? [] : await session.call('person.list', { role: 'witness' })
  return {
    search,
    unitId: unit === undefined ? undefined : findUnit(units, unit).id,
    criterionId: criterion === undefined ? undefined : findTarget(units, criterion).criterionId,
    type,
    from,
    until,
    activityId: activity === undefined ? undefined : findNamed(activities, activity, say.activity).id,
    stage: STAGES.find((one) => one === stage),
    personId: witness === undefined ? undefined : findNamed(people, witness, roles.witness).id,
    unmapped,
    withoutPlace: more['without-place'],
    trashed: more.trash,
  }
}

function listText(items: readonly EvidenceRow[], width: number): string {
  if (items.length === 0) return say.noEvidence
  const titles: readonly Column[] = [
    { title: columns.reference },
    { title: columns.date },
    { title: columns.type },
    { title: columns.title, grows: true },
    { title: columns.files, right: true },
    { title: columns.links, right: true },
  ]
  const rows = items.map((item) => [
    item.ref,
    item.date ?? '',
    item.type,
    item.title,
    String(item.files.length),
    String(item.links.length),
  ])
  return `${table(titles, rows, width)}\n\n${say.items(items.length)}`
}

/** The items of these references, each once, as ids and as they are written. */
async function named(session: Session, refs: readonly string[]): Promise<{ ids: EvidenceId[]; refs: string[] }> {
  const items = new Map<EvidenceId, string>()
  for (const ref of refs) {
    const { evidence } = await findEvidence(session, ref)
    items.set(evidence.id, evidence.ref)
  }
  return { ids: [...items.keys()], refs: [...items.values()] }
}

const remove = defineVerb({
  words: 'evidence remove',
  help: help.evidenceRemove,
  positions: { folder, ref: required('REF'), more: repeated('REF') },
  flags: {},
  opensWorkbook: true,
  run: async ({ ref, more }, session) => {
    const { ids, refs } = await named(session, [ref, ...more])
    const { removed } = await session.call('evidence.remove', { ids })
    return { json: { removed, refs }, text: () => say.trashed(refs) }
  },
})

const bringBack = defineVerb({
  words: 'evidence bring-back',
  help: help.evidenceBringBack,
  positions: { folder, ref: required('REF'), more: repeated('REF') },
  flags: {},
  opensWorkbook: true,
  run: async ({ ref, more }, session) => {
    const { ids, refs } = await named(session, [ref, ...more])
    const { broughtBack } = await session.call('evidence.bringBack', { ids })
    return { json: { broughtBack, refs }, text: () => say.broughtBack(refs) }
  },
})

export const evidenceListVerbs = { list, remove, bringBack }
