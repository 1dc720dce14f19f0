// The trash: into it, out of it, and for good.
import type { evidenceCalls } from '../../../shared/contract/calls/evidence.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import { deleteEvidence, readStates, readTrash, setTrashed, type ItemState } from '../db/trash.ts'
import { found, type Group } from './handler-types.ts'

const { steps, failures } = enGB.core

/** Every one of the items; `not-found` names the first that is not there. */
function allOf(db: ReadableDb, ids: readonly EvidenceId[]): ItemState[] {
  const states = readStates(db, ids)
  const there = new Set(states.map(({ id }) => id))
  const missing = ids.find((id) => !there.has(id))
  if (missing !== undefined) found(undefined, 'evidence', missing)
  return states
}

/** Items that must all be in use; `conflict` names the first in the trash. */
export function inUse(db: ReadableDb, ids: readonly EvidenceId[]): ItemState[] {
  const states = allOf(db, ids)
  const other = states.find(({ trashedAt }) => trashedAt !== null)
  if (other !== undefined) throw new AppError('conflict', failures.inTrash(other.ref))
  return states
}

function inTrash(db: ReadableDb, ids: readonly EvidenceId[]): ItemState[] {
  const states = allOf(db, ids)
  const other = states.find(({ trashedAt }) => trashedAt === null)
  if (other !== undefined) throw new AppError('conflict', failures.notInTrash(other.ref))
  return states
}

const first = (states: readonly ItemState[]): string => states[0]?.ref ?? ''
const idsOf = (states: readonly ItemState[]): EvidenceId[] => states.map(({ id }) => id)

type TrashCalls = Pick<typeof evidenceCalls, 'evidence.remove' | 'evidence.bringBack' | 'evidence.emptyTrash'>

export const trashHandlers: Group<TrashCalls> = ({ host, session }) => ({
  'evidence.remove': ({ ids }) => {
    const { db, history } = session.workbook()
    const states = inUse(db, ids)
    const at = host.now().toISOString()
    const label = steps.trashEvidence(states.length, first(states))
    return { removed: history.step(label, (writable) => setTrashed(writable, idsOf(states), at)) }
  },
  'evidence.bringBack': ({ ids }) => {
    const { db, history } = session.workbook()
    const states = inTrash(db, ids)
    const label = steps.bringBackEvidence(states.length, first(states))
    return { broughtBack: history.step(label, (writable) => setTrashed(writable, idsOf(states), null)) }
  },
  'evidence.emptyTrash': ({ ids }) => {
    const { db, history } = session.workbook()
    const states = ids === undefined ? readTrash(db) : inTrash(db, ids)
    const label = steps.deleteEvidence(states.length, first(states))
    return { deleted: history.step(label, (writable) => deleteEvidence(writable, idsOf(states))) }
  },
})
