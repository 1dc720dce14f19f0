import { useRef, useState, type RefObject } from 'react'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import type { Failure } from '../../../shared/contract/result.ts'
import { words } from '../../data/words.ts'
import { showUndoable } from '../perform.ts'
import type { LinkValues } from './link-row.ts'
import { changeLink } from './linking.ts'

type LinkEditing = {
  /** The line of the link, whose button has the focus again afterwards. */
  readonly line: RefObject<HTMLLIElement | null>
  /** The field that is being changed; undefined while the link is read. */
  readonly editing: 'place' | 'why' | undefined
  readonly edit: (first: 'place' | 'why') => void
  readonly close: () => void
  readonly save: (values: LinkValues) => Promise<Failure | undefined>
}

/** A link changed in its line, whichever side it is seen from. `ref` and `name` say which link of what was changed. */
export function useLinkEditing(link: LinkRow, ref: string, name: string): LinkEditing {
  const [editing, edit] = useState<'place' | 'why'>()
  const line = useRef<HTMLLIElement>(null)
  function close(): void {
    edit(undefined)
    requestAnimationFrame(() => line.current?.querySelector<HTMLElement>('.claim-change')?.focus())
  }
  async function save(values: LinkValues): Promise<Failure | undefined> {
    const result = await changeLink(link, values)
    if (!result.ok) return result.failure
    close()
    showUndoable(words.page.evidence.linkSaved(ref, name))
    return undefined
  }
  return { line, editing, edit, close, save }
}
