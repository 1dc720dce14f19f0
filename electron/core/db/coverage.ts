// Reads what coverage and gaps are computed from, in few large reads, and hands it to the pure rules in shared/domain.
import {
  cover,
  occasionKey,
  type Coverage,
  type CoverageDecision,
  type CoverageLink,
  type GroupToCover,
  type UnitToCover,
} from '../../../shared/domain/coverage.ts'
import { criterionGaps, unmappedGap, type Gap, type GapLink } from '../../../shared/domain/gaps.ts'
import type { ReadableDb } from './database.ts'

type CriterionTuple = [unitId: string, outcomeId: string, outcome: string, id: string, label: string, need: number]
type LinkTuple = [
  criterionId: string,
  ref: string,
  type: string,
  occasion: string,
  activityId: string | null,
  dateFrom: string | null,
  date: string | null,
  evidenceId: string,
  state: CoverageLink['state'],
]

/** Coverage of every unit in force; `unitId` narrows to one. */
export function readCoverage(db: ReadableDb, unitId?: string): Coverage {
  const given: { unitId?: string } = unitId === undefined ? {} : { unitId }
  const only = unitId === undefined ? '' : 'AND v.unit_id = :unitId'
  const criteria = db.rows<CriterionTuple>(
    `SELECT v.unit_id, o.id, o.label, c.id, c.label, c.required_occasions FROM unit_version v JOIN outcome o ON o.unit_version_id = v.id
     LEFT JOIN criterion c ON c.outcome_id = o.id WHERE v.in_force = 1 ${only} ORDER BY v.unit_id, o.position, c.position`,
    given,
  )
  const byUnit = Map.groupBy(criteria, (row) => row[0])
  const units = db
    .all<Omit<UnitToCover, 'outcomes'>>(
      `SELECT u.id, u.number, u.ref, v.title, v.status FROM unit u JOIN unit_version v ON v.unit_id = u.id AND v.in_force = 1 ${only === '' ? '' : 'WHERE u.id = :unitId'} ORDER BY u.number`,
      given,
    )
    .map((unit): UnitToCover => ({ ...unit, outcomes: toOutcomes(byUnit.get(unit.id) ?? []) }))
  const narrow =
    unitId === undefined
      ? ''
      : `JOIN criterion c ON c.id = l.criterion_id JOIN outcome o ON o.id = c.outcome_id JOIN unit_version v ON v.id = o.unit_version_id ${only}`
  const links = db
    .rows<LinkTuple>(
      `SELECT l.criterion_id, e.ref, e.type_id, l.occasion, e.activity_id, e.date_from, coalesce(e.date_to, e.date_from), e.id, l.state
       FROM link l JOIN evidence e ON e.id = l.evidence_id ${narrow} ORDER BY e.sequence`,
      given,
    )
    .map(([criterionId, evidenceRef, type, occasion, activityId, dateFrom, date, evidenceId, state]): CoverageLink => ({
      criterionId,
      evidenceRef,
      type,
      occasion: occasionKey({ occasion, activityId, date: dateFrom, evidenceId }),
      date,
      state,
    }))
  const decisions = db.all<CoverageDecision>(
    'SELECT criterion_id AS criterionId, role, result, date, sequence FROM decision',
  )
  return cover(units, unitId === undefined ? readGroups(db) : [], links, decisions)
}

function toOutcomes(rows: readonly CriterionTuple[]): UnitToCover['outcomes'] {
  return [...Map.groupBy(rows, (row) => row[1])].map(([id, own]) => ({
    id,
    label: own[0]?.[2] ?? '',
    // An outcome without criteria comes as one row of nulls.
    criteria: own
      .filter((row) => row[3] !== null)
      .map((row) => ({ id: row[3], label: row[4], requiredOccasions: row[5] })),
  }))
}

function readGroups(db: ReadableDb): GroupToCover[] {
  const rows = db.all<Omit<GroupToCover, 'unitIds'> & { unitIds: string }>(
    `SELECT q.id AS qualificationId, q.title AS qualification, g.id AS groupId, g.name AS "group",
       (SELECT json_group_array(unit_id) FROM group_unit WHERE group_id = g.id) AS unitIds
     FROM qualification_group g JOIN qualification q ON q.id = g.qualification_id ORDER BY q.position, g.position`,
  )
  return rows.map((row) => {
    const unitIds: unknown = JSON.parse(row.unitIds)
    return { ...row, unitIds: Array.isArray(unitIds) ? unitIds.map(String) : [] }
  })
}

/** What is missing, unit by unit, then the items that are linked to nothing (not when one unit is asked for). */
export function readGaps(db: ReadableDb, unitId?: string): Gap[] {
  const coverage = readCoverage(db, unitId)
  const links = Map.groupBy(
    db.all<Omit<GapLink, 'hasPlace' | 'simulated'> & { criterionId: string; hasPlace: number; simulated: number }>(
      `SELECT l.criterion_id AS criterionId, e.ref AS evidenceRef, t.form, l.place_kind IS NOT NULL AS hasPlace, l.state, e.simulated
       FROM link l JOIN evidence e ON e.id = l.evidence_id JOIN evidence_type t ON t.id = e.type_id ORDER BY e.sequence`,
    ),
    (link) => link.criterionId,
  )
  const simulation = new Map(
    db.rows<[string, 'yes' | 'no' | 'unknown']>('SELECT id, simulation_allowed FROM criterion'),
  )
  const gaps = coverage.units.flatMap((unit) =>
    unit.criteria.flatMap((criterion) =>
      criterionGaps({
        unit: unit.ref === '' ? String(unit.number) : unit.ref,
        code: criterion.code,
        simulationAllowed: simulation.get(criterion.id) ?? 'unknown',
        coverage: criterion,
        links: (links.get(criterion.id) ?? []).map((link) => ({
          ...link,
          hasPlace: link.hasPlace === 1,
          simulated: link.simulated === 1,
        })),
      }),
    ),
  )
  if (unitId !== undefined) return gaps
  const unmapped = db.all<{ ref: string }>(
    "SELECT ref FROM evidence e WHERE superseded_by_id IS NULL AND NOT EXISTS (SELECT 1 FROM link l WHERE l.evidence_id = e.id AND l.state <> 'withdrawn') ORDER BY sequence",
  )
  return [...gaps, ...unmapped.map(({ ref }) => unmappedGap(ref))]
}
