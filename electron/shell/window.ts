// The one place that makes a window: locked down, placed as it was left, shown only when there is something to see.
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { Words } from '../../shared/words/words.ts'
import { isOurAddress, START_PAGE } from './app-files.ts'
import type { SettingsStore } from './settings.ts'
import { SMALLEST, toPlace } from './window-place.ts'

/** The page's ground (look.md section 4), so that nothing flashes before its first paint. */
const GROUND = { light: '#FBFAF8', dark: '#17191A' } as const
/** A page that stops twice within this time, in milliseconds, will go on doing so: then a person decides. */
const SOON = 60_000

type Options = {
  readonly preload: string
  readonly settings: SettingsStore
  readonly words: Words['shell']['pageStopped']
  /** What the page is to speak, where that is not its own choice; null leaves it to the page. */
  readonly language: string | null
  readonly onFault: (name: string, thrown: unknown) => void
}

export function openWindow({ preload, settings, words, language, onFault }: Options): BrowserWindow {
  const saved = settings.get().window
  const window = new BrowserWindow({
    ...toPlace(
      saved,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    frame: app.commandLine.getSwitchValue('ozone-platform') !== 'headless', // without a display a framed window crashes
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
      zoomFactor: settings.get().zoom / 100,
    },
  })
  if (saved?.isMaximised === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    settings.change({ window: { x, y, width, height, isMaximised: window.isMaximized() } })
  })
  reviveAfterCrash(window, words)
  const address = language === null ? START_PAGE : `${START_PAGE}?language=${encodeURIComponent(language)}`
  const load = () => void window.loadURL(address).catch((thrown: unknown) => onFault('page', thrown))
  // An empty page (`about:blank`) is the one place to which Chromium goes without asking first.
  window.webContents.on('did-navigate', (_event, place) => {
    if (!isOurAddress(place)) load()
  })
  load()
  return window
}

/** A page whose process ended is loaded again, at most once in a while; nothing saved is lost, since the core lives elsewhere. */
function reviveAfterCrash(window: BrowserWindow, words: Options['words']): void {
  let lastEnd = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const isAgain = performance.now() - lastEnd < SOON
    lastEnd = performance.now()
    if (!isAgain) return window.webContents.reload()
    const { title, message, detail, again, quit } = words
    const choice = { type: 'error', title, message, detail, buttons: [again, quit], cancelId: 1 } as const
    void dialog.showMessageBox(window, { ...choice, buttons: [...choice.buttons] }).then(({ response }) => {
      if (response === 0) window.webContents.reload()
      else app.quit()
    })
  })
}
