// Undo and redo: the law over random calls and restarts, and the rules of single steps.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../electron/core/db/migrations.ts'
import { addEvidence, addUnit, anEvidence, aPerson, criterion, deleteEvidence, draftOf, link } from './builders.ts'
import { readMeaning } from './dump.ts'
import { type App, type AppOptions, startApp } from './harness.ts'
import { play, prepare } from './random-calls.ts'
import { aSeries, type Move } from './random-moves.ts'

const labels = async (app: App) => {
  const { undo, redo } = await app.call('history.list', { limit: 1000 })
  return { undo: undo.map(({ label }) => label), redo: redo.map(({ label }) => label) }
}
const countUndo = async (app: App) => (await labels(app)).undo.length

/** Undoes or redoes so many steps, with restarts in between, and has the whole workbook checked after each. */
async function turn(app: App, call: 'history.undo' | 'history.redo', steps: number, restarts: readonly boolean[]) {
  for (let step = 0; step < steps; step += 1) {
    if (restarts[step % restarts.length] === true) await app.restart()
    const { done } = await app.call(call, {})
    if (!done) throw new Error(`Only ${step} of ${steps} steps could be turned`)
    const { problems } = await app.call('workbook.check', {})
    if (problems[0] !== undefined) throw new Error(problems[0].message)
  }
}

/** Makes the calls, and answers every reference and number that was issued, in order. */
async function playAll(app: App, moves: readonly Move[], restarts: readonly boolean[], atLeast: number) {
  const issued: string[] = []
  const there = async () => [
    ...(await app.call('evidence.list', { limit: 1000 })).items.map(({ ref }) => ref),
    ...(await app.call('evidence.list', { limit: 1000, trashed: true })).items.map(({ ref }) => ref),
    ...(await app.call('unit.list', {})).map(({ number }) => `unit ${number}`),
  ]
  let before = await there()
  for (const [index, move] of moves.entries()) {
    if (restarts[index % restarts.length] === true) await app.restart()
    // What stood before the first call is not the subject; undoing it would leave nothing to compare with.
    if (move.kind === 'undo' && (await countUndo(app)) <= atLeast) continue
    await play(app, move)
    const after = await there()
    if (move.kind !== 'undo' && move.kind !== 'redo') issued.push(...after.filter((name) => !before.includes(name)))
    before = after
  }
  return issued
}

/** The law of undo for one series of calls. Throws or fails where it does not hold. */
async function obeyLaw(moves: readonly Move[], restarts: readonly boolean[], options: AppOptions = {}) {
  const app = await startApp({ ...options, shared: true })
  try {
    await prepare(app)
    const first = await readMeaning(app)
    const start = await countUndo(app)
    const issued = await playAll(app, moves, restarts, start)
    expect(issued.length).toBe(new Set(issued).size)
    const steps = (await countUndo(app)) - start
    const last = await readMeaning(app)

    await turn(app, 'history.undo', steps, restarts)
    const undone = await readMeaning(app)
    expect(undone.tables).toEqual(first.tables)
    expect(undone.words).toEqual(first.words)
    expect(undone.counters).toEqual(last.counters)

    await turn(app, 'history.redo', steps, restarts)
    expect(await readMeaning(app)).toEqual(last)

    await turn(app, 'history.undo', steps, [false])
    expect((await readMeaning(app)).tables).toEqual(first.tables)
  } finally {
    await app.stop()
  }
}

const someRestarts = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 })

describe('the law of undo', () => {
  test('UN2 UN5 EV7 N calls undone give the first workbook, redone the last, across restarts, for random calls', async () => {
    await fc.assert(
      fc.asyncProperty(aSeries, someRestarts, (moves, restarts) => obeyLaw(moves, restarts)),
      { numRuns: 20 },
    )
  })

  test('UN2 the law fails where a change escapes the log, so it can fail', async () => {
    // A table that the log takes for one of the search's: what is written there cannot be undone.
    const sneaky = `CREATE TABLE search_titles (title TEXT NOT NULL) STRICT;
      CREATE TRIGGER sneaky AFTER INSERT ON person BEGIN INSERT INTO search_titles VALUES (new.name); END;`
    const moves: Move[] = [{ kind: 'person', a: 1, b: 1, c: 1, text: 'Jo', wait: 0 }]
    await obeyLaw(moves, [false])
    await expect(obeyLaw(moves, [false], { steps: [...MIGRATIONS, sneaky] })).rejects.toMatchObject({
      actual: { search_titles: expect.arrayContaining(['{"title":"T Jo"}']) },
    })
  })
})

describe('a step', () => {
  test('UN1 is one call: an item with its fields, files, links, a new witness and a new activity goes and comes back at once', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const before = await readMeaning(app)
    const evidence = anEvidence({ words: 'One.', policies: ['Returns'], measures: [{ what: 'Days', result: '2' }] })
    await app.call('evidence.add', {
      evidence,
      files: [app.write('a.bin', new Uint8Array([0, 1]))],
      links: [{ criterionId: criterion(unit, '1.1').id, place: { kind: 'whole' } }],
      newWitnesses: [aPerson()],
      newActivity: { name: 'Ring back' },
    })
    const after = await readMeaning(app)
    expect(await labels(app)).toEqual({ undo: ['add Call log', 'import Deliver customer service'], redo: [] })
    expect(await app.call('history.undo', {})).toEqual({ done: true, label: 'add Call log' })
    expect((await readMeaning(app)).tables).toEqual(before.tables)
    expect(await app.call('history.redo', {})).toEqual({ done: true, label: 'add Call log' })
    expect(await readMeaning(app)).toEqual(after)
  })

  test('UN2 undo of a removed item brings back its links, files, witnesses, decisions and hits', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const person = await app.call('person.save', { person: aPerson({ role: 'assessor' }) })
    const file = app.write('log.txt', 'Zebra crossing.')
    const { item } = await addEvidence(app, { witnessIds: [person.id] }, { files: [file] })
    await link(app, item.id, criterion(unit, '1.1').id, { place: { kind: 'quote', quote: 'Zebra' } })
    await app.call('decision.add', {
      criterionId: criterion(unit, '1.1').id,
      personId: person.id,
      role: 'assessor',
      result: 'accepted',
      date: '2026-03-01',
      evidenceIds: [item.id],
    })
    const before = await readMeaning(app)
    await deleteEvidence(app, item.id)
    expect((await app.call('evidence.list', { search: 'zebra' })).total).toBe(0)
    await app.call('history.undo', {})
    await app.call('history.undo', {})
    expect(await readMeaning(app)).toEqual(before)
    expect((await app.call('evidence.list', { search: 'zebra' })).items.map(({ ref }) => ref)).toEqual([item.ref])
  })

  test('UN3 that is new clears redo', async () => {
    const app = await startApp()
    await addEvidence(app, { title: 'One' })
    await app.call('history.undo', {})
    await addEvidence(app, { title: 'Two' })
    expect(await labels(app)).toEqual({ undo: ['add Two'], redo: [] })
    expect(await app.call('history.redo', {})).toEqual({ done: false, label: '' })
  })

  test('UN3 is not made by a call that changes nothing, and redo stays', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { item } = await addEvidence(app, {
      type: 'professional-discussion',
      fields: { points: [{ point: 'Why', time: '04:10' }], heldWith: 'Jo', criteriaAgreed: '1.1' },
      policies: ['Returns'],
    })
    const person = await app.call('person.save', { person: aPerson() })
    const claim = await link(app, item.id, criterion(unit, '1.1').id, { place: { kind: 'whole' } })
    const facts = await app.call('qualification.save', { qualification: { title: 'Diploma' } })
    const group = { name: 'Mandatory', kind: 'mandatory' as const, unitIds: [unit.id] }
    const qualification = await app.call('group.save', { qualificationId: facts.id, group })
    await app.call('profile.save', { learner: { name: 'Sam Carter' }, centre: {}, programme: {} })
    await app.call('category.save', { number: 1, meaning: 'Expert' })
    await app.call('activity.save', { activity: { name: 'Ring back' } })
    await app.call('history.undo', {})
    const before = await labels(app)
    app.clock.advance(60_000)

    const { fields } = draftOf(item)
    const turned = Object.fromEntries(Object.entries(fields ?? {}).toReversed())
    await app.call('evidence.save', { id: item.id, evidence: { ...draftOf(item), fields: turned } })
    await app.call('evidence.save', { id: item.id, evidence: draftOf(item), field: 'title' })
    await app.call('person.save', { id: person.id, person: aPerson() })
    await app.call('link.save', { id: claim.id, link: { place: { kind: 'whole' } } })
    await app.call('qualification.save', { id: facts.id, qualification: { title: 'Diploma' } })
    await app.call('group.save', { qualificationId: facts.id, id: qualification.groups[0]?.id, group })
    await app.call('profile.save', { learner: { name: 'Sam Carter' }, centre: {}, programme: {} })
    await app.call('category.save', { number: 1, meaning: 'Expert' })
    await app.call('unit.import', { sources: [app.path('unit-T-000-0150.csv')] })
    expect(await labels(app)).toEqual(before)
    expect((await app.call('evidence.get', { id: item.id })).evidence.changedAt).toBe(item.changedAt)
    expect(before.redo).toEqual(['save activity Ring back'])
  })

  test('UN3 is not made by a call that fails', async () => {
    const app = await startApp()
    const { item } = await addEvidence(app)
    const before = await labels(app)
    await app.refused('evidence.save', {
      id: item.id,
      evidence: { ...draftOf(item), fields: { purpose: 'x', odd: 'y' } },
    })
    await app.refused('evidence.add', { evidence: anEvidence(), files: [app.path('no.txt')] })
    expect(await labels(app)).toEqual(before)
  })
})

describe('typing', () => {
  const type = async (app: App, id: Awaited<ReturnType<typeof addEvidence>>, title: string, field = 'title') =>
    app.call('evidence.save', { id: id.id, evidence: { ...draftOf(id.item), title }, field })
  const titleOf = async (app: App, { id }: { id: Awaited<ReturnType<typeof addEvidence>>['id'] }) =>
    (await app.call('evidence.get', { id })).evidence.title

  test('UN4 in one field of one item within five seconds of the last is one step, however long it goes on', async () => {
    const app = await startApp()
    const added = await addEvidence(app, { title: 'Call log' })
    for (const title of ['Call log o', 'Call log of', 'Call log of March']) {
      await type(app, added, title)
      app.clock.advance(5000)
    }
    expect((await labels(app)).undo).toEqual(['change E1', 'add Call log'])
    await app.call('history.undo', {})
    expect(await titleOf(app, added)).toBe('Call log')
    await app.call('history.redo', {})
    expect(await titleOf(app, added)).toBe('Call log of March')
  })

  test('UN4 after a pause, in another field, in another item or after an undo is a step of its own', async () => {
    const app = await startApp()
    const [one, two] = [await addEvidence(app, { title: 'One' }), await addEvidence(app, { title: 'Two' })]
    const start = await countUndo(app)
    await type(app, one, 'One a')
    app.clock.advance(5001)
    await type(app, one, 'One ab')
    await type(app, one, 'One abc', 'location')
    await type(app, two, 'Two a')
    expect((await countUndo(app)) - start).toBe(4)
    await app.call('history.undo', {})
    await type(app, two, 'Two b')
    expect((await countUndo(app)) - start).toBe(4)
    await type(app, two, 'Two bc')
    expect((await countUndo(app)) - start).toBe(4)
  })

  test('UN4 goes on as one step after a restart, and not when the clock went back', async () => {
    const app = await startApp()
    const added = await addEvidence(app)
    await type(app, added, 'a')
    await app.restart()
    await type(app, added, 'ab')
    expect((await labels(app)).undo).toEqual(['change E1', 'add Call log'])
    app.clock.advance(-60_000)
    await type(app, added, 'abc')
    expect((await labels(app)).undo).toEqual(['change E1', 'change E1', 'add Call log'])
  })
})

describe('the log', () => {
  test('UN6 survives a restart, and lists the newest first with its moment', async () => {
    const app = await startApp()
    await addEvidence(app, { title: 'One' })
    app.clock.advance(60_000)
    await addEvidence(app, { title: 'Two' })
    await app.call('history.undo', {})
    await app.restart()
    expect(await app.call('history.list', {})).toEqual({
      undo: [{ label: 'add One', at: '2026-03-09T09:00:00.000Z' }],
      redo: [{ label: 'add Two', at: '2026-03-09T09:01:00.000Z' }],
    })
    expect((await app.call('history.list', { limit: 1 })).undo).toHaveLength(1)
  })

  test('UN5 a reference or number that was undone is not issued again', async () => {
    const app = await startApp()
    expect((await addEvidence(app)).ref).toBe('E1')
    await app.call('history.undo', {})
    await app.restart()
    expect((await addEvidence(app)).ref).toBe('E2')
    const unit = await addUnit(app)
    await app.call('history.undo', {})
    expect((await addUnit(app)).number).toBe(unit.number + 1)
  })

  test('keeps a thousand steps and lets the oldest go', async () => {
    const app = await startApp()
    for (let number = 0; number < 1060; number += 1)
      await app.call('category.save', { number: 1, meaning: `Meaning ${number}` })
    const kept = await countUndo(app)
    expect(kept).toBeGreaterThanOrEqual(1000)
    await turn(app, 'history.undo', 3, [false])
    expect((await app.call('category.list', {}))[0]?.meaning).toBe('Meaning 1056')
  })

  test('nothing to undo or redo is no failure', async () => {
    const app = await startApp()
    expect(await app.call('history.undo', {})).toEqual({ done: false, label: '' })
    expect(await app.call('history.redo', {})).toEqual({ done: false, label: '' })
  })
})
