// Capture: what becomes of each file of a drop, what is guessed from it, and that a capture is whole or not at all.
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { CaptureReport } from '../shared/contract/calls/file.ts'
import type { Progress } from '../shared/contract/define.ts'
import { addEvidence } from './builders.ts'
import { type App, sampleFile, startApp } from './harness.ts'
import { sha256Of, storedFiles } from './stored-files.ts'

const capture = async (app: App, ...sources: string[]): Promise<CaptureReport[]> =>
  (await app.call('evidence.capture', { sources })).files
const outcomes = (reports: readonly CaptureReport[]) =>
  reports.map(({ name, result, ref }) => `${name} ${result} ${ref}`.trim())
const list = async (app: App) => (await app.call('evidence.list', {})).items
/** A folder in the test's own, with these files. */
function folder(app: App, name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const at = app.path(name)
  mkdirSync(at, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(at, file)), { recursive: true })
    writeFileSync(path.join(at, file), content)
  }
  return at
}

describe('CA1 a capture', () => {
  test('makes one item of each file, unmapped, with title, day and type guessed, as one step', async () => {
    const app = await startApp()
    const reports = await capture(
      app,
      sampleFile('team-meeting-2025-10-07.pdf'),
      sampleFile('rota-board.jpg'),
      sampleFile('trial-figures.eml'),
    )
    expect(outcomes(reports)).toEqual([
      'team-meeting-2025-10-07.pdf added E1',
      'rota-board.jpg added E2',
      'trial-figures.eml added E3',
    ])
    expect((await list(app)).map(({ title, date, type, links }) => [title, date, type, links.length])).toEqual([
      ['Team meeting, 7 October 2025', '2025-10-07', 'meeting-minutes', 0],
      ['Rota board', '2025-11-24', 'photo', 0],
      ['Ring before we come – trial figures for tomorrow', '2025-12-16', 'work-product', 0],
    ])
    expect((await app.call('history.list', {})).undo.map(({ label }) => label)).toEqual(['add 3 files to the inbox'])
    await app.call('history.undo', {})
    expect(await list(app)).toEqual([])
  })

  test('CA2 walks folders in order, and passes over what desktops leave there', async () => {
    const app = await startApp()
    const at = folder(app, 'drop', {
      'b.txt': 'b',
      'a/one.txt': '1',
      'a/deep/two.txt': '2',
      '.hidden/x.txt': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      'desktop.ini': 'x',
      '__MACOSX/a.txt': 'x',
    })
    expect(outcomes(await capture(app, at))).toEqual(['two.txt added E1', 'one.txt added E2', 'b.txt added E3'])
  })

  test('CA2 follows no link out of a folder and goes round in no circle', async () => {
    const app = await startApp()
    const at = folder(app, 'drop', { 'in/a.txt': 'a' })
    writeFileSync(app.path('secret.txt'), 'secret')
    symlinkSync(app.path('secret.txt'), path.join(at, 'linked.txt'))
    symlinkSync(at, path.join(at, 'in', 'loop'))
    symlinkSync(app.path('nothing'), path.join(at, 'dangling'))
    const reports = await capture(app, at, at)
    expect(outcomes(reports)).toEqual([
      'a.txt added E1',
      'drop/dangling failed',
      'drop/in/loop failed',
      'drop/linked.txt failed',
      'drop failed',
    ])
    expect(reports.at(-1)?.message).toBe('This folder leads back to one that was read already.')
    expect(storedFiles(app).map(([, sha256]) => sha256)).toEqual([sha256Of('a')])
  })

  test('CA3 says which item has the same bytes, and adds nothing unless asked to', async () => {
    const app = await startApp()
    await addEvidence(app, {}, { files: [app.write('log.txt', 'same')] })
    const [again, first, second] = await capture(
      app,
      app.write('copy.txt', 'same'),
      app.write('new.txt', 'new'),
      app.write('twin.txt', 'new'),
    )
    expect(again).toMatchObject({
      result: 'same-bytes',
      ref: 'E1',
      message: 'E1 holds the same bytes already, so nothing was added.',
    })
    expect(first).toMatchObject({ result: 'added', ref: 'E2' })
    expect(second).toMatchObject({
      result: 'same-bytes',
      ref: 'E2',
      evidenceId: first?.evidenceId,
      message: 'The same bytes as “new.txt”, so it was added once.',
    })
    const { files } = await app.call('evidence.capture', { sources: [app.path('copy.txt')], again: true })
    expect(files).toMatchObject([{ result: 'added', ref: 'E3' }])
    expect(await list(app)).toHaveLength(3)
  })

  test('CA3 an item in the trash does not keep its bytes from being captured', async () => {
    const app = await startApp()
    const { id } = await addEvidence(app, {}, { files: [app.write('log.txt', 'same')] })
    await app.call('evidence.remove', { ids: [id] })
    expect(outcomes(await capture(app, app.path('log.txt')))).toEqual(['log.txt added E2'])
  })

  test('CA4 keeps what cannot be read, and reports what was not there to be kept', async () => {
    const app = await startApp()
    const closed = app.write('closed.txt', 'x')
    chmodSync(closed, 0o000)
    const reports = await capture(
      app,
      app.write('empty.pdf', ''),
      app.write('garbage.pdf', `%PDF-1.7 ${'x'.repeat(99)}`),
      app.path('gone.txt'),
      '/dev/null',
    )
    expect(outcomes(reports)).toEqual([
      'empty.pdf added-unreadable E1',
      'garbage.pdf added-unreadable E2',
      'gone.txt failed',
      'null failed',
    ])
    expect(reports[2]?.message).toMatch(/^It was not there any more/)
  })

  test('CA4 of nothing but empty folders is refused, and so is an activity that is not there', async () => {
    const app = await startApp()
    const sources = [folder(app, 'empty')]
    expect(await app.refused('evidence.capture', { sources })).toMatchObject({ code: 'invalid-input' })
    expect(await app.refused('evidence.capture', { sources, activityId: 'none' })).toMatchObject({ code: 'not-found' })
    expect(await app.refused('evidence.capture', { sources: [] })).toMatchObject({ code: 'invalid-input' })
  })

  test('CA4 cancelled at any moment adds nothing and leaves nothing', async () => {
    const app = await startApp()
    const at = folder(
      app,
      'drop',
      Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.txt`, `words ${index}`])),
    )
    for (const moment of [0, 0.02, 0.3, 0.5]) {
      const stopping = new AbortController()
      const onProgress = ({ value }: Progress) => {
        if (value >= moment) stopping.abort()
      }
      const failure = await app.refused('evidence.capture', { sources: [at] }, { signal: stopping.signal, onProgress })
      expect(failure.code).toBe('cancelled')
      expect([await list(app), storedFiles(app), (await app.call('history.list', {})).undo]).toEqual([[], [], []])
    }
    expect(readdirSync(path.join(app.workbook, 'files')).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await capture(app, at)).toHaveLength(200)
  })

  test('CA5 of five hundred photos answers other calls meanwhile', async () => {
    const app = await startApp()
    const photo = readFileSync(sampleFile('rota-board.jpg'))
    const photos = Array.from(
      { length: 500 },
      (_, index) => [`IMG_${index}.jpg`, Buffer.concat([photo, Buffer.from(`${index}`)])] as const,
    )
    const at = folder(app, 'photos', Object.fromEntries(photos))
    let answered = 0
    let done = false
    const capturing = capture(app, at).finally(() => (done = true))
    while (!done) {
      await app.call('evidence.list', { limit: 1 })
      answered += 1
      await nextTurn()
    }
    const reports = await capturing
    expect(reports.filter(({ result }) => result === 'added')).toHaveLength(500)
    expect(answered).toBeGreaterThan(100)
    expect((await app.call('history.list', {})).undo).toHaveLength(1)
  })
})
