import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMNS } from '../electron/core/units/csv-table.ts'
import { read, refusal, theUnit } from './read-unit.ts'

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>
const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A table of every column of the template. */
const table = (rows: readonly Cells[], separator = ',', lineEnd = '\n', columns: readonly string[] = COLUMNS): string =>
  [columns, ...rows.map((row) => columns.map((column) => new Map(Object.entries(row)).get(column) ?? ''))]
    .map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator))
    .join(lineEnd)

const first: Cells = {
  unit_ref: 'L/506/2150',
  unit_title: 'Bake, sell and clean',
  level: '3',
  credit: '5',
  glh: '27',
  lo_no: '1',
  lo_text: 'Be able to bake',
  ac_no: '1.1',
  ac_text: 'Bake a loaf',
}
const second: Cells = { ...first, ac_no: '1.2', ac_text: 'Bake a roll' }

describe('the CSV template', () => {
  test('every column is read: kinds, occasions, simulation, sub-points and groups', () => {
    const { units, groups, warnings } = read(
      table([
        { ...first, group: 'Group A', flag: 'M', kind: 'knowledge', occasions: '2', simulation: 'No' },
        { ...first, group: 'Group A', flag: 'M', ac_no: '1.1a', ac_text: 'of rye', sub_of: '1.1' },
        { ...first, group: 'Group A', flag: 'M', ac_no: 'b)', ac_text: 'of "white"\nflour', sub_of: '1.1' },
        {
          unit_title: 'Sell',
          lo_no: '1',
          lo_text: 'Know',
          ac_no: '1.1',
          ac_text: 'Add up',
          group: 'B',
          flag: 'optional',
        },
      ]),
    )
    expect(warnings).toEqual([])
    expect(groups).toEqual([
      { name: 'Group A', kind: 'mandatory', qualificationNumber: '', unitRefs: ['L/506/2150'] },
      { name: 'B', kind: 'optional', qualificationNumber: '', unitRefs: ['Sell'] },
    ])
    expect(units).toMatchObject([
      {
        ref: 'L/506/2150',
        title: 'Bake, sell and clean',
        status: 'official',
        level: '3',
        credit: 5,
        guidedLearningHours: 27,
        outcomes: [
          {
            label: '1',
            text: 'Be able to bake',
            criteria: [
              {
                label: '1.1',
                text: 'Bake a loaf',
                kind: 'knowledge',
                requiredOccasions: 2,
                simulationAllowed: 'no',
                subPoints: [
                  { label: 'a', text: 'of rye' },
                  { label: 'b', text: 'of "white"\nflour' },
                ],
              },
            ],
          },
        ],
      },
      { ref: '', title: 'Sell', level: null, credit: null },
    ])
  })

  test('column names match without case, spaces and underscores, and cells left empty belong to the row above', () => {
    const text =
      'AC No;ac TEXT;Unit-Title;LO_no;lotext\n1.1;Bake;Bread;1;Know bread\n1.2;Rest;;;\n2.1;Sell;;2;Sell bread'
    const unit = theUnit(text)
    expect(unit.outcomes.map(({ criteria }) => criteria.map(({ label }) => label))).toEqual([['1.1', '1.2'], ['2.1']])
  })

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text.replace('’', '\u0092').replace('–', '\u0096'), 'latin1')],
  ])('%s is read', (_, encode) => {
    const text = table([{ ...first, ac_text: 'Bake the café’s loaf – twice' }])
    expect(theUnit(new Uint8Array(encode(text))).outcomes[0]?.criteria[0]?.text).toBe('Bake the café’s loaf – twice')
  })

  test('a soft hyphen, a control character and split letters are cleaned', () => {
    const text = table([{ ...first, ac_text: 'Ba\u00ADke\u0007 w\u0302yn' }])
    expect(theUnit(text).outcomes[0]?.criteria[0]?.text).toBe('Bake ŵyn')
  })

  test.each<[string, string, RegExp]>([
    ['a column is missing', 'unit_title,lo_no,lo_text,ac_no\nA,1,B,1.1', /^Line 1: .* lacks the column ac_text/],
    [
      'a column stands twice',
      'unit_title,lo_no,lo_text,ac_no,ac_text,AC No\nA,1,B,1.1,C,1.2',
      /^Line 1: .*ac_no twice/,
    ],
    [
      'a code is repeated',
      table([first, second, { ...first, ac_text: 'Other' }]),
      /^Line 4: .*1\.1 already stands in line 2/,
    ],
    ['occasions is no number', table([first, { ...second, occasions: 'twice' }]), /^Line 3: occasions .*“twice”/],
    ['occasions is nought', table([{ ...first, occasions: '0' }]), /^Line 2: occasions/],
    ['sub_of is unknown', table([first, { ...second, ac_no: 'a', sub_of: '9.9' }]), /^Line 3: sub_of names 9\.9/],
    ['credit is no number', table([{ ...first, credit: 'five' }]), /^Line 2: credit .*“five”/],
    ['a kind is unknown', table([{ ...first, kind: 'magic' }]), /^Line 2: kind “magic”/],
    ['a flag is unknown', table([{ ...first, flag: 'X' }]), /^Line 2: flag “X”/],
    ['a code has spaces', table([{ ...first, ac_no: '1 . 1 x' }]), /^Line 2: ac_no/],
    ['a text is missing', table([first, { ...second, ac_text: '' }]), /^Line 3: ac_text is empty/],
    ['a code is missing', table([first, { ...second, ac_no: '' }]), /^Line 3: ac_no is empty/],
    [
      'a row is too long',
      `${table([first])}\n${table([second]).split('\n')[1] ?? ''},and more`,
      /^Line 3: .*more cells/,
    ],
    ['a quotation mark stays open', `${table([first])}\n"L/506/2150,Bread`, /^Line 3: a quotation mark/],
    [
      'line breaks in cells shift the lines',
      table([
        { ...first, ac_text: 'a\nb\nc' },
        { ...second, occasions: '-1' },
      ]),
      /^Line 5:/,
    ],
  ])('it is refused with the line when %s', (_, text, message) => {
    expect(refusal(text)).toMatch(message)
  })

  test('a table without rows has no criteria', () => {
    expect(refusal(table([]))).toContain('No criteria were found')
  })

  test('unknown columns, unlike facts and suspect numbers are reported, not refused', () => {
    const { warnings, units } = read(
      `${table([
        { ...first, unit_ref: 'D/506/2152', qualification_number: '601/6718/1' },
        { ...second, unit_ref: 'D/506/2152', level: '4' },
      ])
        .split('\n')
        .map((line, index) => `${line},${index === 0 ? 'notes' : ''}`)
        .join('\n')}`,
    )
    expect(units[0]?.level).toBe('3')
    expect(warnings.map(({ line }) => line)).toEqual([null, 1, 2, 3])
  })

  test('the template that ships is read as it is', () => {
    const unit = theUnit(readFileSync(join(import.meta.dirname, '../assets/units/template.csv')))
    expect(unit.outcomes[0]?.criteria[0]?.subPoints).toHaveLength(1)
  })

  test('any table comes back as it was written, whatever the separator, order of columns and line ends', () => {
    const text = fc
      .array(fc.constantFrom('a', 'É', '"', ',', ';', '\n', ' ', '😀', '=1'), { minLength: 1, maxLength: 30 })
      .map((parts) => `X${parts.join('')}X`)
    const outcomes = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    const order = fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length })
    fc.assert(
      fc.property(
        outcomes,
        order,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (given, columns, ...how) => {
          const rows = given.flatMap((texts, index) =>
            texts.map((ac_text, at) => ({
              ...first,
              lo_no: `${index + 1}`,
              ac_no: `${index + 1}.${at + 1}`,
              ac_text,
            })),
          )
          const unit = theUnit(table(rows, ...how, columns))
          expect(unit.outcomes.map(({ criteria }) => criteria.map((each) => each.text))).toEqual(given)
        },
      ),
    )
  })
})
