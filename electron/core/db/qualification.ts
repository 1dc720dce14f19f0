// Qualifications and their groups of units (rules of combination, units.md section 5).
import { GroupId, QualificationId, type UnitId } from '../../../shared/domain/id.ts'
import type { Group, Qualification } from '../../../shared/domain/unit.ts'
import { insert, update, type ReadableDb, type WritableDb } from './database.ts'
import { setGroupUnits } from './unit-write.ts'

type QualificationFacts = Omit<Qualification, 'id' | 'groups'>
type GroupFacts = Omit<Group, 'id'>

/** All qualifications with their groups, in order of entry. */
export function readQualifications(db: ReadableDb): Qualification[] {
  const groups = Map.groupBy(
    db.all<Omit<Group, 'unitIds'> & { qualificationId: string }>(
      `SELECT id, qualification_id AS qualificationId, name, kind, minimum_units AS minimumUnits, maximum_units AS maximumUnits,
         minimum_credits AS minimumCredits, maximum_credits AS maximumCredits, prose FROM qualification_group ORDER BY position, id`,
    ),
    (row) => row.qualificationId,
  )
  const members = Map.groupBy(
    db.all<{ groupId: string; unitId: UnitId }>(
      'SELECT group_id AS groupId, unit_id AS unitId FROM group_unit ORDER BY position',
    ),
    (row) => row.groupId,
  )
  return db
    .all<Omit<Qualification, 'groups'>>(
      'SELECT id, title, number, awarding_organisation AS awardingOrganisation, route, level FROM qualification ORDER BY position, id',
    )
    .map((row) => ({
      ...row,
      groups: (groups.get(row.id) ?? []).map(({ qualificationId: _, ...group }) => ({
        ...group,
        unitIds: (members.get(group.id) ?? []).map((member) => member.unitId),
      })),
    }))
}

const qualificationColumns = (facts: QualificationFacts) => ({
  title: facts.title,
  number: facts.number,
  awarding_organisation: facts.awardingOrganisation,
  route: facts.route,
  level: facts.level,
})

/** Creates a qualification, or changes the one with this id; false when there is none. */
export function saveQualification(
  db: WritableDb,
  id: QualificationId | undefined,
  facts: QualificationFacts,
  newId: () => string,
): QualificationId | undefined {
  if (id !== undefined) return update(db, 'qualification', id, qualificationColumns(facts)) ? id : undefined
  const made = QualificationId.parse(newId())
  insert(db, 'qualification', { id: made, ...qualificationColumns(facts), position: nextPosition(db, 'qualification') })
  return made
}

const groupColumns = (facts: GroupFacts) => ({
  name: facts.name,
  kind: facts.kind,
  minimum_units: facts.minimumUnits,
  maximum_units: facts.maximumUnits,
  minimum_credits: facts.minimumCredits,
  maximum_credits: facts.maximumCredits,
  prose: facts.prose,
})

/** Creates a group or changes it, with its units; undefined when the group to change is not there. */
export function saveGroup(
  db: WritableDb,
  qualificationId: QualificationId,
  id: GroupId | undefined,
  facts: GroupFacts,
  newId: () => string,
): GroupId | undefined {
  if (id !== undefined && !update(db, 'qualification_group', id, groupColumns(facts))) return undefined
  const made = id ?? GroupId.parse(newId())
  if (id === undefined)
    insert(db, 'qualification_group', {
      id: made,
      qualification_id: qualificationId,
      ...groupColumns(facts),
      position: nextPosition(db, 'qualification_group'),
    })
  setGroupUnits(db, made, facts.unitIds)
  return made
}

const nextPosition = (db: ReadableDb, table: 'qualification' | 'qualification_group'): number =>
  db.get<{ next: number }>(`SELECT coalesce(max(position), -1) + 1 AS next FROM ${table}`)?.next ?? 0

export const removeQualification = (db: WritableDb, id: QualificationId): boolean =>
  db.run('DELETE FROM qualification WHERE id = :id', { id }) === 1
export const removeGroup = (db: WritableDb, id: GroupId): boolean =>
  db.run('DELETE FROM qualification_group WHERE id = :id', { id }) === 1
