import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLabels } from '../shared/domain/label-order.ts'
import { checkQualificationNumber, checkUnitReference } from '../shared/domain/reference-check.ts'

describe('check characters of unit references', () => {
  test.each(['M/506/2898', 'F/601/1609', 'H/601/1554', 'L/617/8488', 'L/506/2150', 'Y/506/2152'])(
    '%s fits the rule of the series up to 618',
    (reference) => {
      expect(checkUnitReference(reference)).toBe('fits')
    },
  )

  test.each(['T/650/2921', 'R/650/2920', 'D/650/6263', 'D/651/1130', 'Y/651/1139'])(
    '%s fits the rule of the series 650 and 651',
    (reference) => {
      expect(checkUnitReference(reference)).toBe('fits')
    },
  )

  test.each([
    ['D/506/2152', 'the letter should be Y'],
    ['M/650/2921', 'a wrong letter in a modern series'],
    ['X/000/0001', 'a letter outside the alphabet'],
    ['B/700/0001', 'a letter outside the alphabet in an unknown series'],
  ])('%s is suspect: %s', (reference) => {
    expect(checkUnitReference(reference)).toBe('suspect')
  })

  test.each(['D/619/0000', 'A/649/1234', 'A/652/1234', 'FE74 04', '303', '', 'ST0071', 'L/506/215', 'not a reference'])(
    '“%s” has no check',
    (reference) => {
      expect(checkUnitReference(reference)).toBe('unchecked')
    },
  )

  test('spaces and small letters make no difference', () => {
    expect(checkUnitReference(' l / 506 / 2150 ')).toBe('fits')
  })

  test('of the 26 letters exactly one fits any number of a known series', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const series = fc.oneof(fc.integer({ min: 0, max: 618 }), fc.constantFrom(650, 651))
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 9999 }), (first, rest) => {
        const number = `${String(first).padStart(3, '0')}/${String(rest).padStart(4, '0')}`
        const results = letters.map((letter) => checkUnitReference(`${letter}/${number}`))
        expect(results.filter((result) => result === 'fits')).toHaveLength(1)
        expect(results.filter((result) => result === 'suspect')).toHaveLength(25)
      }),
    )
  })
})

describe('check characters of qualification numbers', () => {
  test.each(['601/6718/X', '603/2394/2', '610/1767/X', '610/5599/2'])('%s fits', (number) => {
    expect(checkQualificationNumber(number)).toBe('fits')
  })
  test.each(['601/6718/1', '603/2394/X'])('%s is suspect', (number) => {
    expect(checkQualificationNumber(number)).toBe('suspect')
  })
  test.each(['000/0000/0', '499/1234/5', '611/1234/5', '', '601/6718'])('“%s” has no check', (number) => {
    expect(checkQualificationNumber(number)).toBe('unchecked')
  })
})

describe('the natural order of labels', () => {
  test.each([
    [
      ['1.10', '1.2', '2.1', '1.1'],
      ['1.1', '1.2', '1.10', '2.1'],
    ],
    [
      ['MP10', 'MP2', 'MP1'],
      ['MP1', 'MP2', 'MP10'],
    ],
    [
      ['1.1b', '1.1', '1.1a', '1.2'],
      ['1.1', '1.1a', '1.1b', '1.2'],
    ],
    [
      ['A.2D1', 'A.1P2', 'A.1P10', 'B.1P1'],
      ['A.1P2', 'A.1P10', 'A.2D1', 'B.1P1'],
    ],
    [
      ['a', '2', 'B', '10'],
      ['2', '10', 'a', 'B'],
    ],
  ])('%j sorts as %j', (labels, sorted) => {
    expect(labels.toSorted(compareLabels)).toEqual(sorted)
  })

  test('it is a total order: every shuffle of different labels sorts alike', () => {
    const label = fc.stringMatching(/^[0-9a-cA-C.-]{1,8}$/)
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (labels, keys) => {
        const shuffled = labels
          .map((each) => ({ each, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each)
        expect(shuffled.toSorted(compareLabels)).toEqual(labels.toSorted(compareLabels))
        for (const one of labels) expect(compareLabels(one, one)).toBe(0)
      }),
    )
  })

  test('numbers of any length compare by value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 30n }), (a, b) => {
        expect(Math.sign(compareLabels(`MP${a}`, `MP${b}`))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })
})
