// What the schema cannot see of an item: its type, the fields of the type's form, the rows it names.
import { AppError } from '../../../shared/contract/result.ts'
import { checkFields } from '../../../shared/domain/evidence-type.ts'
import type { EvidenceDraft } from '../../../shared/domain/evidence.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readTypes } from '../db/activity.ts'
import type { ReadableDb } from '../db/database.ts'
import { found } from './handler-types.ts'

const { failures } = enGB.core

/** The draft with clean fields. Throws `invalid-input` for an unknown type or field, `not-found` for a missing activity or witness. */
export function checkEvidence(db: ReadableDb, draft: EvidenceDraft): EvidenceDraft {
  const types = readTypes(db)
  const type = types.find(({ id }) => id === draft.type)
  if (type === undefined)
    throw new AppError(
      'invalid-input',
      failures.unknownType(
        draft.type,
        types.map(({ id }) => id),
      ),
      [{ path: 'type', message: draft.type }],
    )
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
  if (draft.activityId !== null)
    found(db.get('SELECT 1 FROM activity WHERE id = :id', { id: draft.activityId }), 'activity', draft.activityId)
  for (const id of draft.witnessIds) found(db.get('SELECT 1 FROM person WHERE id = :id', { id }), 'person', id)
  return { ...draft, fields: values, witnessIds: [...new Set(draft.witnessIds)] }
}
