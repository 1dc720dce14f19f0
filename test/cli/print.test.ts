import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { helpOfVerb, helpOverall, usageOf } from '../../electron/cli/help.ts'
import { createPrinter, EXIT_CODES } from '../../electron/cli/print.ts'
import { definitions, table, wrap } from '../../electron/cli/table.ts'
import { verbs } from '../../electron/cli/verbs.ts'
import { FAILURE_CODES } from '../../shared/contract/result.ts'

/** A stream that keeps what was written; with `columns` it is a terminal. */
function aPaper(columns?: number) {
  const written: string[] = []
  return { columns, write: (text: string) => written.push(text), text: () => written.join('') }
}
function aPrinter(options: { readonly json?: boolean; readonly progress?: boolean; readonly columns?: number }) {
  const [output, errors] = [aPaper(options.columns), aPaper(options.columns)]
  const printer = createPrinter(output, errors, { json: options.json ?? false, progress: options.progress ?? false })
  return { printer, output, errors }
}
const anAnswer = { json: { done: true }, text: () => 'Done.' }

describe('printing', () => {
  test('every failure code has an exit code of its own, from 1 to 13', () => {
    expect(FAILURE_CODES.every((code) => EXIT_CODES[code] > 0)).toBe(true)
    expect(Object.values(EXIT_CODES).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    )
  })

  test('with --json the result is one document on standard output', () => {
    const { printer, output, errors } = aPrinter({ json: true })
    printer.notice('For people.')
    printer.answer(anAnswer)
    expect(JSON.parse(output.text())).toEqual({ done: true })
    expect(errors.text()).toBe('')
  })

  test('with --json a failure is one document on standard error and nothing on standard output', () => {
    const { printer, output, errors } = aPrinter({ json: true })
    printer.failure({ code: 'conflict', message: 'Twice.', details: [{ path: '--ref', message: 'Twice.' }] })
    expect(JSON.parse(errors.text())).toEqual({
      error: { code: 'conflict', message: 'Twice.', details: [{ path: '--ref', message: 'Twice.' }] },
    })
    expect(output.text()).toBe('')
  })

  test('a failure for people is plain sentences; details that it does not say itself follow', () => {
    const { printer, errors } = aPrinter({})
    printer.failure({
      code: 'invalid-input',
      message: 'No. --date: Not a day.',
      details: [
        { path: '--date', message: 'Not a day.' },
        { path: '--title', message: 'Empty.' },
      ],
    })
    expect(errors.text()).toBe('No. --date: Not a day.\n--title: Empty.\n')
  })

  test('progress shows on a terminal and with --progress, and never otherwise', () => {
    const half = { value: 0.5, title: 'Writing', description: 'unit 3' }
    const piped = aPrinter({})
    piped.printer.progress(half)
    expect(piped.errors.text()).toBe('')
    const asked = aPrinter({ progress: true })
    asked.printer.progress(half)
    expect(asked.errors.text()).toBe(' 50%  Writing – unit 3\n')
    const terminal = aPrinter({ columns: 20 })
    terminal.printer.progress(half)
    terminal.printer.answer(anAnswer)
    expect(terminal.errors.text()).toBe('\r\u001B[K 50%  Writing – uni\r\u001B[K')
    expect(terminal.output.text()).toBe('Done.\n')
  })

  test('a terminal that does not know its width is printed to as if it were no terminal', () => {
    const { printer, output } = aPrinter({ columns: 0 })
    printer.answer({ json: null, text: (width) => String(width) })
    expect(output.text()).toBe('100\n')
  })

  test('control characters in what a learner typed never reach the terminal', () => {
    const { printer, output } = aPrinter({})
    printer.answer({ json: null, text: () => 'a\u001B[31mred\u0007' })
    expect(output.text()).toBe('a[31mred\n')
  })
})

describe('tables', () => {
  test('columns stand under each other, whatever letters they hold', () => {
    const columns = [{ title: 'Name' }, { title: 'No.', right: true as const }]
    expect(
      table(
        columns,
        [
          ['Gwenllian Ŵyn', '2'],
          ['Zoe\u0308', '10'],
        ],
        80,
      ),
    ).toBe('Name           No.\n─────────────  ───\nGwenllian Ŵyn    2\nZoe\u0308             10')
  })

  test('the column that grows gives way and wraps, so that every line fits', () => {
    const columns = [{ title: 'Ref' }, { title: 'Title', grows: true as const }, { title: 'Date' }]
    const text = table(columns, [['E1', 'a long title of many words that goes on', '2026-03-09']], 40)
    expect(text.split('\n').every((line) => line.length <= 40)).toBe(true)
    expect(text.replace(/\s+/g, ' ')).toContain('2026-03-09')
  })

  test('wrapping keeps every word in order', () => {
    const words = fc.array(fc.stringMatching(/^[a-zŵé]{1,20}$/), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 120 }), (all, width) => {
        const lines = wrap(all.join(' '), width)
        expect(lines.join(' ')).toBe(all.join(' '))
        expect(lines.every((line) => line.length <= width)).toBe(true)
      }),
    )
  })

  test('a meaning stands beside its name, or under one that is too long', () => {
    const long = 'x'.repeat(40)
    expect(
      definitions(
        [
          ['a', 'first'],
          [long, 'second'],
        ],
        80,
      ),
    ).toBe(`  a  first\n  ${long}\n     second`)
  })
})

describe('help', () => {
  test('every verb of cli.md is there and has a usage line, a word for each argument and an example of its own', () => {
    const documented = [
      'init',
      'sample',
      'units list',
      'units builtin',
      'units import',
      'evidence add',
      'evidence list',
      'evidence show',
      'evidence types',
      'link',
      'unlink',
      'witness add',
      'witness list',
      'decide',
      'coverage',
      'gaps',
      'undo',
      'redo',
      'history',
      'export',
      'check',
      'backup',
      'restore',
      'call',
    ]
    expect(verbs.map((verb) => verb.words)).toEqual(expect.arrayContaining(documented))
    for (const verb of verbs) {
      const text = helpOfVerb(verb, 100)
      expect(text.startsWith(`trellis ${verb.words}`)).toBe(true)
      expect(verb.help.example.startsWith(`trellis ${verb.words}`)).toBe(true)
      for (const name of [...Object.keys(verb.positions), ...Object.keys(verb.flags)])
        expect(verb.help.takes[name]).toMatch(/\.$/)
      expect(helpOverall(verbs, 100)).toContain(`trellis ${verb.words}`)
    }
  })

  test('the usage line marks what may be left out and what may be repeated', () => {
    const usage = (words: string) => verbs.filter((verb) => verb.words === words).map(usageOf)
    expect(usage('decide')).toEqual([
      'trellis decide <folder> UNIT/CODE --result accepted|not-yet --by NAME [--role assessor|iqa] [--date D] [--feedback S] [--evidence REF]…',
    ])
    expect(usage('units import')).toEqual([
      'trellis units import <folder> [FILE…] [--builtin ID|all] [--title T] [--ref R]',
    ])
  })
})
