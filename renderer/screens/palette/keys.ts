// Keys in the notation of menus: matched with what was pressed, and put into words.
import { type Command, COMMAND_NAMES, keysOf } from '../../../shared/contract/commands.ts'
import { words } from '../../data/words.ts'

export const isMac = navigator.platform.startsWith('Mac')
const { palette } = words.page

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command that was pressed; undefined for keys that are none. */
export function commandOf(pressed: Pressed, mac = isMac): Command | undefined {
  return COMMAND_NAMES.find((name) => keysOf(name, mac).some((keys) => isPressed(keys, pressed, mac)))
}

function isPressed(keys: string, pressed: Pressed, mac: boolean): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const has = (name: string) => parts.slice(0, -1).includes(name)
  const isControl = has('Ctrl') || (has('CmdOrCtrl') && !mac)
  const isCommand = has('Cmd') || (has('CmdOrCtrl') && mac)
  if (pressed.ctrlKey !== isControl || pressed.metaKey !== isCommand || pressed.altKey !== has('Alt')) return false
  // Some keyboards have a sign only with Shift, so that Shift tells nothing of signs.
  if (/^[A-Z0-9]$/.test(key) || key.length > 1) if (key !== 'Plus' && pressed.shiftKey !== has('Shift')) return false
  return nameOf(key) === (/^\d$/.test(key) ? pressed.code : pressed.key.toLowerCase())
}

/** A key of the notation as the browser names it. */
function nameOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}` // where it lies: some keyboards write digits with Shift only
  const named: Record<string, string> = { Left: 'arrowleft', Right: 'arrowright', Plus: '+' }
  return named[key] ?? key.toLowerCase()
}

/** The first keys of a command in words, empty for one without. */
export function keysInWords(name: Command, mac = isMac): string {
  const [first] = keysOf(name, mac)
  return first === undefined ? '' : inWords(first, mac)
}

/** All keys of a command in words. */
export const allKeysInWords = (name: Command, mac = isMac): readonly string[] =>
  keysOf(name, mac).map((keys) => inWords(keys, mac))

function inWords(keys: string, mac: boolean): string {
  const names: Record<string, string> = mac ? palette.macKeyNames : palette.keyNames
  return palette.keys(keys.split('+').map((key) => names[key] ?? key))
}
