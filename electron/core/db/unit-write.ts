// Stores units: a version is a whole, its outcomes, criteria and sub-points are written together.
import { UnitId, type GroupId } from '../../../shared/domain/id.ts'
import type { UnitEdit } from '../../../shared/domain/unit-version.ts'
import type { UnitDraft } from '../../../shared/domain/unit.ts'
import { insert, nextNumber, update, type WritableDb } from './database.ts'

type Contents = Pick<UnitEdit, 'outcomes' | 'guidance'>
/** The id of a row that is written: that of the row it was, or a new one. */
export type IdOf = (old: string | undefined) => string

const facts = (unit: UnitEdit | UnitDraft) => ({
  title: unit.title,
  status: unit.status,
  awarding_organisation: unit.awardingOrganisation,
  level: unit.level,
  credit: unit.credit,
  guided_learning_hours: unit.guidedLearningHours,
  aim: unit.aim,
  source_note: unit.sourceNote,
})

/** Stores a new unit as version 1 and answers its id and number. `sourceSha256` tells a second import of the same source. */
export function addUnit(
  db: WritableDb,
  draft: UnitDraft,
  sourceSha256: string,
  newId: () => string,
): { id: UnitId; number: number } {
  const id = UnitId.parse(newId())
  const number = nextNumber(db, 'unit')
  insert(db, 'unit', { id, number, ref: draft.ref })
  addVersion(db, { unitId: id, version: 1, sourceSha256 }, draft, newId)
  return { id, number }
}

type VersionOf = { readonly unitId: UnitId; readonly version: number; readonly sourceSha256: string }

/** Stores a version, in force from now on, with rows of its own. The one that was in force has to be put out of it before. */
export function addVersion(db: WritableDb, of: VersionOf, unit: UnitEdit | UnitDraft, newId: () => string): void {
  const versionId = newId()
  insert(db, 'unit_version', {
    id: versionId,
    unit_id: of.unitId,
    version: of.version,
    in_force: 1,
    ...facts(unit),
    source_sha256: of.sourceSha256,
  })
  addContents(db, versionId, unit, newId)
}

/** Writes the version in force anew; rows keep the ids that `idOf` gives them. Nothing may point into it. */
export function rewriteVersion(db: WritableDb, versionId: string, unit: UnitEdit, idOf: IdOf): void {
  update(db, 'unit_version', versionId, facts(unit))
  db.run('DELETE FROM outcome WHERE unit_version_id = :versionId', { versionId })
  db.run('DELETE FROM unit_guidance WHERE unit_version_id = :versionId', { versionId })
  addContents(db, versionId, unit, idOf)
}

function addContents(db: WritableDb, versionId: string, unit: Contents, idOf: IdOf): void {
  for (const [position, outcome] of unit.outcomes.entries()) {
    const id = idOf(outcome.id)
    insert(db, 'outcome', { id, unit_version_id: versionId, label: outcome.label, text: outcome.text, position })
    for (const [place, criterion] of outcome.criteria.entries()) addCriterion(db, id, place, criterion, idOf)
  }
  for (const [position, { kind, text }] of unit.guidance.entries())
    insert(db, 'unit_guidance', { id: idOf(undefined), unit_version_id: versionId, kind, text, position })
}

function addCriterion(
  db: WritableDb,
  outcomeId: string,
  position: number,
  criterion: UnitEdit['outcomes'][number]['criteria'][number],
  idOf: IdOf,
): void {
  const id = idOf(criterion.id)
  insert(db, 'criterion', {
    id,
    outcome_id: outcomeId,
    label: criterion.label,
    text: criterion.text,
    kind: criterion.kind,
    required_occasions: criterion.requiredOccasions,
    simulation_allowed: criterion.simulationAllowed,
    guidance: criterion.guidance,
    doubtful: criterion.doubtful ? 1 : 0,
    position,
  })
  for (const [place, { id: old, label, text }] of criterion.subPoints.entries())
    insert(db, 'sub_point', { id: idOf(old), criterion_id: id, label, text, position: place })
}

export const setUnitRef = (db: WritableDb, id: UnitId, ref: string): boolean => update(db, 'unit', id, { ref })

export const removeUnit = (db: WritableDb, id: UnitId): boolean =>
  db.run('DELETE FROM unit WHERE id = :id', { id }) === 1

/** Sets the units of a group, in order; a unit may stand in many groups, in each once. */
export function setGroupUnits(db: WritableDb, groupId: GroupId, unitIds: readonly UnitId[]): void {
  const wanted = [...new Set(unitIds)]
  const there = db.all<{ id: UnitId }>(
    'SELECT unit_id AS id FROM group_unit WHERE group_id = :groupId ORDER BY position',
    { groupId },
  )
  if (wanted.join() === there.map(({ id }) => id).join()) return
  db.run('DELETE FROM group_unit WHERE group_id = :groupId', { groupId })
  for (const [position, unit_id] of wanted.entries()) insert(db, 'group_unit', { group_id: groupId, unit_id, position })
}
