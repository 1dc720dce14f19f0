// The learner's profile, people, witness categories and decisions through the contract.
import { describe, expect, test } from 'vitest'
import { addEvidence, addUnit, aPerson, criterion } from './builders.ts'
import { type App, startApp } from './harness.ts'

describe('the profile', () => {
  test('is that of the new workbook, and is saved whole', async () => {
    const app = await startApp({ workbook: false })
    await app.call('workbook.create', {
      folder: app.path('w'),
      learner: 'Siân Carter',
      number: '7',
      centre: 'Northgate',
      qualification: 'Diploma',
    })
    expect(await app.call('profile.get', {})).toEqual({
      learner: { name: 'Siân Carter', number: '7', uln: '', email: '', phone: '' },
      centre: { name: 'Northgate', number: '' },
      programme: { title: 'Diploma', employer: '', startDate: null, targetDate: null },
    })
    const profile = {
      learner: { name: 'Siân', number: '8', uln: '1234567890', email: 's@example.org', phone: '01' },
      centre: { name: 'Southgate', number: '12345' },
      programme: { title: 'Award', employer: 'Shop', startDate: '2026-01-01', targetDate: '2026-12-31' },
    }
    expect(await app.call('profile.save', profile)).toEqual(profile)
    expect(await app.call('profile.get', {})).toEqual(profile)
    expect((await app.call('workbook.current', {}))?.learner).toBe('Siân')
    await app.call('workbook.close', {})
  })
})

describe('people', () => {
  test('come in order of name, of one role when asked, with what is known of them', async () => {
    const app = await startApp()
    const full = {
      name: 'Bo',
      role: 'witness' as const,
      category: 1,
      relationship: 'Team leader',
      job: 'Lead',
      competence: 'Ten years',
      contact: 'bo@example.org',
    }
    await app.call('person.save', { person: full })
    await app.call('person.save', { person: { name: 'Al', role: 'assessor' } })
    await app.call('person.save', { person: { name: 'Cy', role: 'iqa' } })
    const names = async (role?: 'witness' | 'assessor' | 'iqa') =>
      (await app.call('person.list', role === undefined ? {} : { role })).map(({ name }) => name)
    expect(await names()).toEqual(['Al', 'Bo', 'Cy'])
    expect([await names('witness'), await names('assessor'), await names('iqa')]).toEqual([['Bo'], ['Al'], ['Cy']])
    expect((await app.call('person.list', { role: 'witness' }))[0]).toMatchObject(full)
  })

  test('a witness that is removed is gone from the items, which stay', async () => {
    const app = await startApp()
    const [one, two] = [
      await app.call('person.save', { person: aPerson() }),
      await app.call('person.save', { person: aPerson() }),
    ]
    const { id, item } = await addEvidence(app, { witnessIds: [two.id, one.id, two.id] })
    expect(item.witnessIds).toEqual([two.id, one.id])
    await app.call('person.remove', { id: two.id })
    expect((await app.call('evidence.get', { id })).evidence.witnessIds).toEqual([one.id])
    await app.call('history.undo', {})
    expect((await app.call('evidence.get', { id })).evidence.witnessIds).toEqual([two.id, one.id])
  })

  test('the meaning of a category is the centre’s to change', async () => {
    const app = await startApp()
    const before = await app.call('category.list', {})
    await app.call('category.save', { number: 2, meaning: 'Works beside the learner' })
    await app.call('category.save', { number: 9, meaning: 'Customer' })
    const after = await app.call('category.list', {})
    expect(after.find(({ number }) => number === 2)?.meaning).toBe('Works beside the learner')
    expect(after.map(({ number }) => number)).toEqual([...before.map(({ number }) => number), 9])
    expect((await app.refused('person.save', { person: aPerson({ category: 10 }) })).code).toBe('invalid-input')
  })
})

describe('decisions', () => {
  async function desk() {
    const app = await startApp()
    const unit = await addUnit(app)
    const other = await addUnit(app, { ref: 'B', outcomes: [[{ label: '1.1' }]] })
    const person = await app.call('person.save', { person: aPerson({ name: 'Mo Khan', role: 'assessor' }) })
    const decide = (label: string, date: string, more: object = {}) =>
      app.call('decision.add', {
        criterionId: criterion(unit, label).id,
        personId: person.id,
        role: 'assessor',
        result: 'accepted',
        date,
        ...more,
      })
    return { app, unit, other, person, decide }
  }
  const stateOf = async (app: App) => (await app.call('coverage.get', {})).units[0]?.criteria.map(({ state }) => state)

  test('CO1 stand beside each other; the latest by date, then by order of recording, sets the state', async () => {
    const { app, unit, decide } = await desk()
    await decide('1.1', '2026-03-05', { result: 'not-yet', feedback: 'Show me more.' })
    await decide('1.1', '2026-03-01')
    expect((await stateOf(app))?.[0]).toBe('notYet')
    const last = await decide('1.1', '2026-03-05')
    expect((await stateOf(app))?.[0]).toBe('accepted')
    await decide('1.1', '2026-03-09', { result: 'not-yet', role: 'iqa' })
    expect((await stateOf(app))?.[0]).toBe('accepted')
    const listed = await app.call('decision.list', { criterionId: criterion(unit, '1.1').id })
    expect(listed.map(({ date, sequence, result, role }) => [date, sequence, result, role])).toEqual([
      ['2026-03-01', 2, 'accepted', 'assessor'],
      ['2026-03-05', 1, 'not-yet', 'assessor'],
      ['2026-03-05', 3, 'accepted', 'assessor'],
      ['2026-03-09', 4, 'not-yet', 'iqa'],
    ])
    await app.call('decision.remove', { id: last.id })
    expect((await stateOf(app))?.[0]).toBe('notYet')
    await app.call('history.undo', {})
    expect((await stateOf(app))?.[0]).toBe('accepted')
  })

  test('are listed by criterion and by unit, with the evidence that they rest on, in order', async () => {
    const { app, unit, other, decide } = await desk()
    const [one, two] = [await addEvidence(app), await addEvidence(app)]
    await decide('2.1', '2026-03-01', { evidenceIds: [two.id, one.id] })
    await decide('1.1', '2026-03-02')
    const ids = async (of: object) => (await app.call('decision.list', of)).map(({ evidenceIds }) => evidenceIds)
    expect(await ids({ unitId: unit.id })).toEqual([[two.id, one.id], []])
    expect(await ids({ unitId: other.id })).toEqual([])
    expect(await ids({ criterionId: criterion(unit, '2.1').id })).toEqual([[two.id, one.id]])
  })

  test('name people and items that are there, on a day that exists', async () => {
    const { app, unit, person } = await desk()
    const good = {
      criterionId: criterion(unit, '1.1').id,
      personId: person.id,
      role: 'assessor',
      result: 'accepted',
      date: '2026-03-01',
    }
    const codeOf = async (bad: object) => (await app.refused('decision.add', { ...good, ...bad })).code
    expect(await codeOf({ personId: 'gone' })).toBe('not-found')
    expect(await codeOf({ criterionId: 'gone' })).toBe('not-found')
    expect(await codeOf({ evidenceIds: ['gone'] })).toBe('not-found')
    expect(await codeOf({ date: '2026-02-30' })).toBe('invalid-input')
    expect(await codeOf({ role: 'witness' })).toBe('invalid-input')
    expect(await codeOf({ personId: undefined })).toBe('invalid-input')
    expect(await app.call('decision.list', {})).toEqual([])
  })

  test('UN1 of a new person record both in one step', async () => {
    const { app, unit } = await desk()
    await app.call('decision.add', {
      criterionId: criterion(unit, '1.1').id,
      newPerson: { name: 'Iris', role: 'assessor' },
      role: 'assessor',
      result: 'accepted',
      date: '2026-03-01',
    })
    expect((await app.call('person.list', {})).map(({ name }) => name)).toEqual(['Iris', 'Mo Khan'])
    await app.call('history.undo', {})
    expect((await app.call('person.list', {})).map(({ name }) => name)).toEqual(['Mo Khan'])
    expect(await app.call('decision.list', {})).toEqual([])
  })
})

describe('a decision that was entered wrongly', () => {
  test('UN1 is entered again in one step, and one undo brings the first back', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const facts = { criterionId: criterion(unit, '1.1').id, role: 'assessor', date: '2026-03-01' } as const
    const wrong = await app.call('decision.add', {
      ...facts,
      result: 'accepted',
      newPerson: aPerson({ name: 'Mo Khan', role: 'assessor' }),
    })
    const results = async () => (await app.call('decision.list', {})).map(({ result }) => result)
    await app.call('decision.add', { ...facts, result: 'not-yet', personId: wrong.personId, replaces: wrong.id })
    expect(await results()).toEqual(['not-yet'])
    await app.call('history.undo', {})
    expect(await app.call('decision.list', {})).toEqual([wrong])
    const gone = { ...facts, result: 'accepted', personId: wrong.personId, replaces: 'gone' }
    expect((await app.refused('decision.add', gone)).code).toBe('not-found')
    expect(await app.call('decision.list', {})).toEqual([wrong])
  })
})

describe('witnesses', () => {
  test('CO8 each has the items that name them, and a unit whose items are all testimonies of one of them is said to rest on them', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const [priya, mo] = [
      await app.call('person.save', { person: aPerson() }),
      await app.call('person.save', { person: aPerson({ name: 'Mo Khan' }) }),
    ]
    const testimony = (title: string, witnessIds: (typeof priya.id)[], code: string) =>
      addEvidence(
        app,
        { type: 'witness-testimony', title, witnessIds },
        { links: [{ criterionId: criterion(unit, code).id }] },
      )
    const first = await testimony('She rang back', [priya.id], '1.1')
    const list = async () =>
      (await app.call('witness.list', {})).map(({ personId, items, restOn }) => [
        personId,
        items.map(({ ref, isTestimony }) => `${ref} ${isTestimony}`),
        restOn.map(({ ref }) => ref),
      ])
    expect(await list()).toEqual([[priya.id, ['E1 true'], [unit.ref]]])
    const second = await testimony('He saw it', [mo.id], '1.2')
    expect(await list()).toEqual([
      [mo.id, ['E2 true'], []],
      [priya.id, ['E1 true'], []],
    ])
    await app.call('evidence.remove', { ids: [second.id] })
    expect(await list()).toEqual([[priya.id, ['E1 true'], [unit.ref]]])
    await addEvidence(app, { witnessIds: [priya.id] }, { links: [{ criterionId: criterion(unit, '2.1').id }] })
    expect(await list()).toEqual([[priya.id, ['E1 true', 'E3 false'], []]])
    expect(first.ref).toBe('E1')
  })
})
