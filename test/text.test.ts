// Text as people type it, days and clock times, and the learner's formatted text: pure rules.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day, formatClock, isDay, parseClock } from '../shared/domain/date.ts'
import { checkFields, fieldsOf, FORMS, type Form } from '../shared/domain/evidence-type.ts'
import { fromPlainText, paragraphs, RichText, toPlainText } from '../shared/domain/rich-text.ts'
import { cleanText, filledLine, line, longText } from '../shared/domain/text.ts'

describe('EV6 text', () => {
  test.each([
    ['composes letters', 'w\u0302yl i\u0302', '\u0175yl \u00ee'],
    ['keeps tab and newline', 'a\tb\nc', 'a\tb\nc'],
    ['makes every end of line one newline', 'a\r\nb\rc', 'a\nb\nc'],
    ['drops control characters', 'a\u0000\u0001\u001f\u007f\u0085b', 'ab'],
    ['drops what XML forbids', 'a\uFFFE\uFFFFb', 'ab'],
    ['mends a lone half of a pair', 'a\uD800b', 'a\uFFFDb'],
    ['keeps emoji, right-to-left words and joiners', '👩🏽‍⚕️ שלום', '👩🏽‍⚕️ שלום'],
  ])('%s', (_, given, wanted) => {
    expect(cleanText(given)).toBe(wanted)
  })

  test('is clean once it is clean, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).toBe(clean.normalize('NFC'))
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\uFFFE\uFFFF]/)
      }),
      { numRuns: 1000 },
    )
  })

  test('a line is trimmed and folded, a filled one is not empty, a long text keeps its inner lines', () => {
    expect(line().parse('  a \n\t b ')).toBe('a b')
    expect(filledLine().safeParse(' \u0001 ').success).toBe(false)
    expect(longText().parse('\n a \n\n b \n')).toBe('a \n\n b')
  })

  test('a NUL is refused with words, not dropped in silence; so is what is too long', () => {
    for (const schema of [line(), filledLine(), longText()]) {
      const result = schema.safeParse('a\u0000b')
      expect(result.error?.issues[0]?.message).toContain('NUL')
    }
    expect(line(3).safeParse('abcd').success).toBe(false)
  })
})

describe('EV2 a day', () => {
  test.each(['2026-03-09', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (day) => {
    expect(Day.parse(day)).toBe(day)
  })

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
  ])('%s does not exist', (day) => expect(isDay(day)).toBe(false))

  test.each(['', '9 March 2026', '09/03/2026', '2026-3-9', '2026-03-09T10:00', ' 2026-03-09', '２０２６-03-09'])(
    '%j is not written as a day',
    (day) => expect(isDay(day)).toBe(false),
  )

  test('agrees with the calendar of the computer', () => {
    const numbers = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.nat(14), fc.nat(33))
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const date = new Date(Date.UTC(year, month - 1, day))
        expect(isDay(text)).toBe(date.toISOString().slice(0, 10) === text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a clock time', () => {
  test.each([
    ['00:00', 0],
    ['4:10', 250],
    ['04:10', 250],
    ['90:00', 5400],
    ['1:04:10', 3850],
    ['99:59:59', 359_999],
  ])('%s is read', (text, seconds) => {
    expect(parseClock(text)).toBe(seconds)
  })

  test.each(['', '4', '4:1', '4:60', '-1:00', '1:60:00', '1:2:3', '4.10', 'four'])('%j is none', (text) => {
    expect(parseClock(text)).toBeUndefined()
  })

  test('reads back from its own writing', () => {
    fc.assert(
      fc.property(fc.nat(359_999), (seconds) => {
        expect(parseClock(formatClock(seconds))).toBe(seconds)
      }),
    )
  })
})

describe('formatted text', () => {
  const typed = '# Plan\n\nFirst line\nsame paragraph.\n\n- one\n- two\n\n1. Wash\n2) Dry\n\nSecond.'
  const text = (words: string) => [{ type: 'text', text: words }]
  const item = (words: string) => ({ type: 'listItem', content: [{ type: 'paragraph', content: text(words) }] })

  test('is made from typed text: empty lines part paragraphs, signs make headings and lists', () => {
    expect(fromPlainText(typed)).toEqual({
      type: 'doc',
      content: [
        { type: 'heading', level: 1, content: text('Plan') },
        { type: 'paragraph', content: text('First line same paragraph.') },
        { type: 'bulletList', content: [item('one'), item('two')] },
        { type: 'numberedList', content: [item('Wash'), item('Dry')] },
        { type: 'paragraph', content: text('Second.') },
      ],
    })
    expect(fromPlainText(' \n\n ')).toEqual({ type: 'doc', content: [] })
  })

  test('gives its words to search, and counts running paragraphs only, those of quotations too', () => {
    const document = fromPlainText(typed)
    expect(toPlainText(document)).toBe('Plan\nFirst line same paragraph.\none\ntwo\nWash\nDry\nSecond.')
    expect(paragraphs(document)).toEqual(['First line same paragraph.', 'Second.'])
    const quote = RichText.parse({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [...text('Bo'), { type: 'text', text: 'ld', marks: [{ type: 'bold' }] }] },
        { type: 'paragraph', content: [] },
        { type: 'quote', content: [{ type: 'paragraph', content: text('She said.') }] },
      ],
    })
    expect(paragraphs(quote)).toEqual(['Bold', 'She said.'])
  })

  test('whatever is typed is formatted text, and no word of it is lost', () => {
    const words = (value: string) => value.split(/[\s#\-•*]+|\d+[.)]/).filter((word) => word !== '')
    fc.assert(
      fc.property(fc.string().map(cleanText), (given) => {
        const document = fromPlainText(given)
        expect(RichText.parse(document)).toEqual(document)
        expect(words(toPlainText(document))).toEqual(words(given))
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, unknown]>([
    ['a script as a link', { type: 'text', text: 'x', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }],
    ['a file as a link', { type: 'text', text: 'x', marks: [{ type: 'link', href: 'file:///etc/passwd' }] }],
    ['an unknown mark', { type: 'text', text: 'x', marks: [{ type: 'blink' }] }],
    ['an empty word', { type: 'text', text: '' }],
    ['a picture', { type: 'image', src: 'x' }],
  ])('refuses %s', (_, node) => {
    expect(RichText.safeParse({ type: 'doc', content: [{ type: 'paragraph', content: [node] }] }).success).toBe(false)
  })

  test('refuses a list without points and a heading of level 4', () => {
    expect(RichText.safeParse({ type: 'doc', content: [{ type: 'bulletList', content: [] }] }).success).toBe(false)
    expect(RichText.safeParse({ type: 'doc', content: [{ type: 'heading', level: 4 }] }).success).toBe(false)
  })
})

describe("EV1 a type's own fields", () => {
  const forms = Object.keys(FORMS).filter((form): form is Form => form in FORMS)

  test('an unknown name, an impossible day, time or choice is a problem with what is allowed', () => {
    const problems = (form: Form, values: Parameters<typeof checkFields>[1]) => checkFields(form, values).problems
    expect(problems('witness-testimony', { witnessedOn: '2026-02-30' })).toEqual([
      { field: 'witnessedOn', problem: 'date' },
    ])
    expect(problems('recording', { duration: 'long' })).toEqual([{ field: 'duration', problem: 'clock' }])
    expect(problems('observation', { decision: 'maybe' })).toEqual([
      { field: 'decision', problem: 'choice', allowed: ['achieved', 'further-practice'] },
    ])
    expect(problems('plan', { budget: '5' })[0]).toMatchObject({ field: 'budget', problem: 'unknown' })
    expect(problems('other', { constructor: 'x' })).toEqual([{ field: 'constructor', problem: 'unknown', allowed: [] }])
    expect(problems('questioning', { questions: 'Why?' })).toEqual([{ field: 'questions', problem: 'list' }])
    expect(problems('plan', { roles: [{ a: 'b' }] })).toEqual([{ field: 'roles', problem: 'text' }])
    expect(problems('questioning', { questions: [{ question: 'Why?', mark: '5' }] })).toEqual([
      { field: 'questions.mark', problem: 'unknown', allowed: ['question', 'answer'] },
    ])
    expect(problems('service-log', { entries: [{ date: '2026-02-30', entry: 'x' }] })).toEqual([
      { field: 'entries.date', problem: 'date' },
    ])
  })

  test('empty values and empty rows are left out, the rest is cleaned and keeps its order', () => {
    const given = {
      questions: [{ question: ' ' }, { question: 'Why?\r\n', answer: '' }, {}, { answer: 'So.' }],
      askedBy: ' \n ',
    }
    expect(checkFields('questioning', given)).toEqual({
      values: { questions: [{ question: 'Why?' }, { answer: 'So.' }] },
      problems: [],
    })
  })

  test.each(forms)('%s has fields whose names are told apart, and lists hold no lists', (form) => {
    const fields = fieldsOf(form)
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    for (const { kind, columns = [], choices } of fields) {
      expect(columns.length > 0).toBe(kind === 'list')
      expect(choices !== undefined).toBe(kind === 'choice')
      expect(columns.every((column) => column.kind !== 'list')).toBe(true)
    }
  })
})
