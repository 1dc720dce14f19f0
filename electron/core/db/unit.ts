// Units with their versions, outcomes, criteria, sub-points and guidance: rows to nouns and back.
import { OutcomeId, SubPointId, UnitId, type CriterionId, type GroupId } from '../../../shared/domain/id.ts'
import type { Criterion, Guidance, Outcome, Unit, UnitDraft } from '../../../shared/domain/unit.ts'
import { insert, nextNumber, type ReadableDb, type WritableDb } from './database.ts'

type UnitRow = Omit<Unit, 'outcomes' | 'guidance'> & { readonly versionId: string }
type CriterionRow = Omit<Criterion, 'subPoints' | 'doubtful'> & {
  readonly outcomeId: string
  readonly doubtful: number
}

const UNIT = `SELECT u.id, u.number, u.ref, v.id AS versionId, v.version, v.title, v.status, v.awarding_organisation AS awardingOrganisation,
  v.level, v.credit, v.guided_learning_hours AS guidedLearningHours, v.aim, v.source_note AS sourceNote
  FROM unit u JOIN unit_version v ON v.unit_id = u.id AND v.in_force = 1`

/** All units, the version in force of each, in order of their number. `id` reads one alone. */
export function readUnits(db: ReadableDb, id?: UnitId): Unit[] {
  const parameters = id === undefined ? {} : { id }
  const only = id === undefined ? '' : 'WHERE u.id = :id'
  const units = db.all<UnitRow>(`${UNIT} ${only} ORDER BY u.number`, parameters)
  const inForce = `JOIN unit_version v ON v.id = o.unit_version_id AND v.in_force = 1 JOIN unit u ON u.id = v.unit_id ${only}`
  const outcomes = Map.groupBy(
    db.all<{ id: string; versionId: string; label: string; text: string }>(
      `SELECT o.id, o.unit_version_id AS versionId, o.label, o.text FROM outcome o ${inForce} ORDER BY o.position`,
      parameters,
    ),
    (row) => row.versionId,
  )
  const criteria = Map.groupBy(
    db.all<CriterionRow>(
      `SELECT c.id, c.outcome_id AS outcomeId, c.label, c.text, c.kind, c.required_occasions AS requiredOccasions,
         c.simulation_allowed AS simulationAllowed, c.guidance, c.doubtful
       FROM criterion c JOIN outcome o ON o.id = c.outcome_id ${inForce} ORDER BY c.position`,
      parameters,
    ),
    (row) => row.outcomeId,
  )
  const subPoints = Map.groupBy(
    db.all<{ id: string; criterionId: string; label: string; text: string }>(
      `SELECT s.id, s.criterion_id AS criterionId, s.label, s.text FROM sub_point s
       JOIN criterion c ON c.id = s.criterion_id JOIN outcome o ON o.id = c.outcome_id ${inForce} ORDER BY s.position`,
      parameters,
    ),
    (row) => row.criterionId,
  )
  const guidance = Map.groupBy(
    db.all<Guidance & { versionId: string }>(
      `SELECT g.unit_version_id AS versionId, g.kind, g.text FROM unit_guidance g
       JOIN unit_version v ON v.id = g.unit_version_id AND v.in_force = 1 JOIN unit u ON u.id = v.unit_id ${only} ORDER BY g.position`,
      parameters,
    ),
    (row) => row.versionId,
  )
  const toCriterion = ({ outcomeId: _, doubtful, ...row }: CriterionRow): Criterion => ({
    ...row,
    doubtful: doubtful === 1,
    subPoints: (subPoints.get(row.id) ?? []).map((point) => ({
      id: SubPointId.parse(point.id),
      label: point.label,
      text: point.text,
    })),
  })
  const toOutcome = (row: { id: string; label: string; text: string }): Outcome => ({
    id: OutcomeId.parse(row.id),
    label: row.label,
    text: row.text,
    criteria: (criteria.get(row.id) ?? []).map(toCriterion),
  })
  return units.map(({ versionId, ...unit }) => ({
    ...unit,
    outcomes: (outcomes.get(versionId) ?? []).map(toOutcome),
    guidance: (guidance.get(versionId) ?? []).map(({ kind, text }) => ({ kind, text })),
  }))
}

/** Stores a new unit as version 1 and answers its id and number. `sourceSha256` tells a second import of the same source. */
export function addUnit(
  db: WritableDb,
  draft: UnitDraft,
  sourceSha256: string,
  newId: () => string,
): { id: UnitId; number: number } {
  const id = UnitId.parse(newId())
  const number = nextNumber(db, 'unit')
  const versionId = newId()
  insert(db, 'unit', { id, number, ref: draft.ref })
  insert(db, 'unit_version', {
    id: versionId,
    unit_id: id,
    version: 1,
    in_force: 1,
    title: draft.title,
    status: draft.status,
    awarding_organisation: draft.awardingOrganisation,
    level: draft.level,
    credit: draft.credit,
    guided_learning_hours: draft.guidedLearningHours,
    aim: draft.aim,
    source_note: draft.sourceNote,
    source_sha256: sourceSha256,
  })
  for (const [position, outcome] of draft.outcomes.entries()) {
    const outcomeId = newId()
    insert(db, 'outcome', {
      id: outcomeId,
      unit_version_id: versionId,
      label: outcome.label,
      text: outcome.text,
      position,
    })
    for (const [place, criterion] of outcome.criteria.entries()) addCriterion(db, outcomeId, place, criterion, newId)
  }
  for (const [position, { kind, text }] of draft.guidance.entries())
    insert(db, 'unit_guidance', { id: newId(), unit_version_id: versionId, kind, text, position })
  return { id, number }
}

function addCriterion(
  db: WritableDb,
  outcomeId: string,
  position: number,
  criterion: UnitDraft['outcomes'][number]['criteria'][number],
  newId: () => string,
): void {
  const id = newId()
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
  for (const [place, point] of criterion.subPoints.entries())
    insert(db, 'sub_point', { id: newId(), criterion_id: id, label: point.label, text: point.text, position: place })
}

/** How many links and decisions point into any version of a unit. */
export function usesOfUnit(db: ReadableDb, id: UnitId): number {
  const criteria = `SELECT c.id FROM criterion c JOIN outcome o ON o.id = c.outcome_id JOIN unit_version v ON v.id = o.unit_version_id WHERE v.unit_id = :id`
  const row = db.get<{ count: number }>(
    `SELECT (SELECT count(*) FROM link WHERE criterion_id IN (${criteria})) + (SELECT count(*) FROM decision WHERE criterion_id IN (${criteria})) AS count`,
    { id },
  )
  return row?.count ?? 0
}

export const removeUnit = (db: WritableDb, id: UnitId): boolean =>
  db.run('DELETE FROM unit WHERE id = :id', { id }) === 1

/** Whether a unit came from this source already; answers its title. */
export const unitFromSource = (db: ReadableDb, sourceSha256: string, title: string): string | undefined =>
  db.get<{ title: string }>('SELECT title FROM unit_version WHERE source_sha256 = :sourceSha256 AND title = :title', {
    sourceSha256,
    title,
  })?.title

/** What a link or a decision needs to know of its criterion; undefined when there is none. */
export type CriterionPlace = {
  readonly criterionId: CriterionId
  readonly label: string
  readonly inForce: number
  readonly unitId: UnitId
  readonly unit: string
}
export const readCriterion = (db: ReadableDb, id: CriterionId): CriterionPlace | undefined =>
  db.get<CriterionPlace>(
    `SELECT c.id AS criterionId, c.label, v.in_force AS inForce, u.id AS unitId, CASE u.ref WHEN '' THEN CAST(u.number AS TEXT) ELSE u.ref END AS unit
     FROM criterion c JOIN outcome o ON o.id = c.outcome_id JOIN unit_version v ON v.id = o.unit_version_id JOIN unit u ON u.id = v.unit_id WHERE c.id = :id`,
    { id },
  )

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
