// Every failure of the command line: its code, its exit code, words that help, and a workbook that is as it was (cli.md section 4).
import Database from 'better-sqlite3'
import { chmodSync, closeSync, cpSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk, type Desk } from './command.ts'
import { dumpWorkbook } from './dump.ts'

let desk: Desk
beforeAll(async () => {
  desk = createDesk()
  writeFileSync(desk.path('log.txt'), 'Rang back the same day.\n')
  writeFileSync(desk.path('latin.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
  mkdirSync(desk.path('folder'))
  await desk.json(['init', 'w', '--learner', 'Sam Carter'])
  const text = 'Unit title: Deliver\nUnit reference: L/506/2150\n\n1 Plan\n1.1 Explain it\n1.2 Plan it\n'
  await desk.json(['units', 'import', 'w', '-'], text)
  await desk.json([...ADD, '--criterion', '1/1.1@par1', '--text', 'One paragraph', '--witness', 'Priya Nair'])
})
afterAll(() => desk.remove())

const ADD = ['evidence', 'add', 'w', '--type', 'work-product', '--title', 'Log', '--date', '2026-03-09']
const adding = (...more: readonly string[]): readonly string[] => [...ADD, ...more]
const without = (flag: string): readonly string[] => {
  const at = ADD.indexOf(flag)
  return [...ADD.slice(0, at), ...ADD.slice(at + 2)]
}

type Case = readonly [what: string, words: readonly string[], code: string, exit: number, says: RegExp, input?: string]
const cases: readonly Case[] = [
  ['an unknown verb', ['evidnce', 'list', 'w'], 'usage', 2, /evidence list/],
  ['half a verb', ['witness'], 'usage', 2, /witness add or witness list/],
  ['an unknown flag', adding('--tilte', 'x'), 'usage', 2, /--title/],
  ['a missing flag', without('--date'), 'usage', 2, /--date YYYY-MM-DD is missing/],
  ['a missing folder', ['units', 'list'], 'usage', 2, /<folder> is missing/],
  ['an argument too many', ['units', 'list', 'w', 'x'], 'usage', 2, /one argument too many/],
  ['nothing to export to', ['export', 'w'], 'usage', 2, /--pdf F, --docx F/],
  ['nothing to import', ['units', 'import', 'w'], 'usage', 2, /--builtin/],
  ['text twice', adding('--text', 'a', '--text-file', 'log.txt'), 'usage', 2, /not both/],
  ['a reason for no link', adding('--why', 'As agreed'), 'usage', 2, /--criterion/],

  ['an impossible date', [...without('--date'), '--date', '2026-02-30'], 'invalid-input', 3, /--date: Give a day/],
  ['a period that ends first', adding('--until', '2026-03-01'), 'invalid-input', 3, /--until: /],
  ['an unknown type', [...without('--type'), '--type', 'selfie'], 'invalid-input', 3, /work-product/],
  ['an empty title', [...without('--title'), '--title', ' '], 'invalid-input', 3, /--title: /],
  [
    'a title without end',
    [...without('--title'), '--title', 'x'.repeat(501)],
    'invalid-input',
    3,
    /too long.* 500 characters/,
  ],
  ['a call without its fields', ['call', 'w', 'link.save', '{}'], 'invalid-input', 3, /id: This is missing/],
  ['an unknown stage', adding('--stage', 'later'), 'invalid-input', 3, /plan, do or review/],
  ['an unknown field', adding('--field', 'venue=Leeds'), 'invalid-input', 3, /purpose/],
  ['no field', adding('--field', 'venue'), 'invalid-input', 3, /NAME=VALUE/],
  ['no criterion', adding('--criterion', '1.1'), 'invalid-input', 3, /UNIT\/CODE/],
  ['a bad place', adding('--criterion', '1/1.1@page3'), 'invalid-input', 3, /t04:10-05:02/],
  ['a page without a file', adding('--criterion', '1/1.1@p3'), 'invalid-input', 3, /p3/],
  ['a file that is not there', adding('--criterion', '1/1.1@2:p3', '--file', 'log.txt'), 'invalid-input', 3, /2:p3/],
  ['a paragraph that is not there', ['link', 'w', 'E1', '1/1.2@par9'], 'invalid-input', 3, /par9/],
  [
    'a wrong result',
    ['decide', 'w', '1/1.1', '--result', 'no', '--by', 'J'],
    'invalid-input',
    3,
    /accepted or not-yet/,
  ],
  ['a wrong category', ['witness', 'add', 'w', '--name', 'A', '--category', '12'], 'invalid-input', 3, /1 to 9/],
  [
    'a decision on a place',
    ['decide', 'w', '1/1.1@p1', '--result', 'accepted', '--by', 'J'],
    'invalid-input',
    3,
    /whole/,
  ],
  ['a text without criteria', ['units', 'import', 'w', '-'], 'invalid-input', 3, /./, 'Dear diary\n'],
  ['bad JSON', ['call', 'w', 'evidence.list', '{bad'], 'invalid-input', 3, /JSON/],
  ['JSON that is no object', ['call', 'w', 'evidence.list', '[1]'], 'invalid-input', 3, /object/],
  ['a wrong input', ['call', 'w', 'evidence.list', '{"limit": "many"}'], 'invalid-input', 3, /limit/],

  ['an unknown call', ['call', 'w', 'evidence.lst'], 'not-found', 4, /evidence\.list/],
  ['an inherited name as a call', ['call', 'w', 'constructor'], 'not-found', 4, /constructor/],
  ['an unknown unit', adding('--criterion', 'L/506/2151/1.1'), 'not-found', 4, /L\/506\/2150/],
  ['an unknown criterion', adding('--criterion', '1/1.3'), 'not-found', 4, /1\.1/],
  ['an unknown unit to list by', ['evidence', 'list', 'w', '--unit', '9'], 'not-found', 4, /unit 9/],
  ['an unknown item', ['evidence', 'show', 'w', 'E99'], 'not-found', 4, /E1/],
  ['an unknown item to link', ['link', 'w', 'X1', '1/1.1'], 'not-found', 4, /E1/],
  ['a link that is not there', ['unlink', 'w', 'E1', '1/1.2'], 'not-found', 4, /1\.1/],
  [
    'a dangling reference of a decision',
    ['decide', 'w', '1/1.1', '--result', 'accepted', '--by', 'New Person', '--evidence', 'E99'],
    'not-found',
    4,
    /E99/,
  ],
  ['an unknown guide', ['units', 'import', 'w', '--builtin', 'nothing'], 'not-found', 4, /all/],
  ['a file that is gone', adding('--file', 'gone.pdf'), 'not-found', 4, /gone\.pdf/],
  ['a text file that is gone', adding('--text-file', 'gone.txt'), 'not-found', 4, /gone\.txt/],
  ['a unit file that is gone', ['units', 'import', 'w', 'gone.csv'], 'not-found', 4, /gone\.csv/],
  ['a backup that is gone', ['restore', 'gone.trellis', 'new'], 'not-found', 4, /gone\.trellis/],

  ['the same link twice', ['link', 'w', 'E1', '1/1.1@par1'], 'conflict', 5, /already/],
  ['a folder that is taken', ['init', 'w', '--learner', 'A'], 'conflict', 5, /not empty/],

  ['a folder as a file', adding('--file', 'folder'), 'unreadable-file', 7, /folder/],
  ['a text that is not UTF-8', adding('--text-file', 'latin.txt'), 'unreadable-file', 7, /UTF-8/],

  ['a folder that is no workbook', ['units', 'list', 'folder'], 'not-a-workbook', 12, /workbook/],
  ['a folder that is not there', ['units', 'list', 'nowhere'], 'not-found', 4, /nowhere/],
  ['a file as a workbook', ['units', 'list', 'log.txt'], 'not-a-workbook', 12, /log\.txt/],
]

describe('failures', () => {
  for (const [what, words, code, exit, says, input] of cases) {
    test(`${what} is ${code}`, async () => {
      const before = dumpWorkbook(desk.path('w'))
      expect(await desk.failure(words, input)).toEqual({ code, exit, message: expect.stringMatching(says) })
      expect(dumpWorkbook(desk.path('w'))).toEqual(before)
    })
  }

  test('an item that cannot be added leaves no witness and no activity behind', async () => {
    const content = () => {
      const { person, activity, evidence, link } = dumpWorkbook(desk.path('w')).tables
      return { person, activity, evidence, link }
    }
    const before = content()
    const words = adding('--witness', 'New Witness', '--activity', 'New work', '--criterion', '1/1.1@p3')
    expect(await desk.failure(words)).toMatchObject({ code: 'invalid-input' })
    expect(content()).toEqual(before)
  })

  test('a failure for people is on standard error, in sentences, without a code or a stack', async () => {
    const { code, output, errors } = await desk.trellis(['evidence', 'show', 'w', 'E99'])
    expect({ code, output }).toEqual({ code: 4, output: '' })
    expect(errors.replaceAll('\n', ' ')).toMatch(/^There is no item E99 .*\. $/)
    expect(errors).not.toMatch(/not-found|\bat .*\.ts/)
  })

  test('a workbook of a newer Trellis is refused as it is', async () => {
    cpSync(desk.path('w'), desk.path('newer'), { recursive: true })
    const db = new Database(databaseOf('newer'))
    db.pragma('user_version = 999')
    db.close()
    const before = dumpWorkbook(desk.path('newer'))
    expect(await desk.failure(['units', 'list', 'newer'])).toMatchObject({ code: 'workbook-newer', exit: 9 })
    expect(dumpWorkbook(desk.path('newer'))).toEqual(before)
  })

  test('a damaged database is refused as it is', async () => {
    cpSync(desk.path('w'), desk.path('damaged'), { recursive: true })
    const file = openSync(databaseOf('damaged'), 'r+')
    writeSync(file, Buffer.alloc(60_000, 0xab), 0, 60_000, 4096)
    closeSync(file)
    expect(await desk.failure(['units', 'list', 'damaged'])).toMatchObject({ code: 'workbook-damaged', exit: 11 })
  })

  test('a target that is a folder is refused, and nothing is written', async () => {
    const before = readdirSync(desk.folder)
    const failed = await desk.failure(['export', 'w', '--pdf', 'folder'])
    expect(failed.exit).not.toBe(0)
    expect(failed.exit).not.toBe(1)
    expect(readdirSync(desk.folder)).toEqual(before)
  })

  function databaseOf(folder: string): string {
    const name = readdirSync(desk.path(folder)).find((one) => one.endsWith('.db'))
    if (name === undefined) throw new Error(`There is no database in ${folder}.`)
    chmodSync(path.join(desk.path(folder), name), 0o600)
    return path.join(desk.path(folder), name)
  }
})
