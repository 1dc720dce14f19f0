// Starts and moments that go wrong: each must end in a window that says what happened and what to do.
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { enGB } from '../../shared/words/words.ts'
import { freshFolder, giveToApp, launch } from '../electron.ts'

const { notices } = enGB.shell
const settingsOf = (home: string) => path.join(home, 'settings')

test('a settings folder that may not be written to: the app opens, says so, and works', async () => {
  const home = freshFolder()
  mkdirSync(settingsOf(home))
  chmodSync(settingsOf(home), 0o555) // and root's, where root runs the tests
  const { page, close } = await launch({ home })
  await expect(page.getByText(notices.folderUnwritable(settingsOf(home)))).toBeVisible()
  expect(await page.evaluate(() => window.trellis.shell('theme.set', { theme: 'dark' }))).toMatchObject({ ok: true })
  await close()
  expect(readdirSync(settingsOf(home))).toEqual([])
  rmSync(home, { recursive: true })
})

test('damaged settings are set aside and the window says where', async () => {
  const home = freshFolder()
  mkdirSync(settingsOf(home))
  writeFileSync(path.join(settingsOf(home), 'settings.json'), '{"theme":"dar')
  giveToApp(home)
  const { page, close } = await launch({ home })
  await expect(page.getByText(/Your settings could not be read.*settings-damaged-\d{8}T\d{6}\.json/)).toBeVisible()
  await close()
  expect(readdirSync(settingsOf(home)).filter((name) => name.startsWith('settings'))).toEqual([
    expect.stringMatching(/^settings-damaged-/),
    'settings.json',
  ])
  rmSync(home, { recursive: true })
})

test('when the core ends, calls that wait fail at once, the window says so, and “Start again” brings it back', async () => {
  const { app, page, close } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (let round = 0; round < 2; round += 1) {
    const pid = await app.evaluate(
      ({ app: electron }) =>
        electron.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')?.pid,
    )
    process.kill(Number(pid), 'SIGKILL')
    await expect(page.getByRole('heading', { name: enGB.page.desk.goneTitle })).toBeVisible()
    await page.getByRole('button', { name: enGB.page.desk.startAgain }).click()
    await expect(page.getByRole('heading', { name: enGB.page.start.title })).toBeVisible()
  }
  await close()
})

test('a core that cannot start: the window says so and nothing hangs', async () => {
  const { app, page, close } = await launch()
  await app.evaluate(({ app: electron }) => {
    for (const { serviceName, pid } of electron.getAppMetrics())
      if (serviceName === 'node.mojom.NodeService') process.kill(pid, 'SIGSEGV')
  })
  await expect(page.getByRole('heading', { name: enGB.page.desk.goneTitle })).toBeVisible()
  await page.reload() // asks for a port while there is no core
  await expect(page.getByRole('button', { name: enGB.page.desk.startAgain })).toBeVisible()
  await close()
})

test('a page whose process ends is loaded again; when it ends again soon, a person is asked', async () => {
  const { app, page, close } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const crash = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  // The page of Playwright ended with the crash, so the main process is asked; while the page loads it gives no answer at all.
  const heading = () =>
    app.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("h1")?.textContent'),
        new Promise((resolve) => setTimeout(resolve, 300)),
      ]),
    )
  await crash()
  await expect.poll(heading).toBe(enGB.page.start.title)
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => {
      Object.assign(globalThis, { asked: true })
      return { response: 0, checkboxChecked: false }
    }
  })
  await crash()
  await expect.poll(heading).toBe(enGB.page.start.title)
  expect(await app.evaluate(() => (globalThis as { asked?: boolean }).asked)).toBe(true)
  await close()
})
