// `trellis evidence add`: one call for the item with its files and links, so that one undo takes all of it back.
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Input } from '../../../shared/contract/define.ts'
import { STAGES } from '../../../shared/domain/evidence.ts'
import { fieldsOf } from '../../../shared/domain/evidence-type.ts'
import { fromPlainText } from '../../../shared/domain/rich-text.ts'
import { enGB } from '../../../shared/words/words.ts'
import { toFieldValues, toMeasure } from '../fields.ts'
import { findTarget } from '../find.ts'
import { nameActivity, namePerson } from '../first.ts'
import { defineVerb, folder, type Given, optional, repeated, required, type Session, toggle } from '../verb.ts'

const { verbs: help, say, usage } = enGB.commandLine

const flags = {
  type: required('T'),
  title: required('S'),
  date: required('YYYY-MM-DD'),
  until: optional('YYYY-MM-DD'),
  text: optional('S'),
  'text-file': optional('F'),
  file: repeated('F'),
  criterion: repeated('UNIT/CODE[@PLACE]'),
  why: optional('S'),
  field: repeated('NAME=VALUE'),
  activity: optional('NAME'),
  stage: optional(STAGES.join('|'), STAGES),
  witness: repeated('NAME'),
  confidential: toggle,
  'held-at': optional('WHERE'),
  'kept-by': optional('S'),
  simulated: toggle,
  location: optional('S'),
  'my-role': optional('S'),
  policy: repeated('S'),
  measure: repeated('WHAT[|BASELINE[|TARGET[|RESULT]]]'),
}
type AddGiven = Given<typeof flags>
type Draft = Input<CoreContract, 'evidence.add'>['evidence']

export const evidenceAdd = defineVerb({
  words: 'evidence add',
  help: help.evidenceAdd,
  positions: { folder },
  flags,
  opensWorkbook: true,
  refuse: (given) => {
    if (given.text !== undefined && given['text-file'] !== undefined) return usage.textTwice
    if (given.why !== undefined && given.criterion.length === 0) return usage.whyAlone
    return given['kept-by'] !== undefined && given['held-at'] === undefined ? usage.keptByAlone : undefined
  },
  typed: {
    'evidence.type': '--type',
    'evidence.title': '--title',
    'evidence.dateFrom': '--date',
    'evidence.dateTo': '--until',
    'evidence.text': '--text',
    'evidence.fields': '--field',
    fields: '--field',
    'evidence.stage': '--stage',
    'evidence.heldElsewhere.where': '--held-at',
    'evidence.heldElsewhere.keeper': '--kept-by',
    'evidence.location': '--location',
    'evidence.learnerRole': '--my-role',
    'evidence.policies': '--policy',
    'evidence.measures': '--measure',
    links: '--criterion',
    files: '--file',
  },
  run: async (given, session) => {
    const links = await toLinks(given, session)
    const text = given['text-file'] === undefined ? (given.text ?? '') : await session.readText(given['text-file'])
    const type = (await session.call('type.list', {})).find((one) => one.id === given.type)
    const own = toOwnFacts(given, text, toFieldValues(given.field, type === undefined ? [] : fieldsOf(type.form)))
    const witnesses = await Promise.all([...new Set(given.witness)].map((name) => namePerson(session, name, 'witness')))
    const activity = given.activity === undefined ? undefined : await nameActivity(session, given.activity)
    const added = await session.call('evidence.add', {
      evidence: { ...own, witnessIds: witnesses.flatMap(({ id }) => id ?? []), activityId: activity?.id ?? null },
      files: [...given.file],
      links,
      newWitnesses: witnesses.flatMap(({ draft }) => draft ?? []),
      newActivity: activity?.draft ?? null,
    })
    const made = [...witnesses.flatMap((one) => one.made), ...(activity?.made ?? [])]
    const remarks = added.files.filter((file) => file.result !== 'added').map((file) => `${file.name}: ${file.message}`)
    return { json: added, text: () => [...made, say.added(added.ref, given.title), ...remarks].join('\n') }
  },
})

async function toLinks({ criterion, why = '' }: AddGiven, { call }: Session) {
  const units = criterion.length === 0 ? [] : await call('unit.list', {})
  return criterion.map((text) => {
    const { criterionId, subPointId, place } = findTarget(units, text)
    return { criterionId, subPointId, place, why }
  })
}

function toOwnFacts(given: AddGiven, text: string, fields: Draft['fields']): Draft {
  const where = given['held-at']
  return {
    type: given.type,
    title: given.title,
    dateFrom: given.date,
    dateTo: given.until ?? null,
    location: given.location ?? '',
    learnerRole: given['my-role'] ?? '',
    text: fromPlainText(text),
    fields,
    // The table allows these words only; the core's schema checks again.
    stage: STAGES.find((stage) => stage === given.stage) ?? null,
    policies: [...given.policy],
    measures: given.measure.map(toMeasure),
    confidential: given.confidential,
    heldElsewhere: where === undefined ? null : { where, keeper: given['kept-by'] ?? '' },
    simulated: given.simulated,
  }
}
