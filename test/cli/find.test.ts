import { describe, expect, test } from 'vitest'
import { toFieldValues, toMeasure } from '../../electron/cli/fields.ts'
import { findByName, findTarget, findUnit } from '../../electron/cli/find.ts'
import { AppError } from '../../shared/contract/result.ts'
import { fieldsOf } from '../../shared/domain/evidence-type.ts'
import { Unit } from '../../shared/domain/unit.ts'

function aUnit(number: number, ref: string): Unit {
  const criterion = (label: string, subPoints: readonly string[] = []) => ({
    id: `criterion-${number}-${label.replaceAll('.', '-')}`,
    label,
    text: `Do ${label}`,
    kind: 'competence',
    requiredOccasions: 1,
    simulationAllowed: 'unknown',
    guidance: '',
    doubtful: false,
    subPoints: subPoints.map((point) => ({ id: `point-${number}-${point}`, label: point, text: point })),
  })
  return Unit.parse({
    id: `unit-${number}`,
    number,
    version: 1,
    ref,
    title: `Unit ${number}`,
    status: 'official',
    awardingOrganisation: '',
    level: null,
    credit: null,
    guidedLearningHours: null,
    aim: '',
    sourceNote: '',
    outcomes: [{ id: 'outcome', label: '1', text: 'One', criteria: [criterion('1.1', ['a', 'b']), criterion('P3')] }],
    guidance: [],
  })
}
const units = [aUnit(1, 'L/506/2150'), aUnit(2, ''), aUnit(3, 'FE74 04')]

/** The code and message of what `work` throws. */
function failureOf(work: () => unknown) {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AppError) return `${thrown.code}: ${thrown.message}`
    throw thrown
  }
  return 'nothing was thrown'
}

describe('units and criteria by what people type', () => {
  test.each([
    ['L/506/2150', 1],
    ['l/506/2150', 1],
    ['2', 2],
    ['fe74 04', 3],
  ])('UNIT %s', (text, number) => {
    expect(findUnit(units, text).number).toBe(number)
  })

  test.each([
    ['L/506/2150/1.1', 1, '1.1', null, null],
    ['1/1.1.a', 1, '1.1.a', 'point-1-a', null],
    ['1/p3', 1, 'P3', null, null],
    ['FE74 04/1.1.B@p3', 3, '1.1.b', 'point-3-b', { kind: 'pages', from: 3, to: 3 }],
    ['L/506/2150/1.1@2:p3-5', 1, '1.1', null, { kind: 'pages', from: 3, to: 5, file: 2 }],
    ['2/1.1@"me@work.example said and/or"', 2, '1.1', null, { kind: 'quote', quote: 'me@work.example said and/or' }],
    ['L/506/2150/1.1@t04:10-05:02', 1, '1.1', null, { kind: 'time', from: 250, to: 302 }],
  ])('UNIT/CODE@PLACE %s', (text, number, code, subPointId, place) => {
    const found = findTarget(units, text)
    expect({ ...found, unit: found.unit.number, criterionId: undefined }).toEqual({
      unit: number,
      code,
      subPointId,
      place,
      criterionId: undefined,
    })
  })

  test('what is not there is not-found and names what is near', () => {
    expect(failureOf(() => findUnit(units, 'L/506/2151'))).toMatch(/^not-found: .*L\/506\/2150/)
    expect(failureOf(() => findUnit(units, '9'))).toMatch(/^not-found: /)
    expect(failureOf(() => findUnit([], '1'))).toMatch(/^not-found: .*no units yet/)
    expect(failureOf(() => findTarget(units, '1/1.1.c'))).toMatch(/^not-found: .*1\.1\.a or 1\.1\.b|1\.1\.a/)
    expect(failureOf(() => findTarget(units, '1/constructor'))).toMatch(/^not-found: /)
  })

  test('what names no criterion is bad input', () => {
    for (const text of ['1.1', '/1.1', '1/', '', '@p3'])
      expect(failureOf(() => findTarget(units, text))).toMatch(/^invalid-input: .*UNIT\/CODE/)
  })

  test('a bad place is refused with the examples', () => {
    for (const place of ['p0', 'page 3', 'p5-3', '', 'quoted words'])
      expect(failureOf(() => findTarget(units, `1/1.1@${place}`))).toMatch(/^invalid-input: .*p3, p3-5, p3\.2, par4/)
  })

  test('a reference that two units share is a conflict that names their numbers', () => {
    const twice = [aUnit(4, 'X/1'), aUnit(5, 'x/1')]
    expect(failureOf(() => findUnit(twice, 'X/1'))).toMatch(/^conflict: .*4 .*5 /)
    expect(findUnit(twice, '5').number).toBe(5)
  })
})

describe('people by name', () => {
  const people = [
    { id: '1', name: 'Priya Nair' },
    { id: '2', name: 'Sam Lee' },
    { id: '3', name: 'sam lee' },
  ]
  test('capitals and extra spaces do not matter; the exact name wins', () => {
    expect(findByName(people, 'priya  nair', 'witness')?.id).toBe('1')
    expect(findByName(people, 'sam lee', 'witness')?.id).toBe('3')
    expect(findByName(people, 'Nobody', 'witness')).toBeUndefined()
  })
  test('a name that two people share is a conflict', () => {
    expect(failureOf(() => findByName(people, 'SAM LEE', 'witness'))).toMatch(/^conflict: .*witness.*SAM LEE/)
  })
})

describe('fields', () => {
  const discussion = fieldsOf('professional-discussion')
  test('a list field takes one row each time, its columns in order', () => {
    const given = ['heldWith=Jo Bell', 'points=04:10|What I said|1.2', 'POINTS=05:00|a \\| b']
    expect(toFieldValues(given, discussion)).toEqual({
      heldWith: 'Jo Bell',
      points: [
        { time: '04:10', point: 'What I said', standard: '1.2' },
        { time: '05:00', point: 'a | b', standard: '' },
      ],
    })
  })
  test('a value may hold an equals sign, and an unknown name is left for the core to refuse', () => {
    expect(toFieldValues(['heldWith=a=b', 'nonsense=1'], discussion)).toEqual({ heldWith: 'a=b', nonsense: '1' })
  })
  test('no name, a name twice and too many columns are bad input', () => {
    for (const given of [['=x'], ['x'], ['heldWith=a', 'heldWith=b'], ['points=1|2|3|4']])
      expect(failureOf(() => toFieldValues(given, discussion))).toMatch(/^invalid-input: /)
  })
  test('a measure is what, baseline, target and result', () => {
    expect(toMeasure('Days to reply|5|2')).toEqual({ what: 'Days to reply', baseline: '5', target: '2', result: '' })
    expect(failureOf(() => toMeasure('|5'))).toMatch(/^invalid-input: /)
  })
})
