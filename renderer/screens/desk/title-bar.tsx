import { ArrowLeft, Check, ChevronDown, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useSaving } from '../../data/use-saving.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { back, useCanGoBack } from '../../route.ts'
import { Mark } from '../mark.tsx'
import { redo, undo } from '../perform.ts'
import { SearchAll } from './search-all.tsx'
import { closeWorkbook, openAnother } from '../session.ts'

const { desk } = words.page

type TitleBarProps = { readonly workbook: NonNullable<CallOutput<'workbook.current'>> }

export function TitleBar({ workbook }: TitleBarProps): ReactNode {
  const canGoBack = useCanGoBack()
  return (
    <header className="title-bar" aria-label={desk.titleBar}>
      <div className="title-bar-start">
        <Mark />
        <IconButton
          icon={<ArrowLeft size={16} aria-hidden />}
          label={desk.back}
          isDisabled={!canGoBack}
          onPress={back}
        />
        <Menu
          className="button button-quiet workbook-name"
          label={desk.workbookMenu(workbook.name)}
          choices={[
            { id: 'open', label: desk.openAnother },
            { id: 'close', label: desk.closeWorkbook },
          ]}
          onChoose={(id) => void (id === 'open' ? openAnother() : closeWorkbook())}
        >
          <span>{workbook.name}</span>
          <ChevronDown size={16} aria-hidden />
        </Menu>
      </div>
      <SearchAll />
      <div className="title-bar-end">
        <Saved />
        <Steps />
      </div>
    </header>
  )
}

/** Every change is on the disk when the core has answered: there is nothing to save by hand. */
function Saved(): ReactNode {
  const isSaving = useSaving()
  return (
    <span className="saved" role="status">
      <Check size={16} aria-hidden />
      <span className="saved-word">{isSaving ? desk.saving : desk.saved}</span>
    </span>
  )
}

/** Undo and redo, each naming what it would do. */
function Steps(): ReactNode {
  const history = useCall('history.list', { limit: 1 }).value
  const [undoable, redoable] = [history?.undo[0], history?.redo[0]]
  return (
    <>
      <IconButton
        icon={<Undo2 size={16} aria-hidden />}
        label={undoable === undefined ? desk.nothingToUndo : desk.undoStep(undoable.label)}
        isDisabled={undoable === undefined}
        onPress={() => void undo()}
      />
      <IconButton
        icon={<Redo2 size={16} aria-hidden />}
        label={redoable === undefined ? desk.nothingToRedo : desk.redoStep(redoable.label)}
        isDisabled={redoable === undefined}
        onPress={() => void redo()}
      />
    </>
  )
}
