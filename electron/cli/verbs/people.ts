// Verbs about people: witnesses, and what assessors decided.
import { AppError } from '../../../shared/contract/result.ts'
import { DECIDER_ROLES, DECISION_RESULTS } from '../../../shared/domain/decision.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { findEvidence, findTarget } from '../find.ts'
import { namePerson } from '../first.ts'
import { type Column, table } from '../table.ts'
import { defineVerb, folder, optional, repeated, required } from '../verb.ts'

const { verbs: help, say, columns, find } = enGB.commandLine

const add = defineVerb({
  words: 'witness add',
  help: help.witnessAdd,
  positions: { folder },
  flags: {
    name: required('N'),
    job: optional('S'),
    relationship: optional('S'),
    category: optional('N'),
    contact: optional('S'),
    competence: optional('S'),
  },
  opensWorkbook: true,
  typed: {
    'person.name': '--name',
    'person.job': '--job',
    'person.relationship': '--relationship',
    'person.category': '--category',
    'person.contact': '--contact',
    'person.competence': '--competence',
  },
  run: async ({ name, job = '', relationship = '', category, contact = '', competence = '' }, { call }) => {
    if (category !== undefined && !/^[1-9]$/.test(category))
      throw new AppError('invalid-input', say.badCategory(category))
    const number = category === undefined ? null : Number(category)
    const person = { name, role: 'witness', job, relationship, category: number, contact, competence } as const
    const saved = await call('person.save', { person })
    return { json: saved, text: () => say.witnessAdded(saved.name) }
  },
})

const list = defineVerb({
  words: 'witness list',
  help: help.witnessList,
  positions: { folder },
  flags: {},
  opensWorkbook: true,
  run: async (_, { call }) => {
    const witnesses = await call('person.list', { role: 'witness' })
    const titles: readonly Column[] = [
      { title: columns.name },
      { title: columns.category, right: true },
      { title: columns.job, grows: true },
      { title: columns.relationship },
      { title: columns.contact },
    ]
    const rows = witnesses.map(({ name, category, job, relationship, contact }) => [
      name,
      category === null ? '' : String(category),
      job,
      relationship,
      contact,
    ])
    return {
      json: { witnesses },
      text: (width) => (rows.length === 0 ? say.noWitnesses : table(titles, rows, width)),
    }
  },
})

const decide = defineVerb({
  words: 'decide',
  help: help.decide,
  positions: { folder, criterion: required('UNIT/CODE') },
  flags: {
    result: required(DECISION_RESULTS.join('|'), DECISION_RESULTS),
    by: required('NAME'),
    role: optional(DECIDER_ROLES.join('|'), DECIDER_ROLES),
    date: optional('D'),
    feedback: optional('S'),
    evidence: repeated('REF'),
  },
  opensWorkbook: true,
  typed: { date: '--date', feedback: '--feedback', 'newPerson.name': '--by' },
  run: async (given, session) => {
    const target = findTarget(await session.call('unit.list', {}), given.criterion)
    if (target.place !== null || target.subPointId !== null)
      throw new AppError('invalid-input', find.wholeCriterion(given.criterion))
    const evidenceIds: EvidenceId[] = []
    for (const ref of given.evidence) evidenceIds.push((await findEvidence(session, ref)).evidence.id)
    // The table allows these words only; the defaults are for the compiler.
    const result = DECISION_RESULTS.find((one) => one === given.result) ?? 'not-yet'
    const role = DECIDER_ROLES.find((one) => one === given.role) ?? 'assessor'
    const { date = session.today, feedback = '' } = given
    const { id, draft, made } = await namePerson(session, given.by, role)
    const who = id === undefined ? { newPerson: draft } : { personId: id }
    const { criterionId } = target
    const decision = await session.call('decision.add', {
      criterionId,
      result,
      role,
      date,
      feedback,
      evidenceIds,
      ...who,
    })
    return { json: decision, text: () => [...made, say.decided(given.criterion, result, given.by)].join('\n') }
  },
})

export const peopleVerbs = { add, list, decide }
