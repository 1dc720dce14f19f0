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
import type { Form } from '../../../shared/domain/evidence-type.ts'
import { criterionGaps, unmappedGap, type Gap, type GapLink } from '../../../shared/domain/gaps.ts'
import type { ReadableDb } from './database.ts'
import { ITEMS, UNMAPPED } from './evidence-filter.ts'

/** A link with all that coverage and gaps ask of it and of its item. */
type Claim = CoverageLink & GapLink & { readonly sequence: number }
/** What the claims of one item share. `unnamed` is the occasion of a link that names none. */
type Item = Pick<Claim, 'evidenceRef' | 'type' | 'form' | 'date' | 'simulated' | 'sequence'> & {
  readonly activityId: string | null
  readonly dateFrom: string | null
  readonly unnamed: string
}

type CriterionTuple = [unitId: string, outcomeId: string, outcome: string, id: string, label: string, need: number]
type ItemTuple = [
  sequence: number,
  id: string,
  ref: string,
  type: string,
  activityId: string | null,
  dateFrom: string | null,
  dateTo: string | null,
  simulated: number,
]
type LinkTuple = [criterionId: string, evidenceId: string, occasion: string, state: Claim['state'], hasPlace: number]

const CRITERIA_OF_UNIT = `SELECT c.id FROM unit_version v JOIN outcome o ON o.unit_version_id = v.id JOIN criterion c ON c.outcome_id = o.id
  WHERE v.unit_id = :unitId`

/**
 * Every link, or every link to a unit, with its item: criterion by criterion, in order of reference within each. Two narrow reads over covering indexes and a look-up here
 * are several times faster than a join over the long rows. Equal texts are made one, since telling texts apart is what costs.
 */
function readClaims(db: ReadableDb, unitId: string | undefined): Claim[] {
  const given: { unitId?: string } = unitId === undefined ? {} : { unitId }
  const ofUnit = unitId === undefined ? '' : `WHERE criterion_id IN (${CRITERIA_OF_UNIT})`
  const items = readItems(db, unitId)
  const claims: Claim[] = []
  let run: Claim[] = []
  let criterion = ''
  const endRun = () => {
    for (const claim of run.sort((one, other) => one.sequence - other.sequence)) claims.push(claim)
    run = []
  }
  const links = db.rows<LinkTuple>(
    `SELECT criterion_id, evidence_id, occasion, state, place_kind IS NOT NULL FROM link ${ofUnit} ORDER BY criterion_id`,
    given,
  )
  for (const [criterionId, evidenceId, named, state, place] of links) {
    if (criterionId !== criterion) {
      endRun()
      criterion = criterionId
    }
    const item = items.get(evidenceId)
    if (item === undefined) continue
    const { evidenceRef, type, form, date, simulated, sequence, activityId, dateFrom, unnamed } = item
    const occasion = named === '' ? unnamed : occasionKey({ occasion: named, activityId, date: dateFrom, evidenceId })
    const hasPlace = place === 1
    run.push({ criterionId: criterion, evidenceRef, type, form, occasion, date, state, hasPlace, simulated, sequence })
  }
  endRun()
  return claims
}

/** Facts of the items in use by id; with a unit, of those that are linked to it. */
function readItems(db: ReadableDb, unitId: string | undefined): Map<string, Item> {
  const given: { unitId?: string } = unitId === undefined ? {} : { unitId }
  const from =
    unitId === undefined
      ? `${ITEMS} WHERE e.trashed_at IS NULL`
      : `evidence e WHERE e.trashed_at IS NULL AND e.id IN (SELECT evidence_id FROM link WHERE criterion_id IN (${CRITERIA_OF_UNIT}))`
  const types = new Map(
    db.rows<[string, Form]>('SELECT id, form FROM evidence_type').map(([type, form]) => [type, { type, form }]),
  )
  const rows = db.rows<ItemTuple>(
    `SELECT e.sequence, e.id, e.ref, e.type_id, e.activity_id, e.date_from, e.date_to, e.simulated FROM ${from} ORDER BY e.sequence`,
    given,
  )
  return new Map(
    rows.map(([sequence, evidenceId, evidenceRef, typeId, activityId, dateFrom, dateTo, simulated]) => {
      const { type, form } = types.get(typeId) ?? { type: typeId, form: 'other' }
      const unnamed = occasionKey({ occasion: '', activityId, date: dateFrom, evidenceId })
      const date = dateTo ?? dateFrom
      const facts = {
        evidenceRef,
        type,
        form,
        date,
        simulated: simulated === 1,
        sequence,
        activityId,
        dateFrom,
        unnamed,
      }
      return [evidenceId, facts]
    }),
  )
}

/** Coverage of every unit in force; `unitId` narrows to one. */
export const readCoverage = (db: ReadableDb, unitId?: string): Coverage =>
  coverClaims(db, readClaims(db, unitId), unitId)

function coverClaims(db: ReadableDb, claims: readonly Claim[], unitId: string | undefined): Coverage {
  const given: { unitId?: string } = unitId === undefined ? {} : { unitId }
  const only = unitId === undefined ? '' : 'AND v.unit_id = :unitId'
  const criteria = db.rows<CriterionTuple>(
    `SELECT v.unit_id, o.id, o.label, c.id, c.label, c.required_occasions
     FROM unit_version v JOIN outcome o ON o.unit_version_id = v.id LEFT JOIN criterion c ON c.outcome_id = o.id
     WHERE v.in_force = 1 ${only} ORDER BY v.unit_id, o.position, c.position`,
    given,
  )
  const byUnit = Map.groupBy(criteria, (row) => row[0])
  const units = db
    .all<Omit<UnitToCover, 'outcomes'>>(
      `SELECT u.id, u.number, u.ref, v.title, v.status FROM unit u JOIN unit_version v ON v.unit_id = u.id AND v.in_force = 1 ${only}
       ORDER BY u.number`,
      given,
    )
    .map((unit): UnitToCover => ({ ...unit, outcomes: toOutcomes(byUnit.get(unit.id) ?? []) }))
  const decisions = db.all<CoverageDecision>(
    'SELECT criterion_id AS criterionId, role, result, date, sequence FROM decision',
  )
  return cover(units, unitId === undefined ? readGroups(db) : [], claims, decisions)
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
  const claims = readClaims(db, unitId)
  const coverage = coverClaims(db, claims, unitId)
  const claimsOf = Map.groupBy(claims, (claim) => claim.criterionId)
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
        links: claimsOf.get(criterion.id) ?? [],
      }),
    ),
  )
  if (unitId !== undefined) return gaps
  const unmapped = db.all<{ ref: string }>(
    `SELECT e.ref FROM evidence e WHERE e.trashed_at IS NULL AND e.superseded_by_id IS NULL AND ${UNMAPPED} ORDER BY e.sequence`,
  )
  return [...gaps, ...unmapped.map(({ ref }) => unmappedGap(ref))]
}
