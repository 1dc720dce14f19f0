// People, witness categories and decisions.
import type { personCalls } from '../../../shared/contract/calls/person.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import { addDecision, readDecisions, removeDecision } from '../db/decision.ts'
import {
  isDecider,
  readCategories,
  readPeople,
  readPerson,
  removePerson,
  saveCategory,
  savePerson,
} from '../db/person.ts'
import { readCriterion } from '../db/unit.ts'
import { readWitnesses } from '../db/witness.ts'
import { writeWitnessRequest } from '../export/witness-request.ts'
import { found, type Group } from './handler-types.ts'

const { steps, failures } = enGB.core

export const personHandlers: Group<typeof personCalls> = ({ host, session }) => ({
  'person.list': ({ role }) => readPeople(session.workbook().db, role),
  'person.save': ({ id, person }) =>
    found(
      session.workbook().history.step(steps.savePerson(person.name), (db) => savePerson(db, id, person, host.newId)),
      'person',
      id ?? '',
    ),
  'person.remove': ({ id }) => {
    const { db, history } = session.workbook()
    const person = found(readPerson(db, id), 'person', id)
    if (isDecider(db, id)) throw new AppError('conflict', failures.personInUse(person.name))
    history.step(steps.removePerson(person.name), (writable) => removePerson(writable, id))
    return {}
  },
  'witness.list': () => readWitnesses(session.workbook().db),
  'witness.request': (input, context) => writeWitnessRequest(session.workbook(), host, input, context),
  'category.list': () => readCategories(session.workbook().db),
  'category.save': (category) => {
    session.workbook().history.step(steps.saveCategory(category.number), (db) => saveCategory(db, category))
    return category
  },
  'decision.list': (of) => readDecisions(session.workbook().db, of),
  'decision.add': ({ newPerson, personId, replaces, ...facts }) => {
    const { db, history } = session.workbook()
    const criterion = found(readCriterion(db, facts.criterionId), 'criterion', facts.criterionId)
    if (personId !== undefined) found(readPerson(db, personId), 'person', personId)
    for (const id of facts.evidenceIds) found(db.get('SELECT 1 FROM evidence WHERE id = :id', { id }), 'evidence', id)
    return history.step(steps.addDecision(`${criterion.unit}/${criterion.label}`), (writable) => {
      if (replaces !== undefined) found(removeDecision(writable, replaces) || undefined, 'decision', replaces)
      const person = newPerson === undefined ? undefined : savePerson(writable, undefined, newPerson, host.newId)
      return addDecision(writable, { ...facts, personId: found(person?.id ?? personId, 'person', '') }, host.newId)
    })
  },
  'decision.remove': ({ id }) => {
    found(
      session.workbook().history.step(steps.removeDecision, (db) => removeDecision(db, id)) || undefined,
      'decision',
      id,
    )
    return {}
  },
})
