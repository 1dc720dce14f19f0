// The core as windows share it: one change is heard by all, and a window that goes takes its running calls with it.
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { freshFolder, launch } from '../electron.ts'
import { createWindow } from '../ui/window.ts'

test('a change made over one port is announced on every other', async () => {
  const folder = freshFolder()
  const { app, page, close } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible() // the page has its own port by then, so the next is ours
  const window = createWindow({ app, page }, folder)
  const { grant } = await window.grant(path.join(folder, 'w'))
  await window.call('workbook.create', { folder: grant, learner: 'Sam Okafor' })
  await listen(page)
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { changed: string[] }).changed))
    .toEqual(expect.arrayContaining(['evidence', 'history']))
  await close()
  rmSync(folder, { recursive: true })
})

test('quitting in the middle of an export leaves no half a file and a workbook that is closed', async () => {
  const folder = freshFolder()
  const { app, page, close } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible() // the page has its own port by then, so the next is ours
  const window = createWindow({ app, page }, folder)
  const { grant } = await window.grant(path.join(folder, 'w'))
  await window.call('workbook.sample', { folder: grant })
  const { grant: pdf } = await window.grant(path.join(folder, 'portfolio.pdf'))
  await startCall(page, 'report.export', { pdf })
  await expect.poll(() => readdirSync(folder).some((name) => name.endsWith('.part')), { intervals: [20] }).toBe(true)
  await close()
  expect(readdirSync(folder)).toEqual(['w'])
  expect(readdirSync(path.join(folder, 'w')).filter((name) => /wal|journal|tmp/.test(name))).toEqual([])
  rmSync(folder, { recursive: true })
})

test('asked twice at once to start again, one core starts; the same path granted twice at once is granted', async () => {
  const folder = freshFolder()
  const { app, page, close } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible() // the page has its own port by then, so the next is ours
  const { answerDialogs } = createWindow({ app, page }, folder)
  const answers = await page.evaluate(() =>
    Promise.all([window.trellis.shell('core.restart', {}), window.trellis.shell('core.restart', {})]),
  )
  expect(answers).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
  await answerDialogs(folder)
  const [first, second] = await page.evaluate(() =>
    Promise.all([window.trellis.shell('dialog.openWorkbook', {}), window.trellis.shell('dialog.openWorkbook', {})]),
  )
  expect(first).toEqual(second)
  // A grant waits for the core's answer, so by now the process is there.
  const cores = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().filter(({ serviceName }) => serviceName === 'node.mojom.NodeService'),
  )
  expect(cores.length).toBe(1)
  await close()
  rmSync(folder, { recursive: true })
})

/** Opens a port of the test's own and notes in the page what it hears of changes. */
function listen(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const changed: string[] = []
    Object.assign(globalThis, { changed })
    await new Promise<void>((resolve) => {
      addEventListener('message', ({ data, ports }) => {
        if (data?.trellis !== 'port') return
        ports[0]?.addEventListener('message', (event) => changed.push(...(event.data.changed ?? [])))
        ports[0]?.start()
        resolve()
      })
      window.trellis.connect()
    })
  })
}

/** Makes a call over a port of the test's own and returns at its first progress. */
function startCall(page: Page, name: string, input: object): Promise<void> {
  return page.evaluate(
    ([callName, callInput]) =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data, ports }) => {
          if (data?.trellis !== 'port') return
          ports[0]?.addEventListener('message', (event) => 'progress' in event.data && resolve())
          ports[0]?.start()
          ports[0]?.postMessage({ id: 1, name: callName, input: callInput })
        })
        window.trellis.connect()
      }),
    [name, input] as const,
  )
}
