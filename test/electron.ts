// How tests start the real Electron: a fresh home each time, the sandbox on, and never as root.
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = path.join(import.meta.dirname, '..')
const NOBODY = 65534 // Debian's `nobody`; electron-as-nobody.sh uses the same number
const isRoot = process.getuid?.() === 0

export type Launch = {
  /** Words and switches after the app's folder. */
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A folder from freshFolder() that keeps the app's settings over several starts; without it each start is the first. */
  readonly home?: string
}
export type Launched = {
  readonly app: ElectronApplication
  readonly page: Page
  /** Closes the app, and removes the home that was made for it. */
  readonly close: () => Promise<void>
}

/** Opens the built app and waits for its first window. Dialogs, themes and sizes are the test's own affair. */
export async function launch({ words = [], env = {}, home }: Launch = {}): Promise<Launched> {
  const folder = home ?? freshFolder()
  const { executablePath, args, environment } = electronStart(folder)
  const app = await _electron.launch({
    cwd: root,
    args: [...args, root, ...words],
    env: { ...environment, ...env },
    chromiumSandbox: true, // without it Playwright adds --no-sandbox
    colorScheme: null, // without it the page is light whatever the app says
    ...(executablePath !== undefined && { executablePath }),
  })
  const close = async (): Promise<void> => {
    await app.close()
    if (home === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { app, page: await app.firstWindow(), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The program, switches and environment that start Electron with its settings in `home`; for tests that spawn it themselves. */
export function electronStart(home: string) {
  const isHeadless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  const switches = isHeadless ? ['--ozone-platform=headless', '--disable-gpu'] : []
  const { ELECTRON_RUN_AS_NODE: _asNode, ...inherited } = process.env
  const environment: Record<string, string> = { E2E_HOME: home }
  for (const [name, value] of Object.entries(inherited)) if (value !== undefined) environment[name] = value
  return {
    executablePath: isRoot ? path.join(import.meta.dirname, 'electron-as-nobody.sh') : undefined,
    args: [...switches, '--log-level=3', `--user-data-dir=${path.join(home, 'settings')}`],
    environment,
  }
}

/** A new temporary folder the app may write to, for homes and workbooks. The caller removes it. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'trellis-test-'))
  giveToApp(folder)
  return folder
}

/** Hands a file or folder, and all in it, to the user the app runs as; nothing to do where that is the present user. */
export function giveToApp(place: string): void {
  if (!isRoot) return
  chownSync(place, NOBODY, NOBODY)
  for (const entry of entriesOf(place)) giveToApp(path.join(place, entry))
}

/** True when each renderer has a seccomp filter, which is Chromium's inner sandbox. Linux only: it reads /proc. */
export async function isSandboxed(app: ElectronApplication): Promise<boolean> {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
  )
  const renderers = processes.filter(({ type }) => type === 'Tab')
  const hasFilter = ({ pid }: { pid: number }) => /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return renderers.length > 0 && renderers.every(hasFilter)
}

/** Ends the core's process as a crash would. */
export async function killCore(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')?.pid,
  )
  if (pid === undefined) throw new Error('No core runs.')
  process.kill(pid, 'SIGKILL')
}

function entriesOf(place: string): string[] {
  try {
    return readdirSync(place)
  } catch {
    return [] // a file
  }
}
