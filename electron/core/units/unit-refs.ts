// A reference names one unit of the workbook: two could not be told apart on the command line or in a matrix. It belongs to the official unit: a
// guide that carried it to say what it is about gives it up, so that nobody who took a guide first is kept from their own unit.
import { AppError } from '../../../shared/contract/result.ts'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitDraft } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import type { UnitWarning } from './unit-reading.ts'

type Holder = { readonly id?: UnitId; readonly title: string; readonly official: boolean }
export type SettledRefs<Incoming> = {
  readonly units: readonly Incoming[]
  /** Units of the workbook that give their reference up. */
  readonly giveUp: readonly UnitId[]
  readonly warnings: readonly UnitWarning[]
}

/** Settles who keeps a reference. Throws `conflict` when two official units, or two that are not, want the same. */
export function settleRefs<Incoming extends { readonly draft: UnitDraft }>(
  db: ReadableDb,
  incoming: readonly Incoming[],
): SettledRefs<Incoming> {
  const holders = new Map<string, Holder>()
  const stored = db.all<{ id: UnitId; ref: string; title: string; status: string }>(
    "SELECT u.id, u.ref, v.title, v.status FROM unit u JOIN unit_version v ON v.unit_id = u.id AND v.in_force = 1 WHERE u.ref <> ''",
  )
  for (const { id, ref, title, status } of stored)
    holders.set(ref.toLowerCase(), { id, title, official: status === 'official' })
  const units: Incoming[] = []
  const giveUp: UnitId[] = []
  const warnings: UnitWarning[] = []
  for (const unit of incoming) {
    const { ref, title, status } = unit.draft
    const official = status === 'official'
    const holder = ref === '' ? undefined : holders.get(ref.toLowerCase())
    if (holder?.official === official) throw new AppError('conflict', enGB.core.failures.refInUse(ref))
    if (holder !== undefined)
      warnings.push({ line: null, message: enGB.core.files.refMoved(ref, official ? holder.title : title) })
    if (holder !== undefined && !official) {
      units.push({ ...unit, draft: { ...unit.draft, ref: '' } })
      continue
    }
    if (holder?.id !== undefined) giveUp.push(holder.id)
    if (ref !== '') holders.set(ref.toLowerCase(), { title, official })
    units.push(unit)
  }
  return { units, giveUp, warnings }
}

/**
 * Settles the reference of a unit that is saved by hand: answers the guides that give it up. Throws `conflict` when another unit keeps it; `id` is the
 * unit's own.
 */
export function claimRef(db: ReadableDb, id: UnitId | undefined, ref: string, official: boolean): UnitId[] {
  if (ref === '') return []
  const others = db.all<{ id: UnitId; status: string }>(
    `SELECT u.id, v.status FROM unit u JOIN unit_version v ON v.unit_id = u.id AND v.in_force = 1
     WHERE u.ref = :ref COLLATE NOCASE AND u.id <> :id`,
    { ref, id: id ?? '' },
  )
  if (others.length > 0 && (!official || others.some(({ status }) => status === 'official')))
    throw new AppError('conflict', enGB.core.failures.refInUse(ref))
  return others.map((other) => other.id)
}
