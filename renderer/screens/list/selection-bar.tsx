// The foot of the list: how many items there are, and once some are selected, what can be done with them.
import { Link2, Merge, Pencil, Trash2, X } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { BulkLink } from '../map/bulk-link.tsx'
import { useProvidedCommand } from '../palette/provided.ts'
import { perform } from '../perform.ts'
import { BulkEdit } from './bulk-edit.tsx'
import { focusList } from './focus-list.ts'
import { MergeDialog } from './merge-dialog.tsx'
import type { Selection } from './selection.ts'

const { list: say } = words.page

/** Moves items into the trash, as one step. The row below takes the focus with its place. */
export async function removeItems(ids: readonly EvidenceId[]): Promise<void> {
  await perform('evidence.remove', { ids: [...ids] }, say.removed(ids.length))
  focusList()
}

type SelectionBarProps = { readonly total: number; readonly selection: Selection }

export function SelectionBar({ total, selection }: SelectionBarProps): ReactNode {
  const [dialog, setDialog] = useState<'edit' | 'link' | 'merge' | 'none'>('none')
  const { ids } = selection
  const count = ids.length
  const link = useCallback(() => setDialog('link'), [])
  useProvidedCommand('link', count > 0 ? link : undefined)
  const close = () => {
    setDialog('none')
    focusList()
  }
  return (
    <div className="list-foot figures">
      <span role="status">{count === 0 ? say.found(total) : say.selected(count)}</span>
      {count > 0 && (
        <div className="list-foot-actions" role="toolbar" aria-label={say.selection}>
          <Button icon={<Pencil size={16} aria-hidden />} onPress={() => setDialog('edit')}>
            {say.edit}
          </Button>
          <Button icon={<Link2 size={16} aria-hidden />} onPress={link}>
            {say.link}
          </Button>
          {count > 1 && (
            <Button icon={<Merge size={16} aria-hidden />} onPress={() => setDialog('merge')}>
              {say.merge}
            </Button>
          )}
          <Button icon={<Trash2 size={16} aria-hidden />} onPress={() => void removeItems(ids)}>
            {say.remove}
          </Button>
          <IconButton
            icon={<X size={16} aria-hidden />}
            label={say.clear}
            onPress={() => {
              selection.clear()
              focusList()
            }}
          />
        </div>
      )}
      {dialog === 'edit' && <BulkEdit ids={ids} onClose={close} />}
      {dialog === 'link' && <BulkLink ids={ids} onClose={close} />}
      {dialog === 'merge' && <MergeDialog ids={ids} onClose={close} />}
    </div>
  )
}
