// What each witness testified, and what rests on them alone (portfolio.md section 4).
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output } from '../../../shared/contract/define.ts'
import type { EvidenceId, PersonId, UnitId } from '../../../shared/domain/id.ts'
import type { ReadableDb } from './database.ts'

type ItemRow = { personId: PersonId; id: EvidenceId; ref: string; title: string; testimony: number }
type UnitRow = { personId: PersonId; id: UnitId; ref: string; title: string }

/** In the order of the people's names. */
export function readWitnesses(db: ReadableDb): Output<CoreContract, 'witness.list'> {
  const items = db.all<ItemRow>(
    `SELECT w.person_id AS personId, e.id, e.ref, e.title, t.form = 'witness-testimony' AS testimony
     FROM evidence_witness w JOIN person p ON p.id = w.person_id JOIN evidence e ON e.id = w.evidence_id JOIN evidence_type t ON t.id = e.type_id
     WHERE e.trashed_at IS NULL ORDER BY p.name, p.id, e.sequence`,
  )
  // For each unit: its live items that are no testimony, or of no witness, or of another one, forbid that it rests on one witness.
  const units = db.all<UnitRow>(
    `SELECT min(w.person_id) AS personId, u.id, u.ref, v.title
     FROM link l JOIN criterion c ON c.id = l.criterion_id JOIN outcome o ON o.id = c.outcome_id
       JOIN unit_version v ON v.id = o.unit_version_id AND v.in_force = 1 JOIN unit u ON u.id = v.unit_id
       JOIN evidence e ON e.id = l.evidence_id AND e.trashed_at IS NULL JOIN evidence_type t ON t.id = e.type_id
       LEFT JOIN evidence_witness w ON w.evidence_id = e.id
     WHERE l.state <> 'withdrawn' GROUP BY u.id
     HAVING count(DISTINCT w.person_id) = 1 AND min(w.person_id IS NOT NULL) = 1 AND min(t.form = 'witness-testimony') = 1 ORDER BY u.number`,
  )
  const unitsOf = Map.groupBy(units, (unit) => unit.personId)
  return [...Map.groupBy(items, (item) => item.personId)].map(([personId, own]) => ({
    personId,
    items: own.map(({ id, ref, title, testimony }) => ({ id, ref, title, isTestimony: testimony === 1 })),
    restOn: (unitsOf.get(personId) ?? []).map(({ id, ref, title }) => ({ id, ref, title })),
  }))
}
