// Backup and restore: one package that carries the whole meaning of a workbook and nothing that was removed from it; a bad package harms nothing.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../electron/core/db/migrations.ts'
import { addEvidence, deleteEvidence } from './builders.ts'
import { meaningOf } from './dump.ts'
import { type App, type AppOptions, sampleFile, startApp } from './harness.ts'
import { needs } from './needs.ts'
import { play, prepare } from './random-calls.ts'
import { aSeries } from './random-moves.ts'
import { sha256Of, storedFiles } from './stored-files.ts'

const text = (words: string) => new TextEncoder().encode(words)

/** What a closed workbook holds, its files too. Order of words, and of bytes in the database, has no meaning. */
const contentOf = (workbook: string) => ({ ...meaningOf(workbook), files: storedFiles({ workbook }) })

async function withItems(options: AppOptions = {}): Promise<App> {
  const app = await startApp(options)
  const files = [sampleFile('winter-rota.pdf'), app.write('ŵ 📒.txt', 'Zebra crossing'), app.write('empty.bin', '')]
  await addEvidence(app, { words: 'One.', policies: ['Returns'] }, { files })
  await addEvidence(app, {}, { files: [app.write('copy.txt', 'Zebra crossing')] })
  return app
}
async function backUp(app: App, name = 'backup.trellis'): Promise<string> {
  await app.call('workbook.backup', { target: app.path(name) })
  return app.path(name)
}

describe('WB12 a backup', () => {
  test('restored gives an equal workbook with an empty undo log, and the first one is as it was', async () => {
    const app = await withItems()
    const source = await backUp(app)
    const info = await app.call('workbook.restore', { source, folder: app.path('restored') })
    expect(info).toMatchObject({ folder: app.path('restored'), name: 'restored', learner: 'Sam Carter', notices: [] })
    expect(await app.call('history.list', {})).toEqual({ undo: [], redo: [] })
    expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
    expect((await app.call('evidence.list', { search: 'zebra' })).total).toBe(2)
    await app.call('workbook.close', {})
    expect(contentOf(app.path('restored'))).toEqual(contentOf(app.workbook))
  })

  test('restored gives an equal workbook whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(aSeries, async (moves) => {
        const app = await startApp({ shared: true })
        try {
          await prepare(app)
          for (const move of moves) await play(app, move)
          const source = await backUp(app)
          await app.call('workbook.restore', { source, folder: app.path('restored') })
          await app.call('workbook.close', {})
          const [was, is] = [contentOf(app.workbook), contentOf(app.path('restored'))]
          expect({ ...is, files: [] }).toEqual({ ...was, files: [] })
          expect(was.files).toEqual(expect.arrayContaining([...is.files]))
        } finally {
          await app.stop()
        }
      }),
      { numRuns: 6 },
    )
  })

  test('UN6 carries nothing of what was removed: no file, no text, no word in the index', async () => {
    const app = await withItems()
    const secret = app.write('secret.txt', 'quuxsecret in the file')
    const { item } = await addEvidence(
      app,
      { title: 'Quuxsecret', words: 'The quuxsecret words.' },
      { files: [secret] },
    )
    await deleteEvidence(app, item.id)
    const source = await backUp(app)
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(source))))
      expect(Buffer.from(bytes).toString('latin1').toLowerCase().includes('quuxsecret'), name).toBe(false)
    for (const _ of ['delete', 'trash']) await app.call('history.undo', {})
    expect((await app.call('evidence.list', { search: 'quuxsecret' })).total).toBe(1)
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })

  test.runIf(needs('unzip'))('opens in any zip program', async () => {
    const app = await withItems()
    const source = await backUp(app)
    expect(execFileSync('unzip', ['-t', source], { encoding: 'utf8' })).toContain('No errors detected')
    const out = execFileSync('unzip', ['-p', source, `files/*/${sha256Of('Zebra crossing')}`], { encoding: 'utf8' })
    expect(out).toBe('Zebra crossing')
  })

  test('says its size, takes the place of an older one, and leaves nothing else beside it', async () => {
    const app = await withItems()
    const mine = app.write('backup.trellis.part', 'mine')
    const target = app.write('backup.trellis', 'old')
    const before = readdirSync(app.path('.'))
    expect(await app.call('workbook.backup', { target })).toEqual({ path: target, bytes: statSync(target).size })
    expect(readdirSync(app.path('.'))).toEqual(before)
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(readdirSync(app.workbook).toSorted()).toEqual(['files', 'workbook.db', 'workbook.db-wal'])
    expect(storedFiles(app).every(([name]) => !name.endsWith('.part'))).toBe(true)
  })

  test('cancelled leaves the older one, and nothing new', async () => {
    const app = await withItems()
    const target = app.write('backup.trellis', 'old')
    const before = [readdirSync(app.path('.')), storedFiles(app)]
    const controller = new AbortController()
    const options = { signal: controller.signal, onProgress: () => controller.abort() }
    expect((await app.refused('workbook.backup', { target }, options)).code).toBe('cancelled')
    expect([readdirSync(app.path('.')), storedFiles(app)]).toEqual(before)
    expect(readFileSync(target, 'utf8')).toBe('old')
  })

  test.each<[string, string, (app: App) => string]>([
    ['a folder', 'invalid-input', (app) => app.workbook],
    ['a folder that is not there', 'not-found', (app) => app.path('no/backup.trellis')],
    ['the database itself', 'invalid-input', (app) => path.join(app.workbook, 'workbook.db')],
    ['a place among the stored files', 'invalid-input', (app) => path.join(app.workbook, 'files', 'backup.trellis')],
  ])('is not written to %s', async (_, code, target) => {
    const app = await withItems()
    expect((await app.refused('workbook.backup', { target: target(app) })).code).toBe(code)
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })
})

/** A package made by hand: the manifest tells the truth about the entries unless told otherwise. */
function aPackage(
  entries: Record<string, Uint8Array>,
  bend: (manifest: { format: string; version: number; files: unknown[] }) => unknown = (same) => same,
) {
  const files = Object.entries(entries).map(([name, bytes]) => ({
    path: name,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
  }))
  const manifest = bend({ format: 'trellis-package', version: 1, files })
  return zipSync({ 'manifest.json': text(JSON.stringify(manifest)), ...entries }, { level: 0 })
}
const stored = `files/${sha256Of('x').slice(0, 2)}/${sha256Of('x')}`
const database = () => text('no database, but nobody looks before the files are checked')

describe('WB12 a package that is refused', () => {
  const refusals: [string, () => Uint8Array | string][] = [
    ['is no zip', () => 'Only text.'],
    ['is empty', () => ''],
    ['is a zip of something else', () => zipSync({ 'a.txt': text('x') })],
    ['has a manifest that is no JSON', () => zipSync({ 'manifest.json': text('{') })],
    [
      'has a manifest of another version',
      () => aPackage({ 'workbook.db': database() }, (manifest) => ({ ...manifest, version: 2 })),
    ],
    [
      'names a file that is not in it',
      () =>
        aPackage({ 'workbook.db': database() }, ({ files }) => ({
          format: 'trellis-package',
          version: 1,
          files: [...files, { path: stored, sha256: sha256Of('x'), bytes: 1 }],
        })),
    ],
    [
      'holds other bytes than it says',
      () =>
        aPackage({ 'workbook.db': database(), [stored]: text('y') }, ({ files }) => ({
          format: 'trellis-package',
          version: 1,
          files: files.map((file) => ({ ...Object(file), sha256: sha256Of('x') })),
        })),
    ],
    ['climbs out by dots', () => aPackage({ 'workbook.db': database(), '../evil.txt': text('x') })],
    ['climbs out by an absolute path', () => aPackage({ 'workbook.db': database(), '/tmp/evil.txt': text('x') })],
    ['climbs out by back-slashes', () => aPackage({ 'workbook.db': database(), '..\\evil.txt': text('x') })],
    [
      'names a file twice',
      () =>
        aPackage({ 'workbook.db': database() }, ({ files }) => ({
          format: 'trellis-package',
          version: 1,
          files: [...files, ...files],
        })),
    ],
    ['has no database', () => aPackage({ [stored]: text('x') })],
    ['has a database that is none', () => aPackage({ 'workbook.db': database() })],
  ]
  test.each(refusals)('%s leaves no folder, and the open workbook open', async (_, bytes) => {
    const app = await startApp()
    const source = app.write('bad.trellis', bytes())
    const before = readdirSync(app.path('.'))
    const failure = await app.refused('workbook.restore', { source, folder: app.path('restored') })
    expect(['unreadable-file', 'workbook-damaged']).toContain(failure.code)
    expect(readdirSync(app.path('.'))).toEqual(before)
    expect(existsSync('/tmp/evil.txt')).toBe(false)
    expect((await app.call('workbook.current', {}))?.folder).toBe(app.workbook)
  })

  test('because a newer Trellis made it leaves no folder either', async () => {
    const newer = await startApp({ steps: [...MIGRATIONS, 'CREATE TABLE more (id TEXT PRIMARY KEY NOT NULL) STRICT'] })
    const source = await backUp(newer)
    const app = await startApp()
    mkdirSync(app.path('empty'))
    for (const folder of ['restored', 'empty']) {
      const failure = await app.refused('workbook.restore', { source, folder: app.path(folder) })
      expect(failure.code).toBe('workbook-newer')
    }
    expect([existsSync(app.path('restored')), readdirSync(app.path('empty'))]).toEqual([false, []])
    expect((await app.call('workbook.current', {}))?.folder).toBe(app.workbook)
  })

  test('may hold more than its manifest names: that is left out', async () => {
    const app = await withItems()
    const entries = { ...unzipSync(readFileSync(await backUp(app))), 'files/ab/evil.exe': text('x') }
    const source = app.write('more.trellis', zipSync(entries, { level: 0 }))
    await app.call('workbook.restore', { source, folder: app.path('restored') })
    expect(existsSync(app.path('restored/files/ab/evil.exe'))).toBe(false)
  })

  test('cut short or with one bit turned is refused, or gives the very same workbook', async () => {
    const app = await withItems()
    const whole = readFileSync(await backUp(app))
    await app.call('workbook.close', {})
    const wanted = contentOf(app.workbook)
    let tries = 0
    const restored = async (bytes: Uint8Array) => {
      const folder = app.path(`try-${(tries += 1)}`)
      const source = app.write('bent.trellis', bytes)
      const result = await app.client.call('workbook.restore', { source, folder })
      await app.call('workbook.close', {})
      if (result.ok) expect(contentOf(folder)).toEqual(wanted)
      else expect([result.failure.code, existsSync(folder)]).toEqual(['unreadable-file', false])
      return result.ok
    }
    const position = fc.nat(whole.length - 1)
    await fc.assert(
      fc.asyncProperty(position, fc.nat(7), async (at, bit) => {
        const bent = Uint8Array.from(whole)
        bent[at] = (bent[at] ?? 0) ^ (1 << bit)
        await restored(bent)
      }),
      { numRuns: 25 },
    )
    await fc.assert(
      fc.asyncProperty(position, async (length) => {
        expect(await restored(whole.subarray(0, length))).toBe(false)
      }),
      { numRuns: 8 },
    )
    expect(await restored(whole)).toBe(true)
  })
})

describe('WB12 restoring', () => {
  test.each<[string, string, (app: App) => { source: string; folder: string }]>([
    [
      'into a folder with something in it',
      'conflict',
      (app) => ({ source: app.path('backup.trellis'), folder: app.workbook }),
    ],
    ['onto a file', 'conflict', (app) => ({ source: app.path('backup.trellis'), folder: app.write('file', 'mine') })],
    ['from a folder', 'unreadable-file', (app) => ({ source: app.workbook, folder: app.path('new') })],
    ['from nothing', 'not-found', (app) => ({ source: app.path('nothing'), folder: app.path('new') })],
    [
      'into a folder in a file',
      'not-found',
      (app) => ({ source: app.path('backup.trellis'), folder: path.join(app.write('file', 'mine'), 'new') }),
    ],
  ])('%s is refused, and what is there is untouched', async (_, code, input) => {
    const app = await withItems()
    await backUp(app)
    const given = input(app)
    const before = readdirSync(app.path('.'))
    expect((await app.refused('workbook.restore', given)).code).toBe(code)
    expect(readdirSync(app.path('.'))).toEqual(before)
    expect((await app.call('evidence.list', {})).total).toBe(2)
  })

  test('goes into an empty folder, and never touches a neighbour', async () => {
    const app = await withItems()
    const source = await backUp(app)
    mkdirSync(app.path('restored'))
    mkdirSync(app.path('restored.part'))
    writeFileSync(app.path('restored.part/mine.txt'), 'mine')
    await app.call('workbook.restore', { source, folder: app.path('restored') })
    expect(readFileSync(app.path('restored.part/mine.txt'), 'utf8')).toBe('mine')
    expect((await app.call('evidence.list', {})).total).toBe(2)
  })

  test('cancelled leaves no folder, and the open workbook open', async () => {
    const app = await withItems()
    const source = await backUp(app)
    const before = readdirSync(app.path('.'))
    const controller = new AbortController()
    const options = { signal: controller.signal, onProgress: () => controller.abort() }
    const failure = await app.refused('workbook.restore', { source, folder: app.path('restored') }, options)
    expect(failure.code).toBe('cancelled')
    expect(readdirSync(app.path('.'))).toEqual(before)
    expect((await app.call('workbook.current', {}))?.folder).toBe(app.workbook)
  })
})
