// Which command was pressed: keys in the notation of menus, matched with a key event.
import { type Command, COMMAND_NAMES, keysOf } from '../../../shared/contract/commands.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command that was pressed; undefined for keys that are none. */
export function commandOf(pressed: Pressed, isMac: boolean): Command | undefined {
  return COMMAND_NAMES.find((name) => keysOf(name, isMac).some((keys) => isPressed(keys, pressed, isMac)))
}

function isPressed(keys: string, pressed: Pressed, isMac: boolean): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const has = (name: string) => parts.slice(0, -1).includes(name)
  const isControl = has('Ctrl') || (has('CmdOrCtrl') && !isMac)
  const isCommand = has('Cmd') || (has('CmdOrCtrl') && isMac)
  if (pressed.ctrlKey !== isControl || pressed.metaKey !== isCommand || pressed.altKey !== has('Alt')) return false
  // Some keyboards have a sign only with Shift, so that Shift tells nothing of signs.
  const isSign = key === 'Plus' || /^[^A-Z0-9]$/.test(key)
  if (!isSign && pressed.shiftKey !== has('Shift')) return false
  return nameOf(key) === (/^\d$/.test(key) ? pressed.code : pressed.key.toLowerCase())
}

/** A key of the notation as the browser names it. */
function nameOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}` // where it lies: some keyboards write digits with Shift only
  const named: Record<string, string> = { Left: 'arrowleft', Right: 'arrowright', Plus: '+' }
  return named[key] ?? key.toLowerCase()
}
