// The workbook's folder and database: its switches, its one writer, what is refused before a byte is written, and what survives a crash.
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createSession } from '../electron/core/session.ts'
import { addEvidence } from './builders.ts'
import { failedOf, start } from './cli/command.ts'
import { bytesOf, databaseOf, withDatabase } from './database.ts'
import { assets, type App, startApp } from './harness.ts'
import { startWriter } from './writer.ts'

const closed = async (app: App) => {
  await app.call('workbook.close', {})
  return app
}

describe('WB1 WB7 a new workbook', () => {
  test('is a folder with a database and files, holds the learner, the list of types and no unit', async () => {
    const app = await startApp({ workbook: false })
    const info = await app.call('workbook.create', {
      folder: app.path('a/b/mine'),
      learner: 'Sam Carter',
      centre: 'Northgate',
      qualification: 'Diploma',
    })
    expect(info).toEqual({
      folder: app.path('a/b/mine'),
      name: 'mine',
      learner: 'Sam Carter',
      version: 2,
      notices: [],
      lastBackupAt: null,
      changedSinceBackup: true,
    })
    expect(await app.call('workbook.current', {})).toEqual(info)
    expect(await app.call('unit.list', {})).toEqual([])
    expect((await app.call('type.list', {})).length).toBeGreaterThan(15)
    expect((await app.call('qualification.list', {})).map(({ title }) => title)).toEqual(['Diploma'])
    expect(await app.call('history.list', {})).toEqual({ undo: [], redo: [] })
    await app.call('workbook.close', {})
    expect(readdirSync(app.path('a/b/mine')).toSorted()).toEqual(['files', 'workbook.db'])
  })

  test('may be made in an empty folder', async () => {
    const app = await startApp({ workbook: false })
    mkdirSync(app.path('empty'))
    expect((await app.call('workbook.create', { folder: app.path('empty'), learner: 'Sam' })).name).toBe('empty')
  })

  test.each<[string, string, (app: App) => string]>([
    ['in a folder with anything in it', 'conflict', (app) => (app.write('note.txt', 'mine'), app.path('.'))],
    [
      'in a folder with a hidden file',
      'conflict',
      (app) => (mkdirSync(app.path('d')), app.write('d/.hidden', 'x'), app.path('d')),
    ],
    ['in a workbook', 'conflict', (app) => app.workbook],
    ['on a file', 'conflict', (app) => app.write('file', 'mine')],
    ['beneath a file', 'not-found', (app) => path.join(app.write('file', 'mine'), 'w')],
  ])('is not made %s, and what is there is untouched', async (_, code, folder) => {
    const app = await startApp()
    const target = folder(app)
    const before = bytesOf(app.path('.'))
    expect((await app.refused('workbook.create', { folder: target, learner: 'Sam' })).code).toBe(code)
    expect(bytesOf(app.path('.'))).toEqual(before)
    expect((await app.call('workbook.current', {}))?.folder).toBe(app.workbook)
  })
})

describe('WB2 one writer', () => {
  test('another process finds an open workbook in use, and this one finds that of another process in use', async () => {
    const app = await startApp()
    await addEvidence(app)
    const list = () => start(['evidence', 'list', app.workbook, '--json'], { cwd: app.path('.') }).ended
    expect(failedOf(await list())).toMatchObject({ code: 'workbook-in-use', exit: 10 })
    await addEvidence(app)
    await closed(app)
    expect((await list()).code).toBe(0)

    const writer = startWriter(app)
    await writer.said('E3')
    const failure = await app.refused('workbook.open', { folder: app.workbook })
    await writer.kill()
    expect(failure.code).toBe('workbook-in-use')
    await app.call('workbook.open', { folder: app.workbook })
    expect((await app.call('evidence.list', {})).total).toBeGreaterThan(2)
  })

  test('WB2 a workbook stays locked whatever else is opened, refused or asked for by another name', async () => {
    const app = await startApp()
    symlinkSync(app.workbook, app.path('alias'))
    await app.call('workbook.open', { folder: app.path('alias') })
    await app.refused('workbook.open', { folder: app.path('.') })
    await app.refused('workbook.create', { folder: app.workbook, learner: 'Jo' })
    await app.call('workbook.check', {})
    await app.call('workbook.backup', { target: app.path('backup.trellis') })
    const ended = await start(['evidence', 'list', app.workbook, '--json'], { cwd: app.path('.') }).ended
    expect(failedOf(ended)).toMatchObject({ code: 'workbook-in-use' })
  })

  test('opening what is open already is well, by another name too', async () => {
    const app = await startApp()
    symlinkSync(app.workbook, app.path('alias'))
    for (const folder of [app.workbook, `${app.workbook}/`, app.path('alias')])
      expect((await app.call('workbook.open', { folder })).folder).toBe(app.workbook)
  })

  test('opening another closes the first; one that cannot be opened or made leaves it open', async () => {
    const app = await startApp()
    await app.call('workbook.create', { folder: app.path('second'), learner: 'Jo Bell' })
    expect((await start(['evidence', 'list', app.workbook], { cwd: app.path('.') }).ended).code).toBe(0)
    await app.refused('workbook.open', { folder: app.path('.') })
    await app.refused('workbook.create', { folder: app.path('.'), learner: 'Al' })
    expect((await app.call('profile.get', {})).learner.name).toBe('Jo Bell')
  })
})

describe('WB3 the switches', () => {
  const session = (app: App) =>
    createSession({ resolve: (name) => name, now: app.clock.now, newId: () => 'x', assets, log: () => undefined })

  test('are set at every opening and read back', async () => {
    const app = await closed(await startApp())
    for (const _ of [1, 2]) {
      const opened = session(app)
      const { connection } = opened.open(app.workbook)
      const read = (name: string) => connection.pragma(name, { simple: true })
      expect({
        locking_mode: read('locking_mode'),
        journal_mode: read('journal_mode'),
        synchronous: read('synchronous'),
        foreign_keys: read('foreign_keys'),
        trusted_schema: read('trusted_schema'),
        cell_size_check: read('cell_size_check'),
        mmap_size: read('mmap_size'),
        temp_store: read('temp_store'),
        secure_delete: read('secure_delete'),
        application_id: read('application_id'),
        user_version: read('user_version'),
      }).toEqual({
        locking_mode: 'exclusive',
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        trusted_schema: 0,
        cell_size_check: 1,
        mmap_size: 0,
        temp_store: 2,
        secure_delete: 1,
        application_id: 0x5452454c,
        user_version: 2,
      })
      opened.close()
    }
  })

  test('leave no log and no lock behind after a clean end', async () => {
    const app = await startApp()
    await addEvidence(app)
    await closed(app)
    expect(readdirSync(app.workbook).toSorted()).toEqual(['files', 'workbook.db'])
  })
})

describe('WB4 WB7 what is refused before a byte is written', () => {
  const cases: [string, string, (app: App) => void][] = [
    [
      'a newer workbook',
      'workbook-newer',
      (app) => withDatabase(databaseOf(app.workbook), (db) => db.pragma('user_version = 99')),
    ],
    ['a folder without a database', 'not-a-workbook', (app) => rmSync(databaseOf(app.workbook))],
    [
      'a database of another program',
      'not-a-workbook',
      (app) => withDatabase(databaseOf(app.workbook), (db) => db.pragma('application_id = 7')),
    ],
    [
      'a database of no program',
      'not-a-workbook',
      (app) => {
        rmSync(databaseOf(app.workbook))
        withDatabase(databaseOf(app.workbook), (db) => db.exec('CREATE TABLE recipe (name TEXT)'))
      },
    ],
    [
      'a text that calls itself a database',
      'workbook-damaged',
      (app) => writeFileSync(databaseOf(app.workbook), 'Only text. '.repeat(50)),
    ],
    ['an empty file', 'workbook-damaged', (app) => writeFileSync(databaseOf(app.workbook), '')],
    [
      'a folder in the place of the database',
      'unreadable-file',
      (app) => (rmSync(databaseOf(app.workbook)), mkdirSync(databaseOf(app.workbook))),
    ],
    [
      'a newer workbook that did not end cleanly',
      'workbook-newer',
      (app) => {
        const copy = app.path('copy')
        mkdirSync(copy)
        const db = new Database(databaseOf(app.workbook))
        db.pragma('journal_mode = WAL')
        db.pragma('wal_autocheckpoint = 0')
        db.pragma('user_version = 99')
        for (const suffix of ['', '-wal'])
          writeFileSync(path.join(copy, `workbook.db${suffix}`), readFileSync(databaseOf(app.workbook) + suffix))
        db.close()
        for (const suffix of ['', '-wal'])
          writeFileSync(databaseOf(app.workbook) + suffix, readFileSync(path.join(copy, `workbook.db${suffix}`)))
        rmSync(copy, { recursive: true })
      },
    ],
  ]
  test.each(cases)('%s is refused as such, and not a byte is changed', async (_, code, bend) => {
    const app = await closed(await startApp())
    bend(app)
    const before = bytesOf(app.workbook)
    const failure = await app.refused('workbook.open', { folder: app.workbook })
    expect(failure.code).toBe(code)
    expect(bytesOf(app.workbook)).toEqual(before)
  })

  test('a folder that is not there is not-found, a file is no workbook', async () => {
    const app = await startApp({ workbook: false })
    expect((await app.refused('workbook.open', { folder: app.path('nowhere') })).code).toBe('not-found')
    expect((await app.refused('workbook.open', { folder: app.write('file', 'x') })).code).toBe('not-a-workbook')
  })
})
