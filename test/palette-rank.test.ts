import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findable, fold, rank } from '../renderer/screens/palette/fold.ts'

const labels = (typed: string, ...given: readonly string[]) =>
  rank(
    given.map((label) => findable({ label })),
    typed,
    10,
  ).map(({ label }) => label)

test('DK3 what begins with the typed words stands before words that do, and these before all others', () => {
  expect(labels('map', 'Road map', 'Bitmaps', 'Map')).toEqual(['Map', 'Road map', 'Bitmaps'])
})

test('DK3 every typed word must be found, in whatever order, and marks on letters do not matter', () => {
  expect(labels('powell wyn', 'Siân Ŵyn-Powell', 'Powell', 'Ŵyn')).toEqual(['Siân Ŵyn-Powell'])
  expect(fold('Ŵyn ŶÂ')).toBe('wyn ya')
})

test('DK3 a code is found after the reference of its unit', () => {
  expect(labels('2150/1.2', 'L/506/2150 1.2 Agree standards')).toEqual([])
  expect(labels('1.2', 'L/506/2150 11.2 Other', 'L/506/2150 1.2 Agree standards')[0]).toBe(
    'L/506/2150 1.2 Agree standards',
  )
})

test('DK3 what is found is what a plain search finds, none is lost below the limit', () => {
  const word = fc.constantFrom('plan', 'rota', 'team', 'ŵyl', 'map')
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 })), word, word, (texts, one, other) => {
      const things = texts.map((parts, index) => findable({ label: parts.join(' '), index }))
      const found = rank(things, `${one} ${other}`, things.length).map(({ index }) => index)
      const wanted = things.filter(({ hay }) => hay.includes(fold(one)) && hay.includes(fold(other)))
      expect(found.toSorted((a, b) => a - b)).toEqual(wanted.map(({ index }) => index))
    }),
  )
})
