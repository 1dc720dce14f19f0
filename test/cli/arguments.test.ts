import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findVerb, parseArguments } from '../../electron/cli/arguments.ts'
import { nearest } from '../../electron/cli/near.ts'
import { defineVerb, folder, optional, repeated, required, toggle } from '../../electron/cli/verb.ts'
import { verbs } from '../../electron/cli/verbs.ts'

const aVerb = defineVerb({
  words: 'note add',
  help: { about: '', takes: { folder: '', file: '', title: '', tag: '', mood: '', quick: '' }, example: '' },
  positions: { folder, file: repeated('FILE') },
  flags: {
    title: required('S'),
    tag: repeated('S'),
    mood: optional('glad|grave', ['glad', 'grave']),
    quick: toggle,
  },
  opensWorkbook: false,
  run: () => Promise.resolve({ json: null, text: () => '' }),
})
const given = (...words: readonly string[]) => {
  const parsed = parseArguments(words, aVerb)
  return parsed.ok ? parsed.given : parsed.message
}

describe('arguments', () => {
  test('what was left out is undefined, an empty list or false', () => {
    expect(given('w', '--title', 'A')).toEqual({
      folder: 'w',
      file: [],
      title: 'A',
      tag: [],
      mood: undefined,
      quick: false,
    })
  })

  test('a repeated flag keeps every value in order, and a repeated argument takes the rest', () => {
    expect(given('w', 'a.txt', '--tag', 'one', 'b.txt', '--tag=two', '--title=A', '--quick')).toEqual({
      folder: 'w',
      file: ['a.txt', 'b.txt'],
      title: 'A',
      tag: ['one', 'two'],
      mood: undefined,
      quick: true,
    })
  })

  test.each([
    ['-5 degrees', ['--title', '-5 degrees']],
    ['-', ['--title', '-']],
    ['--loud', ['--title', '--loud']],
    ['--tag', ['--title=--tag']],
    ['', ['--title=']],
    ['a=b', ['--title=a=b']],
  ])('a value may be %j', (value, words) => {
    expect(given('w', ...words)).toMatchObject({ title: value })
  })

  test('a flag in the place of a value means that the value was forgotten', () => {
    expect(given('w', '--title', '--tag', 'one')).toContain('--title needs a value')
    expect(given('w', '--title')).toContain('--title needs a value')
  })

  test('words after -- are arguments, whatever they look like', () => {
    expect(given('w', '--title', 'A', '--', '--tag', '-x')).toMatchObject({ file: ['--tag', '-x'], tag: [] })
  })

  test.each([
    [['w', '--titel', 'A'], 'no flag --titel. Did you mean --title?'],
    [['w', '-x', '--title', 'A'], 'no flag -x.'],
    [['w', '--title', 'A', '--title', 'B'], '--title was given twice'],
    [['w', '--title', 'A', '--quick=yes'], '--quick takes no value'],
    [['w'], '--title S is missing'],
    [['--title', 'A'], '<folder> is missing'],
    [['w', '--title', 'A', '--mood', 'cross'], '--mood cannot be “cross”. It is glad or grave.'],
  ])('%j is refused in words', (words, message) => {
    expect(given(...words)).toContain(message)
  })

  test('a wrong choice is bad input; everything else is a usage error', () => {
    expect(parseArguments(['w', '--title', 'A', '--mood', 'cross'], aVerb)).toMatchObject({ code: 'invalid-input' })
    expect(parseArguments(['w'], aVerb)).toMatchObject({ code: 'usage' })
  })

  test('any values given with = come back as they were, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tags) => {
        expect(given('w', '--title=A', ...tags.map((tag) => `--tag=${tag}`))).toMatchObject({ tag: tags })
      }),
    )
  })

  test('help wins over everything that is missing', () => {
    for (const flag of ['--help', '-h']) {
      const parsed = parseArguments([flag], aVerb)
      expect(parsed.ok && parsed.everywhere.has('help')).toBe(true)
    }
  })

  test('flags of everywhere may stand before the verb', () => {
    const found = findVerb(['--json', 'units', 'list', 'w'], verbs)
    expect(found?.verb.words).toBe('units list')
    expect(found?.rest).toEqual(['--json', 'w'])
  })

  test('one word too many is named', () => {
    const list = verbs.find((verb) => verb.words === 'units list')
    expect(list && parseArguments(['w', 'more'], list)).toMatchObject({ ok: false })
  })
})

describe('near words', () => {
  test.each([
    ['titel', ['title', 'tag'], ['title']],
    ['--occassion', ['--occasion', '--why'], ['--occasion']],
    ['LIST', ['list', 'last'], ['list', 'last']],
    ['evidence lst', ['evidence list', 'evidence add', 'units list'], ['evidence list']],
    ['xyz', ['title', 'tag'], []],
    ['add', ['evidence.add', 'evidence.list'], ['evidence.add']],
  ])('%s is near to %j: %j', (word, candidates, near) => {
    expect(nearest(word, candidates)).toEqual(near)
  })
})
