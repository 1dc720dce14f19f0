// People: witnesses with their status category, assessors and IQAs.
import { PersonId } from '../../../shared/domain/id.ts'
import type { Person, PersonDraft } from '../../../shared/domain/person.ts'
import { insert, update, type ReadableDb, type WritableDb } from './database.ts'

/** People in order of name; of one role when given. */
export const readPeople = (db: ReadableDb, role?: Person['role']): Person[] =>
  db.all<Person>(
    `SELECT id, name, role, category, relationship, job, competence, contact FROM person ${role === undefined ? '' : 'WHERE role = :role'} ORDER BY name, id`,
    role === undefined ? {} : { role },
  )

export const readPerson = (db: ReadableDb, id: PersonId): Person | undefined =>
  db.get<Person>('SELECT id, name, role, category, relationship, job, competence, contact FROM person WHERE id = :id', {
    id,
  })

/** Creates a person, or changes the one with this id; undefined when there is none. */
export function savePerson(
  db: WritableDb,
  id: PersonId | undefined,
  draft: PersonDraft,
  newId: () => string,
): Person | undefined {
  if (id !== undefined) return update(db, 'person', id, { ...draft }) ? { id, ...draft } : undefined
  const made = PersonId.parse(newId())
  insert(db, 'person', { id: made, ...draft })
  return { id: made, ...draft }
}

export const removePerson = (db: WritableDb, id: PersonId): boolean =>
  db.run('DELETE FROM person WHERE id = :id', { id }) === 1

export const isDecider = (db: ReadableDb, id: PersonId): boolean =>
  db.get('SELECT 1 FROM decision WHERE person_id = :id LIMIT 1', { id }) !== undefined

export type Category = { number: number; meaning: string }
export const readCategories = (db: ReadableDb): Category[] =>
  db.all<Category>('SELECT number, meaning FROM witness_category ORDER BY number')
export function saveCategory(db: WritableDb, category: Category): void {
  db.run(
    'INSERT INTO witness_category (number, meaning) VALUES (:number, :meaning) ON CONFLICT (number) DO UPDATE SET meaning = excluded.meaning',
    category,
  )
}
