import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnitDraft } from '../shared/domain/unit.ts'
import { read, refusal, theUnit } from './read-unit.ts'
import { INTERLEAVED, STACKED, TYPED, WEB_LIST, WITHOUT_CRITERIA } from './unit-import-texts.ts'

const labels = (unit: UnitDraft) =>
  Object.fromEntries(unit.outcomes.map(({ label, criteria }) => [label, criteria.map((each) => each.label)]))
const criterion = (unit: UnitDraft, label: string) =>
  unit.outcomes.flatMap(({ criteria }) => criteria).find((each) => each.label === label)

describe('numbered text', () => {
  test('a typed unit gives its facts, outcomes, criteria and sub-points as typed', () => {
    const { units, warnings } = read(TYPED)
    expect(warnings).toEqual([])
    expect(units).toMatchObject([
      {
        ref: 'L/506/2150',
        title: 'Load and send out vans',
        status: 'official',
        level: '3',
        credit: 5,
        guidedLearningHours: 27,
        outcomes: [
          {
            label: '1',
            text: 'Understand how a loading bay is run',
            criteria: [
              { label: '1.1', text: 'Explain the rules of the bay', doubtful: false, subPoints: [] },
              {
                label: '1.2',
                text: 'Describe the kinds of load, including:',
                subPoints: [
                  { label: 'a', text: 'fragile goods' },
                  { label: 'b', text: 'goods that must stay below 2.5 degrees' },
                ],
              },
              { label: '1.3', text: 'Explain how to serve at least 3 drivers an hour' },
            ],
          },
          {
            label: '2',
            text: 'Be able to load a van',
            criteria: [{ label: '2.1', text: 'Agree the order of loading with the driver' }],
          },
        ],
      },
    ])
  })

  test('columns that ran together: every code under its own outcome, mixed lines doubtful, the unit before left out', () => {
    const { warnings } = read(INTERLEAVED)
    const unit = theUnit(INTERLEAVED)
    expect(labels(unit)).toEqual({ 1: ['1.1', '1.2'], 2: ['2.1', '2.2', '2.3'], 3: ['3.1'], 4: [] })
    expect(unit).toMatchObject({ ref: 'X/000/0009', title: 'Keep greenhouse plants healthy', level: '2', credit: 4 })
    const doubtful = unit.outcomes.flatMap(({ criteria }) => criteria.filter((each) => each.doubtful))
    expect(doubtful.map(({ label }) => label)).toEqual(['1.1', '1.2', '2.3'])
    expect(criterion(unit, '2.2')?.text).toBe('Wear the gloves that the label asks for when mixing and pouring')
    expect(warnings.find(({ line }) => line === 4)?.message).toContain('6.2')
    expect(warnings.find(({ message }) => message.includes('X/000/0009'))?.message).toContain('may be mistyped')
  })

  test('running heads and footers go, a sentence continues over the page, guidance becomes a note', () => {
    const unit = theUnit(STACKED)
    expect(unit).toMatchObject({ title: 'True a wheel', ref: 'X/000/0012', level: null })
    expect(unit.outcomes).toMatchObject([
      {
        label: '3',
        text: 'Be able to true a wheel that has been knocked out of shape on the road',
        criteria: [
          { label: '3.1', text: 'Find the bend, using a stand and a gauge' },
          { label: '3.2', text: 'Tighten spokes, including those that were replaced', subPoints: [] },
          { label: '3.3', text: 'Ride the bicycle to prove the work' },
        ],
      },
    ])
    expect(unit.guidance).toMatchObject([{ kind: 'note' }])
    expect(unit.guidance[0]?.text).toContain('Simulation is not allowed.')
  })

  test('a web list: numbers on their own lines, a repeated code and nested bullets', () => {
    const unit = theUnit(WEB_LIST, {}, 'lending-library.txt')
    expect(unit).toMatchObject({ title: 'Lending library', ref: 'X/000/0031', level: '1', credit: 2 })
    expect(unit.guidedLearningHours).toBe(18)
    expect(labels(unit)).toEqual({ 1: ['1.1', '1.2'], 2: ['2.1'] })
    expect(criterion(unit, '1.1')).toMatchObject({
      text: 'List what a reader may borrow, in terms of:',
      subPoints: [
        { label: 'a', text: 'books and maps' },
        { label: 'b', text: 'tapes' },
        { label: 'c', text: 'toys.' },
      ],
    })
  })

  test.each([
    ['outcomes without criteria', WITHOUT_CRITERIA],
    ['prose', 'A letter about nothing in particular.\n\nIt goes on.'],
    ['prose with figures', 'In 2024 we sold 1.5 tonnes.\n3.2% of it was late.\n12.10.2024 was the day.'],
    ['a unit list', 'L/506/2150 Organise and deliver customer service 3 5\nR/506/2151 Resolve complaints 3 4'],
    ['a long paper of numbered sections', Array.from({ length: 300 }, (_, at) => `${at}.1 Section`).join('\n')],
  ])('%s are refused: no criteria were found', (_, text) => {
    expect(refusal(text)).toContain('No criteria were found')
  })

  test.each([
    ['LO1 and AC glued to their text', 'LO1: Know bread\n1.1Name flours\n• 1.2 Name yeasts', { 1: ['1.1', '1.2'] }],
    ['outcomes by name', 'Learning outcome 1\nKnow bread\nAssessment criteria\n1.1. Name flours', { 1: ['1.1'] }],
    ['will and can', 'The learner will: Know bread\nThe learner can:\n1.1 Name flours', { 1: ['1.1'] }],
    [
      'NOS lists',
      'You must be able to:\nP1 knead\nP2 bake\nYou need to know:\nK1 heat',
      { P: ['P1', 'P2'], K: ['K1'] },
    ],
    ['KSB lists', 'K1 Heat\nK2 Flour\nS1 Knead\nB1 Be calm', { K: ['K1', 'K2'], S: ['S1'], B: ['B1'] }],
    ['grades', 'Learning aim A: Bread\nPass\nA.1P1 Knead\nMerit\nA.1M1 Bake', { A: ['A.1P1', 'A.1M1'] }],
    [
      'letters',
      'Outcome 1\nBread\nPerformance criteria\n(a) Knead\n(b) Bake\nOutcome 2\nCake\nPerformance criteria\n(a) Mix',
      { 1: ['1a', '1b'], 2: ['2a'] },
    ],
    [
      'a unit before every code',
      'Unit 301 Bread\n301.1 Be able to knead\n301.1.1 Knead\n301.1.2 Rest',
      { '301.1': ['301.1.1', '301.1.2'] },
    ],
    [
      'one single line',
      'Bread\n1 Know bread 1.1 Name flours 1.2 Name yeasts 2 Bake bread 2.1 Knead',
      { 1: ['1.1', '1.2'], 2: ['2.1'] },
    ],
  ])('codes of another style: %s', (_, text, expected) => {
    expect(labels(theUnit(text))).toEqual(expected)
  })

  test('lettered codes without their criterion make an empty doubtful one and are never criteria', () => {
    const unit = theUnit('1 Know bread\n1.1 Name flours\n1.2a By colour\n1.2b By grain\n1.3 Name yeasts')
    expect(labels(unit)).toEqual({ 1: ['1.1', '1.2', '1.3'] })
    expect(criterion(unit, '1.2')).toMatchObject({
      text: '',
      doubtful: true,
      subPoints: [
        { label: 'a', text: 'By colour' },
        { label: 'b', text: 'By grain' },
      ],
    })
  })

  test('three levels under a named outcome are sub-points', () => {
    const unit = theUnit('1 Know bread\n1.1 Name flours:\n1.1.1 by colour\n1.1.2 by grain\n1.2 Name yeasts')
    expect(labels(unit)).toEqual({ 1: ['1.1', '1.2'] })
    expect(criterion(unit, '1.1')?.subPoints.map(({ label }) => label)).toEqual(['1', '2'])
  })

  test('sub-points may be typed as the command line names them', () => {
    const unit = theUnit('1 Know bread\n1.1 Name flours:\n1.1.a by colour\n1.1.b by grain\n1.2 Name yeasts')
    expect(labels(unit)).toEqual({ 1: ['1.1', '1.2'] })
    expect(criterion(unit, '1.1')).toMatchObject({
      text: 'Name flours:',
      subPoints: [
        { label: 'a', text: 'by colour' },
        { label: 'b', text: 'by grain' },
      ],
    })
  })

  test('two occasion columns ask for two occasions', () => {
    const head = 'Assessment criteria\tFirst Occasion\tSecond Occasion'
    const unit = theUnit(
      `Unit 01: Bay work\nLearning outcome 1\nBe able to sweep\n${head}\n01-1.1\tSweep\tAB\t\n01-1.2\tMop\t\t`,
    )
    expect(unit.outcomes[0]?.criteria).toMatchObject([
      { label: '01-1.1', text: 'Sweep', requiredOccasions: 2 },
      { label: '01-1.2', text: 'Mop', requiredOccasions: 2 },
    ])
  })

  test('a repeated code is kept once and reported; check lists behind the criteria are ignored', () => {
    const text =
      '1 Know bread\n1.1 Name flours\n1.1 Name grains\nAssessment guidance\n1.1 Seen?\nLO1.1 is met\n4.2 Other'
    const { warnings } = read(text)
    expect(criterion(theUnit(text), '1.1')?.text).toBe('Name flours')
    expect(warnings.map(({ line }) => line)).toEqual([3, 7])
  })

  test('what a repeated code says in other words is told', () => {
    const { warnings } = read('Unit title: Bread\n1 Know bread\n1.1 Name flours\n1.1 Name grains\n1.2 Knead\n')
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('“Name grains”')])
  })

  test('a file with two units gives two, each with its own facts', () => {
    const second = TYPED.replace('L/506/2150', 'Y/506/2152').replace('Unit 24: Load and', 'Unit 25: Unload and')
    const { units } = read(`${TYPED}\n\nThis unit links to\nUnit 30: Something else\n${second}`)
    expect(units.map(({ ref, title }) => [ref, title])).toEqual([
      ['L/506/2150', 'Load and send out vans'],
      ['Y/506/2152', 'Unload and send out vans'],
    ])
    expect(units.map(labels)).toEqual([
      { 1: ['1.1', '1.2', '1.3'], 2: ['2.1'] },
      { 1: ['1.1', '1.2', '1.3'], 2: ['2.1'] },
    ])
  })

  test('a unit that another one mentions does not open, wherever it is mentioned', () => {
    const mention = 'This unit links to\nUnit 30: Something else\n'
    const second = TYPED.replace('L/506/2150', 'Y/506/2152')
      .replace('Unit 24: Load', 'Unit 25: Unload')
      .replace('\n1 Under', `\n${mention}1 Under`)
    expect(read(`${TYPED}\n${second}`).units.map(({ title }) => title)).toEqual([
      'Load and send out vans',
      'Unload and send out vans',
    ])
  })

  test('a unit that comes a second time is kept once and reported', () => {
    const { units, warnings } = read(`${TYPED}\n${TYPED.replace('Unit 24', 'Unit 24a')}`)
    expect(units).toHaveLength(1)
    expect(warnings).toMatchObject([{ line: 17, message: expect.stringContaining('appears again') }])
  })

  test('a heading that ends the criteria is reported, as it may be the end of a wrapped line', () => {
    const text = '1 Know bread\n1.1 Name flours\nResources\nA list of books\n2 Bake bread\n2.1 Knead'
    expect(labels(theUnit(text))).toEqual({ 1: ['1.1'], 2: ['2.1'] })
    expect(read(text).warnings).toMatchObject([{ line: 3, message: expect.stringContaining('“Resources”') }])
  })

  test('a paragraph of its own behind a criterion is left out, reported, and the criterion doubtful', () => {
    const text = '1 Know bread\n1.1 Name flours\n\nNotes by my tutor.\nMore notes.\n\n1.2 Name\n\nyeasts'
    const unit = theUnit(text)
    expect(criterion(unit, '1.1')).toMatchObject({ text: 'Name flours', doubtful: true })
    expect(criterion(unit, '1.2')).toMatchObject({ text: 'Name yeasts', doubtful: false })
    expect(read(text).warnings.map(({ line }) => line)).toEqual([4, 5])
  })

  test.each([
    'Reference: L/506/2150\nLevel: 3\nCredit value: 5\nGLH: 27',
    'Unit reference number: L/506/2150 Level: 3 Credit value: 5 Guided learning hours: 27',
    'Ofqual reference: L/506/2150, level 3, credit 5, GLH 27',
    'L/506/2150',
    'Reference L/506/2150\nLevel 3 Credit 5 GLH 27',
    'Level 3 | 5 credits | 27 guided learning hours\nURN: L/506/2150',
    'Unit no:\nL/506/2150\nLevel:\nLevel 3\nCredits:\n5\nGuided learning hours (GLH):\n27 hours',
  ])('the facts of a unit are read from “%s”', (facts) => {
    const unit = theUnit(`Title: Plan, support level 2 learners and load\n${facts}\n1 Know bread\n1.1 Name flours`)
    const known =
      facts === 'L/506/2150' ? { ref: facts } : { ref: 'L/506/2150', level: '3', credit: 5, guidedLearningHours: 27 }
    expect(unit).toMatchObject({ title: 'Plan, support level 2 learners and load', ...known })
  })

  test('a long list of criteria is read without a word about outcomes, however alike its lines are', () => {
    const outcomes = [1, 2, 3, 4].flatMap((outcome) => [
      `${outcome} Be able to do part ${outcome}`,
      ...Array.from({ length: 100 }, (_, at) => `${outcome}.${at + 1} Carry out task number ${at + 1} as asked`),
    ])
    const unit = theUnit(['Unit title: Big', ...outcomes].join('\n'))
    expect(unit.outcomes.map(({ criteria }) => criteria.length)).toEqual([100, 100, 100, 100])
  })

  test('hints go before the text', () => {
    expect(theUnit(TYPED, { title: 'My title', ref: 'Y/506/2152' })).toMatchObject({
      title: 'My title',
      ref: 'Y/506/2152',
    })
  })

  test('any well-formed unit comes back as it was typed', () => {
    const words = fc
      .array(fc.constantFrom('stock', 'vans', 'careful', 'orders', 'Wales', 'ŵyn', 'safety', 'own'), {
        minLength: 1,
        maxLength: 9,
      })
      .map((list) => `Explain ${list.join(' ')}`)
    const outcome = fc.record({ text: words, criteria: fc.array(words, { minLength: 1, maxLength: 12 }) })
    const outcomes = fc.array(outcome, { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(outcomes, fc.constantFrom('\n', '\r\n', '\n\n'), fc.constantFrom('', '.'), (given, gap, dot) => {
        const text = given
          .flatMap(({ text, criteria }, index) => [
            `${index + 1}${dot} ${text}`,
            ...criteria.map((each, at) => `${index + 1}.${at + 1}${dot} ${each}`),
          ])
          .join(gap)
        const unit = theUnit(`Title: Some unit${gap}Level: 2${gap}${text}`)
        expect(unit).toMatchObject({ title: 'Some unit', level: '2' })
        const found = unit.outcomes.map((each) => ({ text: each.text, criteria: each.criteria.map((one) => one.text) }))
        expect(found).toEqual(given)
        expect(unit.outcomes.every(({ criteria }) => criteria.every(({ doubtful }) => !doubtful))).toBe(true)
      }),
    )
  })
})
