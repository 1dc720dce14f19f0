import { resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { operationsOf } from './pdf/content-tokens.ts'
import { breakLines } from '../electron/core/export/pdf/lines.ts'
import { loadFonts } from '../electron/core/export/pdf/fonts.ts'
import { STYLES } from '../electron/core/export/pdf/look.ts'
import { toAtoms } from '../electron/core/export/pdf/runs.ts'
import type { Atom, AtomMaker } from '../electron/core/export/pdf/runs.ts'
import { stripMarks } from '../electron/core/export/pdf/strip-marks.ts'
import { formatBytes } from '../electron/core/export/words.ts'

let maker: AtomMaker
beforeAll(async () => {
  const fonts = await loadFonts(resolve(import.meta.dirname, '../assets'))
  maker = { fonts, pageOf: () => 1, onMissingGlyph: () => {} }
})

const lettersOf = (atoms: readonly Atom[]) =>
  atoms.map((atom) => ('text' in atom ? atom.text : atom.kind === 'sign' ? atom.words : '')).join('')

const word = fc.string({ unit: fc.constantFrom(...'abcŵŷÂé-/–.,’'), minLength: 1, maxLength: 60 })
const words = fc.array(word, { maxLength: 40 }).map((list) => list.join(' '))
const runs = fc.array(fc.record({ kind: fc.constant('text' as const), text: words, bold: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
})

describe('lines', () => {
  test('no letter is lost or doubled, in whatever width', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 3, max: 500 }), (list, room) => {
        const lines = breakLines(toAtoms(list, STYLES.body, maker), room, maker.fonts)
        const found = lettersOf(lines.flatMap((line) => line.atoms.map(({ atom }) => atom)))
        expect(found).toBe(
          list
            .map((run) => run.text)
            .join('')
            .normalize('NFC')
            .replace(/\s/g, ''),
        )
      }),
    )
  })

  test('no line is wider than its room, but for a single letter', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 3, max: 500 }), (list, room) => {
        for (const line of breakLines(toAtoms(list, STYLES.body, maker), room, maker.fonts)) {
          const letters = lettersOf(line.atoms.map(({ atom }) => atom)).length
          expect(line.width <= room + 0.1 || letters <= 1).toBe(true)
        }
      }),
    )
  })

  test('a line ends at white space where there is any', () => {
    const lines = breakLines(
      toAtoms([{ kind: 'text', text: 'one two three four five six seven' }], STYLES.body, maker),
      60,
      maker.fonts,
    )
    expect(lines.map((line) => lettersOf(line.atoms.map(({ atom }) => atom)))).toEqual([
      'onetwo',
      'threefour',
      'fivesix',
      'seven',
    ])
  })

  test('a line break of the text is kept', () => {
    const lines = breakLines(
      toAtoms([{ kind: 'text', text: 'one\ntwo\n\nthree' }], STYLES.body, maker),
      500,
      maker.fonts,
    )
    expect(lines.map((line) => lettersOf(line.atoms.map(({ atom }) => atom)))).toEqual(['one', 'two', '', 'three'])
  })
})

describe('marked content of foreign pages', () => {
  const piece = fc.constantFrom(
    '0 0 m',
    '1 2 l',
    'S',
    '(a (nested\\) EMC) BDC) Tj',
    '<45 4D 43> Tj',
    '[(EMC) -3 <AB>] TJ',
    '/F1 12 Tf',
    'q',
    'Q',
    '% EMC BDC\n',
    'BI /W 1 /H 1 ID EMC EI',
  )
  const mark = fc.constantFrom(
    '/P <</MCID 0>> BDC',
    '/Artifact BMC',
    'EMC',
    '/OC /Layer BDC',
    '/Span <</ActualText (EMC) /Lang (cy)>> BDC',
    '/M MP',
    '/M /N DP',
  )

  test('only the marks go, everything else stays in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, mark), { maxLength: 30 }),
        fc.constantFrom(' ', '\n', '\r\n'),
        (parts, gap) => {
          const isMark = (part: string) => /(BDC|BMC|^EMC|MP|DP)$/.test(part) && !part.startsWith('%')
          const source = Buffer.from(parts.join(gap), 'latin1')
          const stripped = Buffer.from(stripMarks(source) ?? source).toString('latin1')
          const wanted = parts.filter((part) => !isMark(part)).join(gap)
          // Comments draw nothing; one that stands before a mark goes with it.
          const plain = (content: string) => content.replaceAll('% EMC BDC', '').split(/\s+/).filter(Boolean)
          expect(plain(stripped)).toEqual(plain(wanted))
        },
      ),
    )
  })

  test('a page without marks keeps its own bytes', () => {
    expect(stripMarks(Buffer.from('q 0 0 9 9 re f Q'))).toBeNull()
    expect(operationsOf('q 0 0 9 9 re f Q')).toHaveLength(4)
  })
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [21_500, '22 kB'],
  [1_400_000, '1.4 MB'],
  [2_000_000_000, '2.0 GB'],
])('%i bytes read %s', (bytes, words_) => {
  expect(formatBytes(bytes)).toBe(words_)
})
