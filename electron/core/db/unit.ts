// Units with their versions, outcomes, criteria, sub-points and guidance: rows to nouns.
import { OutcomeId, SubPointId, type CriterionId, type UnitId } from '../../../shared/domain/id.ts'
import type { Criterion, Guidance, Outcome, Unit } from '../../../shared/domain/unit.ts'
import type { ReadableDb } from './database.ts'

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

/** How many links and decisions point into any version of a unit. */
export function usesOfUnit(db: ReadableDb, id: UnitId): number {
  const criteria = `SELECT c.id FROM criterion c JOIN outcome o ON o.id = c.outcome_id JOIN unit_version v ON v.id = o.unit_version_id WHERE v.unit_id = :id`
  const row = db.get<{ count: number }>(
    `SELECT (SELECT count(*) FROM link WHERE criterion_id IN (${criteria})) + (SELECT count(*) FROM decision WHERE criterion_id IN (${criteria})) AS count`,
    { id },
  )
  return row?.count ?? 0
}

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
