// The outline in which a unit is edited: rows that move, come and go, and text that is pasted into them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf, rowsFromPieces } from '../renderer/screens/units/unit-paste.ts'
import {
  emptyRows,
  insertAfter,
  labelBelow,
  moveRow,
  newRow,
  nextLabel,
  numberAgain,
  removeRow,
  toOutcomes,
  toRows,
  type Row,
  type RowLevel,
  type Rows,
} from '../renderer/screens/units/unit-rows.ts'

const LEVELS = { o: 'outcome', c: 'criterion', p: 'point' } as const
/** `o1 c1.1 pa` as rows. */
const rowsOf = (text: string): Rows =>
  text.split(' ').map((one) => {
    const level: RowLevel = LEVELS[one.startsWith('o') ? 'o' : one.startsWith('c') ? 'c' : 'p']
    return newRow(level, one.slice(1), `words of ${one}`)
  })
const said = (rows: Rows): string => rows.map((row: Row) => `${row.level.charAt(0)}${row.label}`).join(' ')
const keyOf = (rows: Rows, label: string): string => rows.find((row) => row.label === label)?.key ?? ''

describe('a row moves', () => {
  const START = 'o1 c1.1 pa pb c1.2 o2 c2.1'
  test.each([
    ['1.2', 'up', 'o1 c1.2 c1.1 pa pb o2 c2.1'],
    ['1.1', 'down', 'o1 c1.2 c1.1 pa pb o2 c2.1'],
    ['1.2', 'down', 'o1 c1.1 pa pb o2 c1.2 c2.1'],
    ['2.1', 'up', 'o1 c1.1 pa pb c1.2 c2.1 o2'],
    ['2', 'up', 'o2 c2.1 o1 c1.1 pa pb c1.2'],
    ['b', 'up', 'o1 c1.1 pb pa c1.2 o2 c2.1'],
    ['b', 'down', 'o1 c1.1 pa c1.2 pb o2 c2.1'],
    ['a', 'up', START],
    ['1.1', 'up', START],
    ['1', 'up', START],
    ['2', 'down', START],
  ] as const)('with all that belongs to it: %s %s', (label, direction, after) => {
    const rows = rowsOf(START)
    expect(said(moveRow(rows, keyOf(rows, label), direction))).toBe(after)
  })

  test('and whatever moves, no row is lost and every row has its place', () => {
    const moves = fc.array(fc.tuple(fc.nat(6), fc.constantFrom('up' as const, 'down' as const)), { maxLength: 30 })
    fc.assert(
      fc.property(moves, (all) => {
        let rows = rowsOf(START)
        const before = said(rows).split(' ').toSorted()
        for (const [which, direction] of all) rows = moveRow(rows, rows[which]?.key ?? '', direction)
        expect(said(rows).split(' ').toSorted()).toEqual(before)
        const outcomes = toOutcomes(rows)
        const count = outcomes.flatMap(({ criteria }) => criteria.flatMap(({ subPoints }) => [1, ...subPoints]))
        expect(count.length + outcomes.length).toBe(rows.length)
      }),
    )
  })
})

describe('rows come and go', () => {
  test('a new line goes on with the codes before it', () => {
    const rows = rowsOf('o1 c1.1 pa c1.2 o2')
    expect(labelBelow(rows, keyOf(rows, '1.1'), 'criterion')).toBe('1.3')
    expect(labelBelow(rows, keyOf(rows, '1.1'), 'point')).toBe('b')
    expect(labelBelow(rows, keyOf(rows, '1.2'), 'point')).toBe('a')
    expect(labelBelow(rows, keyOf(rows, '2'), 'criterion')).toBe('2.1')
    expect(labelBelow(rows, keyOf(rows, '1'), 'outcome')).toBe('3')
    expect([nextLabel('P9'), nextLabel('c'), nextLabel('z')]).toEqual(['P10', 'd', ''])
  })

  test('removing takes what belongs to it, names the neighbour, and leaves something to type into', () => {
    const rows = rowsOf('o1 c1.1 pa c1.2')
    const left = removeRow(rows, keyOf(rows, '1.1'))
    expect([said(left.rows), left.focus]).toEqual(['o1 c1.2', keyOf(rows, '1.2')])
    expect(said(removeRow(left.rows, keyOf(rows, '1')).rows)).toBe(said(emptyRows()))
  })

  test('numbering again keeps words and order', () => {
    const rows = rowsOf('oB cX pz c7 oA cQ')
    expect(said(numberAgain(rows))).toBe('o1 c1.1 pa c1.2 o2 c2.1')
    expect(numberAgain(rows).map(({ text }) => text)).toEqual(rows.map(({ text }) => text))
  })

  test('new lines without words are not saved, and rows come back as they were', () => {
    const rows = rowsOf('o1 c1.1 pa')
    const more = insertAfter(rows, keyOf(rows, '1.1'), [newRow('criterion', '1.2')], 'block')
    expect(toOutcomes(more)).toEqual(toOutcomes(rows))
    expect(said(toRows(toOutcomes(rows)))).toBe('o1 c1.1 pa')
  })
})

describe('pasted lines', () => {
  const into = (text: string, at: Row) => rowsFromPieces(piecesOf(text, at.level), at)
  test('one line stays plain text', () => {
    expect(piecesOf('1.1 Do it', 'criterion')).toEqual([])
  })
  test('with codes become outcomes, criteria and sub-points', () => {
    const rows = into('1.3 Offer\n(a) at once\n• later\n2 Learn\n2.1. Write it down', newRow('criterion', '1.3'))
    expect(said(rows)).toBe('c1.3 pa pb o2 c2.1')
    expect(rows.map(({ text }) => text)).toEqual(['Offer', 'at once', 'later', 'Learn', 'Write it down'])
  })
  test('without codes go on with the code of the line they came into, which keeps its words', () => {
    expect(said(into('Offer\nThank', newRow('criterion', '1.3')))).toBe('c1.3 c1.4')
    const kept = into('Offer\nThank', newRow('criterion', '1.3', 'Here already'))
    expect([said(kept), kept[0]?.text]).toEqual(['c1.3 c1.4 c1.5', 'Here already'])
  })
  test('plain numbers in a list of criteria are their codes', () => {
    expect(said(into('1 Listen\n2 Ask', newRow('criterion', '1.1')))).toBe('c1 c2')
  })
})
