// The shell's calls, and the one place where a message of the page comes in: sender checked first, then parsed by the contract.
import { stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { app, type BrowserWindow, ipcMain, type IpcMainInvokeEvent, nativeTheme, shell } from 'electron'
import type { Handlers } from '../../shared/contract/define.ts'
import { AppError, type Result, toFailure } from '../../shared/contract/result.ts'
import { type Granted, type GrantedPlace, shellContract, type ShellContract } from '../../shared/contract/shell.ts'
import { answer } from '../../shared/contract/wire.ts'
import type { Words } from '../../shared/words/words.ts'
import { readLicences } from './about.ts'
import { isOurAddress } from './app-files.ts'
import type { CoreProcess } from './core-process.ts'
import { createDialogs } from './dialogs.ts'
import { toFileName } from './file-name.ts'
import type { Grants } from './grants.ts'
import type { MenuState } from './menu.ts'
import { openOutside } from './open-outside.ts'
import { MOST_GIVEN_BYTES, type PrivateFiles } from './private-files.ts'
import type { SettingsStore } from './settings.ts'
import { localHome, syncedBy } from './synced-folder.ts'

/** How many workbooks the list of recent ones keeps. */
const RECENT = 12

type Host = {
  readonly window: () => BrowserWindow
  readonly settings: SettingsStore
  readonly grants: Grants
  readonly core: CoreProcess
  /** A workbook's folder that a start named and that nobody has asked for yet; null when there is none. */
  readonly takeNamed: () => string | null
  readonly setMenu: (state: MenuState) => void
  readonly files: PrivateFiles
  /** The folder of the app itself. */
  readonly root: string
  readonly words: Words
  readonly onFault: (name: string, thrown: unknown) => void
}

/** Serves the four ways of the preload script: `shell`, `grant`, `grant-bytes` and `connect`. */
export function serveShell(host: Host): void {
  const { words, onFault } = host
  const handlers = createShellHandlers(host)
  const context = { signal: new AbortController().signal, report: () => {} }
  const options = { words: words.core.failures, onFault, onChanged: () => {}, ...context }

  ipcMain.handle('shell', (event, name: unknown, input: unknown) => {
    if (!isFromOurPage(event)) return refusal(words)
    return answer(shellContract, handlers, typeof name === 'string' ? name : '', input, options)
  })
  const granting = async (event: IpcMainInvokeEvent, grant: () => Promise<Granted>): Promise<Result<Granted>> => {
    if (!isFromOurPage(event)) return refusal(words)
    try {
      return { ok: true, value: await grant() }
    } catch (thrown) {
      if (!(thrown instanceof AppError)) onFault('grant', thrown)
      return { ok: false, failure: toFailure(thrown, words.core.failures.internal) }
    }
  }
  ipcMain.handle('grant', (event, given: unknown) => granting(event, () => grantDropped(host, given)))
  ipcMain.handle('grant-bytes', (event, name: unknown, bytes: unknown) =>
    granting(event, () => grantBytes(host, name, bytes)),
  )
  ipcMain.on('connect', (event) => {
    if (!isFromOurPage(event)) return
    const port = host.core.connect()
    if (port === null) event.senderFrame?.postMessage('core-gone', null)
    else event.senderFrame?.postMessage('port', null, [port])
  })
}

function createShellHandlers(host: Host): Handlers<ShellContract> {
  const { window, settings, grants, core, words } = host
  const facts = { platform: process.platform, home: os.homedir(), env: process.env }
  const home = localHome(facts)
  const place = async (given: string): Promise<GrantedPlace> => ({
    ...(await grants.give(given)),
    folder: path.dirname(path.resolve(given)),
    synced: syncedBy(path.resolve(given), facts),
  })
  const pathOf = (grant: string): string => {
    const found = grants.pathOf(grant)
    if (found === undefined) throw new AppError('permission-denied', words.core.failures.notGranted)
    return found
  }
  return {
    ...createDialogs({ window, settings, grants, place, localHome: home, words: words.shell.dialogs }),
    async 'place.sample'({ name }) {
      const wanted = path.join(home, toFileName(name, words.shell.dialogs.untitled))
      for (let number = 1; ; number += 1) {
        const folder = number === 1 ? wanted : `${wanted} ${number}`
        if (!(await exists(folder))) return place(folder)
      }
    },
    async 'file.reveal'({ grant }) {
      const file = pathOf(grant)
      if (!(await exists(file))) throw new AppError('not-found', words.shell.failures.vanished(path.basename(file)))
      shell.showItemInFolder(file)
      return {}
    },
    async 'file.open'(file) {
      const { files } = host
      const opening = { window, askWorkbook: core.askWorkbook, files, words: words.shell.openOutside }
      return { opened: await openOutside(opening, file) }
    },
    async 'recent.list'() {
      const { recent } = settings.get()
      const there = await Promise.all(recent.map(({ folder }) => exists(folder)))
      return Promise.all(
        recent
          .filter((_entry, index) => there[index])
          .map(async ({ folder, learner, openedAt }) => ({ ...(await place(folder)), learner, openedAt })),
      )
    },
    'recent.add'({ grant, learner }) {
      const folder = pathOf(grant)
      const entry = { folder, learner, openedAt: new Date().toISOString() }
      settings.change({ recent: [entry, ...recentBut(folder)].slice(0, RECENT) })
      return {}
    },
    'recent.forget'({ grant }) {
      settings.change({ recent: recentBut(pathOf(grant)) })
      return {}
    },
    'theme.get': () => ({ theme: settings.get().theme }),
    'theme.set'({ theme }) {
      settings.change({ theme })
      nativeTheme.themeSource = theme
      return { theme }
    },
    'layout.get': () => settings.get().layout,
    'layout.set'({ name, value }) {
      settings.change({ layout: { ...settings.get().layout, [name]: value } })
      return {}
    },
    'zoom.get': () => ({ zoom: settings.get().zoom }),
    'zoom.set'({ zoom }) {
      settings.change({ zoom })
      window().webContents.setZoomFactor(zoom / 100)
      return { zoom }
    },
    'menu.set'(state) {
      host.setMenu(state)
      return {}
    },
    'about.get': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      licences: await readLicences(host.root),
    }),
    'start.notices': () => [...settings.notices],
    async 'start.workbook'() {
      const folder = host.takeNamed()
      return folder === null ? null : place(folder)
    },
    async 'core.restart'() {
      await core.restart()
      return {}
    },
  }

  function recentBut(folder: string) {
    return settings.get().recent.filter((other) => other.folder !== folder)
  }
}

/** A dropped path comes from the preload script, which got it from the system; still it must be a path, and lead to something. */
async function grantDropped({ grants, words }: Host, given: unknown): Promise<Granted> {
  if (typeof given !== 'string' || !path.isAbsolute(given) || given.includes('\0'))
    throw new AppError('unreadable-file', words.shell.failures.noPath)
  if (!(await exists(given))) throw new AppError('unreadable-file', words.shell.failures.vanished(path.basename(given)))
  return grants.give(given)
}

/** Bytes without a path, such as a pasted picture: they become a file of this run, which the core copies like any other. */
async function grantBytes({ grants, files, words }: Host, name: unknown, bytes: unknown): Promise<Granted> {
  const { noPath, bytesTooMany, noRoom } = words.shell.failures
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) throw new AppError('unreadable-file', noPath)
  if (bytes.byteLength > MOST_GIVEN_BYTES)
    throw new AppError('invalid-input', bytesTooMany(MOST_GIVEN_BYTES / 1_000_000))
  let file: string
  try {
    file = files.write(name, bytes)
  } catch {
    throw new AppError('disk-full', noRoom)
  }
  return grants.give(file)
}

/** Only the top frame of our own page may ask. A frame that has gone has no address. */
function isFromOurPage({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurAddress(senderFrame.url)
}

function refusal(words: Words): Result<never> {
  return { ok: false, failure: { code: 'permission-denied', message: words.shell.failures.notOurPage } }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
