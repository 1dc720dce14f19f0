// What the schema cannot see of an item: its type, the fields of the type's form, the rows it names.
import { AppError } from '../../../shared/contract/result.ts'
import { checkFields, type EvidenceType } from '../../../shared/domain/evidence-type.ts'
import type { EvidenceDraft } from '../../../shared/domain/evidence.ts'
import type { ActivityId, PersonId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readTypes } from '../db/activity.ts'
import type { ReadableDb } from '../db/database.ts'
import { found } from './handler-types.ts'

const { failures } = enGB.core

/** The draft with clean fields. Throws `invalid-input` for an unknown type or field, `not-found` for a missing activity or witness. */
export function checkEvidence(db: ReadableDb, draft: EvidenceDraft): EvidenceDraft {
  const type = requireType(readTypes(db), draft.type)
  const { values, problems } = checkFields(type.form, draft.fields)
  if (problems.length > 0) {
    const details = problems.map(({ field, problem, allowed }) => ({
      path: `fields.${field}`,
      message: failures.fieldProblem[problem](allowed ?? []),
    }))
    throw new AppError(
      'invalid-input',
      `${failures.badFields} ${details[0]?.path ?? ''}: ${details[0]?.message ?? ''}`,
      details,
    )
  }
  requireNamed(db, draft.activityId, draft.witnessIds)
  return { ...draft, fields: values, witnessIds: [...new Set(draft.witnessIds)] }
}

/** The type with this id; `invalid-input` names those that there are. */
export function requireType(types: readonly EvidenceType[], id: string): EvidenceType {
  const type = types.find((one) => one.id === id)
  if (type !== undefined) return type
  const known = types.map((one) => one.id)
  throw new AppError('invalid-input', failures.unknownType(id, known), [{ path: 'type', message: id }])
}

/** Throws `not-found` for an activity or a witness that is not there. */
export function requireNamed(db: ReadableDb, activityId: ActivityId | null, witnessIds: readonly PersonId[]): void {
  if (activityId !== null)
    found(db.get('SELECT 1 FROM activity WHERE id = :id', { id: activityId }), 'activity', activityId)
  for (const id of witnessIds) found(db.get('SELECT 1 FROM person WHERE id = :id', { id }), 'person', id)
}
