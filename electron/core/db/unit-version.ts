// Versions of a unit: which is in force, what links and decisions stand on the others, and the log of what became of each criterion.
import type { CriterionId, UnitId } from '../../../shared/domain/id.ts'
import { UnitMoveLog, type CriterionMove } from '../../../shared/domain/unit-version.ts'
import { insert, type ReadableDb, type WritableDb } from './database.ts'

export type VersionInForce = { readonly id: string; readonly version: number; readonly sourceSha256: string }

export const versionInForce = (db: ReadableDb, unitId: UnitId): VersionInForce | undefined =>
  db.get<VersionInForce>(
    'SELECT id, version, source_sha256 AS sourceSha256 FROM unit_version WHERE unit_id = :unitId AND in_force = 1',
    { unitId },
  )

export const retireVersion = (db: WritableDb, versionId: string): number =>
  db.run('UPDATE unit_version SET in_force = 0 WHERE id = :versionId', { versionId })

/** How many links stand on each criterion of the version in force; criteria without any are left out. */
export const linksOfCriteria = (db: ReadableDb, unitId: UnitId): ReadonlyMap<string, number> =>
  new Map(
    db.rows<[string, number]>(
      `SELECT l.criterion_id, count(*) FROM link l JOIN criterion c ON c.id = l.criterion_id JOIN outcome o ON o.id = c.outcome_id
       JOIN unit_version v ON v.id = o.unit_version_id AND v.in_force = 1 WHERE v.unit_id = :unitId GROUP BY l.criterion_id`,
      { unitId },
    ),
  )

/** Writes what became of each criterion when `version` came into force. `at` is a moment. */
export function logMoves(
  db: WritableDb,
  of: { readonly unitId: UnitId; readonly version: number; readonly at: string },
  moves: readonly CriterionMove[],
  newId: () => string,
): void {
  for (const [position, { from, to, kind, links }] of moves.entries())
    insert(db, 'unit_move', {
      id: newId(),
      unit_id: of.unitId,
      version: of.version,
      from_code: from,
      to_codes: JSON.stringify(to),
      kind,
      links,
      at: of.at,
      position,
    })
}

/** A criterion of an earlier version that links or decisions still stand on. */
export type LeftCriterion = {
  readonly criterionId: CriterionId
  readonly code: string
  readonly text: string
  readonly links: number
  readonly decisions: number
}
export type UnitVersion = {
  readonly version: number
  readonly title: string
  readonly criteria: number
  readonly moves: UnitMoveLog[]
  readonly left: LeftCriterion[]
}

/** The versions of a unit, newest first. `left` is empty for the one in force. */
export function readVersions(db: ReadableDb, unitId: UnitId): UnitVersion[] {
  const moves = Map.groupBy(
    db.all<Omit<UnitMoveLog, 'to'> & { version: number; to: string }>(
      `SELECT version, from_code AS "from", to_codes AS "to", kind, links, at FROM unit_move WHERE unit_id = :unitId ORDER BY version, position`,
      { unitId },
    ),
    (row) => row.version,
  )
  const left = Map.groupBy(
    db.all<LeftCriterion & { version: number }>(
      `SELECT v.version, c.id AS criterionId, c.label AS code, c.text,
         (SELECT count(*) FROM link WHERE criterion_id = c.id) AS links, (SELECT count(*) FROM decision WHERE criterion_id = c.id) AS decisions
       FROM unit_version v JOIN outcome o ON o.unit_version_id = v.id JOIN criterion c ON c.outcome_id = o.id
       WHERE v.unit_id = :unitId AND v.in_force = 0
         AND (EXISTS (SELECT 1 FROM link WHERE criterion_id = c.id) OR EXISTS (SELECT 1 FROM decision WHERE criterion_id = c.id))
       ORDER BY v.version, o.position, c.position`,
      { unitId },
    ),
    (row) => row.version,
  )
  return db
    .all<{ version: number; title: string; criteria: number }>(
      `SELECT v.version, v.title, (SELECT count(*) FROM criterion c JOIN outcome o ON o.id = c.outcome_id WHERE o.unit_version_id = v.id) AS criteria
       FROM unit_version v WHERE v.unit_id = :unitId ORDER BY v.version DESC`,
      { unitId },
    )
    .map((row) => ({
      ...row,
      moves: (moves.get(row.version) ?? []).map(({ version: _, to, ...move }) =>
        UnitMoveLog.parse({ ...move, to: JSON.parse(to) }),
      ),
      left: (left.get(row.version) ?? []).map(({ version: _, ...one }) => one),
    }))
}
