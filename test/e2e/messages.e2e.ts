// Every message that comes in: from whom, and what if it makes no sense.
import { expect } from '@playwright/test'
import { coreContract } from '../../shared/contract/core.ts'
import { shellContract } from '../../shared/contract/shell.ts'
import { createWindow } from '../ui/window.ts'
import { fuzz } from './fuzz.ts'
import { test } from './one-app.ts'

test('main listens on four channels, each of which asks who is speaking', async ({ app }) => {
  const channels = await app.evaluate(({ ipcMain }) => {
    // Electron keeps what is invoked in a map that its types hide.
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> }
    return [...ipcMain.eventNames().map(String), ..._invokeHandlers.keys()]
  })
  expect(channels.filter((name) => name !== 'error').sort()).toEqual(['connect', 'grant', 'grant-bytes', 'shell']) // `error` is Electron's own
})

test('another page with our preload script gets no answer from the shell and no port to the core', async ({ app }) => {
  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ app: electron, BrowserWindow }) => {
      const preload = `${electron.getAppPath()}/dist/electron/preload.cjs`
      const window = new BrowserWindow({ show: false, frame: false, webPreferences: { preload, sandbox: true } })
      void window.loadURL('data:text/html,<title>stranger</title>')
    }),
  ])
  const answers = await opened.evaluate(async () => {
    let ports = 0
    addEventListener('message', (event) => void (ports += event.ports.length))
    window.trellis.connect()
    const code = async (answer: Promise<unknown>) => JSON.stringify(await answer).match(/"code":"([a-z-]+)"/)?.[1]
    const shell = await code(window.trellis.shell('recent.list', {}))
    const grant = await code(window.trellis.grantFile(new File(['x'], 'x')))
    const bytes = await code(window.trellis.grantBytes('x', new Uint8Array(1)))
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { shell, grant, bytes, ports }
  })
  expect(answers).toEqual({
    shell: 'permission-denied',
    grant: 'permission-denied',
    bytes: 'permission-denied',
    ports: 0,
  })
  await opened.close()
})

test('thousands of senseless calls of the shell are each answered with data, and harm nothing', async ({
  app,
  page,
}) => {
  await app.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    shell.showItemInFolder = () => {
      throw new Error('A path that nobody gave was shown.')
    }
  })
  // Starting the core anew takes its time, and is tried elsewhere.
  const names = Object.keys(shellContract).filter((name) => name !== 'core.restart')
  const { answers, faults, asked } = await page.evaluate(fuzz, { calls: 20_000, names, target: 'shell' } as const)
  expect({ faults, internal: answers.internal }).toEqual({ faults: [], internal: undefined })
  expect(names.filter((name) => (asked[name] ?? 0) < 100)).toEqual([])
  expect(answers['invalid-input']).toBeGreaterThan(1000)
  expect(await page.evaluate(() => window.trellis.shell('theme.get', {}))).toMatchObject({ ok: true })
})

test('thousands of senseless calls of the core are each answered with data, and open nothing', async ({
  app,
  page,
}) => {
  const names = Object.keys(coreContract)
  const { answers, faults, asked } = await page.evaluate(fuzz, { calls: 20_000, names, target: 'core' } as const)
  expect({ faults, internal: answers.internal }).toEqual({ faults: [], internal: undefined })
  expect(names.filter((name) => (asked[name] ?? 0) < 100)).toEqual([])
  expect(answers['invalid-input']).toBeGreaterThan(1000)
  expect(await createWindow({ app, page }, '').call('workbook.current', {})).toBe(null)
})

test('SH2 thousands of senseless bytes and names are each refused, or become a file of this run under a harmless name', async ({
  app,
  page,
}) => {
  const { answers, faults } = await page.evaluate(fuzz, { calls: 5000, names: [], target: 'grant-bytes' } as const)
  expect({ faults, internal: answers.internal }).toEqual({ faults: [], internal: undefined })
  expect(answers['unreadable-file']).toBeGreaterThan(1000)
  expect(answers.ok).toBeGreaterThan(100)
  const granted = await page.evaluate(async () => {
    const names = [
      '../../climbed.txt',
      '/etc/passwd',
      'C:\\x\\y.exe',
      'CON',
      '..',
      '.',
      '\0',
      '',
      'a'.repeat(3000),
      'x\u202Egpj.exe',
    ]
    return Promise.all(names.map((name) => window.trellis.grantBytes(name, new Uint8Array(3))))
  })
  for (const answer of granted) expect(JSON.stringify(answer)).toMatch(/^\{"ok":true.*"name":"[^/\\]{1,100}"\}\}$/)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
