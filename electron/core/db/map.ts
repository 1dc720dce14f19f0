// Mapping seen from the criteria: a criterion with all its evidence, and a unit's criteria against the evidence linked to them.
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output } from '../../../shared/contract/define.ts'
import type { CriterionId, EvidenceId, UnitId } from '../../../shared/domain/id.ts'
import { readCoverage } from './coverage.ts'
import type { ReadableDb } from './database.ts'
import { linksOfCriterion, linksOfUnit, toLinkRow } from './link.ts'

type OfCriterion = Output<CoreContract, 'link.ofCriterion'>
type UnitMap = Output<CoreContract, 'map.get'>
type ItemFacts = { evidenceId: EvidenceId; ref: string; title: string; type: string; date: string | null }

/** Facts of items by id; the map's order is that of their references. */
const readItems = (db: ReadableDb, ids: Iterable<EvidenceId>): Map<EvidenceId, ItemFacts> =>
  new Map(
    db
      .all<ItemFacts>(
        `SELECT id AS evidenceId, ref, title, type_id AS type, date_from AS date FROM evidence
         WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY sequence`,
        { ids: JSON.stringify([...ids]) },
      )
      .map((item) => [item.evidenceId, item]),
  )

/** Every link of items in use to a criterion with its item, in order of reference. */
export function evidenceOfCriterion(db: ReadableDb, criterionId: CriterionId): OfCriterion {
  const links = linksOfCriterion(db, criterionId)
  const ids = new Set(links.map(({ evidenceId }) => evidenceId))
  const items = readItems(db, ids)
  const names = Map.groupBy(
    db.rows<[EvidenceId, string]>(
      'SELECT evidence_id, name FROM evidence_file WHERE evidence_id IN (SELECT value FROM json_each(:ids)) ORDER BY position',
      { ids: JSON.stringify([...ids]) },
    ),
    ([evidenceId]) => evidenceId,
  )
  return links.flatMap((link) => {
    const item = items.get(link.evidenceId)
    const files = (names.get(link.evidenceId) ?? []).map(([, name]) => name)
    return item === undefined ? [] : [{ link: toLinkRow(link), ...item, files }]
  })
}

/** A unit's criteria as rows, its evidence as columns in order of reference, its links in the cells; withdrawn links are left out. */
export function readMap(db: ReadableDb, unitId: UnitId): UnitMap {
  const links = linksOfUnit(db, unitId).filter(({ state }) => state !== 'withdrawn')
  const items = [...readItems(db, new Set(links.map(({ evidenceId }) => evidenceId))).values()]
  const columnOf = new Map(items.map(({ evidenceId }, column) => [evidenceId, column]))
  const linksOf = Map.groupBy(links, (link) => link.criterionId as string)
  const texts = new Map(
    db
      .rows<[string, CriterionId, string]>(
        `SELECT c.id, c.id, c.text FROM unit_version v JOIN outcome o ON o.unit_version_id = v.id JOIN criterion c ON c.outcome_id = o.id
       WHERE v.unit_id = :unitId AND v.in_force = 1`,
        { unitId },
      )
      .map(([id, criterionId, text]) => [id, { criterionId, text }]),
  )
  const rows = (readCoverage(db, unitId).units[0]?.criteria ?? []).flatMap(({ id, code, state, have, need }) => {
    const criterion = texts.get(id)
    if (criterion === undefined) return []
    const cells = [...Map.groupBy(linksOf.get(id) ?? [], ({ evidenceId }) => columnOf.get(evidenceId) ?? 0)]
    return [
      {
        ...criterion,
        code,
        state,
        have,
        need,
        cells: cells.map(([column, own]) => ({ column, links: own.map(toLinkRow) })),
      },
    ]
  })
  return { columns: items.map(({ date: _, ...item }) => item), rows }
}
