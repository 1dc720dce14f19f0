// Places: the notation that people type, what it means, and what is refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPlace, parsePlace, Place, PLACE_EXAMPLES } from '../shared/domain/place.ts'
import { addEvidence, addUnit, criterion, link } from './builders.ts'
import { sampleFile, startApp } from './harness.ts'

describe('EV3 the notation', () => {
  test.each<[string, Place]>([
    ['whole', { kind: 'whole' }],
    ['p3', { kind: 'pages', from: 3, to: 3 }],
    ['p3-5', { kind: 'pages', from: 3, to: 5 }],
    ['p3.2', { kind: 'pages', from: 3, to: 3, paragraph: 2 }],
    ['par4', { kind: 'paragraph', paragraph: 4 }],
    ['t04:10', { kind: 'time', from: 250 }],
    ['t04:10-05:02', { kind: 'time', from: 250, to: 302 }],
    ['t1:04:10', { kind: 'time', from: 3850 }],
    ['"quoted words"', { kind: 'quote', quote: 'quoted words' }],
    ['“quoted words”', { kind: 'quote', quote: 'quoted words' }],
    ['"he said "yes""', { kind: 'quote', quote: 'he said "yes"' }],
    ['"p3"', { kind: 'quote', quote: 'p3' }],
    ['r0.1,0.2,0.3,0.4', { kind: 'region', x: 0.1, y: 0.2, width: 0.3, height: 0.4 }],
    ['2:p3', { kind: 'pages', file: 2, from: 3, to: 3 }],
    ['2:whole', { kind: 'whole', file: 2 }],
    ['3:t00:09', { kind: 'time', file: 3, from: 9 }],
    ['2:"yes"', { kind: 'quote', file: 2, quote: 'yes' }],
    ['  p7 ', { kind: 'pages', from: 7, to: 7 }],
  ])('%s', (text, place) => {
    expect(parsePlace(text)).toEqual(place)
    expect(Place.parse(place)).toEqual(place)
  })

  test.each([
    ['', 'nothing'],
    ['p', 'no page'],
    ['p0', 'pages count from 1'],
    ['p-3', 'no first page'],
    ['p5-3', 'ends before it begins'],
    ['p3,4', 'a list of pages'],
    ['P3', 'a capital'],
    ['page 3', 'words'],
    ['p123456', 'no such page'],
    ['par0', 'paragraphs count from 1'],
    ['par', 'no paragraph'],
    ['2:par4', 'the own text is in no file'],
    ['0:p3', 'files count from 1'],
    ['t4', 'no seconds'],
    ['t04:60', 'no such second'],
    ['t05:02-04:10', 'ends before it begins'],
    ['t1:60:00', 'no such minute'],
    ['t-04:10', 'no beginning'],
    ['""', 'no words'],
    ['"   "', 'no words'],
    ['quoted words', 'no quotation marks'],
    ['r0.1,0.2,0.3', 'no height'],
    ['r0.1,0.2,0.3,1.4', 'beyond the edge'],
    ['r0.1,0.2,0.3,0.4.5', 'no number'],
    ['everywhere', 'no notation'],
  ])('refuses %j: %s', (text) => {
    expect(parsePlace(text)).toBeUndefined()
  })

  test('a refusal can show examples that are all places', () => {
    for (const example of PLACE_EXAMPLES.split(', ')) expect(parsePlace(example), example).toBeDefined()
  })

  const file = fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined })
  const page = fc.integer({ min: 1, max: 99_999 })
  const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Number(value.toFixed(4)))
  const second = fc.integer({ min: 0, max: 359_999 })
  const aPlace: fc.Arbitrary<unknown> = fc
    .oneof(
      fc.record({ kind: fc.constant('whole'), file }),
      fc
        .tuple(file, page, page)
        .map(([of, a, b]) => ({ kind: 'pages', file: of, from: Math.min(a, b), to: Math.max(a, b) })),
      fc
        .tuple(file, page, page)
        .map(([of, from, paragraph]) => ({ kind: 'pages', file: of, from, to: from, paragraph })),
      fc.record({ kind: fc.constant('paragraph'), paragraph: page }),
      fc.tuple(file, second, fc.option(second)).map(([of, from, to]) => ({
        kind: 'time',
        file: of,
        from: to === null ? from : Math.min(from, to),
        ...(to === null ? {} : { to: Math.max(from, to) }),
      })),
      fc.record({ kind: fc.constant('region'), file, x: share, y: share, width: share, height: share }),
      fc.record({ kind: fc.constant('quote'), file, quote: fc.string({ minLength: 1 }) }),
    )
    .map((place) => JSON.parse(JSON.stringify(place)))

  test('EV3 every place reads back from its notation as it was', () => {
    fc.assert(
      fc.property(aPlace, (given) => {
        const place = Place.safeParse(given)
        // Quoted words of nothing but blanks are none.
        fc.pre(place.success)
        expect(parsePlace(formatPlace(place.data))).toEqual(place.data)
      }),
      { numRuns: 1000 },
    )
  })

  test('EV3 whatever is typed is a place whose notation is stable, or none', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9:]{0,3}[wptr"][a-z0-9.,:"-]{0,12}$/))
    fc.assert(
      fc.property(typed, (text) => {
        const place = parsePlace(text)
        if (place !== undefined) expect(parsePlace(formatPlace(place))).toEqual(place)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('EV3 a place as it comes through the contract', () => {
  test.each<[string, unknown]>([
    ['pages in the wrong order', { kind: 'pages', from: 5, to: 3 }],
    ['a passage in the wrong order', { kind: 'time', from: 9, to: 3 }],
    ['half a page', { kind: 'pages', from: 1.5, to: 2 }],
    ['a region beyond the edge', { kind: 'region', x: 0, y: 0, width: 2, height: 1 }],
    ['no words', { kind: 'quote', quote: ' ' }],
    ['an unknown kind', { kind: 'somewhere' }],
    ['a text', 'p3'],
  ])('%s is refused by name', async (_, place) => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app)
    const failure = await app.refused('link.add', { evidenceId: id, criterionId: criterion(unit, '1.1').id, place })
    expect(failure.code).toBe('invalid-input')
    expect(failure.details?.[0]?.path).toMatch(/^place/)
  })

  test('EV3 what is not there is refused with how much there is; what cannot be known is believed', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const pdf = sampleFile('no-access-review.pdf')
    const { item } = await addEvidence(
      app,
      { words: 'One.\n\n# Head\n\n- point\n\nTwo.' },
      { files: [pdf, sampleFile('huddle-2026-03-12.wav')] },
    )
    const bare = await addEvidence(app)
    const held = await addEvidence(app, { heldElsewhere: { where: 'Personnel office' } })
    const pages = item.files[0]?.pages ?? 0
    expect(pages).toBeGreaterThan(0)
    const at = async (text: string, id = item.id) => {
      const result = await app.client.call('link.add', {
        evidenceId: id,
        criterionId: criterion(unit, '1.1').id,
        place: parsePlace(text) ?? null,
      })
      return result.ok ? 'kept' : `${result.failure.code}: ${result.failure.message}`
    }
    expect(await at(`p${pages}`)).toBe('kept')
    expect(await at(`p${pages + 1}`)).toContain(`invalid-input: The place p${pages + 1} is beyond the end`)
    expect(await at('par2')).toBe('kept')
    expect(await at('par3')).toContain('which has 2 paragraphs')
    expect(await at('3:p1')).toContain('it has 2')
    expect(await at('2:t99:00')).toBe('kept')
    expect(await at('2:p700')).toBe('kept')
    expect(await at('"words that may stand there"')).toBe('kept')
    expect(await at('p1', bare.id)).toContain('this item has none')
    expect(await at('t04:10', bare.id)).toBe('kept')
    expect(await at('4:p99', held.id)).toBe('kept')
  })

  test('EV4 the same claim at the same place stands once, however the place is written', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app, {}, { files: [app.write('a.txt', 'a'), app.write('b.txt', 'b')] })
    const to = criterion(unit, '1.1')
    const claim = { evidenceId: id, criterionId: to.id }
    const [point, other] = to.subPoints
    await link(app, id, to.id, { place: { kind: 'pages', from: 1, to: 1 } })
    for (const place of [
      { kind: 'pages', from: 1, to: 1 },
      { kind: 'pages', file: 1, from: 1, to: 1 },
      { kind: 'pages', from: 1, to: 1, quote: 'other words' },
    ])
      expect(await app.refused('link.add', { ...claim, place })).toMatchObject({ code: 'conflict' })
    await link(app, id, to.id, { place: { kind: 'pages', file: 2, from: 1, to: 1 } })
    await link(app, id, to.id, { place: { kind: 'pages', from: 1, to: 1 }, subPointId: point?.id ?? null })
    const last = await link(app, id, to.id, { place: { kind: 'pages', from: 1, to: 1 }, subPointId: other?.id ?? null })
    await link(app, id, to.id)
    expect(await app.refused('link.add', { ...claim })).toMatchObject({ code: 'conflict' })
    // Changing a claim into one that stands already is refused, too; saving it as it is, is not.
    const same = { place: { kind: 'pages', from: 1, to: 1 }, subPointId: point?.id ?? null }
    expect(await app.refused('link.save', { id: last.id, link: same })).toMatchObject({ code: 'conflict' })
    await app.call('link.save', {
      id: last.id,
      link: { place: last.place, subPointId: last.subPointId, why: 'Now said' },
    })
    const { links } = await app.call('evidence.get', { id })
    expect(links.map(({ code, place }) => `${code} ${place}`.trim())).toEqual([
      '1.1 p1',
      '1.1 2:p1',
      '1.1',
      '1.1.a p1',
      '1.1.b p1',
    ])
  })
})
