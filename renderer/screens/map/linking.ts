// Making links from the window: one step for any number of criteria, and which item was mapped last.
import { create } from 'zustand'
import type { EvidenceId, LinkId } from '../../../shared/domain/id.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { showToast } from '../../parts/toast.tsx'
import type { NamedCriterion } from '../criteria.ts'
import { perform, showUndoable } from '../perform.ts'
import { valuesOf, type LinkValues } from './link-row.ts'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'

const { map: say } = words.page

/** The field in which criteria are found for an item, or items for a criterion: one of them is on the page at most. */
export const LINKING = 'linking'

/** Moves the focus to where links are made on this page; false where none are. */
export function focusLinking(): boolean {
  const field = document.getElementById(LINKING)
  if (!(field instanceof HTMLInputElement)) return false
  field.focus()
  field.select()
  return true
}

/** The item mapped last in this window and the one before it: "same criteria as the last item" never means the item itself. */
const useMapped = create<{ readonly recent: readonly EvidenceId[] }>(() => ({ recent: [] }))

export const useLastMapped = (not: EvidenceId): EvidenceId | undefined =>
  useMapped(({ recent }) => recent.find((id) => id !== not))

const rememberMapped = (id: EvidenceId): void =>
  useMapped.setState(({ recent }) => ({ recent: [id, ...recent.filter((one) => one !== id)].slice(0, 2) }))

/** Links one item to criteria at one place, as one step, and says so with an Undo. Gives the new links; undefined when it failed. */
export async function linkItem(
  { id, ref }: Pick<Evidence, 'id' | 'ref'>,
  criteria: readonly Pick<NamedCriterion, 'id' | 'subPointId' | 'name'>[],
  place: Place | null,
): Promise<readonly LinkId[] | undefined> {
  const links = criteria.map((criterion) => ({
    evidenceId: id,
    criterionId: criterion.id,
    subPointId: criterion.subPointId,
    place,
  }))
  const reply = await perform('link.addMany', { links })
  if (reply === undefined) return undefined
  rememberMapped(id)
  const names = criteria.map((criterion) => criterion.name)
  sayLinked(say.linked(ref, names, reply.already), reply.ids.length)
  return reply.ids
}

/** Says what linking did; there is something to undo only where links were made. */
export function sayLinked(message: string, made: number): void {
  if (made > 0) showUndoable(message)
  else showToast({ message })
}

/** Changes parts of a link and leaves the rest as it is. Resolves to the call's own result, for a form that shows its failure. */
export const changeLink = (link: LinkRow, change: Partial<LinkValues>) =>
  call('link.save', { id: link.id, link: { ...valuesOf(link), ...change } })

/** Changes a link with one press and says it, with an Undo. */
export async function saveQuickly(link: LinkRow, change: Partial<LinkValues>, done: string): Promise<void> {
  const result = await changeLink(link, change)
  if (result.ok) showUndoable(done)
  else showToast({ message: result.failure.message })
}
