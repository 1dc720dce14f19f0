import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../shared/contract/result.ts'
import { read, refusal, theUnit } from './read-unit.ts'

describe('what is refused', () => {
  test.each([
    ['a PDF document', Buffer.from('%PDF-1.7\n1 0 obj\n1.1 Explain')],
    ['a Word document', Buffer.from('PK\u0003\u0004....word/document.xml')],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004....thing.bin')],
    ['a rich text (RTF) document', Buffer.from('{\\rtf1 1.1 Explain}')],
    ['a web page', Buffer.from('<!DOCTYPE html>\n<p>\n1.1 Explain')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['not a text file', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 31) % 256))],
  ])('%s is named, whatever the file is called', (kind, bytes) => {
    expect(refusal(bytes, 'unit.csv')).toContain(`is ${kind}`)
  })

  test.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['spaces', ' \n\t\r\n '],
  ])('%s alone is empty', (_, text) => {
    expect(refusal(text)).toContain('is empty')
  })

  test('a criterion of 10,000 characters is kept; a longer one is named by its code', () => {
    const long = 'word '.repeat(2000).trim()
    expect(theUnit(`1 Know bread\n1.1 ${long}`).outcomes[0]?.criteria[0]?.text).toBe(long)
    expect(refusal(`1 Know bread\n1.1 Name\n1.2 ${long} and more`)).toMatch(
      /^The text of 1\.2 in .* is longer than 10,000/,
    )
    expect(refusal(`1 Know ${long}\n1.1 Name`)).toContain('The text of 1 in')
  })

  test('a file over 5 MB, one over 100,000 lines and one with an endless line are refused', () => {
    expect(refusal('1.1 Explain stock\n'.repeat(300_000))).toContain('larger than')
    expect(refusal('1.1 a\n'.repeat(100_001))).toContain('larger than')
    expect(refusal('1.1 '.repeat(1_249_000))).toContain('too long')
  })

  test.each([
    '1.1 ',
    ' ',
    '-',
    '1',
    'a',
    '1.1.',
    '(a) ',
    'Unit 1: A ',
    'level: 1, ',
    '\t',
    '"',
    ',',
    '. ',
    '@a.',
    '1 A 1.1 A ',
  ])('five megabytes of “%s” in long lines come to an end', (piece) => {
    const line = piece.repeat(Math.floor(99_000 / piece.length))
    const text = `1 Know bread\n${`${line}\n`.repeat(Math.floor(4_900_000 / (line.length + 1)))}`
    // Any answer will do; a pattern that backtracks would never give one.
    try {
      read(text)
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(AppError)
    }
  })

  test.each([
    ['a point that never ends', 'Examiner Marking Points\n- One', 'more words for this point that go on and on'],
    ['a word that breaks on every line', 'Examiner Marking Points\n- One', `${'a'.repeat(40)}\u00AD`],
    [
      'a criterion that never ends',
      'Learning outcomes\n1 Know bread\n1.1 Name',
      'more words for this criterion that go on',
    ],
    ['headings without end', 'Learning outcomes\n1 Know bread\n1.1 Name', 'Unit 1: Abc\nAim'],
    ['cells without end', 'unit_title,lo_no,lo_text,ac_no,ac_text\n"', 'A,1,B,1.1,C'],
  ])('%s: a hundred thousand lines come to an end', (_, start, line) => {
    try {
      read(`${start}\n${`${line}\n`.repeat(Math.floor(99_000 / line.split('\n').length))}`)
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(AppError)
    }
  })

  test('any bytes give units or a refusal, and never another fault', () => {
    const alphabet = [
      '1',
      '2',
      '.',
      '1.1',
      '1.2 A',
      'LO1',
      '\n',
      ' ',
      'a)',
      '•',
      ',',
      '"',
      'ac_no',
      'unit_title',
      ';',
      'Unit 1: X',
      'Level',
      ':',
    ]
    const texts = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((parts) => Buffer.from(parts.join('')))
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        try {
          for (const unit of read(bytes).units) {
            const codes = unit.outcomes.flatMap(({ criteria }) => criteria.map(({ label }) => label))
            expect(new Set(codes).size).toBe(codes.length)
          }
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown
        }
      }),
      { numRuns: 2000 },
    )
  })
})
