import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridAct } from '../renderer/parts/grid-keys.ts'
import { COLUMNS, columnsThatFit, nextSort, soundColumns } from '../renderer/screens/list/columns.ts'

const someColumns = fc.subarray([...COLUMNS]).map(soundColumns)

test('EL3 a narrow window drops columns and never reference and title, and a wider one never shows fewer', () => {
  fc.assert(
    fc.property(someColumns, fc.nat(2000), fc.nat(2000), (wanted, one, other) => {
      const narrow = columnsThatFit(wanted, Math.min(one, other))
      const wide = columnsThatFit(wanted, Math.max(one, other))
      expect(narrow).toEqual(expect.arrayContaining(['ref', 'title']))
      expect(wide).toEqual(wanted.filter((id) => wide.includes(id)))
      expect(narrow.filter((id) => !wide.includes(id))).toEqual([])
    }),
  )
  expect(columnsThatFit(soundColumns([...COLUMNS]), 5000)).toEqual(COLUMNS)
  expect(columnsThatFit(soundColumns([...COLUMNS]), 300)).toEqual(['ref', 'title'])
})

test('EL3 what was kept of the columns is made sound: no stranger, none twice, reference and title among them', () => {
  expect(soundColumns(['date', 'no such', 'date', 'title'])).toEqual(['ref', 'date', 'title'])
  expect(soundColumns([])).toEqual(['ref', 'title'])
})

test('EL3 the head of a column sorts by it, and a second time turns it round; a column without an order changes nothing', () => {
  const first = nextSort('title', { by: 'relevance', descending: false })
  expect(first).toEqual({ by: 'title', descending: false })
  expect(nextSort('title', first)).toEqual({ by: 'title', descending: true })
  expect(nextSort('changed', first)).toEqual({ by: 'changed', descending: true })
  expect(nextSort('thumbnail', first)).toBe(first)
})

test('EL1 a key asks of the grid what the pattern says, and keys with Alt or Ctrl are left to others', () => {
  const rows = { current: 5, count: 100, page: 10 }
  const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {}) =>
    gridAct({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, rows)
  expect(press('ArrowDown')).toEqual({ act: 'move', to: 6, isExtending: false })
  expect(press('ArrowUp', { shiftKey: true })).toEqual({ act: 'move', to: 4, isExtending: true })
  expect(press('PageDown')).toEqual({ act: 'move', to: 15, isExtending: false })
  expect(press('Home', { ctrlKey: true })).toEqual({ act: 'move', to: 0, isExtending: false })
  expect(press('End', { shiftKey: true })).toEqual({ act: 'move', to: 99, isExtending: true })
  expect(press('a', { ctrlKey: true })).toEqual({ act: 'all' })
  expect([press('Enter'), press(' '), press('Escape')]).toEqual([{ act: 'open' }, { act: 'toggle' }, { act: 'clear' }])
  expect([press('ArrowDown', { ctrlKey: true }), press('ArrowLeft', { altKey: true }), press('x')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
