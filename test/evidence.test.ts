// Items of evidence through the contract: what is kept, what is refused, and how files, links, types and activities hang on them.
import { describe, expect, test } from 'vitest'
import { FORMS } from '../shared/domain/evidence-type.ts'
import { addEvidence, addUnit, anEvidence, aPerson, criterion, deleteEvidence, draftOf, link } from './builders.ts'
import { type App, sampleFile, startApp } from './harness.ts'

const rows = async (app: App, query = {}) => (await app.call('evidence.list', query)).items

describe('an item', () => {
  test('keeps everything that it was given, and is found by id and by reference in any case', async () => {
    const app = await startApp()
    const witness = await app.call('person.save', { person: aPerson() })
    const activity = await app.call('activity.save', { activity: { name: 'Ring back', dateFrom: '2026-02-01' } })
    const text = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text: 'ŵ 👩🏽‍⚕️', marks: [{ type: 'bold' as const }] }],
        },
      ],
    }
    const evidence = {
      type: 'professional-discussion',
      title: 'Calls, and what I learned',
      dateFrom: '2026-02-02',
      dateTo: '2026-02-06',
      location: 'Bangor',
      learnerRole: 'Lead',
      text,
      fields: {
        heldWith: 'Jo',
        points: [
          { time: '04:10', point: 'Why' },
          { point: 'How', standard: '1.2' },
        ],
      },
      activityId: activity.id,
      stage: 'review' as const,
      witnessIds: [witness.id],
      policies: ['Returns', 'GDPR'],
      measures: [{ what: 'Days', baseline: '5', target: '3', result: '2.5' }],
      confidential: true,
      heldElsewhere: { where: 'Personnel office', keeper: 'HR', seenBy: 'Mo Khan' },
      simulated: true,
    }
    const { id, ref } = await app.call('evidence.add', { evidence })
    const at = app.clock.now().toISOString()
    const { evidence: kept } = await app.call('evidence.get', { id })
    expect(kept).toEqual({
      ...evidence,
      id,
      ref: 'E1',
      version: 1,
      supersededById: null,
      trashedAt: null,
      createdAt: at,
      changedAt: at,
      files: [],
    })
    expect((await app.call('evidence.get', { ref: ref.toLowerCase() })).evidence.id).toBe(id)
  })

  test('saved keeps its reference and files, and says when it was changed', async () => {
    const app = await startApp()
    const { item } = await addEvidence(app, {}, { files: [app.write('a.txt', 'a')] })
    app.clock.advance(3_600_000)
    const saved = await app.call('evidence.save', {
      id: item.id,
      evidence: { ...draftOf(item), title: 'New', policies: ['One'] },
    })
    expect(saved).toEqual({ ...item, title: 'New', policies: ['One'], changedAt: '2026-03-09T10:00:00.000Z' })
  })

  test('deleted for good takes its links along, leaves its decisions, and its reference is gone', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { item } = await addEvidence(app)
    await link(app, item.id, criterion(unit, '1.1').id)
    const person = await app.call('person.save', { person: aPerson({ role: 'assessor' }) })
    await app.call('decision.add', {
      criterionId: criterion(unit, '1.1').id,
      personId: person.id,
      role: 'assessor',
      result: 'accepted',
      date: '2026-03-01',
      evidenceIds: [item.id, item.id],
    })
    expect((await app.call('decision.list', {}))[0]?.evidenceIds).toEqual([item.id])
    await deleteEvidence(app, item.id)
    expect((await app.call('decision.list', {})).map(({ evidenceIds }) => evidenceIds)).toEqual([[]])
    expect((await app.refused('evidence.get', { ref: 'E1' })).code).toBe('not-found')
  })

  test.each<[string, object, string, string]>([
    ['EV1 an unknown type', { type: 'dance' }, 'invalid-input', 'meeting-minutes'],
    [
      'EV1 a field of another type',
      { type: 'photo', fields: { heldWith: 'Jo' } },
      'invalid-input',
      'It has: shows, takenBy',
    ],
    [
      'EV1 an impossible day in a field',
      { type: 'witness-testimony', fields: { witnessedOn: '2026-02-30' } },
      'invalid-input',
      'fields.witnessedOn',
    ],
    ['EV2 a day that does not exist', { dateFrom: '2026-02-30' }, 'invalid-input', 'YYYY-MM-DD'],
    ['EV2 a period that ends before it begins', { dateTo: '2026-02-01' }, 'invalid-input', 'ends before it begins'],
    [
      'EV2 a period without a beginning',
      { dateFrom: null, dateTo: '2026-02-01' },
      'invalid-input',
      'ends before it begins',
    ],
    ['an empty title', { title: ' \u200b'.slice(0, 1) }, 'invalid-input', 'evidence.title'],
    ['EV6 a NUL', { location: 'a\u0000b' }, 'invalid-input', 'NUL'],
    ['an activity that is not there', { activityId: 'gone' }, 'not-found', 'no activity gone'],
    ['a witness that is not there', { witnessIds: ['gone'] }, 'not-found', 'no person gone'],
  ])('with %s is refused with what would do, and nothing is added', async (_, bad, code, words) => {
    const app = await startApp()
    const failure = await app.refused('evidence.add', { evidence: anEvidence(bad), files: [app.write('a.txt', 'a')] })
    expect(failure.code).toBe(code)
    expect(failure.message).toContain(words)
    expect(await rows(app)).toEqual([])
  })

  test('of each form can be added with nothing but a title', async () => {
    const app = await startApp()
    for (const type of Object.keys(FORMS)) await app.call('evidence.add', { evidence: { type, title: type } })
    expect((await rows(app)).map(({ title }) => title)).toEqual(Object.keys(FORMS))
  })

  test('whose activity or witness was removed while its files were copied is refused, and leaves no file', async () => {
    const app = await startApp()
    const activity = await app.call('activity.save', { activity: { name: 'Ring back' } })
    const { item } = await addEvidence(app)
    const big = app.write('big.bin', Buffer.alloc(3_000_000))
    const [added] = await Promise.all([
      app.client.call('evidence.add', { evidence: anEvidence({ activityId: activity.id }), files: [big] }),
      app.call('activity.remove', { id: activity.id }),
    ])
    expect(added).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    const [more] = await Promise.all([
      app.client.call('evidence.addFiles', { id: item.id, files: [big] }),
      deleteEvidence(app, item.id),
    ])
    expect(more).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })

  test('whose workbook is closed while its files are copied is cancelled', async () => {
    const app = await startApp()
    const big = app.write('big.bin', Buffer.alloc(3_000_000))
    const [added] = await Promise.all([
      app.client.call('evidence.add', { evidence: anEvidence(), files: [big] }),
      app.call('workbook.close', {}),
    ])
    expect(added).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    await app.call('workbook.open', { folder: app.workbook })
    expect(await rows(app)).toEqual([])
  })
})

describe('files of an item', () => {
  test('are added at the end, described and removed one by one; pages are counted', async () => {
    const app = await startApp()
    const { item } = await addEvidence(app, {}, { files: [app.write('a.txt', 'a'), app.write('b.txt', 'b')] })
    const { evidence, files } = await app.call('evidence.addFiles', {
      id: item.id,
      files: [sampleFile('winter-rota.pdf')],
    })
    expect(evidence.files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'winter-rota.pdf'])
    expect(evidence.files[2]?.pages).toBeGreaterThan(0)
    expect(files).toEqual([{ name: 'winter-rota.pdf', result: 'added', message: 'Added.' }])
    const [first, second] = evidence.files
    if (first === undefined || second === undefined) throw new Error('Two files were expected')
    const described = await app.call('evidence.describeFile', { id: second.id, description: 'The rota' })
    expect(described.files[1]?.description).toBe('The rota')
    const left = await app.call('evidence.removeFile', { id: first.id })
    expect(left.files.map(({ name }) => name)).toEqual(['b.txt', 'winter-rota.pdf'])
  })

  test('EV5 removed, mark the links into them for re-check, and nothing else of any link is lost', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const pdfs = ['winter-rota.pdf', 'no-access-review.pdf'].map(sampleFile)
    const { item } = await addEvidence(app, { words: 'One.' }, { files: pdfs })
    const to = criterion(unit, '1.1').id
    await link(app, item.id, to, { place: { kind: 'pages', from: 1, to: 1 }, why: 'First', occasion: 'Spring' })
    await link(app, item.id, to, { place: { kind: 'pages', file: 2, from: 1, to: 1 }, why: 'Second' })
    await link(app, item.id, to, { place: { kind: 'paragraph', paragraph: 1 }, why: 'Own words' })
    await link(app, item.id, to, { place: { kind: 'whole', file: 1 }, why: 'Taken back', state: 'withdrawn' })
    const [first] = item.files
    if (first === undefined) throw new Error('A file was expected')
    await app.call('evidence.removeFile', { id: first.id })
    const { links } = await app.call('evidence.get', { id: item.id })
    expect(links.map(({ why, state, occasion }) => [why, state, occasion])).toEqual([
      ['First', 'recheck', 'Spring'],
      ['Second', 'claimed', ''],
      ['Own words', 'claimed', ''],
      ['Taken back', 'withdrawn', ''],
    ])
    expect(links[1]?.place).toBe('p1')
    await app.call('history.undo', {})
    expect((await app.call('evidence.get', { id: item.id })).links.map(({ place, state }) => [place, state])).toEqual([
      ['p1', 'claimed'],
      ['2:p1', 'claimed'],
      ['par1', 'claimed'],
      ['whole', 'withdrawn'],
    ])
  })
})

describe('types and activities', () => {
  test('EV1 a type of one’s own has the fields of its form, is renamed in place, and is kept while an item has it', async () => {
    const app = await startApp()
    const before = (await app.call('type.list', {})).length
    const made = await app.call('type.save', { id: 'toolbox-talk', name: 'Toolbox talk', form: 'meeting-minutes' })
    expect(made.position).toBe(before)
    const { id } = await addEvidence(app, { type: 'toolbox-talk', fields: { present: 'All' } })
    expect(await app.call('type.save', { id: 'toolbox-talk', name: 'Talk', form: 'meeting-minutes' })).toEqual({
      ...made,
      name: 'Talk',
    })
    const failure = await app.refused('type.remove', { id: 'toolbox-talk' })
    expect([failure.code, failure.message]).toEqual([
      'conflict',
      expect.stringContaining('Talk cannot be removed: 1 item has it'),
    ])
    await app.call('evidence.remove', { ids: [id] })
    expect((await app.refused('type.remove', { id: 'toolbox-talk' })).message).toContain('1 of them in the trash')
    await app.call('evidence.emptyTrash', {})
    await app.call('type.remove', { id: 'toolbox-talk' })
    expect(await app.call('type.list', {})).toHaveLength(before)
    expect((await app.refused('type.remove', { id: 'toolbox-talk' })).code).toBe('not-found')
  })

  test('activities come by first day, undated last; removing one leaves its items', async () => {
    const app = await startApp()
    const named = (name: string, dateFrom: string | null) => app.call('activity.save', { activity: { name, dateFrom } })
    await named('Undated', null)
    const later = await named('Later', '2026-05-01')
    await named('Early', '2026-01-01')
    expect((await app.call('activity.list', {})).map(({ name }) => name)).toEqual(['Early', 'Later', 'Undated'])
    const { id } = await addEvidence(app, { activityId: later.id, stage: 'do' })
    expect((await rows(app, { activityId: later.id })).map((row) => row.id)).toEqual([id])
    await app.call('activity.remove', { id: later.id })
    expect((await app.call('evidence.get', { id })).evidence).toMatchObject({ activityId: null, stage: 'do' })
  })
})

describe('the list', () => {
  test('comes in order of reference, a page at a time, and counts all that fit', async () => {
    const app = await startApp()
    for (let count = 1; count <= 12; count += 1) await addEvidence(app, { title: `Item ${count}` })
    const page = await app.call('evidence.list', { limit: 3, offset: 8 })
    expect([page.total, page.items.map(({ ref }) => ref)]).toEqual([12, ['E9', 'E10', 'E11']])
    expect(await app.call('evidence.list', { offset: 50 })).toEqual({ total: 12, items: [] })
  })

  test('filters by unit, criterion, type, activity and what is linked to nothing, together', async () => {
    const app = await startApp()
    const [unit, other] = [await addUnit(app), await addUnit(app, { ref: 'B', outcomes: [[{ label: '1.1' }]] })]
    const activity = await app.call('activity.save', { activity: { name: 'Ring back' } })
    const one = await addEvidence(app, { type: 'photo', activityId: activity.id })
    const two = await addEvidence(app, { type: 'photo' })
    const three = await addEvidence(app)
    await link(app, one.id, criterion(unit, '1.1').id)
    await link(app, one.id, criterion(other, '1.1').id)
    await link(app, two.id, criterion(unit, '2.1').id, { state: 'withdrawn' })
    const refs = async (query: object) => (await rows(app, query)).map(({ ref }) => ref)
    expect(await refs({ unitId: unit.id })).toEqual([one.ref, two.ref])
    expect(await refs({ criterionId: criterion(other, '1.1').id })).toEqual([one.ref])
    expect(await refs({ type: 'photo' })).toEqual([one.ref, two.ref])
    expect(await refs({ activityId: activity.id })).toEqual([one.ref])
    expect(await refs({ unmapped: true })).toEqual([two.ref, three.ref])
    expect(await refs({ unmapped: true, type: 'photo', unitId: unit.id })).toEqual([two.ref])
    expect(await refs({ type: 'photo', activityId: activity.id, unitId: other.id, search: 'call' })).toEqual([one.ref])
  })

  test('names a unit without a reference by its number, and a sub-point after its criterion', async () => {
    const app = await startApp()
    const unit = await addUnit(app, { ref: '', title: 'Plain', outcomes: [[{ label: '1.1', points: ['a'] }]] })
    const { id } = await addEvidence(app)
    const [point] = criterion(unit, '1.1').subPoints
    await link(app, id, criterion(unit, '1.1').id, { subPointId: point?.id ?? null, why: 'So' })
    const [row] = await rows(app)
    expect(row?.links.map(({ unit: name, code, place, why }) => [name, code, place, why])).toEqual([
      ['1', '1.1.a', '', 'So'],
    ])
  })
})
