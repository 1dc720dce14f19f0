// Units, qualifications and groups through the contract. What importers read from a text is tested in unit-import*.test.ts.
import { describe, expect, test } from 'vitest'
import { readMeaning } from './dump.ts'
import { addEvidence, addUnit, aPerson, criteriaOf, criterion, link, unitCsv } from './builders.ts'
import { type App, startApp } from './harness.ts'

const NUMBERED =
  'Unit title: Deliver service\nUnit reference: R/600/0001\n\n1 Be able to plan\n1.1 Plan it\n1.2 Review it\n'
const titles = async (app: App) => (await app.call('unit.list', {})).map(({ number, title }) => `${number} ${title}`)

describe('a unit', () => {
  test('is stored with all that its text says, official when it is the learner’s own', async () => {
    const app = await startApp()
    const { created, skipped } = await app.call('unit.import', { text: NUMBERED })
    expect(skipped).toEqual([])
    expect(created).toEqual([
      {
        id: created[0]?.id,
        number: 1,
        ref: 'R/600/0001',
        title: 'Deliver service',
        status: 'official',
        outcomes: 1,
        criteria: 2,
      },
    ])
    const [unit] = await app.call('unit.list', {})
    expect(
      unit?.outcomes.map(({ label, text, criteria }) => [
        label,
        text,
        criteria.map((one) => `${one.label} ${one.text}`),
      ]),
    ).toEqual([['1', 'Be able to plan', ['1.1 Plan it', '1.2 Review it']]])
    expect(await app.call('unit.get', { id: unit?.id ?? ('' as never) })).toEqual(unit)
  })

  test('UT5 takes its reference from a guide that carried it, in one step with the import', async () => {
    const app = await startApp()
    await app.call('unit.import', { builtin: 'guide-organise-deliver' })
    const official = NUMBERED.replace('R/600/0001', 'L/506/2150')
    const { warnings } = await app.call('unit.import', { text: official })
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('belongs to the official unit')])
    const refs = async () => (await app.call('unit.list', {})).map(({ ref, status }) => `${status} ${ref}`)
    expect(await refs()).toEqual(['provisional ', 'official L/506/2150'])
    await app.call('history.undo', {})
    expect(await refs()).toEqual(['provisional L/506/2150'])
  })

  test('UT5 keeps its reference when a guide that carries it comes later', async () => {
    const app = await startApp()
    await app.call('unit.import', { text: NUMBERED.replace('R/600/0001', 'L/506/2150') })
    await app.call('unit.import', { builtin: 'guide-organise-deliver' })
    const refs = (await app.call('unit.list', {})).map(({ ref, status }) => `${status} ${ref}`)
    expect(refs).toEqual(['official L/506/2150', 'provisional '])
  })

  test('UT1 of a guide is provisional, and its marking points are criteria', async () => {
    const app = await startApp()
    const { created } = await app.call('unit.import', { builtin: 'guide-reliable-service' })
    expect(created[0]).toMatchObject({ status: 'provisional', criteria: 4 })
    const [unit] = await app.call('unit.list', {})
    expect(unit === undefined ? [] : criteriaOf(unit).map(({ label }) => label)).toEqual(['MP1', 'MP2', 'MP3', 'MP4'])
    expect(unit?.guidance.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['key-idea', 'tip', 'pitfall']))
  })

  test('UT1 every built-in guide and the example can be brought in at once, none of them official', async () => {
    const app = await startApp()
    const listed = await app.call('unit.builtin', {})
    const { created } = await app.call('unit.import', { builtin: 'all' })
    const count = (list: readonly { criteria: number }[]) => list.reduce((sum, one) => sum + one.criteria, 0)
    expect(count(created)).toBe(count(listed))
    expect(
      listed
        .filter(({ status }) => status === 'provisional')
        .map(({ criteria }) => criteria)
        .toSorted((a, b) => a - b),
    ).toEqual([3, 4, 4, 4, 5])
    expect((await app.call('coverage.get', {})).official.counts).toEqual({
      none: 0,
      partly: 0,
      enough: 0,
      accepted: 0,
      notYet: 0,
    })
    const [qualification] = await app.call('qualification.list', {})
    expect(qualification?.groups.map(({ name, unitIds }) => [name, unitIds.length])).toEqual([
      ['Mandatory units', 2],
      ['Optional units', 2],
    ])
  })

  test('UT2 of the same text a second time is skipped with the reason, and is no step', async () => {
    const app = await startApp()
    await app.call('unit.import', { text: NUMBERED })
    const before = await readMeaning(app)
    expect(await app.call('unit.import', { text: NUMBERED })).toMatchObject({
      created: [],
      skipped: [{ title: 'Deliver service', reason: expect.stringContaining('before') }],
    })
    expect(await readMeaning(app)).toEqual(before)
    expect((await app.call('history.list', {})).undo).toHaveLength(1)
  })

  test.each<[string, string, (app: App) => object]>([
    [
      'one of several files holds no criteria',
      'invalid-input',
      (app) => ({ sources: [app.write('a.txt', NUMBERED), app.write('b.txt', 'A poem.')] }),
    ],
    [
      'one of several files has vanished',
      'not-found',
      (app) => ({ sources: [app.write('a.txt', NUMBERED), app.path('gone.txt')] }),
    ],
    [
      'one of several is a folder',
      'unreadable-file',
      (app) => ({ sources: [app.write('a.txt', NUMBERED), app.path('.')] }),
    ],
    [
      'one is far too large',
      'invalid-input',
      (app) => ({ sources: [app.write('a.txt', NUMBERED), app.write('b.txt', Buffer.alloc(5_000_001, 'a'))] }),
    ],
    [
      'two bear one reference',
      'conflict',
      (app) => ({ sources: [app.write('a.txt', NUMBERED)], text: NUMBERED.replace('Review', 'Check') }),
    ],
    ['its reference is taken', 'conflict', () => ({ text: NUMBERED.replace('R/600/0001', 't/000/0150') })],
    ['there is no such guide', 'not-found', () => ({ builtin: 'guide-to-the-galaxy' })],
    ['the text is empty', 'invalid-input', () => ({ text: '' })],
  ])('UT2 is not brought in when %s: all or nothing', async (_, code, input) => {
    const app = await startApp()
    await addUnit(app)
    const before = await readMeaning(app)
    expect((await app.refused('unit.import', input(app))).code).toBe(code)
    expect(await readMeaning(app)).toEqual(before)
  })

  test('UT2 of several files comes in as one step', async () => {
    const app = await startApp()
    const sources = [
      app.write('a.txt', NUMBERED),
      app.write('b.csv', unitCsv([{ ref: 'B', outcomes: [[{ label: '1.1' }]] }])),
    ]
    expect((await app.call('unit.import', { sources })).created).toHaveLength(2)
    expect((await app.call('history.list', {})).undo.map(({ label }) => label)).toEqual(['import 2 units'])
    await app.call('history.undo', {})
    expect(await titles(app)).toEqual([])
    await app.call('history.redo', {})
    expect(await titles(app)).toEqual(['1 Deliver service', '2 Unit B'])
  })

  test('UT4 that links or decisions point to cannot be removed; else it goes from its groups, too', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app)
    const claim = await link(app, id, criterion(unit, '1.1').id, { state: 'withdrawn' })
    const person = await app.call('person.save', { person: aPerson({ role: 'iqa' }) })
    const decision = await app.call('decision.add', {
      criterionId: criterion(unit, '1.2').id,
      personId: person.id,
      role: 'iqa',
      result: 'accepted',
      date: '2026-03-01',
    })
    const facts = await app.call('qualification.save', { qualification: { title: 'Diploma' } })
    await app.call('group.save', {
      qualificationId: facts.id,
      group: { name: 'All', kind: 'mandatory', unitIds: [unit.id] },
    })
    const failure = await app.refused('unit.remove', { id: unit.id })
    expect([failure.code, failure.message]).toEqual(['conflict', expect.stringContaining('2 links or decisions point')])
    await app.call('link.remove', { ids: [claim.id] })
    expect((await app.refused('unit.remove', { id: unit.id })).message).toContain('1 link or decision points')
    await app.call('decision.remove', { id: decision.id })
    const before = await readMeaning(app)
    await app.call('unit.remove', { id: unit.id })
    expect((await app.call('qualification.list', {}))[0]?.groups[0]?.unitIds).toEqual([])
    await app.call('history.undo', {})
    expect((await readMeaning(app)).tables).toEqual(before.tables)
  })
})

describe('a qualification', () => {
  test('keeps its facts and groups in order of entry; a unit stands in many groups, in each once', async () => {
    const app = await startApp()
    const [one, two] = [await addUnit(app), await addUnit(app, { ref: 'B', outcomes: [[{ label: '1.1' }]] })]
    const made = await app.call('qualification.save', {
      qualification: { title: 'Diploma', number: '601/6718/X', level: '3', route: 'nvq' },
    })
    const group = (name: string, unitIds: (typeof one.id)[]) =>
      app.call('group.save', {
        qualificationId: made.id,
        group: { name, kind: 'optional', maximumCredits: 9, prose: 'Any.', unitIds },
      })
    await group('First', [two.id, one.id, two.id])
    const { groups, ...facts } = await group('Second', [one.id])
    expect(facts).toEqual({
      id: made.id,
      title: 'Diploma',
      number: '601/6718/X',
      awardingOrganisation: '',
      route: 'nvq',
      level: '3',
    })
    expect(groups.map(({ name, unitIds, maximumCredits, prose }) => [name, unitIds, maximumCredits, prose])).toEqual([
      ['First', [two.id, one.id], 9, 'Any.'],
      ['Second', [one.id], 9, 'Any.'],
    ])
    const [first] = groups
    if (first === undefined) throw new Error('A group was expected')
    await app.call('group.remove', { id: first.id })
    expect((await app.call('qualification.list', {}))[0]?.groups.map(({ name }) => name)).toEqual(['Second'])
  })

  test('removed takes its groups along and leaves its units; undo brings all of it back', async () => {
    const app = await startApp()
    await app.call('unit.import', { builtin: 'example-qualification' })
    const before = await app.call('qualification.list', {})
    const [qualification] = before
    if (qualification === undefined) throw new Error('A qualification was expected')
    await app.call('qualification.remove', { id: qualification.id })
    expect(await app.call('qualification.list', {})).toEqual([])
    expect(await titles(app)).toHaveLength(4)
    await app.call('history.undo', {})
    expect(await app.call('qualification.list', {})).toEqual(before)
  })

  test('a group of another qualification, or one that is not there, is not saved', async () => {
    const app = await startApp()
    const [a, b] = [
      await app.call('qualification.save', { qualification: { title: 'A' } }),
      await app.call('qualification.save', { qualification: { title: 'B' } }),
    ]
    const group = { name: 'G', kind: 'optional' as const, unitIds: [] }
    const made = await app.call('group.save', { qualificationId: a.id, group })
    const [first] = made.groups
    expect((await app.refused('group.save', { qualificationId: b.id, id: first?.id, group })).code).toBe('not-found')
    expect((await app.refused('group.save', { qualificationId: a.id, id: 'gone', group })).code).toBe('not-found')
    expect((await app.refused('group.save', { qualificationId: 'gone', group })).code).toBe('not-found')
  })
})
