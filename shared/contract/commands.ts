// What can be asked of the window from anywhere: one list for the system's menu, the command palette, the keys and the list of shortcuts.

/** The menus, which are the groups of the palette and of the list of shortcuts as well. */
export const MENUS = ['file', 'edit', 'view', 'go', 'help'] as const
export type MenuName = (typeof MENUS)[number]

type Shape = {
  readonly menu: MenuName
  /** In the notation of menus (`CmdOrCtrl+Shift+A`); the first is shown, all of them work. */
  readonly keys: readonly string[]
  /** Where a Mac has its own habit. */
  readonly macKeys?: readonly string[]
  /** Whether it makes no sense while no workbook is open. */
  readonly needsWorkbook: boolean
}

const any = (menu: MenuName, ...keys: readonly string[]) => ({ menu, keys, needsWorkbook: false }) as const
const open = (menu: MenuName, ...keys: readonly string[]) => ({ menu, keys, needsWorkbook: true }) as const

/**
 * None of the keys is one that edits text, or that Chromium or a screen reader keeps for itself. Words for each stand in the catalogue
 * (`shell.commands`).
 */
export const COMMANDS = {
  new: any('file', 'CmdOrCtrl+N'),
  open: any('file', 'CmdOrCtrl+O'),
  sample: any('file'),
  close: open('file', 'CmdOrCtrl+W'),
  'add-evidence': open('file', 'CmdOrCtrl+Shift+A'),
  'capture-files': open('file', 'CmdOrCtrl+Shift+O'),
  'import-unit': open('file'),
  export: open('file', 'CmdOrCtrl+E'),
  backup: open('file', 'CmdOrCtrl+Shift+S'),
  restore: any('file'),
  settings: open('file', 'CmdOrCtrl+,', 'CmdOrCtrl+7'),
  undo: open('edit', 'CmdOrCtrl+Z'),
  redo: { ...open('edit', 'CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'), macKeys: ['CmdOrCtrl+Shift+Z'] },
  history: open('edit', 'CmdOrCtrl+Shift+H'),
  find: open('edit', 'CmdOrCtrl+F'),
  link: open('edit', 'CmdOrCtrl+L'),
  'zoom-in': any('view', 'CmdOrCtrl+=', 'CmdOrCtrl+Plus'),
  'zoom-out': any('view', 'CmdOrCtrl+-'),
  'zoom-reset': any('view', 'CmdOrCtrl+0'),
  palette: open('go', 'CmdOrCtrl+K'),
  back: { ...open('go', 'Alt+Left'), macKeys: ['Cmd+['] },
  forward: { ...open('go', 'Alt+Right'), macKeys: ['Cmd+]'] },
  home: open('go', 'CmdOrCtrl+1'),
  evidence: open('go', 'CmdOrCtrl+2'),
  map: open('go', 'CmdOrCtrl+3'),
  units: open('go', 'CmdOrCtrl+4'),
  people: open('go', 'CmdOrCtrl+5'),
  portfolio: open('go', 'CmdOrCtrl+6'),
  trash: open('go'),
  duplicates: open('go'),
  'next-item': open('go', 'CmdOrCtrl+PageDown'),
  'previous-item': open('go', 'CmdOrCtrl+PageUp'),
  shortcuts: any('help', 'F1', 'CmdOrCtrl+/'),
  about: open('help'),
} as const satisfies Record<string, Shape>
export type Command = keyof typeof COMMANDS

// The keys of an object are text to the compiler; these are the ones just written.
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly Command[]

/** The keys of a command on this system, in the notation of menus; none for one without. */
export function keysOf(name: Command, isMac: boolean): readonly string[] {
  const { keys, macKeys }: Shape = COMMANDS[name]
  return isMac ? (macKeys ?? keys) : keys
}
