// Gate S1 in the real window: hostile files through capture, list, reading pane and search. Nothing of them is asked for elsewhere, nothing in them
// runs, nothing is written but the workbook, the settings and temporary files, and each is kept and shown or described. On Linux under strace.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, test, type ElectronApplication, type Page } from '@playwright/test'
import { electronStart, freshFolder, giveToApp } from '../electron.ts'
import { hostileFiles } from '../evidence-hostile.ts'
import { needs } from '../needs.ts'
import { pathIn, sha256Of } from '../stored-files.ts'
import { listenForFaults } from '../ui/page-faults.ts'
import { createWindow } from '../ui/window.ts'
import { dropFiles, eachItem, expect } from './desk.ts'
import { straceProgram, writesOutside } from './strace.ts'

const root = path.join(import.meta.dirname, '../..')
const OURS = /^(?:app|evidence|blob|data|devtools|chrome-extension):/
const WRITES =
  'connect,sendto,sendmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,truncate'

test('S1 more than a hundred hostile files are kept and shown or described; nothing leaves, nothing runs, nothing is written elsewhere', async () => {
  test.setTimeout(900_000)
  const isTraced = process.platform === 'linux' && needs('strace')
  const [folder, home, beside] = [freshFolder(), freshFolder(), freshFolder()]
  const [hostile, temporary, workbook, exports] = ['hostile', 'temporary', 'workbook', 'exports'].map((name) =>
    path.join(folder, name),
  )
  if (hostile === undefined || temporary === undefined || workbook === undefined || exports === undefined)
    throw new Error('Four names.')
  const files = await hostileFiles()
  for (const each of [hostile, temporary, exports]) mkdirSync(each)
  for (const { name, bytes } of files) writeFileSync(path.join(hostile, name), bytes)
  giveToApp(folder)

  const { executablePath, args, environment } = electronStart(home)
  const traced = isTraced ? straceProgram(beside, home, WRITES) : undefined
  const program = traced?.program ?? executablePath
  const app = await _electron.launch({
    cwd: root,
    args: [...args, root],
    env: { ...environment, HOME: home, TMPDIR: temporary },
    chromiumSandbox: true,
    colorScheme: null,
    ...(program !== undefined && { executablePath: program }),
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(120_000)
  const faults = listenForFaults(page)
  const asked = await listenForRequests(app)
  const window = createWindow({ app, page }, folder)
  const { grant } = await window.grant(workbook)
  await window.call('workbook.create', { folder: grant, learner: 'Ffion Ŵyn Jones' })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible() // before that nothing is taken
  const before = await processes(app)

  await dropFiles(page, [hostile])
  await expect(page.getByRole('region', { name: 'Adding evidence' })).toContainText(`Added ${files.length} items`)
  const seen = new Map<string, string>()
  const shown = await eachItem(page, window.call, async (title) => {
    expect(await marks(page), title).toEqual([])
    seen.set(title, await page.getByRole('region', { name: 'Reading pane' }).innerText())
    await clickAround(page)
  })
  expect(shown).toBe(files.length)
  expect([...seen].filter(([, text]) => text.trim() === '')).toEqual([])

  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+f')
  for (const words of [
    'Words',
    'Hello',
    '<img src=x onerror=top.ran=true>',
    '=cmd|',
    '\u202E',
    '"; DROP TABLE evidence; --',
    '*',
  ]) {
    await page.getByRole('searchbox').fill(words)
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe(words)
    await page.waitForTimeout(500)
    expect(await marks(page), words).toEqual([])
  }
  await page.getByRole('searchbox').fill('Words')
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()

  const { grant: pdf } = await window.grant(path.join(exports, 'portfolio.pdf'))
  const { grant: docx } = await window.grant(path.join(exports, 'portfolio.docx'))
  expect((await window.call('report.export', { pdf, docx })).files.length).toBe(2)

  expect(await processes(app)).toEqual(before) // neither page nor core ended and began again
  expect(await window.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  for (const { name, bytes } of files) expect(existsSync(pathIn(workbook, sha256Of(bytes))), name).toBe(true)
  expect(await asked.evaluate((addresses) => addresses)).toEqual([])
  expect(app.windows().length).toBe(1)
  await app.close()
  expect(faults).toEqual([])
  if (traced !== undefined) {
    expect(traced.record.length()).toBeGreaterThan(1000)
    expect(traced.record.network()).toEqual([])
    expect(writesOutside(traced.record, [workbook, home, temporary, exports])).toEqual([])
  }
  for (const each of [folder, home, beside]) rmSync(each, { recursive: true })
})

/** Addresses that are not our own, asked for from now on: those that were refused as well. The product's own guard stays in place. */
function listenForRequests(app: ElectronApplication) {
  return app.evaluateHandle(({ session }, ours) => {
    const asked: string[] = []
    const note = ({ url }: { url: string }) => {
      if (!new RegExp(ours).test(url)) asked.push(url)
    }
    session.defaultSession.webRequest.onSendHeaders((details) => note(details))
    session.defaultSession.webRequest.onErrorOccurred((details) => note(details))
    return asked
  }, OURS.source)
}

/** What a script of a file would have left: in the window, or in any frame of it. */
async function marks(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => 'ran' in globalThis).catch(() => false)),
  )
  return found.flatMap((ran, index) => (ran ? [page.frames()[index]?.url() ?? ''] : []))
}

/** A reader clicks on what looks like a link: in the frame of a document, and in the middle of whatever is shown. */
async function clickAround(page: Page): Promise<void> {
  const body = page.getByRole('region', { name: 'Reading pane' }).locator('.view-body')
  if ((await body.count()) === 0) return
  const box = await body.first().boundingBox()
  if (box === null) return
  for (const [x, y] of [
    [24, 24],
    [box.width / 2, Math.min(box.height / 2, 200)],
  ] as const)
    await page.mouse.click(box.x + x, box.y + y)
}

/** The processes of the page and of the core. */
const processes = (app: ElectronApplication) =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ type, serviceName }) => type === 'Tab' || serviceName === 'node.mojom.NodeService')
      .map(({ pid }) => pid)
      .toSorted((one, other) => one - other),
  )
