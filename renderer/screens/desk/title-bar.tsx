import { ArrowLeft, ArrowRight, Check, ChevronDown, Redo2, Search, TriangleAlert, Undo2 } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Command } from '../../../shared/contract/commands.ts'
import { shell } from '../../data/shell.ts'
import { useCall } from '../../data/use-call.ts'
import { useSaving } from '../../data/use-saving.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useCanGoBack, useCanGoForward } from '../../route.ts'
import { AddMenu } from '../capture/add-menu.tsx'
import { Mark } from '../mark.tsx'
import { commandWords, runCommand } from '../palette/commands.ts'
import { keysInWords } from '../palette/keys.ts'

const { desk, write } = words.page
/** What the workbook's own menu offers. */
const OF_WORKBOOK = ['open', 'new', 'backup', 'close'] as const satisfies readonly Command[]

type TitleBarProps = { readonly workbook: NonNullable<CallOutput<'workbook.current'>> }

export function TitleBar({ workbook }: TitleBarProps): ReactNode {
  const canGoBack = useCanGoBack()
  const canGoForward = useCanGoForward()
  return (
    <header className="title-bar" aria-label={desk.titleBar}>
      <div className="title-bar-start">
        <Mark />
        <CommandButton
          name="back"
          icon={<ArrowLeft size={16} aria-hidden />}
          label={desk.back}
          isDisabled={!canGoBack}
        />
        <CommandButton
          name="forward"
          icon={<ArrowRight size={16} aria-hidden />}
          label={desk.forward}
          isDisabled={!canGoForward}
        />
        <Menu
          className="button button-quiet workbook-name"
          label={desk.workbookMenu(workbook.name)}
          choices={OF_WORKBOOK.map((id) => ({ id, label: commandWords(id), keys: keysInWords(id) }))}
          onChoose={(id) => {
            const name = OF_WORKBOOK.find((one) => one === id)
            if (name !== undefined) runCommand(name)
          }}
        >
          <span>{workbook.name}</span>
          <ChevronDown size={16} aria-hidden />
        </Menu>
      </div>
      <Button className="search-way" onPress={() => runCommand('palette')} aria-keyshortcuts="Control+K">
        <Search size={16} aria-hidden />
        <span className="search-way-words">{desk.searchWay}</span>
        <kbd>{keysInWords('palette')}</kbd>
      </Button>
      <div className="title-bar-end">
        <Saved />
        <AddMenu look="bar" />
        <Steps />
      </div>
    </header>
  )
}

type CommandButtonProps = {
  readonly name: Command
  readonly icon: ReactNode
  readonly label: string
  readonly isDisabled: boolean
}

function CommandButton({ name, icon, label, isDisabled }: CommandButtonProps): ReactNode {
  return (
    <IconButton
      icon={icon}
      label={label}
      keys={keysInWords(name)}
      isDisabled={isDisabled}
      onPress={() => runCommand(name)}
    />
  )
}

/** Every change is on the disk when the core has answered: there is nothing to save by hand. */
function Saved(): ReactNode {
  const saving = useSaving()
  return (
    <span className={saving === 'failing' ? 'saved saved-not' : 'saved'} role="status">
      {saving === 'failing' ? <TriangleAlert size={16} aria-hidden /> : <Check size={16} aria-hidden />}
      <span className="saved-word">{saving === 'failing' ? write.notSaved : desk[saving]}</span>
    </span>
  )
}

/** Undo and redo, each naming what it would do, here and in the system's menu. */
function Steps(): ReactNode {
  const history = useCall('history.list', { limit: 1 }).value
  const [undoable, redoable] = [history?.undo[0]?.label, history?.redo[0]?.label]
  useEffect(() => {
    const most = (label: string | undefined) => label?.slice(0, 200) ?? null
    void shell('menu.set', { hasWorkbook: true, undo: most(undoable), redo: most(redoable) })
  }, [undoable, redoable])
  return (
    <>
      <CommandButton
        name="undo"
        icon={<Undo2 size={16} aria-hidden />}
        label={undoable === undefined ? desk.nothingToUndo : desk.undoStep(undoable)}
        isDisabled={undoable === undefined}
      />
      <CommandButton
        name="redo"
        icon={<Redo2 size={16} aria-hidden />}
        label={redoable === undefined ? desk.nothingToRedo : desk.redoStep(redoable)}
        isDisabled={redoable === undefined}
      />
    </>
  )
}
