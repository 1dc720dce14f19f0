import type { ReactNode } from 'react'
import { Button, Keyboard, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'

export type MenuChoice = {
  readonly id: string
  readonly label: string
  /** The keys that do the same, in words. */
  readonly keys?: string
  readonly isChosen?: boolean
}

type MenuProps = {
  /** What the closed button shows. */
  readonly children: ReactNode
  readonly label: string
  readonly choices: readonly MenuChoice[]
  readonly onChoose: (id: string) => void
  readonly className: string
}

/** A button that opens a few choices. Where one `isChosen`, they are alternatives. */
export function Menu({ children, label, choices, onChoose, className }: MenuProps): ReactNode {
  const chosen = choices.filter((choice) => choice.isChosen === true).map((choice) => choice.id)
  return (
    <MenuTrigger>
      <Button className={className} aria-label={label}>
        {children}
      </Button>
      <Popover className="popover">
        <AriaMenu
          className="menu"
          aria-label={label}
          items={choices}
          onAction={(key) => onChoose(String(key))}
          {...(chosen.length > 0 && { selectionMode: 'single' as const, selectedKeys: chosen })}
        >
          {(choice) => (
            <MenuItem className="option" id={choice.id} textValue={choice.label}>
              <Text slot="label" className="option-label">
                {choice.label}
              </Text>
              {choice.keys !== undefined && choice.keys !== '' && (
                <Keyboard className="option-keys">{choice.keys}</Keyboard>
              )}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
