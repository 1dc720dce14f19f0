import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../renderer/screens/read/long-words.tsx'

const longest = (text: string): number => Math.max(0, ...text.split(/\s/).map((word) => [...word].length))

describe('SH10 a word that never ends', () => {
  test('is shown in pieces of at most 300 letters that joined are the text', () => {
    const letters = fc.constantFrom('x', ' ', '\n', '📒', 'ŵ', '-')
    const words = fc.array(fc.tuple(letters, fc.nat(1500)).map(([letter, times]) => letter.repeat(times)))
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('')
        const pieces = piecesOf(text)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces) expect(longest(piece)).toBeLessThanOrEqual(300)
      }),
    )
  })
  test('words as people write them stay in one piece', () => {
    const text = 'I asked what the customer needed. '.repeat(10_000)
    expect(piecesOf(text)).toEqual([text])
  })
})
