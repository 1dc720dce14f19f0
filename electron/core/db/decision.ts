// Assessor and IQA decisions, as they were given.
import type { Decision, DecisionDraft } from '../../../shared/domain/decision.ts'
import { DecisionId, type CriterionId, type EvidenceId, type UnitId } from '../../../shared/domain/id.ts'
import { insert, nextNumber, type ReadableDb, type WritableDb } from './database.ts'

/** Decisions on a criterion, in a unit, or all; oldest first. */
export function readDecisions(
  db: ReadableDb,
  of: { criterionId?: CriterionId | undefined; unitId?: UnitId | undefined },
): Decision[] {
  const where =
    of.criterionId !== undefined
      ? 'WHERE d.criterion_id = :criterionId'
      : of.unitId !== undefined
        ? 'JOIN criterion c ON c.id = d.criterion_id JOIN outcome o ON o.id = c.outcome_id JOIN unit_version v ON v.id = o.unit_version_id WHERE v.unit_id = :unitId'
        : ''
  const evidence = Map.groupBy(
    db.all<{ decisionId: string; evidenceId: EvidenceId }>(
      'SELECT decision_id AS decisionId, evidence_id AS evidenceId FROM decision_evidence ORDER BY position',
    ),
    (row) => row.decisionId,
  )
  return db
    .all<Omit<Decision, 'evidenceIds'>>(
      `SELECT d.id, d.criterion_id AS criterionId, d.person_id AS personId, d.role, d.result, d.date, d.feedback, d.sequence
       FROM decision d ${where} ORDER BY d.date, d.sequence`,
      of.criterionId !== undefined
        ? { criterionId: of.criterionId }
        : of.unitId !== undefined
          ? { unitId: of.unitId }
          : {},
    )
    .map((row) => ({ ...row, evidenceIds: (evidence.get(row.id) ?? []).map((one) => one.evidenceId) }))
}

/** Records a decision. */
export function addDecision(db: WritableDb, draft: DecisionDraft, newId: () => string): Decision {
  const id = DecisionId.parse(newId())
  const sequence = nextNumber(db, 'decision')
  insert(db, 'decision', {
    id,
    criterion_id: draft.criterionId,
    person_id: draft.personId,
    role: draft.role,
    result: draft.result,
    date: draft.date,
    feedback: draft.feedback,
    sequence,
  })
  for (const [position, evidence_id] of [...new Set(draft.evidenceIds)].entries())
    insert(db, 'decision_evidence', { decision_id: id, evidence_id, position })
  return { ...draft, evidenceIds: [...new Set(draft.evidenceIds)], id, sequence }
}

export const removeDecision = (db: WritableDb, id: DecisionId): boolean =>
  db.run('DELETE FROM decision WHERE id = :id', { id }) === 1
