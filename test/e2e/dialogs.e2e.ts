// What the shell's calls make of the system's dialogs: names, folders, grants. The dialogs themselves are answered by the test.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { freshFolder, giveToApp } from '../electron.ts'
import { test as base } from './one-app.ts'

type Asked = { title?: string; defaultPath?: string; properties?: string[]; filters?: { extensions: string[] }[] }
type Dialogs = {
  readonly page: Page
  readonly folder: string
  /** The answers to the next dialogs, one a dialog; an empty one is "cancel". */
  readonly answer: (...answers: readonly (readonly string[])[]) => Promise<void>
  /** What the dialogs were asked since the last time. */
  readonly asked: () => Promise<Asked[]>
}

const test = base.extend<{ dialogs: Dialogs }>({
  dialogs: async ({ app, page }, use) => {
    const folder = freshFolder()
    await use({ page, folder, answer: (...answers) => replaceDialogs(app, answers), asked: () => takeAsked(app) })
    rmSync(folder, { recursive: true })
  },
})

const call = (page: Page, name: string, input: object = {}) =>
  page.evaluate(([callName, callInput]) => window.trellis.shell(callName, callInput), [name, input] as const)

test('a portfolio’s name becomes a file name with its ending, in the folder used last', async ({ dialogs }) => {
  const { page, folder, answer, asked } = dialogs
  await answer([path.join(folder, 'first')], [])
  expect(await call(page, 'dialog.saveFile', { name: 'x', kind: 'pdf' })).toMatchObject({
    value: { name: 'first.pdf' },
  })
  expect(await call(page, 'dialog.saveFile', { name: 'Ffion / year: one', kind: 'docx' })).toEqual({
    ok: true,
    value: null,
  })
  expect((await asked())[1]).toMatchObject({
    defaultPath: path.join(folder, 'Ffion year one.docx'),
    filters: [{ extensions: ['docx'] }],
  })
})

test('a name that Trellis completes to one that exists is asked about again, so that nothing is replaced unasked', async ({
  dialogs,
}) => {
  const { page, folder, answer, asked } = dialogs
  writeFileSync(path.join(folder, 'mine.pdf'), 'an older portfolio')
  await answer([path.join(folder, 'mine')], [path.join(folder, 'mine.pdf')])
  expect(await call(page, 'dialog.saveFile', { name: 'mine', kind: 'pdf' })).toMatchObject({
    value: { name: 'mine.pdf' },
  })
  expect((await asked())[1]).toMatchObject({
    defaultPath: path.join(folder, 'mine.pdf'),
    properties: expect.arrayContaining(['showOverwriteConfirmation']),
  })
})

test('several files are granted each by its own token, and cancelling grants none', async ({ dialogs }) => {
  const { page, folder, answer } = dialogs
  const files = ['a.pdf', 'b.jpg'].map((name) => path.join(folder, name))
  for (const file of files) writeFileSync(file, '')
  await answer(files, [])
  const granted = await call(page, 'dialog.openFiles', { purpose: 'evidence' })
  expect(granted).toEqual({
    ok: true,
    value: ['a.pdf', 'b.jpg'].map((name) => ({ name, grant: expect.stringMatching(/^[0-9a-f-]{36}$/) })),
  })
  expect(JSON.stringify(granted)).not.toContain(folder)
  expect(await call(page, 'dialog.openFiles', { purpose: 'unit' })).toEqual({ ok: true, value: [] })
})

test('the next workbook is looked for beside the last one, not in it', async ({ dialogs }) => {
  const { page, folder, answer, asked } = dialogs
  mkdirSync(path.join(folder, 'one'))
  giveToApp(folder)
  await answer([path.join(folder, 'one')], [], [])
  await call(page, 'dialog.openWorkbook')
  await call(page, 'dialog.openWorkbook')
  await call(page, 'dialog.newWorkbook', { name: 'two' })
  expect((await asked()).map(({ defaultPath }) => defaultPath).slice(1)).toEqual([folder, path.join(folder, 'two')])
})

test('a workbook that is gone leaves the list of recent ones, and one that is opened again stands first', async ({
  dialogs,
}) => {
  const { page, folder, answer } = dialogs
  for (const name of ['one', 'two', 'gone']) {
    mkdirSync(path.join(folder, name))
    await answer([path.join(folder, name)])
    const granted = await call(page, 'dialog.openWorkbook')
    await call(page, 'recent.add', { grant: (granted as { value: { grant: string } }).value.grant })
  }
  rmSync(path.join(folder, 'gone'), { recursive: true })
  await answer([path.join(folder, 'one')])
  const again = (await call(page, 'dialog.openWorkbook')) as { value: { grant: string } }
  await call(page, 'recent.add', { grant: again.value.grant })
  const { value } = (await call(page, 'recent.list')) as { value: { name: string }[] }
  expect(value.map(({ name }) => name)).toEqual(['one', 'two'])
})

test('a workbook that is taken off the list leaves it, and stays where it is', async ({ dialogs }) => {
  const { page, folder, answer } = dialogs
  mkdirSync(path.join(folder, 'mine'))
  await answer([path.join(folder, 'mine')])
  const granted = (await call(page, 'dialog.openWorkbook')) as { value: { grant: string } }
  await call(page, 'recent.add', { grant: granted.value.grant, learner: 'Sam Okafor' })
  const list = async () => ((await call(page, 'recent.list')) as { value: object[] }).value
  expect((await list())[0]).toEqual({
    grant: granted.value.grant,
    name: 'mine',
    folder,
    synced: null,
    learner: 'Sam Okafor',
    openedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  })
  await call(page, 'recent.forget', { grant: granted.value.grant })
  expect((await list()).some((one) => 'name' in one && one.name === 'mine')).toBe(false)
  expect(existsSync(path.join(folder, 'mine'))).toBe(true)
})

test('only what this run granted can be shown in the file manager or remembered', async ({ dialogs: { page } }) => {
  for (const name of ['file.reveal', 'recent.add', 'recent.forget'])
    expect(await call(page, name, { grant: '/etc/passwd' })).toMatchObject({ failure: { code: 'permission-denied' } })
})

function replaceDialogs(app: ElectronApplication, answers: readonly (readonly string[])[]): Promise<void> {
  return app.evaluate(({ dialog }, given) => {
    const waiting = [...given]
    const heard: unknown[] = []
    const take = (options: unknown) => {
      heard.push(options)
      return waiting.shift() ?? []
    }
    Object.assign(globalThis, { heard })
    // Electron's own have two forms; ours are always given the window first.
    const replaced = {
      showOpenDialog: async (_window: unknown, options: unknown) => ({
        canceled: false,
        filePaths: [...take(options)],
      }),
      showSaveDialog: async (_window: unknown, options: unknown) => ({
        canceled: false,
        filePath: take(options)[0] ?? '',
      }),
    }
    Object.assign(dialog, replaced)
  }, answers)
}

function takeAsked(app: ElectronApplication): Promise<Asked[]> {
  return app.evaluate(() => (globalThis as unknown as { heard: Asked[] }).heard)
}
