// Starting, being started twice, remembering, and the menu, each in an Electron of its own.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type ElectronApplication } from '@playwright/test'
import { electronStart, freshFolder, launch } from '../electron.ts'
import { createWindow } from '../ui/window.ts'

const root = path.join(import.meta.dirname, '../..')

const windowOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { isVisible: window?.isVisible(), title: window?.getTitle() }
  })

test('a first start shows a window with its heading, and has nothing to complain of', async () => {
  const { app, page, close } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await windowOf(app)).toEqual({ isVisible: true, title: 'Trellis' })
  expect(await page.evaluate(() => window.trellis.shell('start.notices', {}))).toEqual({ ok: true, value: [] })
  await close()
})

test('a second start brings the first window forward and leaves', async () => {
  const home = freshFolder()
  const { app, close } = await launch({ home })
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    electron.once('second-instance', () => ((globalThis as { second?: boolean }).second = true))
    BrowserWindow.getAllWindows()[0]?.minimize()
  })
  const { executablePath, args, environment } = electronStart(home)
  const program = executablePath ?? path.join(String(process.env.ELECTRON_OVERRIDE_DIST_PATH), 'electron')
  expect(spawnSync(program, [...args, root], { env: environment, cwd: root }).status).toBe(0)
  await expect.poll(() => app.evaluate(() => (globalThis as { second?: boolean }).second)).toBe(true)
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isMinimized())),
  ).toEqual([false])
  await close()
  rmSync(home, { recursive: true })
})

test('a second start with a workbook’s folder opens it in the first window, and closes the other one cleanly', async () => {
  const [home, folder] = [freshFolder(), freshFolder()]
  const { app, page, close } = await launch({ home })
  const window = createWindow({ app, page }, folder)
  const { grant } = await window.grant(path.join(folder, 'second'))
  await window.call('workbook.create', { folder: grant, learner: 'Sam Okafor' })
  await window.call('workbook.close', {})
  await window.openFresh()
  const { executablePath, args, environment } = electronStart(home)
  const program = executablePath ?? path.join(String(process.env.ELECTRON_OVERRIDE_DIST_PATH), 'electron')
  const words = [...args, root, path.join(folder, 'second')]
  expect(spawnSync(program, words, { env: environment, cwd: root }).status).toBe(0)
  await expect(page.getByRole('button', { name: 'Workbook second' })).toBeVisible()
  expect(existsSync(path.join(folder, 'workbook', 'workbook.db-wal'))).toBe(false)
  await close()
  for (const each of [home, folder]) rmSync(each, { recursive: true })
})

test('theme, window size and recent workbooks are there again at the next start', async () => {
  const home = freshFolder()
  const first = await launch({ home })
  await first.app.evaluate(({ app, BrowserWindow, dialog }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 10, y: 20, width: 1000, height: 700 })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [app.getPath('home')] })
  })
  await first.page.evaluate(async () => {
    await window.trellis.shell('theme.set', { theme: 'dark' })
    const answer = await window.trellis.shell('dialog.openWorkbook', {})
    await window.trellis.shell('recent.add', { grant: JSON.parse(JSON.stringify(answer)).value.grant })
  })
  expect(await first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  await first.close()

  const second = await launch({ home })
  const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
  const answers = await second.page.evaluate(async () => ({
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    recent: await window.trellis.shell('recent.list', {}),
  }))
  expect({ ...answers, size }).toEqual({
    isDark: true,
    recent: { ok: true, value: [expect.objectContaining({ name: path.basename(home), folder: path.dirname(home) })] },
    size: [1000, 700],
  })
  await second.close()
  rmSync(home, { recursive: true })
})

test('keys reach the page once: from the menu, or by the page itself; a text field undoes its own typing first', async () => {
  const folder = freshFolder()
  const { app, page, close } = await launch()
  await createWindow({ app, page }, folder).openFresh()
  await page.evaluate(() => {
    const heard: string[] = []
    addEventListener('message', ({ data }) => data?.trellis === 'command' && heard.push(data.command))
    Object.assign(window, { heard })
    const field = document.createElement('input')
    field.id = 'typed'
    document.body.append(field)
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  // Keys from the protocol skip the menu; these go the way of real ones.
  const press = (keyCode: string, ...modifiers: ('control' | 'shift')[]) =>
    app.evaluate(
      ({ BrowserWindow }, event) => {
        BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', ...event })
        BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyUp', ...event })
      },
      { keyCode, modifiers },
    )
  const title = (name: string) => page.getByRole('heading', { level: 1, name })

  const atFirst = ['undo', 'redo', 'redo']
  for (const key of ['z', 'y']) await press(key, 'control')
  await press('z', 'control', 'shift')
  await expect.poll(heard).toEqual(atFirst)
  // The page takes the other keys itself, and what it took the menu does not hear: one step back leads home.
  await press('e', 'control')
  await expect(title('Portfolio')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(title('What should I do now?')).toBeVisible()
  expect(await heard()).toEqual(atFirst)

  await page.locator('#typed').focus()
  await page.keyboard.type('typed')
  await press('z', 'control')
  await expect(page.locator('#typed')).toHaveValue('')
  expect(await heard()).toEqual(atFirst)
  await press('z', 'control')
  await expect.poll(heard).toEqual([...atFirst, 'undo'])

  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
  expect(labels).toEqual(['&File', '&Edit', '&View', '&Go', '&Help'])
  await close()
  rmSync(folder, { recursive: true })
})

test('quitting writes the settings whole and leaves no core behind', async () => {
  const home = freshFolder()
  const { app, close } = await launch({ home })
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid))
  await close()
  await expect.poll(() => pids.filter(isAlive)).toEqual([])
  expect(JSON.parse(readFileSync(path.join(home, 'settings/settings.json'), 'utf8'))).toMatchObject({ theme: 'system' })
  rmSync(home, { recursive: true })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
