// Starts and moments that go wrong: each must end in a window that says what happened and what to do.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { enGB } from '../../shared/words/words.ts'
import { freshFolder, giveToApp, killCore, launch } from '../electron.ts'
import { createWindow } from '../ui/window.ts'

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
    await killCore(app)
    await expect(page.getByRole('heading', { name: enGB.page.desk.goneTitle })).toBeVisible()
    await page.getByRole('button', { name: enGB.page.desk.startAgain }).click()
    await expect(page.getByRole('heading', { name: enGB.page.start.title })).toBeVisible()
  }
  await close()
})

test('a page that is loaded while no core runs says so, and nothing hangs', async () => {
  const { app, page, close } = await launch()
  await killCore(app)
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

test.describe('a workbook that cannot be opened', () => {
  /** A workbook made by the app and closed again, then changed by `spoil`; the words that the start shows when it is chosen. */
  async function openSpoilt(
    spoil: (database: string) => void,
    isInUse = false,
  ): Promise<{ text: string; isUntouched: boolean }> {
    const folder = freshFolder()
    const { page, app, close } = await launch()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible() // the page has its own port by then, so the next is ours
    const window = createWindow({ app, page }, folder)
    const workbook = path.join(folder, 'workbook')
    const { grant } = await window.grant(workbook)
    await window.call('workbook.create', { folder: grant, learner: 'Sam Okafor' })
    await window.call('workbook.close', {})
    const database = path.join(workbook, 'workbook.db')
    spoil(database)
    const before = isInUse ? '' : readFileSync(database, 'hex')
    await page.reload()
    await window.answerDialogs(workbook)
    await page.getByRole('button', { name: enGB.page.start.open }).click()
    const text = await page.getByRole('alert').innerText()
    await expect(page.getByRole('button', { name: enGB.page.start.create })).toBeVisible()
    await close()
    const isUntouched = isInUse || readFileSync(database, 'hex') === before
    rmSync(folder, { recursive: true })
    return { text, isUntouched }
  }

  test('from a newer Trellis is refused in words, and left as it was', async () => {
    const answer = await openSpoilt((database) => {
      const connection = new Database(database)
      connection.pragma('user_version = 999')
      connection.close()
    })
    expect(answer).toEqual({
      text: expect.stringMatching(/newer Trellis \(version 999; .*Nothing was changed/),
      isUntouched: true,
    })
  })

  test('with a damaged database is refused in words, and left as it was', async () => {
    const answer = await openSpoilt((database) => writeFileSync(database, 'This is no database. '.repeat(500)))
    expect(answer).toEqual({ text: expect.stringMatching(/damaged|not a Trellis workbook/), isUntouched: true })
  })

  test('open in another program is refused in words', async () => {
    let other: Database.Database | undefined
    const answer = await openSpoilt((database) => {
      other = new Database(database)
      other.exec('BEGIN EXCLUSIVE')
    }, true)
    other?.close()
    expect(answer.text).toMatch(/open in another Trellis/)
  })
})

test('after a crash of the core, “Start again” opens the workbook that was open, with all that was saved', async () => {
  const folder = freshFolder()
  const { app, page, close } = await launch()
  const window = createWindow({ app, page }, folder)
  await window.answerDialogs(path.join(folder, 'year'))
  await page.getByRole('button', { name: enGB.page.start.create }).click()
  await page.getByLabel('Your name').fill('Sam Okafor')
  await page.getByRole('button', { name: 'Choose a place and create' }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await killCore(app)
  await page.getByRole('button', { name: enGB.page.desk.startAgain }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  expect(await window.call('evidence.list', {})).toMatchObject({ total: 1, items: [{ title: 'Rota plan' }] })
  await close()
  rmSync(folder, { recursive: true })
})
