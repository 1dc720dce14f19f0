// Many items at once: one change to all of them, and one item out of several that tell the same.
import type { evidenceCalls } from '../../../shared/contract/calls/evidence.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Parsed } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { checkFields, type EvidenceType } from '../../../shared/domain/evidence-type.ts'
import { EvidenceDraft, type Evidence } from '../../../shared/domain/evidence.ts'
import { mergeEvidence } from '../../../shared/domain/merge-evidence.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readTypes } from '../db/activity.ts'
import type { ReadableDb } from '../db/database.ts'
import { readDuplicates } from '../db/duplicates.ts'
import { changeEvidence, readEvidence } from '../db/evidence.ts'
import { copyInto } from '../db/merge.ts'
import { setTrashed } from '../db/trash.ts'
import { keepWriting } from '../db/writing.ts'
import { requireNamed, requireType } from './check-evidence.ts'
import { found, type Group } from './handler-types.ts'
import { inUse } from './trash.ts'

const { steps, failures } = enGB.core

type Change = Parsed<CoreContract, 'evidence.saveMany'>['change']
type ManyCalls = Pick<typeof evidenceCalls, 'evidence.saveMany' | 'evidence.merge' | 'evidence.duplicates'>

export const manyEvidenceHandlers: Group<ManyCalls> = ({ host, session }) => ({
  'evidence.saveMany': ({ ids, change }) => {
    const { db, history } = session.workbook()
    const states = inUse(db, ids)
    const type = change.type === undefined ? undefined : requireType(readTypes(db), change.type)
    requireNamed(db, change.activityId ?? null, change.addWitnessIds ?? [])
    const items = readEvidence(db, ids)
    if (type !== undefined) requireFields(type, items)
    const changes = items.map((item) => ({ item, draft: changed(item, change) }))
    const at = host.now().toISOString()
    const label = steps.saveMany(states.length, states[0]?.ref ?? '')
    return history.step(label, (writable) => ({
      changed: changes.filter(({ item, draft }) => changeEvidence(writable, item, draft, at)).length,
    }))
  },
  'evidence.merge': ({ keepId, otherIds }) => {
    const { db, history } = session.workbook()
    if (otherIds.includes(keepId)) throw new AppError('invalid-input', failures.mergeWithItself)
    inUse(db, [keepId, ...otherIds])
    const kept = itemOf(db, keepId)
    const others = readEvidence(db, otherIds)
    const merged = mergeEvidence(kept, others)
    const draft = whole(kept.ref, merged.draft)
    const now = host.now()
    const at = now.toISOString()
    history.step(steps.mergeEvidence(others.length, others[0]?.ref ?? '', kept.ref), (writable) => {
      keepWriting(writable, keepId, kept, { now, newId: host.newId, always: true })
      changeEvidence(writable, kept, draft, at)
      const shifted = others.map((item, index) => ({ item, shift: merged.shifts[index] ?? 0 }))
      copyInto(writable, kept, shifted, host.newId)
      setTrashed(writable, otherIds, at)
    })
    return itemOf(db, keepId)
  },
  'evidence.duplicates': () => readDuplicates(session.workbook().db),
})

const itemOf = (db: ReadableDb, id: Evidence['id']): Evidence => found(readEvidence(db, [id])[0], 'evidence', id)

/** Another type has other fields: what is filled in may not fall away unseen. */
function requireFields(type: EvidenceType, items: readonly Evidence[]): void {
  const losing = items.filter(({ fields }) => checkFields(type.form, fields).problems.length > 0)
  if (losing.length > 0)
    throw new AppError(
      'conflict',
      failures.fieldsWouldBeLost(
        type.name,
        losing.map(({ ref }) => ref),
      ),
    )
}

/** The item as the change leaves it. Throws `invalid-input` for a period that would end before it begins. */
function changed(item: Evidence, { addWitnessIds = [], ...change }: Change): EvidenceDraft {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const draft = {
    ...item,
    ...(change.dateFrom !== undefined && { dateTo: null }),
    ...given,
    witnessIds: [...new Set([...item.witnessIds, ...addWitnessIds])],
  }
  return whole(item.ref, draft)
}

/** A draft that was put together from several; says in words what does not fit. */
function whole(ref: string, draft: EvidenceDraft): EvidenceDraft {
  const { data, error } = EvidenceDraft.safeParse(draft)
  if (data !== undefined) return data
  const [at] = error.issues[0]?.path ?? []
  if (at === 'dateTo')
    throw new AppError('invalid-input', failures.periodTurned(ref), [{ path: 'dateTo', message: ref }])
  throw new AppError('invalid-input', failures.tooMuchFor(ref), [{ path: String(at ?? ''), message: ref }])
}
