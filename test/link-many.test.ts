// Links in bulk, claims on items of one page, a criterion with all its evidence, and the map of a unit.
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../shared/domain/evidence.ts'
import { formatPlace } from '../shared/domain/place.ts'
import { fromPlainText } from '../shared/domain/rich-text.ts'
import { isOnePageItem, placeIn } from '../shared/domain/whole-item.ts'
import { addEvidence, addUnit, criteriaOf, criterion, link } from './builders.ts'
import { readMeaning } from './dump.ts'
import { type App, sampleFile, startApp } from './harness.ts'

const claims = async (app: App, ref: string) =>
  (await app.call('evidence.get', { ref })).links.map(({ code, place, state }) => [code, place, state])

describe('EV4 many links at once', () => {
  test('are one step; a claim that stands already, or twice in the list, is counted and not made', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id: first } = await addEvidence(app)
    const { id: second } = await addEvidence(app)
    const all = [first, second].flatMap((evidenceId) =>
      criteriaOf(unit).map(({ id }) => ({ evidenceId, criterionId: id })),
    )
    await link(app, first, criterion(unit, '1.1').id)
    const before = await readMeaning(app)
    const { ids, already } = await app.call('link.addMany', { links: [...all, ...all] })
    expect([ids.length, already, new Set(ids).size]).toEqual([5, 7, 5])
    expect(await claims(app, 'E2')).toEqual(['1.1', '1.2', '2.1'].map((code) => [code, '', 'claimed']))
    expect((await app.call('history.list', { limit: 1 })).undo[0]?.label).toBe('add 5 links')
    await app.call('history.undo', {})
    expect(await readMeaning(app)).toEqual(before)
    const steps = (await app.call('history.list', {})).undo.length
    expect(
      await app.call('link.addMany', { links: [{ evidenceId: first, criterionId: criterion(unit, '1.1').id }] }),
    ).toEqual({
      ids: [],
      already: 1,
    })
    expect((await app.call('history.list', {})).undo).toHaveLength(steps)
  })

  test('without a place make none beside a claim at a place, but beside one that was withdrawn', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app, { words: 'One.\n\nTwo.' })
    const [first, second, third] = criteriaOf(unit).map((one) => ({ evidenceId: id, criterionId: one.id }))
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Three criteria were expected')
    const place = { kind: 'paragraph' as const, paragraph: 2 }
    await link(app, id, first.criterionId, { place })
    await link(app, id, second.criterionId, { place, state: 'withdrawn' })
    const { ids, already } = await app.call('link.addMany', { links: [first, second, third] })
    expect([ids.length, already]).toEqual([2, 1])
    const more = { kind: 'paragraph' as const, paragraph: 1 }
    expect((await app.call('link.addMany', { links: [{ ...first, place: more }] })).ids).toHaveLength(1)
  })

  test('are refused together when one of them is wrong', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app, { words: 'One.\n\nTwo.' })
    const good = { evidenceId: id, criterionId: criterion(unit, '1.1').id }
    const [point] = criterion(unit, '1.1').subPoints
    const wrong: [object, string][] = [
      [{ ...good, evidenceId: 'gone' }, 'not-found'],
      [{ ...good, criterionId: 'gone' }, 'not-found'],
      [{ ...good, criterionId: criterion(unit, '1.2').id, subPointId: point?.id }, 'invalid-input'],
      [{ ...good, place: { kind: 'paragraph', paragraph: 3 } }, 'invalid-input'],
      [{ ...good, place: { kind: 'pages', from: 1, to: 1 } }, 'invalid-input'],
    ]
    for (const [bad, code] of wrong) {
      expect((await app.refused('link.addMany', { links: [good, bad] })).code).toBe(code)
      expect(await claims(app, 'E1')).toEqual([])
    }
  })

  test('two thousand on one item keep their order, and the words of their reasons are found', async () => {
    const app = await startApp()
    const labels = Array.from({ length: 400 }, (_, index) => ({ label: `1.${index + 1}` }))
    const unit = await addUnit(app, { ref: 'T/000/0400', outcomes: [labels] })
    const { id } = await addEvidence(app)
    const links = Array.from({ length: 2000 }, (_, index) => ({
      evidenceId: id,
      criterionId: criterion(unit, `1.${1 + (index % 400)}`).id,
      place: { kind: 'quote' as const, quote: `words ${index}` },
      why: index === 1999 ? 'ocelot' : '',
    }))
    expect((await app.call('link.addMany', { links })).ids).toHaveLength(2000)
    const ofFirst = (await app.call('evidence.get', { id })).links.filter(({ code }) => code === '1.1')
    expect(ofFirst.map(({ quote }) => quote)).toEqual([0, 400, 800, 1200, 1600].map((index) => `words ${index}`))
    expect((await app.call('evidence.list', { search: 'ocelot' })).total).toBe(1)
  })
})

describe('EV3 a claim on an item of one page', () => {
  const file = (mediaType: string, pages: number | null): Evidence['files'][number] => ({
    ...({ id: 'f', sha256: 'a', name: 'n', bytes: 1, description: '' } as unknown as Evidence['files'][number]),
    mediaType,
    pages,
  })
  const item = (more: Partial<Evidence>) => ({
    files: [],
    text: fromPlainText(''),
    fields: {},
    heldElsewhere: null,
    ...more,
  })
  test.each<[string, Partial<Evidence>, boolean]>([
    ['a picture', { files: [file('image/jpeg', null)] }, true],
    ['a PDF of one page', { files: [file('application/pdf', 1)] }, true],
    ['a photo with what it shows', { files: [file('image/png', null)], fields: { shows: 'The board' } }, true],
    ['one paragraph of its own', { text: fromPlainText('We rang back.') }, true],
    ['a PDF of two pages', { files: [file('application/pdf', 2)] }, false],
    ['a TIFF, which may hold several', { files: [file('image/tiff', null)] }, false],
    ['a file whose pages cannot be counted', { files: [file('text/plain', null)] }, false],
    ['two pictures', { files: [file('image/jpeg', null), file('image/jpeg', null)] }, false],
    ['a picture with text below', { files: [file('image/jpeg', null)], text: fromPlainText('We rang back.') }, false],
    ['two paragraphs', { text: fromPlainText('One.\n\nTwo.') }, false],
    ['a paragraph under a heading', { text: fromPlainText('# One\n\nTwo.') }, false],
    ['a paragraph beside fields', { text: fromPlainText('One.'), fields: { why: 'Two.' } }, false],
    ['nothing at all', {}, false],
    [
      'what is held elsewhere',
      { text: fromPlainText('One.'), heldElsewhere: { where: 'There', keeper: '', seenBy: '' } },
      false,
    ],
  ])('%s', (_, facts, isOne) => {
    expect(isOnePageItem(item(facts))).toBe(isOne)
    expect(placeIn(item(facts), null)).toEqual(isOne ? { kind: 'whole' } : null)
    expect(placeIn(item(facts), { kind: 'quote', quote: 'x' })).toEqual({ kind: 'quote', quote: 'x' })
  })

  test('says "whole item" by itself, however it is made; one that says a place keeps it', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const [first, second, third] = criteriaOf(unit).map(({ id }) => id)
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Three criteria were expected')
    const files = [sampleFile('rota-board.jpg')]
    const { id } = await addEvidence(app, {}, { files, links: [{ criterionId: first }] })
    await link(app, id, second)
    await app.call('link.addMany', { links: [{ evidenceId: id, criterionId: third }] })
    expect(await claims(app, 'E1')).toEqual(['1.1', '1.2', '2.1'].map((code) => [code, 'whole', 'claimed']))
    expect((await app.refused('link.add', { evidenceId: id, criterionId: first })).code).toBe('conflict')
    const region = { kind: 'region' as const, x: 0.1, y: 0.2, width: 0.3, height: 0.4 }
    const { place } = await link(app, id, first, { place: region })
    expect(place === null ? '' : formatPlace(place)).toBe('r0.1,0.2,0.3,0.4')
    expect((await app.call('gap.list', {})).filter(({ kind }) => kind === 'no-place')).toEqual([])
  })
})

describe('EV5 the links of a file that was removed', () => {
  test('say no place any more, not one in another file, keep their quoted words, and come back with the file', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const files = ['a.txt', 'b.txt'].map((name) => app.write(name, name))
    const { id, item } = await addEvidence(app, { words: 'One.\n\nTwo.' }, { files })
    const [first, second] = ['1.1', '1.2'].map((code) => criterion(unit, code).id)
    if (first === undefined || second === undefined) throw new Error('Two criteria were expected')
    const page = (from: number, more: object = {}) => ({ kind: 'pages' as const, file: 2, from, to: from, ...more })
    await link(app, id, first, { place: page(1, { quote: 'rang back' }) })
    await link(app, id, first, { place: page(2), state: 'withdrawn' })
    await link(app, id, second, { place: { kind: 'paragraph', paragraph: 2 } })
    await link(app, id, second, { place: { kind: 'pages', from: 1, to: 1 } })
    const before = await claims(app, 'E1')
    const [, gone] = item.files
    if (gone === undefined) throw new Error('Two files were expected')
    await app.call('evidence.removeFile', { id: gone.id })
    expect(await claims(app, 'E1')).toEqual([
      ['1.1', '', 'recheck'],
      ['1.1', '', 'withdrawn'],
      ['1.2', 'par2', 'claimed'],
      ['1.2', 'p1', 'claimed'],
    ])
    const { links } = await app.call('evidence.get', { id })
    expect(links[0]?.quote).toBe('rang back')
    const kinds = (await app.call('gap.list', { unitId: unit.id }))
      .filter(({ code }) => code === '1.1')
      .map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['no-place', 'recheck']))
    expect((await app.call('evidence.list', { withoutPlace: true })).total).toBe(1)
    await app.call('history.undo', {})
    expect(await claims(app, 'E1')).toEqual(before)
  })
})

describe('CO7 seen from the criteria', () => {
  test('a criterion has all its evidence in order of reference, an item once for each link, withdrawn ones too', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id: criterionId, subPoints } = criterion(unit, '1.1')
    const { id: first } = await addEvidence(
      app,
      { title: 'First' },
      { files: [app.write('a.txt', 'a'), app.write('b.txt', 'b')] },
    )
    const { id: second } = await addEvidence(app, { title: 'Second', type: 'photo', dateFrom: null })
    await link(app, second, criterionId)
    await link(app, first, criterionId, { place: { kind: 'quote', file: 2, quote: 'b' }, state: 'withdrawn' })
    await link(app, first, criterionId, { subPointId: subPoints[0]?.id ?? null })
    await link(app, first, criterion(unit, '1.2').id)
    const rows = await app.call('link.ofCriterion', { criterionId })
    const a = {
      evidenceId: first,
      ref: 'E1',
      title: 'First',
      type: 'work-product',
      date: '2026-02-02',
      files: ['a.txt', 'b.txt'],
    }
    expect(rows.map(({ link: { code, place, state }, ...item }) => ({ ...item, claim: [code, place, state] }))).toEqual(
      [
        { ...a, claim: ['1.1', '2:"b"', 'withdrawn'] },
        { ...a, claim: ['1.1.a', '', 'claimed'] },
        {
          evidenceId: second,
          ref: 'E2',
          title: 'Second',
          type: 'photo',
          date: null,
          files: [],
          claim: ['1.1', '', 'claimed'],
        },
      ],
    )
  })

  test('the map of a unit has a column for each linked item and a row for each criterion, with the figures of coverage', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const other = await addUnit(app, { ref: 'Y/000/0001', outcomes: [[{ label: '1.1' }]] })
    const { id: first } = await addEvidence(app)
    const { id: second } = await addEvidence(app)
    await link(app, second, criterion(unit, '1.2').id)
    await link(app, second, criterion(unit, '1.2').id, { place: { kind: 'quote', quote: 'x' } })
    await link(app, first, criterion(unit, '2.1').id)
    await link(app, first, criterion(other, '1.1').id)
    await link(app, second, criterion(unit, '2.1').id, { state: 'withdrawn' })
    const { columns, rows } = await app.call('map.get', { unitId: unit.id })
    expect(columns.map(({ ref }) => ref)).toEqual(['E1', 'E2'])
    expect(
      rows.map(({ code, state, have, need, cells }) => [
        code,
        state,
        have,
        need,
        cells.map(({ column, links }) => [column, links.length]),
      ]),
    ).toEqual([
      ['1.1', 'none', 0, 1, []],
      ['1.2', 'partly', 1, 2, [[1, 2]]],
      ['2.1', 'enough', 1, 1, [[0, 1]]],
    ])
    expect(rows[0]?.text).toBe('Do 1.1 well')
  })
})
