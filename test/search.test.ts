// Search as you type: what is found, how a hit is shown, that it is current after every change, and that lists use their indexes.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDb, type ReadableDb, type SqlParameters } from '../electron/core/db/database.ts'
import { listEvidence } from '../electron/core/db/evidence-list.ts'
import { readEvidence } from '../electron/core/db/evidence.ts'
import { evidenceOfCriterion, readMap } from '../electron/core/db/map.ts'
import { readLinks } from '../electron/core/db/link.ts'
import { toMatch } from '../electron/core/db/search.ts'
import { coreContract } from '../shared/contract/core.ts'
import { EVIDENCE_SORTS } from '../shared/domain/evidence-filter.ts'
import { addEvidence, addUnit, aPerson, criterion, draftOf, link } from './builders.ts'
import { databaseOf, withDatabase } from './database.ts'
import { type App, sampleFile, startApp } from './harness.ts'

const find = async (app: App, search: string) =>
  (await app.call('evidence.list', { search })).items.map(({ ref }) => ref)
const hitOf = async (app: App, search: string) => (await app.call('evidence.list', { search })).items[0]?.hit ?? ''
const bare = (hit: string) => hit.replaceAll('\u0002', '').replaceAll('\u0003', '')

describe('EV7 what is found', () => {
  test.each([
    ['the beginning of a word', 'zeb'],
    ['one letter', 'z'],
    ['any case', 'ZEBRA'],
    ['several words in any order', 'cross zebra'],
    ['a word without its marks', 'ty'],
    ['a word with its marks', 'tŷ'],
    ['a word composed late', 'ty\u0302'],
    ['marks that the text has not', 'zébra'],
    ['words with signs between', 'zebra-crossing'],
    ['a number', '2017'],
    ['an accented capital', 'ÉCOLE'],
  ])('by %s: %j', async (_, search) => {
    const app = await startApp()
    await addEvidence(app, { title: 'Other' })
    await addEvidence(app, { words: 'A zebra crossing by Tŷ’r école, concern 2017.' })
    expect(await find(app, search)).toEqual(['E2'])
  })

  test.each(['ebra', 'zebra lion', 'zebras'])('not by %j', async (search) => {
    const app = await startApp()
    await addEvidence(app, { words: 'A zebra crossing.' })
    expect(await find(app, search)).toEqual([])
  })

  test.each(['"', "'", '*', 'a" OR "b', 'NEAR(', 'zebra AND', '-zebra', '^', '( ', ':', 'body:zebra', '\\', '%', '🙂'])(
    'signs are no commands: %j',
    async (search) => {
      const app = await startApp()
      await addEvidence(app, { words: 'A zebra crossing.' })
      expect(await app.client.call('evidence.list', { search })).toMatchObject({ ok: true })
    },
  )

  test('whatever is typed is a query that the database can read', () => {
    const db = new Database(':memory:')
    db.exec("CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2')")
    const ask = db.prepare('SELECT count(*) FROM search WHERE search MATCH ?')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const match = toMatch(typed)
        if (match !== undefined) ask.get(match)
      }),
      { numRuns: 1000 },
    )
    db.close()
  })

  test('in every place where the learner wrote, and in the text of files', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const witness = await app.call('person.save', { person: aPerson({ name: 'Quokka Jones' }) })
    const activity = await app.call('activity.save', { activity: { name: 'Wombat week', summary: 'With an emu' } })
    const { item } = await addEvidence(
      app,
      {
        title: 'Aardvark',
        location: 'Badger Lane',
        learnerRole: 'Camel',
        words: 'Dingo.',
        type: 'professional-discussion',
        fields: { heldWith: 'Echidna', points: [{ point: 'Ferret' }] },
        policies: ['Gazelle policy'],
        measures: [{ what: 'Hyena', baseline: 'ibex', target: 'jackal', result: 'koala' }],
        witnessIds: [witness.id],
        activityId: activity.id,
        heldElsewhere: { where: 'Lemur office', keeper: 'Marmot' },
      },
      {
        files: [
          app.write('narwhal.txt', 'An ocelot.'),
          sampleFile('winter-rota.pdf'),
          sampleFile('ring-before-we-come-plan.docx'),
        ],
      },
    )
    const [file] = item.files
    if (file === undefined) throw new Error('A file was expected')
    await app.call('evidence.describeFile', { id: file.id, description: 'Panda' })
    await link(app, item.id, criterion(unit, '1.1').id, {
      why: 'Raccoon',
      place: { kind: 'quote', quote: 'sloth words' },
    })
    const animals =
      'aardvark badger camel dingo echidna ferret gazelle hyena ibex jackal koala lemur marmot narwhal ocelot panda quokka raccoon sloth wombat emu e1'
    for (const animal of animals.split(' ')) expect([animal, await find(app, animal)]).toEqual([animal, ['E1']])
    // Words that stand on the pages of the two documents only.
    for (const words of ['rota', 'plan']) expect(await find(app, words)).toEqual(['E1'])
  })
})

describe('EV7 a search is current', () => {
  test('after a change, an undo and a redo of anything that it reads', async () => {
    const app = await startApp()
    const witness = await app.call('person.save', { person: aPerson({ name: 'Quokka' }) })
    const activity = await app.call('activity.save', { activity: { name: 'Wombat' } })
    const { item } = await addEvidence(
      app,
      { title: 'Aardvark', witnessIds: [witness.id], activityId: activity.id },
      { files: [app.write('f.txt', 'Ocelot')] },
    )
    const [file] = item.files
    if (file === undefined) throw new Error('A file was expected')
    const changes: [string, string, () => Promise<unknown>][] = [
      [
        'aardvark',
        'badger',
        () => app.call('evidence.save', { id: item.id, evidence: { ...draftOf(item), title: 'Badger' } }),
      ],
      ['quokka', 'rabbit', () => app.call('person.save', { id: witness.id, person: aPerson({ name: 'Rabbit' }) })],
      ['wombat', 'weasel', () => app.call('activity.save', { id: activity.id, activity: { name: 'Weasel' } })],
      ['ocelot', 'panda', () => app.call('evidence.addFiles', { id: item.id, files: [app.write('g.txt', 'Panda')] })],
    ]
    for (const [was, is, change] of changes) {
      const found = async () => [(await find(app, was)).length, (await find(app, is)).length]
      const stays = was === 'ocelot' ? 1 : 0
      await change()
      expect([is, await found()]).toEqual([is, [stays, 1]])
      await app.call('history.undo', {})
      expect([is, await found()]).toEqual([is, [1, 0]])
      await app.call('history.redo', {})
      expect([is, await found()]).toEqual([is, [stays, 1]])
    }
    await app.call('evidence.removeFile', { id: file.id })
    expect(await find(app, 'ocelot')).toEqual([])
    await app.call('person.remove', { id: witness.id })
    await app.call('activity.remove', { id: activity.id })
    expect([await find(app, 'rabbit'), await find(app, 'weasel')]).toEqual([[], []])
    for (let step = 0; step < 3; step += 1) await app.call('history.undo', {})
    for (const word of ['ocelot', 'rabbit', 'weasel', 'panda'])
      expect([word, await find(app, word)]).toEqual([word, ['E1']])
    await app.call('evidence.remove', { ids: [item.id] })
    expect(await find(app, 'badger')).toEqual([])
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })
})

describe('EV7 a hit', () => {
  test('shows the words around it, the hit between marks, and is empty without a search', async () => {
    const app = await startApp()
    await addEvidence(app, { words: `${'before '.repeat(40)}the zebra crossing ${'after '.repeat(40)}` })
    const hit = await hitOf(app, 'zeb cros')
    expect(hit).toContain('the \u0002zeb\u0003ra \u0002cros\u0003sing after')
    expect(hit).toMatch(/^….*…$/)
    expect(hit.length).toBeLessThan(200)
    expect(await hitOf(app, '')).toBe('')
  })

  test('of a word with marks shows the word as it was written', async () => {
    const app = await startApp()
    await addEvidence(app, { title: 'Tŷ’r Ŵyl' })
    expect(await hitOf(app, 'wyl')).toContain('\u0002Ŵyl\u0003')
  })

  test('marks are told apart and never nested, and between them stand words of the text', async () => {
    const app = await startApp()
    const body = 'calls called a call, Tŷ 🙂 cal CALL-ing ca c'
    await addEvidence(app, { words: body, title: 'T' })
    const word = fc.constantFrom('c', 'ca', 'call', 'calls', 'ty', 'a', 'ing', 'CAL')
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (words) => {
        const hit = await hitOf(app, words.join(' '))
        expect(hit.replaceAll(/\u0002[^\u0002\u0003]+\u0003/g, '')).not.toMatch(/[\u0002\u0003]/)
        expect(hit).toMatch(/\u0002/)
        expect(`E1 T ${body}`.replaceAll(/\s+/g, ' ')).toContain(bare(hit).replaceAll('…', '').trim())
      }),
      { numRuns: 60 },
    )
  })

  test('the better match comes first, and a search counts all that fit', async () => {
    const app = await startApp()
    await addEvidence(app, { words: `One zebra among ${'many other words '.repeat(60)}` })
    await addEvidence(app, { title: 'Zebra zebra', words: 'Zebra.' })
    await addEvidence(app, { title: 'None' })
    const page = await app.call('evidence.list', { search: 'zebra', limit: 1 })
    expect([page.total, page.items.map(({ ref }) => ref)]).toEqual([2, ['E2']])
    expect(
      (await app.call('evidence.list', { search: 'zebra', limit: 1, offset: 1 })).items.map(({ ref }) => ref),
    ).toEqual(['E1'])
  })
})

const NUMBERS = 'WITH RECURSIVE number (n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM number WHERE n < 2100)'
/** Two thousand items more, each with a file and a link, and a planner that knows. */
const MANY = `
  CREATE TEMP TABLE one AS SELECT * FROM evidence LIMIT 1;
  ${NUMBERS} INSERT INTO evidence SELECT 'i' || n, n, 'E' || n, type_id, title, date_from, date_to, location, learner_role, text_json, text_plain,
    activity_id, stage, confidential, simulated, held_where, held_keeper, held_seen_by, version, superseded_by_id, created_at, changed_at,
    NULL FROM one, number;
  ${NUMBERS} INSERT INTO stored_file SELECT substr('00000000' || n, -8) || substr(sha256, 9), bytes, media_type, pages, text, reading
    FROM (SELECT * FROM stored_file LIMIT 1), number;
  ${NUMBERS} INSERT INTO evidence_file SELECT 'f' || n, 'i' || n, sha256, name, description, position
    FROM (SELECT * FROM evidence_file LIMIT 1), number;
  ${NUMBERS} INSERT INTO link (id, evidence_id, criterion_id, quote, place_note, why, occasion, state, position)
    SELECT 'l' || n, 'i' || n, criterion_id, quote, place_note, why, occasion, state, position FROM (SELECT * FROM link LIMIT 1), number;
  ANALYZE`

/** The plan of every statement that `work` runs, with the statement's table aliases. */
function plansOf(file: string, work: (db: ReadableDb) => void): string[] {
  const connection = new Database(file, { readonly: true })
  const db = createDb(connection)
  const asked: [string, SqlParameters][] = []
  const noting =
    <T>(run: (sql: string, parameters?: SqlParameters) => T) =>
    (sql: string, parameters: SqlParameters = {}) => {
      asked.push([sql, parameters])
      return run(sql, parameters)
    }
  work({
    all: noting(db.all) as ReadableDb['all'],
    get: noting(db.get) as ReadableDb['get'],
    rows: noting(db.rows) as ReadableDb['rows'],
  })
  const plans = asked.flatMap(([sql, parameters]) =>
    connection
      .prepare<SqlParameters, { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(parameters)
      .map(({ detail }) => detail),
  )
  connection.close()
  return plans
}

describe('lists use their indexes', () => {
  const list = (query: object) => (db: ReadableDb) =>
    void listEvidence(db, coreContract['evidence.list'].input.parse(query))
  const cases: [string, (db: ReadableDb) => void][] = [
    ['a page of the list', list({})],
    ['a search', list({ search: 'item' })],
    ['a list of one type', list({ type: 'photo' })],
    ['a list of one criterion', list({ criterionId: 'c' })],
    ['a list of one unit', list({ unitId: 'u' })],
    ['a list of one activity', list({ activityId: 'a' })],
    ['a list of some days', list({ from: '2026-01-01', until: '2026-02-01' })],
    ['a list of one witness', list({ personId: 'p' })],
    ['a list of what to re-check', list({ linkState: 'recheck' })],
    ['the inbox', list({ unmapped: true })],
    ['a list of claims without a place', list({ withoutPlace: true })],
    ['the trash', list({ trashed: true })],
    ...EVIDENCE_SORTS.map((by): [string, (db: ReadableDb) => void] => [`a list by ${by}`, list({ sort: { by } })]),
    ['the evidence of a criterion', (db) => void evidenceOfCriterion(db, 'c' as never)],
    ['the map of a unit', (db) => void readMap(db, 'u' as never)],
    ['links of some items', (db) => void readLinks(db, ['id-9' as never])],
    ['one item', (db) => void readEvidence(db, ['id-9' as never])],
  ]
  test.each(cases)('%s reads no table from end to end', async (_, work) => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app, {}, { files: [app.write('a.bin', Buffer.from([0]))] })
    await link(app, id, criterion(unit, '1.1').id)
    await app.call('workbook.close', {})
    withDatabase(databaseOf(app.workbook), (db) => db.exec(MANY))
    const plans = plansOf(databaseOf(app.workbook), work)
    expect(plans.length).toBeGreaterThan(1)
    // Units and types are few; items (e), links (l) and files (f) are what grows.
    const scans = plans.filter((line) =>
      /^SCAN (e|l|f|evidence(?!_type)\w*|link|stored_file|search_document)\b/.test(line),
    )
    expect(scans).toEqual([])
    expect(plans.filter((line) => line.includes('AUTOMATIC'))).toEqual([])
  })
})
