import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import { words } from '../../data/words.ts'
import { perform } from '../perform.ts'
import { focusLinking } from './linking.ts'

const { evidence: say } = words.page

/** Removes a link from a list of claims; the focus goes to the same button of the next one, or of the one before, or to where links are made. */
export async function removeLink(ref: string, { id }: LinkRow, name: string, item: HTMLElement | null): Promise<void> {
  // A line that was removed a moment ago may still stand there.
  const all = [...document.querySelectorAll<HTMLElement>('.claim:not([data-removed])')]
  const index = item === null ? -1 : all.indexOf(item)
  const neighbour = all[index + 1] ?? all[index - 1]
  if ((await perform('link.remove', { ids: [id] }, say.linkRemoved(ref, name))) === undefined) return
  item?.setAttribute('data-removed', '')
  const button = neighbour?.querySelector<HTMLElement>('.claim-remove')
  if (button === null || button === undefined) focusLinking()
  else button.focus()
}
