// Filters that the learner keeps under a name: applied from a menu, named and removed in a dialog.
import { Bookmark, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SavedFilter } from '../../../shared/domain/evidence-filter.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LineField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Menu } from '../../parts/menu.tsx'
import { go } from '../../route.ts'
import { perform } from '../perform.ts'
import type { Asked } from './rows.ts'

const { list: say } = words.page
const NONE: readonly SavedFilter[] = []

export function SavedFilters({ filter, sort }: Asked): ReactNode {
  const saved = useCall('filter.list', {}).value ?? NONE
  const [dialog, setDialog] = useState<'save' | 'manage' | 'none'>('none')
  const close = () => setDialog('none')
  function choose(id: string): void {
    const one = saved.find((other) => other.id === id)
    if (one !== undefined) go({ screen: 'evidence', filter: one.filter, sort: one.sort })
    else setDialog(id === 'save' ? 'save' : 'manage')
  }
  return (
    <>
      <Menu
        className="button button-quiet"
        label={say.saved}
        choices={[
          ...saved.map(({ id, name }) => ({ id, label: name })),
          { id: 'save', label: say.saveFilter },
          { id: 'manage', label: say.manageFilters },
        ]}
        onChoose={choose}
      >
        <Bookmark size={16} aria-hidden />
        <span className="tool-word">{say.saved}</span>
      </Menu>
      {dialog === 'save' && <SaveFilter filter={filter} sort={sort} onClose={close} />}
      {dialog === 'manage' && (
        <Dialog title={say.saved} onClose={close}>
          {saved.length === 0 && <p className="text-muted">{say.noSaved}</p>}
          <ul className="saved-filters">
            {saved.map((one) => (
              <SavedLine key={one.id} saved={one} />
            ))}
          </ul>
          <div className="actions actions-end">
            <Button look="primary" onPress={close}>
              {say.done}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

function SaveFilter({ filter, sort, onClose }: Asked & { readonly onClose: () => void }): ReactNode {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  async function save(): Promise<void> {
    const wanted = name.trim()
    if (wanted === '') return setProblem(say.saveNameMissing)
    const done = await perform('filter.save', { filter: { name: wanted, filter, sort } }, say.filterSaved(wanted))
    if (done !== undefined) onClose()
  }
  return (
    <FormDialog
      title={say.saveTitle}
      submit={say.save}
      cancel={say.cancel}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <LineField
        id="filter-name"
        label={say.saveName}
        help={say.saveNameHelp}
        value={name}
        onChange={setName}
        problem={problem}
        isRequired
      />
    </FormDialog>
  )
}

/** A name that is changed is kept when the field is left. */
function SavedLine({ saved }: { readonly saved: SavedFilter }): ReactNode {
  const [name, setName] = useState(saved.name)
  const { id, filter, sort } = saved
  function rename(): void {
    const wanted = name.trim()
    if (wanted === '') setName(saved.name)
    else if (wanted !== saved.name)
      void perform('filter.save', { id, filter: { name: wanted, filter, sort } }, say.filterRenamed(wanted))
  }
  return (
    <li onBlur={rename} onKeyDown={(event) => event.key === 'Enter' && rename()}>
      <LineField id={`filter-${id}`} label={say.nameOf(saved.name)} isLabelHidden value={name} onChange={setName} />
      <IconButton
        icon={<Trash2 size={16} aria-hidden />}
        label={say.removeSaved(saved.name)}
        onPress={() => void perform('filter.remove', { id }, say.filterRemoved(saved.name))}
      />
    </li>
  )
}
