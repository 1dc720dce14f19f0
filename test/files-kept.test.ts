// Evidence files once they are stored: harm is found and mended, and the sweep removes only what nothing can want.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addEvidence, deleteEvidence } from './builders.ts'
import { type App, startApp } from './harness.ts'
import { pathIn } from './stored-files.ts'

const DAY = 24 * 60 * 60 * 1000
const keep = async (app: App, file: string) => (await addEvidence(app, {}, { files: [file] })).item.files
const finds = async (app: App, search: string) => (await app.call('evidence.list', { search })).total

describe('WB11 a stored file that was harmed', () => {
  test.each<[string, string, (file: string) => void]>([
    ['changed', 'file-changed', (file) => writeFileSync(file, 'Rang bacK.')],
    ['lost', 'file-missing', (file) => rmSync(file)],
  ])('is found when %s, and adding the file again mends it', async (_, code, harm) => {
    const app = await startApp()
    const source = app.write('log.txt', 'Rang back.')
    const [kept] = await keep(app, source)
    const file = pathIn(app.workbook, kept?.sha256 ?? '')
    harm(file)
    const { ok, problems } = await app.call('workbook.check', {})
    expect([ok, problems.map((problem) => [problem.code, problem.path])]).toEqual([false, [[code, file]]])
    await keep(app, source)
    expect(readFileSync(file, 'utf8')).toBe('Rang back.')
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })
})

describe('WB10 the sweep', () => {
  /** Makes a file look as if it was last written so long before now. */
  const age = (app: App, file: string, milliseconds: number) => {
    const time = new Date(app.clock.now().getTime() - milliseconds)
    utimesSync(file, time, time)
  }

  test('removes copies left over from a crash, and only when they are older than a day', async () => {
    const app = await startApp()
    const [old, young] = ['old', 'young'].map((name) => path.join(app.workbook, 'files', `${name}.part`))
    if (old === undefined || young === undefined) throw new Error('Two names were expected')
    for (const file of [old, young]) writeFileSync(file, 'half')
    age(app, old, DAY + 1000)
    age(app, young, DAY - 1000)
    await app.restart()
    expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  })

  test('keeps what an item has or the undo log could bring back, however old, and removes it when nothing can want it', async () => {
    const app = await startApp()
    const [held] = await keep(app, app.write('held.txt', 'held'))
    const { item } = await addEvidence(app, {}, { files: [app.write('removed.txt', 'removed')] })
    await deleteEvidence(app, item.id)
    const files = [held?.sha256 ?? '', item.files[0]?.sha256 ?? ''].map((sha256) => pathIn(app.workbook, sha256))
    for (const file of files) age(app, file, 400 * DAY)
    await app.restart()
    expect(files.map((file) => existsSync(file))).toEqual([true, true])
    expect(await app.call('history.undo', {})).toMatchObject({ done: true })
    await app.call('evidence.emptyTrash', {})
    expect(await finds(app, 'removed')).toBe(0)

    // The log forgets after a thousand steps.
    for (let step = 0; step < 1060; step += 1) await app.call('category.save', { number: 1, meaning: `M${step}` })
    for (const file of files) age(app, file, 2 * DAY)
    await app.restart()
    expect(files.map((file) => existsSync(file))).toEqual([true, false])
    expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('leaves alone what is not ours, and a workbook opens whatever lies in its folder of files', async () => {
    const app = await startApp()
    const [kept] = await keep(app, app.write('held.txt', 'held'))
    const shelf = path.dirname(pathIn(app.workbook, kept?.sha256 ?? ''))
    mkdirSync(path.join(shelf, 'folder'))
    symlinkSync('/nowhere', path.join(app.workbook, 'files', 'link'))
    const foreign = [
      path.join(app.workbook, 'files', '.DS_Store'),
      path.join(shelf, '.DS_Store'),
      path.join(shelf, 'notes.txt'),
    ]
    for (const file of foreign) {
      writeFileSync(file, 'x')
      age(app, file, 400 * DAY)
    }
    await app.restart()
    expect(foreign.map((file) => existsSync(file))).toEqual([true, true, true])
    expect((await app.call('workbook.check', {})).ok).toBe(true)
    await app.call('workbook.backup', { target: app.path('b.trellis') })
  })
})
