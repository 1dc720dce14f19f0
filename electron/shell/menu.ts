// The menu bar. Its items are the system's own roles or commands of the page; the page decides whether a command fits the moment.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type Command, COMMANDS, keysOf } from '../../shared/contract/commands.ts'
import type { Input } from '../../shared/contract/define.ts'
import type { ShellContract } from '../../shared/contract/shell.ts'
import type { Words } from '../../shared/words/words.ts'

type Item = MenuItemConstructorOptions
/** What the page last said of itself. */
export type MenuState = Input<ShellContract, 'menu.set'>
const NO_WORKBOOK: MenuState = { hasWorkbook: false, undo: null, redo: null }

type Options = {
  readonly words: Words['shell']
  readonly isMac: boolean
  readonly isDevelopment: boolean
  readonly onCommand: (command: Command) => void
}

/** Sets the menu bar; the function returned sets it anew for another state of the page. */
export function setMenu(options: Options): (state: MenuState) => void {
  const set = (state: MenuState) => Menu.setApplicationMenu(Menu.buildFromTemplate(createTemplate(options, state)))
  set(NO_WORKBOOK)
  return set
}

function createTemplate({ words, isMac, isDevelopment, onCommand }: Options, state: MenuState): Item[] {
  const { menu } = words
  // macOS has no letters to open an item with, and shows the ampersand.
  const label = (text: string) => (isMac ? text.replace('&', '') : text)
  const role = (itemRole: NonNullable<Item['role']>, text: string): Item => ({ role: itemRole, label: label(text) })
  const command = (name: Command, text: string = words.commands[name]): Item[] => {
    const item: Item = {
      label: label(text),
      enabled: state.hasWorkbook || !COMMANDS[name].needsWorkbook,
      click: () => onCommand(name),
    }
    // A menu shows one combination of keys; the others stand on items that nobody sees.
    const [shown, ...others] = keysOf(name, isMac)
    const hidden = isMac ? [] : others.map((keys): Item => ({ ...item, accelerator: keys, visible: false }))
    return [shown === undefined ? item : { ...item, accelerator: shown }, ...hidden]
  }
  const commands = (...names: readonly Command[]): Item[] => names.flatMap((name) => command(name))
  const line: Item = { type: 'separator' }
  const when = (condition: boolean, ...items: Item[]): Item[] => (condition ? items : [])
  const step = (name: 'undo' | 'redo'): Item[] => {
    const what = state[name]
    const text = name === 'undo' ? words.undoStep : words.redoStep
    return command(name, what === null ? words.commands[name] : text(what.replaceAll('&', '&&')))
  }

  return [
    ...when(isMac, {
      label: 'Trellis',
      submenu: [
        role('about', menu.about),
        line,
        ...commands('settings'),
        line,
        role('services', menu.services),
        line,
        role('hide', menu.hide),
        role('hideOthers', menu.hideOthers),
        role('unhide', menu.showAll),
        line,
        role('quit', menu.quit),
      ],
    }),
    {
      label: label(menu.file),
      submenu: [
        ...commands('new', 'open', 'sample', 'close'),
        line,
        ...commands('add-evidence', 'capture-files', 'import-unit', 'export'),
        line,
        ...commands('backup', 'restore'),
        ...when(!isMac, line, ...commands('settings'), line, role('quit', menu.quit)),
      ],
    },
    {
      label: label(menu.edit),
      submenu: [
        // Not the roles: they know text fields only. A field that can undo takes the keys before the menu does.
        ...step('undo'),
        ...step('redo'),
        ...commands('history'),
        line,
        role('cut', menu.cut),
        role('copy', menu.copy),
        role('paste', menu.paste),
        role('pasteAndMatchStyle', menu.pastePlain),
        role('selectAll', menu.selectAll),
        line,
        ...commands('find', 'link'),
      ],
    },
    {
      label: label(menu.view),
      submenu: [
        ...commands('zoom-in', 'zoom-out', 'zoom-reset'),
        line,
        role('togglefullscreen', menu.fullScreen),
        ...when(isDevelopment, line, role('toggleDevTools', menu.developerTools)),
      ],
    },
    {
      label: label(menu.go),
      submenu: [
        ...commands('palette'),
        line,
        ...commands('back', 'forward', 'next-item', 'previous-item'),
        line,
        ...commands('home', 'evidence', 'map', 'units', 'people', 'portfolio'),
        line,
        ...commands('trash', 'duplicates'),
      ],
    },
    ...when(isMac, {
      label: menu.window.replace('&', ''),
      role: 'window',
      submenu: [role('minimize', menu.minimise), role('zoom', menu.zoom)],
    }),
    { label: label(menu.help), submenu: commands('shortcuts', 'about') },
  ]
}
