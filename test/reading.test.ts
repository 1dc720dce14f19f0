// What the reading pane works out without a window: where words stand, what a paragraph of a page is, regions.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asQuote, findAll, findQuote, fold } from '../renderer/screens/read/find-words.ts'
import { paragraphsOf, type Run } from '../renderer/screens/read/pdf/paragraphs.ts'
import { middleInSight, moved, regionBetween, sized } from '../renderer/screens/read/region.ts'
import { Place } from '../shared/domain/place.ts'

const found = (text: string, words: string) => findAll(fold(text), words).map(({ from, to }) => text.slice(from, to))

describe('RP7 words are found whatever their case, quotation marks, dashes and line breaks', () => {
  test.each([
    ['We AGREED to it.', 'we agreed', ['We AGREED']],
    ['the customer’s  own\nwords', "customer's own words", ['customer’s  own\nwords']],
    ['a ﬁrst oﬃce', 'first office', ['ﬁrst oﬃce']],
    ['plan–do–review', 'plan-do', ['plan–do']],
    ['to-mor\u00ADrow', 'to-morrow', ['to-mor\u00ADrow']],
    ['Ŵyn ŵyn', 'ŵyn', ['Ŵyn', 'ŵyn']],
    ['nothing here', '', []],
    ['nothing here', ' ', []],
  ])('%j has %j', (text, words, expected) => expect(found(text, words)).toEqual(expected))

  test('a quotation is found though readers disagree about its spaces', () => {
    const text = 'The meet ing ended at noon.'
    const span = findQuote(fold(text), 'meeting ended at noon')
    expect(text.slice(span?.from, span?.to)).toBe('meet ing ended at noon')
    expect(findQuote(fold(text), 'another meeting')).toBeUndefined()
  })

  test('any part of a text is found in it, where it stands or before', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [from, to] = [a % whole.length, b % (whole.length + 1)].toSorted((one, other) => one - other)
        const part = whole.slice(from, to)
        if (fold(part).text.trim() === '') return
        const span = findQuote(fold(whole), part)
        expect(span).toBeDefined()
        expect(span?.from).toBeLessThan(span?.to ?? 0)
      }),
    )
  })
})

test('RP8 what is selected is kept as one line of at most 1000 characters, cut at a word', () => {
  const long = asQuote('words and\n'.repeat(300))
  expect(long.length).toBeLessThanOrEqual(1000)
  expect(long.endsWith('words and') || long.endsWith('words')).toBe(true)
  expect(Place.parse({ kind: 'quote', quote: long })).toEqual({ kind: 'quote', quote: long })
})

describe('RP9 paragraphs of a page are numbered only where they can be told', () => {
  const line = (y: number, more: Partial<Run> = {}): Run => ({
    text: 'some words',
    x: 72,
    y,
    width: 300,
    height: 12,
    ...more,
  })
  test.each<readonly [string, readonly Run[], readonly (readonly [number, number])[] | null]>([
    [
      'a gap parts them',
      [line(700), line(686), line(650), line(636)],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'a larger line is a heading',
      [line(760, { height: 18 }), line(720), line(706), line(670)],
      [
        [1, 2],
        [3, 3],
      ],
    ],
    [
      'runs of one line stand together',
      [line(700, { width: 100 }), line(700, { x: 176 }), line(686), line(650)],
      [
        [0, 2],
        [3, 3],
      ],
    ],
    ['two columns', [line(700), line(686), line(700, { x: 400 })], null],
    ['a table', [line(700, { width: 60 }), line(700, { x: 300 })], null],
    ['lines that all stand far apart', [line(700), line(660), line(620)], null],
    ['many lines without a gap', Array.from({ length: 20 }, (_one, index) => line(700 - 14 * index)), null],
    ['an empty page', [], null],
  ])('%s', (_name, runs, expected) =>
    expect(paragraphsOf(runs)?.map(({ first, last }) => [first, last]) ?? null).toEqual(expected),
  )
})

test('RP10 a region never leaves its page and never vanishes, whatever keys and mouse do', () => {
  const share = fc.integer({ min: -500, max: 1500 }).map((thousandths) => thousandths / 1000)
  const by = fc.integer({ min: -300, max: 300 }).map((thousandths) => thousandths / 1000)
  const step = fc.tuple(fc.boolean(), by, by)
  fc.assert(
    fc.property(share, share, share, share, fc.array(step, { maxLength: 20 }), (x, y, right, bottom, steps) => {
      let region = regionBetween({ x, y }, { x: right, y: bottom })
      for (const [isMove, across, down] of steps) region = (isMove ? moved : sized)(region, across, down)
      expect(Place.safeParse({ kind: 'region', ...region }).success).toBe(true)
      expect(Math.min(region.width, region.height)).toBeGreaterThan(0)
      expect(region.x + region.width).toBeLessThanOrEqual(1.0005)
      expect(region.y + region.height).toBeLessThanOrEqual(1.0005)
    }),
  )
})

test('RP10 marking by keys begins in the middle of what is in sight', () => {
  const page = { left: 0, top: -800, right: 400, bottom: 1200 }
  const sight = { left: 0, top: 0, right: 400, bottom: 400 }
  expect(middleInSight(page, sight)).toEqual({ x: 0.25, y: 0.45, width: 0.5, height: 0.1 })
  expect(
    Place.safeParse({ kind: 'region', ...middleInSight(page, { ...sight, top: 2000, bottom: 2400 }) }).success,
  ).toBe(true)
})
