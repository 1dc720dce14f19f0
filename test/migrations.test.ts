// Migration: shipped steps are frozen, and an older workbook comes to the latest version whole or stays as it was. The later steps here are the test's.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../electron/core/db/migrations.ts'
import { enGB } from '../shared/words/words.ts'
import { addEvidence, addUnit, aPerson, criterion } from './builders.ts'
import { databaseOf, withDatabase } from './database.ts'
import { meaningOf, readMeaning } from './dump.ts'
import { type App, startApp } from './harness.ts'
import { sha256Of } from './stored-files.ts'

/** The SHA-256 of every step that was shipped. A new step adds a line; a line that must change means a workbook somewhere would no longer fit. */
const SHIPPED = [
  '5c40b601cb00a647f4e3ed01c591c3a8dc4993b5dfc2ca0b049b55432a59a487',
  '19e0d4ffeef9917432ddd5c6fddf8b5ca9936c0056c8a9d897075366e476d8dd',
]

test('WB5 a shipped step is never edited', () => {
  expect(MIGRATIONS.map((step) => sha256Of(step))).toEqual(SHIPPED)
})

/** A column with a default, a rebuilt table that others name, and a step over both: what later versions will want to do. */
const ADD_COLUMN = "ALTER TABLE evidence ADD COLUMN mood TEXT NOT NULL DEFAULT ''"
const REBUILD = `
  CREATE TABLE person_new (
    id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''), role TEXT NOT NULL, category INTEGER, relationship TEXT NOT NULL,
    job TEXT NOT NULL, competence TEXT NOT NULL, contact TEXT NOT NULL, pronouns TEXT NOT NULL DEFAULT ''
  ) STRICT;
  INSERT INTO person_new (id, name, role, category, relationship, job, competence, contact)
  SELECT id, name, role, category, relationship, job, competence, contact FROM person;
  DROP TABLE person;
  ALTER TABLE person_new RENAME TO person;`
const later = [...MIGRATIONS, ADD_COLUMN, REBUILD]

/** A closed workbook of the present version with an item, a witness, a decision and an undo log. */
async function older(): Promise<App> {
  const app = await startApp()
  const unit = await addUnit(app)
  const person = await app.call('person.save', { person: aPerson({ role: 'assessor' }) })
  await addEvidence(
    app,
    { witnessIds: [person.id], words: 'Zebra.' },
    { files: [app.write('a.bin', Buffer.from([0, 1]))] },
  )
  const decision = { criterionId: criterion(unit, '1.1').id, personId: person.id, role: 'assessor' as const }
  await app.call('decision.add', { ...decision, result: 'accepted', date: '2026-03-01' })
  await app.call('workbook.close', {})
  return app
}
/** Another core, which knows these steps, on the workbook of `app`. */
const core = async (steps: readonly string[]) => startApp({ workbook: false, steps })
const backups = (app: App) => path.join(app.workbook, 'backups')
const without = (meaning: ReturnType<typeof meaningOf>, ...columns: string[]) =>
  JSON.parse(JSON.stringify(meaning).replaceAll(new RegExp(`,\\\\"(${columns.join('|')})\\\\":\\\\"\\\\"`, 'g'), ''))

describe('WB5 an older workbook', () => {
  test('comes to the latest version with all that it held, and a verified copy of it as it was is kept', async () => {
    const app = await older()
    const before = meaningOf(app.workbook)
    const newer = await core(later)
    const info = await newer.call('workbook.open', { folder: app.workbook })
    const [name = ''] = readdirSync(backups(app))
    const copy = path.join(backups(app), name)
    expect(info).toMatchObject({ version: later.length, notices: [enGB.core.notices.migrated(copy)] })
    expect(await newer.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
    expect((await newer.call('evidence.list', { search: 'zebra' })).total).toBe(1)
    await newer.call('workbook.close', {})

    const after = meaningOf(app.workbook)
    expect(without(after, 'mood', 'pronouns')).toEqual(JSON.parse(JSON.stringify(before)))
    expect(JSON.stringify(after)).toContain('pronouns')
    mkdirSync(app.path('old'))
    withDatabase(copy, (db) => {
      expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      db.prepare('VACUUM INTO ?').run(path.join(app.path('old'), 'workbook.db'))
    })
    expect(meaningOf(app.path('old'))).toEqual(before)
  })

  test('begins with an empty log, and undo works on the new tables', async () => {
    const app = await older()
    const newer = await core(later)
    await newer.call('workbook.open', { folder: app.workbook })
    expect(await newer.call('history.list', {})).toEqual({ undo: [], redo: [] })
    const [person] = await newer.call('person.list', {})
    const [item] = (await newer.call('evidence.list', {})).items
    if (person === undefined || item === undefined) throw new Error('The workbook is not whole')
    await newer.call('person.save', { id: person.id, person: aPerson({ name: 'Jo', role: 'assessor' }) })
    await newer.call('evidence.remove', { ids: [item.id] })
    await newer.call('history.undo', {})
    await newer.call('history.undo', {})
    expect((await newer.call('person.list', {}))[0]?.name).toBe('Priya Nair')
    expect((await newer.call('evidence.get', { id: item.id })).evidence.witnessIds).toEqual([person.id])
    expect(await newer.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('is not migrated twice, and the older Trellis refuses it from then on', async () => {
    const app = await older()
    const newer = await core(later)
    await newer.call('workbook.open', { folder: app.workbook })
    await newer.call('workbook.close', {})
    expect((await newer.call('workbook.open', { folder: app.workbook })).notices).toEqual([])
    expect(readdirSync(backups(app))).toHaveLength(1)
    await newer.call('workbook.close', {})
    expect((await app.refused('workbook.open', { folder: app.workbook })).code).toBe('workbook-newer')
  })

  test.each<[string, string]>([
    ['has a fault', 'CREATE TABLE half (id TEXT) STRICT; SELECT nothing FROM nowhere'],
    ['leaves a row that names nothing', 'DELETE FROM person'],
    ['breaks a rule of the tables', "UPDATE evidence SET title = ''"],
  ])('stays at its version, with its log, when a step %s', async (_, bad) => {
    const app = await older()
    await app.call('workbook.open', { folder: app.workbook })
    const before = await readMeaning(app)
    const log = await app.call('history.list', {})
    await app.call('workbook.close', {})
    const newer = await core([...MIGRATIONS, ADD_COLUMN, bad])
    const failure = await newer.refused('workbook.open', { folder: app.workbook })
    newer.takeFaults()
    expect(['internal', 'workbook-damaged']).toContain(failure.code)
    expect(meaningOf(app.workbook)).toEqual(before)
    expect((await app.call('workbook.open', { folder: app.workbook })).notices).toEqual([])
    expect(await app.call('history.list', {})).toEqual(log)
  })

  test('that is damaged is not migrated, and no copy of it is kept', async () => {
    const app = await older()
    withDatabase(databaseOf(app.workbook), (db) => {
      db.pragma('foreign_keys = OFF')
      db.exec("UPDATE evidence_witness SET person_id = 'gone'")
    })
    const before = readFileSync(databaseOf(app.workbook))
    const newer = await core(later)
    expect((await newer.refused('workbook.open', { folder: app.workbook })).code).toBe('workbook-damaged')
    expect(readFileSync(databaseOf(app.workbook)).equals(before)).toBe(true)
    expect(existsSync(backups(app))).toBe(false)
  })
})
