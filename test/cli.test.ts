// Verbs about the whole workbook on a real one, and the JSON that other people's scripts rely on (cli.md).
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorkbooks } from './cli/a-workbook.ts'
import { createDesk, type Desk } from './cli/command.ts'
import { dumpWorkbook, LOG_AND_INDEX } from './cli/dump.ts'
import { Checked, EvidenceListed, Exported, Step, UnitsListed } from './cli/shapes.ts'

let desk: Desk
let workbooks: ReturnType<typeof createWorkbooks>
beforeAll(async () => {
  desk = createDesk()
  workbooks = createWorkbooks(desk)
  writeFileSync(desk.path('log.txt'), 'Rang back the same day.\n')
  await workbooks.create('w')
})
afterAll(() => desk.remove())

describe('workbook and units', () => {
  test('init adds no units and keeps what it was told', async () => {
    await desk.json([
      'init',
      'empty',
      '--learner',
      'Ann Lee',
      '--number',
      '12',
      '--centre',
      'C',
      '--qualification',
      'Q',
    ])
    expect(await desk.json(['units', 'list', 'empty'])).toEqual({ units: [] })
    expect(await desk.json(['call', 'empty', 'profile.get'])).toMatchObject({
      learner: { name: 'Ann Lee', number: '12' },
      centre: { name: 'C' },
    })
    expect(await desk.json(['call', 'empty', 'qualification.list'])).toMatchObject([{ title: 'Q' }])
  })

  test('units list has the documented shape, with sub-points', async () => {
    const { units } = UnitsListed.parse(await desk.json(['units', 'list', 'w']))
    expect(units.map(({ number, ref, title, level, credit }) => ({ number, ref, title, level, credit }))).toEqual([
      { number: 1, ref: 'L/506/2150', title: 'Deliver customer service', level: '3', credit: 5 },
    ])
    const criteria = units.flatMap((unit) => unit.outcomes.flatMap((outcome) => outcome.criteria))
    expect(criteria.map((criterion) => criterion.label)).toEqual(['1.1', '1.2', '2.1', '2.2'])
    expect(criteria[1]?.subPoints.map((point) => point.label)).toEqual(['a', 'b'])
  })

  test('units builtin lists what ships, and units import --builtin all brings all of it in once', async () => {
    const { builtins } = z
      .object({ builtins: z.array(z.object({ id: z.string(), criteria: z.int() })) })
      .parse(await desk.json(['units', 'builtin']))
    expect(builtins.length).toBeGreaterThanOrEqual(6)
    await desk.json(['init', 'all', '--learner', 'Ann Lee'])
    const first = await desk.json(['units', 'import', 'all', '--builtin', 'all'])
    const second = await desk.json(['units', 'import', 'all', '--builtin', 'all'])
    const created = z.object({ created: z.array(z.unknown()), skipped: z.array(z.unknown()) })
    expect(created.parse(first).created.length).toBeGreaterThanOrEqual(6)
    expect(created.parse(second).created).toEqual([])
    expect(created.parse(second).skipped.length).toBeGreaterThan(0)
  })

  test('units import reads files, with a title and a reference where the text has none', async () => {
    writeFileSync(desk.path('plain.txt'), '1 Know the job\n1.1 Say what it is\n1.2 Say why\n')
    await desk.json(['init', 'files', '--learner', 'Ann Lee'])
    await desk.json(['units', 'import', 'files', 'plain.txt', '--title', 'Know it', '--ref', 'Y/506/2152'])
    const { units } = UnitsListed.parse(await desk.json(['units', 'list', 'files']))
    expect(units).toMatchObject([{ ref: 'Y/506/2152', title: 'Know it' }])
  })

  test('units show prints every criterion with its text', async () => {
    const { output } = await desk.trellis(['units', 'show', 'w', 'l/506/2150'])
    for (const text of ['2.2', 'Review how it went', '1.2.b', 'resources']) expect(output).toContain(text)
  })

  test('check finds nothing wrong, and a changed evidence file is a problem with exit code 11', async () => {
    const folder = await workbooks.create('checked')
    await workbooks.add(folder, '--file', 'log.txt')
    expect(Checked.parse(await desk.json(['check', folder]))).toEqual({ ok: true, problems: [] })
    writeFileSync(storedFile(folder), 'Something else.\n')
    const { code, output, errors } = await desk.trellis(['check', folder, '--json'])
    expect({ code, errors, ok: Checked.parse(JSON.parse(output)).ok }).toEqual({ code: 11, errors: '', ok: false })
  })

  test('backup and restore give the same workbook, with nothing to undo', async () => {
    const folder = await workbooks.create('original')
    await workbooks.add(folder, '--file', 'log.txt', '--criterion', '1/1.1')
    await desk.json(['backup', folder, 'copy.trellis'])
    await desk.json(['restore', 'copy.trellis', 'restored'])
    expect(dumpWorkbook(desk.path('restored'), LOG_AND_INDEX)).toEqual(dumpWorkbook(desk.path(folder), LOG_AND_INDEX))
    expect(await desk.json(['history', 'restored'])).toEqual({ undo: [], redo: [] })
  })

  function storedFile(folder: string): string {
    const { files } = dumpWorkbook(desk.path(folder))
    const hash = createHash('sha256')
      .update(readFileSync(desk.path('log.txt')))
      .digest('hex')
    const name = files.find(([, sha256]) => sha256 === hash)?.[0]
    if (name === undefined) throw new Error('The evidence file is not in the workbook.')
    return desk.path(`${folder}/${name}`)
  }
})

describe('steps', () => {
  test('undo and redo say what they did, survive from command to command, and give the same workbook back', async () => {
    const folder = await workbooks.create('steps')
    const before = workbooks.contentOf(folder)
    await workbooks.add(folder, '--criterion', '1/1.1')
    await desk.json(['link', folder, 'E1', '1/2.1'])
    const after = workbooks.contentOf(folder)
    const step = async (verb: string) => Step.parse(await desk.json([verb, folder]))
    expect(await step('undo')).toMatchObject({ done: true })
    expect((await step('undo')).label).toContain('Log')
    expect(workbooks.contentOf(folder)).toEqual(before)
    expect(await step('redo')).toMatchObject({ done: true })
    expect(await step('redo')).toMatchObject({ done: true })
    expect(await step('redo')).toMatchObject({ done: false })
    expect(workbooks.contentOf(folder)).toEqual(after)
    const { undo } = z
      .object({ undo: z.array(z.object({ label: z.string() })) })
      .parse(await desk.json(['history', folder]))
    expect(undo.length).toBeGreaterThanOrEqual(3)
  })
})

describe('export and sample', () => {
  test('the sample exports as PDF and Word, with the documented report', async () => {
    await desk.json(['sample', 'sample'])
    const exported = Exported.parse(await desk.json(['export', 'sample', '--pdf', 'p.pdf', '--docx', 'p.docx']))
    expect(exported.files.map(({ format, path }) => [format, path])).toEqual([
      ['pdf', desk.path('p.pdf')],
      ['docx', desk.path('p.docx')],
    ])
    for (const { path, pages, bytes } of exported.files) {
      expect(pages).toBeGreaterThan(5)
      expect(readFileSync(path).length).toBe(bytes)
    }
    const { items: all } = EvidenceListed.parse(await desk.json(['evidence', 'list', 'sample']))
    expect(all.length).toBeGreaterThanOrEqual(24)
  })

  test('one format writes one file', async () => {
    const folder = await workbooks.create('single')
    const { files } = Exported.parse(await desk.json(['export', folder, '--docx', 'only.docx']))
    expect(files.map((file) => file.format)).toEqual(['docx'])
    expect(existsSync(desk.path('only.docx'))).toBe(true)
  })
})

describe('raw mode', () => {
  test('call takes JSON, standard input or nothing, and prints the result', async () => {
    expect(await desk.json(['call', 'w', 'evidence.list', '{"search": "nothing"}'])).toEqual({ total: 0, items: [] })
    expect(await desk.json(['call', 'w', 'evidence.list', '-'], '{"limit": 5}')).toMatchObject({ total: 0 })
    const { output } = await desk.trellis(['call', 'w', 'workbook.current'])
    expect(JSON.parse(output)).toMatchObject({ learner: 'Sam Carter' })
  })

  test('call makes a workbook in the folder that it names', async () => {
    await desk.json(['call', 'raw', 'workbook.create', '{"learner": "Raw Learner"}'])
    expect(await desk.json(['call', 'raw', 'profile.get'])).toMatchObject({ learner: { name: 'Raw Learner' } })
  })
})

describe('text for people', () => {
  test('every reading verb prints words and no JSON', async () => {
    const folder = await workbooks.create('text')
    await workbooks.add(folder, '--criterion', '1/1.1@whole', '--file', 'log.txt')
    await desk.json(['witness', 'add', folder, '--name', 'Priya Nair', '--job', 'Team leader'])
    const expected: readonly (readonly [readonly string[], string])[] = [
      [['units', 'list', folder], 'Deliver customer service'],
      [['units', 'builtin'], 'Criteria'],
      [['evidence', 'list', folder], 'E1'],
      [['witness', 'list', folder], 'Team leader'],
      [['history', folder], 'Can be undone'],
      [['check', folder], 'sound'],
      [['undo', folder], 'Undone'],
      [['redo', folder], 'Done again'],
      [['link', folder, 'E1', '1/2.1@whole'], 'E1 is linked to L/506/2150/2.1 at whole.'],
      [['unlink', folder, 'E1', '1/2.1'], 'E1 is no longer linked to 2.1.'],
      [['backup', folder, 'text.trellis'], 'read back'],
      [['restore', 'text.trellis', 'text-again'], 'was restored to'],
    ]
    for (const [words, text] of expected) {
      const { code, output, errors } = await desk.trellis(words)
      expect({ words, code, errors, found: output.includes(text), json: /^[[{]/.test(output) }).toEqual({
        words,
        code: 0,
        errors: '',
        found: true,
        json: false,
      })
    }
  })
})
