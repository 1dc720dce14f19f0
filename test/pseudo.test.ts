import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pseudo, toPseudo } from '../shared/words/pseudo.ts'
import { enGB } from '../shared/words/words.ts'

/** The shape of a catalogue: every key, with the kind of its value. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]))
}

/** Every text of a catalogue by its path, functions left out. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, `${path}/${name}`))
}

test('DK1 the catalogue in en-XA has the shape of the English one, key by key', () => {
  expect(shapeOf(toPseudo(enGB))).toEqual(shapeOf(enGB))
})

test('DK1 every text of the catalogue that has letters stands in brackets, whole and a third longer', () => {
  const english = new Map(textsOf(enGB))
  const spoken = textsOf(toPseudo(enGB)).filter(([path]) => path !== '/language')
  expect(spoken.length).toBeGreaterThan(500)
  for (const [path, text] of spoken) {
    const plain = english.get(path) ?? ''
    if (!/\p{L}/u.test(plain)) expect(text).toBe(plain)
    else expect([path, text.startsWith(`[${plain}`), text.endsWith(']')]).toEqual([path, true, true])
  }
})

test('DK1 a function of the catalogue gives its words in brackets, with what was filled in as it was', () => {
  const { page, core } = toPseudo(enGB)
  expect(page.desk.undoStep('Ychwanegu tystiolaeth')).toMatch(/^\[Undo: Ychwanegu tystiolaeth ~/)
  expect(page.home.inbox(3)).toEqual({
    lead: '',
    figure: expect.stringMatching(/^\[3 items ~+]$/),
    rest: expect.any(String),
  })
  expect(page.desk.number(12_345)).toBe('12,345')
  expect(core.day('2026-03-09')).toMatch(/^\[9 March 2026 ~/)
})

test('DK1 any text is kept inside its brackets, at least a third longer, in pieces that wrap', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((text) => /\p{L}/u.test(text)),
      (text) => {
        const spoken = pseudo(text)
        expect(spoken.startsWith(`[${text} `) && spoken.endsWith(']')).toBe(true)
        expect(spoken.length).toBeGreaterThanOrEqual(Math.ceil((text.length * 4) / 3))
        expect(spoken.slice(text.length + 2, -1)).toMatch(/^~{1,5}( ~{1,5})*$/)
      },
    ),
  )
})
