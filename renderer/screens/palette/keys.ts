// Keys in the notation of menus, put into words.
import { type Command, keysOf } from '../../../shared/contract/commands.ts'
import { words } from '../../data/words.ts'

export const isMac = navigator.platform.startsWith('Mac')
const { palette } = words.page

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
