import {
  Bold,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  Quote,
  type LucideIcon,
} from 'lucide-react'
import type { EditorView } from 'prosemirror-view'
import { memo, type ReactNode } from 'react'
import { ToggleButton, Toolbar as AriaToolbar } from 'react-aria-components'
import { words } from '../../../data/words.ts'
import { Hint } from '../../../parts/button.tsx'
import { FORMATS, formats, type FormatName } from './keys.ts'
import { unlink } from './link-dialog.tsx'

const { write: say } = words.page
const ICONS: Readonly<Record<FormatName, LucideIcon>> = {
  bold: Bold,
  italic: Italic,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  bullets: List,
  numbers: ListOrdered,
  quote: Quote,
}

type ToolbarProps = {
  readonly view: EditorView | null
  /** The text that the buttons act on. */
  readonly controls: string
  readonly label: string
  /** The formats that hold where the cursor is. */
  readonly on: ReadonlySet<FormatName | 'link'>
  /** Asks for the address of a link. */
  readonly setLinking: (isLinking: boolean) => void
}

/** One stop of the Tab key; arrows move within. Drawn again only when another format holds. */
export const Toolbar = memo(function Toolbar({ view, controls, label, on, setLinking }: ToolbarProps): ReactNode {
  return (
    <AriaToolbar className="editor-tools" aria-label={label} aria-controls={controls}>
      {FORMATS.map((name) => {
        const Icon = ICONS[name]
        return (
          <Tool
            key={name}
            label={say.formats[name]}
            isOn={on.has(name)}
            icon={<Icon size={16} aria-hidden />}
            onPress={() => {
              if (view === null) return
              formats[name].run(view.state, view.dispatch)
              view.focus()
            }}
          />
        )
      })}
      <Tool
        label={say.formats.link}
        isOn={on.has('link')}
        icon={<Link size={16} aria-hidden />}
        onPress={() => {
          if (view === null) return
          if (on.has('link')) unlink(view)
          else setLinking(true)
        }}
      />
    </AriaToolbar>
  )
})

type ToolProps = {
  readonly label: string
  readonly isOn: boolean
  readonly icon: ReactNode
  readonly onPress: () => void
}

function Tool({ label, isOn, icon, onPress }: ToolProps): ReactNode {
  return (
    <Hint words={label}>
      <ToggleButton
        className="button button-quiet button-icon editor-tool"
        aria-label={label}
        isSelected={isOn}
        onChange={onPress}
      >
        {icon}
      </ToggleButton>
    </Hint>
  )
}
