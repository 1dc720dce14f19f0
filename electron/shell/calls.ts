// The shell's calls, and the one place where a message of the page comes in: sender checked first, then parsed by the contract.
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent, nativeTheme, shell } from 'electron'
import type { Handlers } from '../../shared/contract/define.ts'
import { AppError, type Result, toFailure } from '../../shared/contract/result.ts'
import { type Granted, shellContract, type ShellContract } from '../../shared/contract/shell.ts'
import { answer } from '../../shared/contract/wire.ts'
import type { Words } from '../../shared/words/words.ts'
import { isOurAddress } from './app-files.ts'
import type { CoreProcess } from './core-process.ts'
import { createDialogs } from './dialogs.ts'
import type { Grants } from './grants.ts'
import type { SettingsStore } from './settings.ts'

/** How many workbooks the list of recent ones keeps. */
const RECENT = 12

type Host = {
  readonly window: () => BrowserWindow
  readonly settings: SettingsStore
  readonly grants: Grants
  readonly core: CoreProcess
  /** A folder from the command line to open at once. */
  readonly named: string | null
  readonly words: Words
  readonly onFault: (name: string, thrown: unknown) => void
}

/** Serves the three ways of the preload script: `shell`, `grant` and `connect`. */
export function serveShell(host: Host): void {
  const { words, onFault } = host
  const handlers = createShellHandlers(host)
  const context = { signal: new AbortController().signal, report: () => {} }
  const options = { words: words.core.failures, onFault, onChanged: () => {}, ...context }

  ipcMain.handle('shell', (event, name: unknown, input: unknown) => {
    if (!isFromOurPage(event)) return refusal(words)
    return answer(shellContract, handlers, typeof name === 'string' ? name : '', input, options)
  })
  ipcMain.handle('grant', async (event, given: unknown): Promise<Result<Granted>> => {
    if (!isFromOurPage(event)) return refusal(words)
    try {
      return { ok: true, value: await grantDropped(host, given) }
    } catch (thrown) {
      if (!(thrown instanceof AppError)) onFault('grant', thrown)
      return { ok: false, failure: toFailure(thrown, words.core.failures.internal) }
    }
  })
  ipcMain.on('connect', (event) => {
    if (!isFromOurPage(event)) return
    const port = host.core.connect()
    if (port === null) event.senderFrame?.postMessage('core-gone', null)
    else event.senderFrame?.postMessage('port', null, [port])
  })
}

function createShellHandlers({ window, settings, grants, core, named, words }: Host): Handlers<ShellContract> {
  let waiting = named
  const pathOf = (grant: string): string => {
    const found = grants.pathOf(grant)
    if (found === undefined) throw new AppError('permission-denied', words.core.failures.notGranted)
    return found
  }
  return {
    ...createDialogs({ window, settings, grants, words: words.shell.dialogs }),
    async 'file.reveal'({ grant }) {
      const file = pathOf(grant)
      if (!(await exists(file))) throw new AppError('not-found', words.shell.failures.vanished(path.basename(file)))
      shell.showItemInFolder(file)
      return {}
    },
    async 'recent.list'() {
      const { recent } = settings.get()
      const there = await Promise.all(recent.map(exists))
      return Promise.all(recent.filter((_folder, index) => there[index]).map(grants.give))
    },
    'recent.add'({ grant }) {
      const folder = pathOf(grant)
      const others = settings.get().recent.filter((other) => other !== folder)
      settings.change({ recent: [folder, ...others].slice(0, RECENT) })
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
    'start.notices': () => [...settings.notices],
    async 'start.workbook'() {
      const folder = waiting
      waiting = null
      return folder === null ? null : grants.give(folder)
    },
    async 'core.restart'() {
      await core.restart()
      return {}
    },
  }
}

/** A dropped path comes from the preload script, which got it from the system; still it must be a path, and lead to something. */
async function grantDropped({ grants, words }: Host, given: unknown): Promise<Granted> {
  if (typeof given !== 'string' || !path.isAbsolute(given) || given.includes('\0'))
    throw new AppError('unreadable-file', words.shell.failures.noPath)
  if (!(await exists(given))) throw new AppError('unreadable-file', words.shell.failures.vanished(path.basename(given)))
  return grants.give(given)
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
