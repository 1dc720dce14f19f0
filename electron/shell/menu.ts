// The menu bar. Its items are the system's own roles or commands of the page; the page decides whether a command fits the moment.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../../shared/contract/shell.ts'
import type { Words } from '../../shared/words/words.ts'

type Item = MenuItemConstructorOptions
type Options = {
  readonly words: Words['shell']['menu']
  readonly isMac: boolean
  readonly isDevelopment: boolean
  readonly onCommand: (command: Command) => void
}

export function setMenu(options: Options): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(createTemplate(options)))
}

function createTemplate({ words, isMac, isDevelopment, onCommand }: Options): Item[] {
  // macOS has no letters to open an item with, and shows the ampersand.
  const label = (text: string) => (isMac ? text.replace('&', '') : text)
  const role = (itemRole: NonNullable<Item['role']>, text: string): Item => ({ role: itemRole, label: label(text) })
  const command = (name: Command, text: string, accelerator?: string): Item => ({
    label: label(text),
    click: () => onCommand(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const line: Item = { type: 'separator' }
  const when = (condition: boolean, ...items: Item[]): Item[] => (condition ? items : [])

  return [
    ...when(isMac, {
      label: 'Trellis',
      submenu: [
        role('about', words.about),
        line,
        role('services', words.services),
        line,
        role('hide', words.hide),
        role('hideOthers', words.hideOthers),
        role('unhide', words.showAll),
        line,
        role('quit', words.quit),
      ],
    }),
    {
      label: label(words.file),
      submenu: [
        command('new', words.new, 'CmdOrCtrl+N'),
        command('open', words.open, 'CmdOrCtrl+O'),
        command('sample', words.sample),
        command('close', words.close, 'CmdOrCtrl+W'),
        line,
        command('add-evidence', words.addEvidence, 'CmdOrCtrl+Shift+A'),
        command('import-unit', words.importUnit),
        command('export', words.export, 'CmdOrCtrl+E'),
        ...when(!isMac, line, role('quit', words.quit)),
      ],
    },
    {
      label: label(words.edit),
      submenu: [
        // Not the roles: they know text fields only. A field that can undo takes the keys before the menu does.
        command('undo', words.undo, 'CmdOrCtrl+Z'),
        command('redo', words.redo, 'CmdOrCtrl+Shift+Z'),
        ...when(!isMac, { ...command('redo', words.redo, 'CmdOrCtrl+Y'), visible: false }),
        line,
        role('cut', words.cut),
        role('copy', words.copy),
        role('paste', words.paste),
        role('pasteAndMatchStyle', words.pastePlain),
        role('selectAll', words.selectAll),
        line,
        command('find', words.find, 'CmdOrCtrl+F'),
      ],
    },
    {
      label: label(words.view),
      submenu: [
        role('zoomIn', words.zoomIn),
        role('zoomOut', words.zoomOut),
        role('resetZoom', words.actualSize),
        line,
        role('togglefullscreen', words.fullScreen),
        ...when(isDevelopment, line, role('toggleDevTools', words.developerTools)),
      ],
    },
    ...when(isMac, {
      label: words.window.replace('&', ''),
      role: 'window',
      submenu: [role('minimize', words.minimise), role('zoom', words.zoom)],
    }),
    ...when(!isMac, { label: label(words.help), submenu: [role('about', words.about)] }),
  ]
}
