import { expect, test } from 'vitest'
import { COMMAND_NAMES, keysOf } from '../shared/contract/commands.ts'
import { enGB } from '../shared/words/words.ts'
import { commandOf } from '../renderer/screens/palette/press.ts'

const pressed = (key: string, ...held: ('ctrl' | 'alt' | 'shift' | 'meta')[]) => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : '',
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  metaKey: held.includes('meta'),
})

/** What text fields, the editor, Chromium and screen readers do with keys; undo and redo are shared on purpose. */
const TAKEN = [
  ...['A', 'C', 'V', 'X', 'B', 'I', 'U', 'Left', 'Right', 'Home', 'End', 'Backspace', 'Delete', 'Up', 'Down'].map(
    (key) => `CmdOrCtrl+${key}`,
  ),
  ...['V', 'Left', 'Right', 'Home', 'End', 'I', 'R'].map((key) => `CmdOrCtrl+Shift+${key}`),
  ...['Up', 'Down', 'F4', 'Tab', 'Space'].map((key) => `Alt+${key}`),
].concat(['F6', 'F10', 'F11', 'F12', 'Insert', 'CapsLock'])

test.each([false, true])(
  'DK2 no two commands have the same keys, and none takes keys that edit text (Mac: %s)',
  (isMac) => {
    const keys = COMMAND_NAMES.flatMap((name) => keysOf(name, isMac))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((one) => TAKEN.includes(one))).toEqual([])
  },
)

test('DK2 every command has words, and its letter for the menu is marked once at most', () => {
  for (const name of COMMAND_NAMES) expect(enGB.shell.commands[name]).toMatch(/^[^&]*(&[A-Za-z])?[^&]*$/)
})

test.each([
  ['k', ['ctrl'], 'palette'],
  ['K', ['ctrl'], 'palette'], // with the capitals locked
  ['A', ['ctrl', 'shift'], 'add-evidence'],
  ['1', ['ctrl'], 'home'],
  ['7', ['ctrl'], 'settings'],
  [',', ['ctrl'], 'settings'],
  ['ArrowLeft', ['alt'], 'back'],
  ['ArrowRight', ['alt'], 'forward'],
  ['PageDown', ['ctrl'], 'next-item'],
  ['F1', [], 'shortcuts'],
  ['/', ['ctrl'], 'shortcuts'],
  ['/', ['ctrl', 'shift'], 'shortcuts'], // a German keyboard has the stroke on Shift and 7
  ['=', ['ctrl'], 'zoom-in'],
  ['+', ['ctrl', 'shift'], 'zoom-in'],
  ['-', ['ctrl'], 'zoom-out'],
] as const)('DK2 %s with %j is heard as %s', (key, held, name) => {
  expect(commandOf(pressed(key, ...held), false)).toBe(name)
})

test.each([
  ['a plain letter', pressed('k')],
  ['a letter with a third key', pressed('k', 'ctrl', 'alt')],
  ['AltGr, which is Ctrl and Alt', pressed('e', 'ctrl', 'alt')],
  ['moving a word to the left', pressed('ArrowLeft', 'ctrl')],
  ['copying', pressed('c', 'ctrl')],
])('DK2 %s is no command', (_what, keys) => {
  expect(commandOf(keys, false)).toBe(undefined)
})

test('DK2 a Mac has its own key for commands and leaves Ctrl and moving by words to text fields', () => {
  expect(commandOf(pressed('k', 'meta'), true)).toBe('palette')
  expect(commandOf(pressed('[', 'meta'), true)).toBe('back')
  expect(commandOf(pressed('k', 'ctrl'), true)).toBe(undefined)
  expect(commandOf(pressed('ArrowLeft', 'alt'), true)).toBe(undefined)
})
