// Start and end, in order. A word on the command line makes this the `trellis` command; otherwise it is the window.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import { PSEUDO_LANGUAGE, toPseudo } from '../shared/words/pseudo.ts'
import { enGB } from '../shared/words/words.ts'
import { declareSchemes, serveEvidence, serveFolder } from './shell/app-protocol.ts'
import { serveShell } from './shell/calls.ts'
import { runCommandLine } from './shell/command-line.ts'
import { createCoreProcess } from './shell/core-process.ts'
import { toFolder, toWords } from './shell/given-words.ts'
import { createGrants, type Grants } from './shell/grants.ts'
import { lockDownApp, lockDownSession } from './shell/lock-down.ts'
import { setMenu } from './shell/menu.ts'
import { createPrivateFiles } from './shell/private-files.ts'
import { isWritable, openSettings } from './shell/settings.ts'
import { openWindow } from './shell/window.ts'

const here = import.meta.dirname
const words = toWords(process.argv.slice(1), app.isPackaged)
const named = toFolder(words)

lockDownApp()
if (words.length > 0 && named === null) runCommandLine(path.join(here, 'cli.js'), words)
else startApp()

function startApp(): void {
  // For tests that look for hard-coded words; people have English.
  const isPseudo = process.env.TRELLIS_LANGUAGE === PSEUDO_LANGUAGE
  const spoken = isPseudo ? toPseudo(enGB) : enGB
  const { shell: shellWords } = spoken
  const onFault = (name: string, thrown: unknown) => console.error(`${name}:`, thrown)
  const folder = app.getPath('userData')
  const canWrite = isWritable(folder)
  // Chromium does not start without a folder it can write to; what it puts there is worth nothing to anybody.
  if (!canWrite) app.setPath('userData', mkdtempSync(path.join(tmpdir(), 'trellis-')))
  if (!app.requestSingleInstanceLock()) return app.quit()

  const settings = openSettings(folder, {
    canWrite,
    words: shellWords.notices,
    onFault: (thrown) => onFault('settings', thrown),
    now: () => new Date(),
  })
  let window: BrowserWindow | null = null
  let waiting = named // a workbook that a start named, until the page asks for it
  const files = createPrivateFiles(tmpdir(), shellWords.dialogs.untitled)
  const grants: Grants = createGrants((grant, file) => core.grant(grant, file))
  const core = createCoreProcess({
    program: path.join(here, 'core.js'),
    assets: path.join(app.getAppPath(), 'assets'),
    grants: () => grants,
    onGone: (exitCode) => {
      onFault('core', `ended with code ${exitCode}`)
      window?.webContents.send('core-gone')
    },
  })

  declareSchemes()
  app.commandLine.appendSwitch('lang', enGB.language) // the page's date fields follow this, not the page's own language
  app.on('second-instance', (_event, given) => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
    waiting = toFolder(toWords(given.slice(1), app.isPackaged))
    if (waiting !== null) window?.webContents.send('named')
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault() // held back until the workbook is closed
    void core.stop().then(() => {
      files.clear()
      app.exit()
    })
  })
  // Not awaited at the top level: Electron gets ready only after this module has run.
  void app.whenReady().then(() => {
    nativeTheme.themeSource = settings.get().theme
    lockDownSession(session.defaultSession)
    serveFolder(path.join(here, '../renderer'))
    serveEvidence({ folder: core.workbook, askFolder: core.askWorkbook })
    // The page first: it takes longest to be there. The core is ready before the page asks for it.
    const opened = openWindow({
      preload: path.join(here, 'preload.cjs'),
      settings,
      words: shellWords.pageStopped,
      language: isPseudo ? PSEUDO_LANGUAGE : null,
      onFault,
    })
    window = opened
    core.start()
    const setMenuState = setMenu({
      words: shellWords,
      isMac: process.platform === 'darwin',
      isDevelopment: !app.isPackaged,
      onCommand: (command) => window?.webContents.send('command', command),
    })
    serveShell({
      window: () => opened,
      settings,
      grants,
      core,
      takeNamed: () => {
        const folder = waiting
        waiting = null
        return folder
      },
      setMenu: setMenuState,
      files,
      root: app.getAppPath(),
      words: spoken,
      onFault,
    })
    opened.on('closed', () => {
      window = null
    })
  })
}
