// The system's dialogs. Each remembers the folder it was left in, and each chosen path becomes a grant.
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Handlers } from '../../shared/contract/define.ts'
import type { GrantedPlace, ShellContract } from '../../shared/contract/shell.ts'
import type { Words } from '../../shared/words/words.ts'
import type { Grants } from './grants.ts'
import { toFileName, withExtension } from './file-name.ts'
import type { SettingsStore } from './settings.ts'

type DialogCall = Extract<keyof ShellContract, `dialog.${string}`>

/** What a unit can be read from; the text formats of the importer. */
const UNIT_EXTENSIONS = ['txt', 'md', 'csv']
const EXTENSIONS = { pdf: 'pdf', docx: 'docx', backup: 'trellis' } as const

type Host = {
  readonly window: () => BrowserWindow
  readonly settings: SettingsStore
  readonly grants: Grants
  readonly place: (path: string) => Promise<GrantedPlace>
  /** A folder on this computer only. */
  readonly localHome: string
  readonly words: Words['shell']['dialogs']
}

/** The calls that open a dialog of the system. */
export function createDialogs(host: Host): Pick<Handlers<ShellContract>, DialogCall> {
  const { window, settings, grants, place, localHome, words } = host
  const { kinds } = words
  const anyFile: FileFilter = { name: kinds.all, extensions: ['*'] }
  const backupFile: FileFilter = { name: kinds.backup, extensions: [EXTENSIONS.backup] }
  const several = 'multiSelections' as const
  const openOptions = {
    evidence: { filters: [anyFile], properties: ['openFile', several] },
    folder: { properties: ['openDirectory', several] },
    photos: { properties: ['openDirectory', several] },
    unit: { filters: [{ name: kinds.unit, extensions: UNIT_EXTENSIONS }, anyFile], properties: ['openFile', several] },
    backup: { filters: [backupFile, anyFile], properties: ['openFile'] },
  } satisfies Record<string, Electron.OpenDialogOptions>

  return {
    async 'dialog.openWorkbook'() {
      const { title, button: buttonLabel } = words.openWorkbook
      const [folder] = await askToOpen('workbook', { title, buttonLabel, properties: ['openDirectory'] })
      if (folder === undefined) return null
      remember('workbook', path.dirname(folder)) // the next one lies beside it, not in it
      return place(folder)
    },

    async 'dialog.newWorkbook'({ name, onlyHere }) {
      const { title, button: buttonLabel, label: nameFieldLabel } = words.newWorkbook
      if (onlyHere) mkdirSync(localHome, { recursive: true })
      const defaultPath = onlyHere ? path.join(localHome, toFileName(name, words.untitled)) : suggest('workbook', name)
      const options = { title, buttonLabel, nameFieldLabel, defaultPath }
      const { filePath } = await dialog.showSaveDialog(window(), { ...options, properties: ['createDirectory'] })
      if (!filePath) return null
      remember('workbook', path.dirname(filePath))
      return place(filePath)
    },

    async 'dialog.openFiles'({ purpose }) {
      const { title, button: buttonLabel } = words.openFiles[purpose]
      const files = await askToOpen(purpose, {
        title,
        buttonLabel,
        ...openOptions[purpose],
      })
      if (files[0] !== undefined) remember(purpose, path.dirname(files[0]))
      return Promise.all(files.map(grants.give))
    },

    async 'dialog.saveFile'({ name, kind }) {
      const { title, button: buttonLabel } = words.saveFile[kind]
      const extension = EXTENSIONS[kind]
      const filters = [{ name: kinds[kind], extensions: [extension] }]
      let defaultPath = withExtension(suggest('save', name), extension)
      for (;;) {
        const options = { title, buttonLabel, defaultPath, filters }
        const { filePath } = await dialog.showSaveDialog(window(), {
          ...options,
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        })
        if (!filePath) return null
        const file = withExtension(filePath, extension)
        remember('save', path.dirname(file))
        // The dialog asked before replacing what was typed; a name completed here was not asked about, so it is offered once more.
        if (file === filePath || !existsSync(file)) return place(file)
        defaultPath = file
      }
    },
  }

  async function askToOpen(kind: string, options: Electron.OpenDialogOptions): Promise<readonly string[]> {
    const { filePaths } = await dialog.showOpenDialog(window(), { ...options, defaultPath: folderOf(kind) })
    return filePaths
  }

  function folderOf(kind: string): string {
    const last = settings.get().folders[kind]
    if (last !== undefined && existsSync(last)) return last
    return app.getPath(kind === 'photos' ? 'pictures' : 'home')
  }

  function suggest(kind: string, name: string): string {
    return path.join(folderOf(kind), toFileName(name, words.untitled))
  }

  function remember(kind: string, folder: string): void {
    settings.change({ folders: { ...settings.get().folders, [kind]: folder } })
  }
}
