// Many items at once: one change to all, one item out of several that tell the same, and which may do so.
import { describe, expect, test } from 'vitest'
import { toPlainText } from '../shared/domain/rich-text.ts'
import { addEvidence, addUnit, aPerson, criterion, draftOf, link } from './builders.ts'
import { readMeaning } from './dump.ts'
import { type App, startApp } from './harness.ts'

const get = async (app: App, ref: string) => app.call('evidence.get', { ref })
const label = async (app: App) => (await app.call('history.list', { limit: 1 })).undo[0]?.label

describe('EV11 one change to many items', () => {
  test('sets what it names, leaves the rest, counts what it changed, and is one step', async () => {
    const app = await startApp()
    const witness = await app.call('person.save', { person: aPerson() })
    const other = await app.call('person.save', { person: aPerson({ name: 'Mo Khan' }) })
    const activity = await app.call('activity.save', { activity: { name: 'Ring back' } })
    await addEvidence(app, { title: 'One', dateTo: '2026-02-09', witnessIds: [witness.id], location: 'Leeds' })
    await addEvidence(app, { title: 'Two', dateFrom: null })
    const ids = await app.call('evidence.ids', {})
    const before = await readMeaning(app)
    const change = {
      type: 'photo',
      dateFrom: '2026-03-03',
      learnerRole: 'Adviser',
      activityId: activity.id,
      stage: 'review' as const,
      confidential: true,
      addWitnessIds: [other.id, witness.id],
    }
    app.clock.advance(1000)
    expect(await app.call('evidence.saveMany', { ids, change })).toEqual({ changed: 2 })
    const { addWitnessIds: _, ...same } = change
    const changedAt = app.clock.now().toISOString()
    const one = { ...same, dateTo: null, location: 'Leeds', witnessIds: [witness.id, other.id], changedAt }
    expect((await get(app, 'E1')).evidence).toMatchObject(one)
    expect((await get(app, 'E2')).evidence).toMatchObject({ ...same, witnessIds: [other.id, witness.id] })
    expect(await label(app)).toBe('change 2 items')
    expect(await app.call('evidence.saveMany', { ids, change: { learnerRole: 'Adviser' } })).toEqual({ changed: 0 })
    await app.call('history.undo', {})
    expect(await readMeaning(app)).toEqual(before)
  })

  test.each<[string, object, string, string]>([
    [
      'EV2 a period that would be turned round',
      { dateTo: '2026-02-01' },
      'invalid-input',
      'E1 would end before it begins',
    ],
    ['EV1 a type that is not there', { type: 'dance' }, 'invalid-input', 'no evidence type dance'],
    ['EV1 a type without the fields that are filled in', { type: 'photo' }, 'conflict', 'E2 has filled fields that'],
    ['an activity that is not there', { activityId: 'gone' }, 'not-found', 'no activity gone'],
    ['a witness that is not there', { addWitnessIds: ['gone'] }, 'not-found', 'no person gone'],
  ])('with %s is refused for all', async (_, change, code, words) => {
    const app = await startApp()
    await addEvidence(app)
    await addEvidence(app, { type: 'plan', fields: { objectives: 'Ring back' }, dateFrom: '2026-01-01' })
    const before = await readMeaning(app)
    const failure = await app.refused('evidence.saveMany', { ids: await app.call('evidence.ids', {}), change })
    expect([failure.code, failure.message]).toEqual([code, expect.stringContaining(words)])
    expect(await readMeaning(app)).toEqual(before)
  })
})

/** Two items with files and claims that say much the same. */
async function withTwins() {
  const app = await startApp()
  const unit = await addUnit(app)
  const [person, other] = await Promise.all(
    ['Priya Nair', 'Mo Khan'].map((name) => app.call('person.save', { person: aPerson({ name }) })),
  )
  if (person === undefined || other === undefined) throw new Error('Two people were expected')
  const files = ['one', 'two', 'three'].map((name) => app.write(`${name}.txt`, `The words of ${name}.`))
  const [one = '', two = '', three = ''] = files
  const { item: kept } = await addEvidence(
    app,
    {
      title: 'Kept',
      words: 'Alpha.\n\nBeta.',
      witnessIds: [person.id],
      policies: ['Returns'],
      location: 'Leeds',
      dateFrom: null,
    },
    { files: [one, two] },
  )
  const { item: twin } = await addEvidence(
    app,
    {
      title: 'Twin',
      words: 'Gamma.\n\nDelta.',
      witnessIds: [person.id, other.id],
      policies: ['Returns', 'Complaints'],
      measures: [{ what: 'Calls', baseline: '5', target: '3', result: '2' }],
      location: 'York',
      learnerRole: 'Adviser',
      confidential: true,
    },
    { files: [three, two] },
  )
  return { app, unit, kept, twin, person, other }
}

describe('EV12 merging', () => {
  test('brings files, texts, people, policies and measures to the one that is kept, nothing twice, and fills what it leaves empty', async () => {
    const { app, kept, twin, person, other } = await withTwins()
    const before = await readMeaning(app)
    const merged = await app.call('evidence.merge', { keepId: kept.id, otherIds: [twin.id] })
    expect(merged).toMatchObject({
      title: 'Kept',
      location: 'Leeds',
      learnerRole: 'Adviser',
      dateFrom: '2026-02-02',
      witnessIds: [person.id, other.id],
      policies: ['Returns', 'Complaints'],
      measures: [{ what: 'Calls' }],
      confidential: true,
    })
    expect(toPlainText(merged.text)).toBe('Alpha.\nBeta.\nGamma.\nDelta.')
    expect(merged.files.map(({ name }) => name)).toEqual(['one.txt', 'two.txt', 'three.txt'])
    expect(await label(app)).toBe('merge E2 into E1')
    const { evidence } = await get(app, 'E2')
    expect([evidence.trashedAt !== null, evidence.files.length, toPlainText(evidence.text)]).toEqual([
      true,
      2,
      'Gamma.\nDelta.',
    ])
    expect((await app.call('evidence.list', { search: 'three' })).items.map(({ ref }) => ref)).toEqual(['E1'])
    expect(await app.call('writing.list', { id: kept.id })).toHaveLength(1)
    await app.call('history.undo', {})
    expect(await readMeaning(app)).toEqual(before)
    await app.call('history.redo', {})
    expect(await app.call('evidence.get', { id: kept.id })).toMatchObject({ evidence: merged })
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })

  test('EV4 brings claims along, each at its own place, and makes none twice', async () => {
    const { app, unit, kept, twin } = await withTwins()
    const [first, second] = ['1.1', '1.2'].map((code) => criterion(unit, code).id)
    if (first === undefined || second === undefined) throw new Error('Two criteria were expected')
    await link(app, kept.id, first, { place: { kind: 'quote', quote: 'words', file: 2 } })
    await link(app, twin.id, first, { place: { kind: 'quote', quote: 'words', file: 2 }, why: 'The same' })
    await link(app, twin.id, first, { place: { kind: 'quote', quote: 'words' }, why: 'In three' })
    await link(app, twin.id, second, {
      place: { kind: 'paragraph', paragraph: 2 },
      occasion: 'Week 2',
      state: 'withdrawn',
    })
    await link(app, twin.id, second, { why: 'Somewhere' })
    await app.call('evidence.merge', { keepId: kept.id, otherIds: [twin.id] })
    const claims = (await get(app, 'E1')).links.map(({ code, place, why, occasion, state }) => [
      code,
      place,
      why,
      occasion,
      state,
    ])
    expect(claims).toEqual([
      ['1.1', '2:"words"', '', '', 'claimed'],
      ['1.1', '3:"words"', 'In three', '', 'claimed'],
      ['1.2', 'par4', '', 'Week 2', 'withdrawn'],
      ['1.2', '', 'Somewhere', '', 'claimed'],
    ])
    expect((await get(app, 'E2')).links).toHaveLength(4)
  })

  test('puts an equal text below once, and marks a place in what is held elsewhere for re-check', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { item: kept } = await addEvidence(app, { words: 'Alpha.' }, { files: [app.write('a.txt', 'a')] })
    const { item: same } = await addEvidence(app, { words: 'Alpha.' })
    const { item: held } = await addEvidence(app, { words: 'Beta.', heldElsewhere: { where: 'Head office' } })
    const { item: more } = await addEvidence(app, { words: 'Beta.' })
    await link(app, held.id, criterion(unit, '1.1').id, { place: { kind: 'pages', from: 3, to: 3, quote: 'rung' } })
    await link(app, more.id, criterion(unit, '1.2').id, { place: { kind: 'paragraph', paragraph: 1 } })
    const otherIds = [same.id, held.id, more.id]
    const merged = await app.call('evidence.merge', { keepId: kept.id, otherIds })
    expect([toPlainText(merged.text), merged.heldElsewhere?.where]).toEqual(['Alpha.\nBeta.', 'Head office'])
    const claims = (await get(app, 'E1')).links.map(({ place, state }) => [place, state])
    expect(claims).toEqual([
      ['', 'recheck'],
      ['par2', 'claimed'],
    ])
  })

  test('with itself, with what is not there, or into more than an item may hold is refused', async () => {
    const { app, kept, twin } = await withTwins()
    const policies = (from: number) => Array.from({ length: 60 }, (_, index) => `Policy ${from + index}`)
    for (const [item, from] of [
      [kept, 0],
      [twin, 100],
    ] as const)
      await app.call('evidence.save', { id: item.id, evidence: { ...draftOf(item), policies: policies(from) } })
    const before = await readMeaning(app)
    const tries: [object, string][] = [
      [{ keepId: kept.id, otherIds: [kept.id] }, 'invalid-input'],
      [{ keepId: kept.id, otherIds: ['gone'] }, 'not-found'],
      [{ keepId: kept.id, otherIds: [twin.id] }, 'invalid-input'],
    ]
    for (const [input, code] of tries) expect((await app.refused('evidence.merge', input)).code).toBe(code)
    expect(await readMeaning(app)).toEqual(before)
  })
})

describe('EV12 items that may tell the same', () => {
  test('have a file of equal bytes, or type, title and day in common; the largest group first, none said twice', async () => {
    const app = await startApp()
    const [same, empty] = [app.write('a.txt', 'same'), app.write('b.txt', '')]
    for (const title of ['A', 'B', 'C']) await addEvidence(app, { title }, { files: [same, same, empty] })
    await addEvidence(app, { title: 'Call LOG' })
    await addEvidence(app, { title: 'call log' }, { files: [empty] })
    await addEvidence(app, { title: 'Call log', dateFrom: '2026-02-03' })
    await addEvidence(app, { title: 'Call log', dateFrom: null })
    await addEvidence(app, { title: 'Call log', dateFrom: null })
    const groups = async () =>
      (await app.call('evidence.duplicates', {})).map(({ reason, items }) => [reason, ...items.map(({ ref }) => ref)])
    expect(await groups()).toEqual([
      ['same-bytes', 'E1', 'E2', 'E3'],
      ['same-title', 'E4', 'E5'],
    ])
    const [first, second] = await app.call('evidence.ids', {})
    if (first === undefined || second === undefined) throw new Error('Two items were expected')
    await app.call('evidence.remove', { ids: [first, second] })
    expect(await groups()).toEqual([['same-title', 'E4', 'E5']])
  })
})
