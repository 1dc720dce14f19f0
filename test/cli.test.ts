// Every verb of the command line on a real workbook, and the JSON that other people's scripts rely on (cli.md).
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createDesk, type Desk } from './cli/command.ts'
import { dumpWorkbook, LOG_AND_INDEX, NOT_UNDONE } from './cli/dump.ts'
import { Added, Checked, Covered, EvidenceListed, Exported, Gaps, Step, UnitsListed } from './cli/shapes.ts'

const UNIT_TEXT = `Unit title: Deliver customer service
Unit reference: L/506/2150
Level: 3
Credit value: 5

1 Be able to plan customer service
1.1 Explain what customers expect
1.2 Plan the service, taking account of:
a) people
b) resources
2 Be able to deliver customer service
2.1 Deliver the service as planned
2.2 Review how it went
`

let desk: Desk
beforeAll(async () => {
  desk = createDesk()
  await desk.json(['init', 'w', '--learner', 'Sam Carter', '--number', '7', '--centre', 'Northgate'])
  await desk.json(['units', 'import', 'w', '-'], UNIT_TEXT)
  writeFileSync(desk.path('log.txt'), 'Rang back the same day.\n')
  writeFileSync(desk.path('account.txt'), 'First thought.\n\nSecond thought.\n\nThird thought.\n')
})
afterAll(() => desk.remove())

/** A workbook of its own for a test that counts. */
async function aWorkbook(name: string): Promise<string> {
  await desk.json(['init', name, '--learner', 'Sam Carter'])
  await desk.json(['units', 'import', name, '-'], UNIT_TEXT)
  return name
}
const items = async (folder: string, ...words: readonly string[]) =>
  EvidenceListed.parse(await desk.json(['evidence', 'list', folder, ...words])).items
const contentOf = (folder: string) => dumpWorkbook(desk.path(folder), NOT_UNDONE).tables
const item = async (folder: string, ref: string) => {
  const found = (await items(folder)).find((one) => one.ref === ref)
  if (found === undefined) throw new Error(`No ${ref} in ${folder}.`)
  return found
}
const addPlain = (folder: string, ...more: readonly string[]) =>
  desk.json(['evidence', 'add', folder, '--type', 'work-product', '--title', 'Log', '--date', '2026-03-09', ...more])

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
    const folder = await aWorkbook('checked')
    await addPlain(folder, '--file', 'log.txt')
    expect(Checked.parse(await desk.json(['check', folder]))).toEqual({ ok: true, problems: [] })
    writeFileSync(storedFile(folder), 'Something else.\n')
    const { code, output, errors } = await desk.trellis(['check', folder, '--json'])
    expect({ code, errors, ok: Checked.parse(JSON.parse(output)).ok }).toEqual({ code: 11, errors: '', ok: false })
  })

  test('backup and restore give the same workbook, with nothing to undo', async () => {
    const folder = await aWorkbook('original')
    await addPlain(folder, '--file', 'log.txt', '--criterion', '1/1.1')
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

describe('evidence', () => {
  test('evidence add keeps everything it was told, as one step, and answers id and reference', async () => {
    const folder = await aWorkbook('full')
    await desk.json(['witness', 'add', folder, '--name', 'Priya Nair', '--category', '1'])
    await desk.json(['call', folder, 'activity.save', '{"activity": {"name": "Ring back"}}'])
    const added = Added.parse(
      await desk.json([
        ...['evidence', 'add', folder, '--type', 'professional-discussion', '--title', '-5 degrees, and why'],
        ...['--date', '2026-02-02', '--until', '2026-02-03', '--text-file', 'account.txt', '--file', 'log.txt'],
        ...['--criterion', 'L/506/2150/1.1@par3', '--criterion', '1/1.2.A@"Rang back @ 9/10"', '--why', 'It shows it'],
        ...['--field', 'heldWith=Jo Bell', '--field', 'points=04:10|What I said|1.1'],
        ...['--field', 'points=05:00|Why|1.2', '--activity', 'ring back', '--stage', 'do'],
        ...['--witness', 'priya nair', '--confidential', '--held-at', 'Personnel office', '--kept-by', 'HR'],
        ...['--simulated', '--location', 'Leeds', '--my-role', 'Lead', '--policy', 'Returns policy'],
        ...['--measure', 'Days to reply|5|2|2.5'],
      ]),
    )
    expect(added.ref).toBe('E1')
    expect(await desk.json(['evidence', 'show', folder, 'e1'])).toMatchObject({
      evidence: {
        id: added.id,
        type: 'professional-discussion',
        title: '-5 degrees, and why',
        dateFrom: '2026-02-02',
        dateTo: '2026-02-03',
        fields: {
          heldWith: 'Jo Bell',
          points: [
            { time: '04:10', point: 'What I said', standard: '1.1' },
            { time: '05:00', point: 'Why', standard: '1.2' },
          ],
        },
        stage: 'do',
        confidential: true,
        heldElsewhere: { where: 'Personnel office', keeper: 'HR' },
        simulated: true,
        location: 'Leeds',
        learnerRole: 'Lead',
        policies: ['Returns policy'],
        measures: [{ what: 'Days to reply', baseline: '5', target: '2', result: '2.5' }],
        files: [{ name: 'log.txt' }],
      },
      links: [
        { unit: 'L/506/2150', code: '1.1', place: 'par3', why: 'It shows it' },
        { unit: 'L/506/2150', code: '1.2.a', place: '"Rang back @ 9/10"', why: 'It shows it' },
      ],
    })
    const { output } = await desk.trellis(['evidence', 'show', folder, 'E1'])
    for (const text of ['Priya Nair', 'Ring back', 'Second thought.', 'Jo Bell', 'log.txt'])
      expect(output).toContain(text)
    await desk.json(['undo', folder])
    expect(await items(folder)).toEqual([])
    expect(await desk.json(['redo', folder])).toMatchObject({ done: true })
    expect(await items(folder)).toHaveLength(1)
  })

  test('a witness or an activity that is new is made first and said so', async () => {
    const folder = await aWorkbook('made')
    const words = ['--type', 'work-product', '--title', 'Log', '--date', '2026-03-09', '--witness', 'Al Hart']
    const { output } = await desk.trellis(['evidence', 'add', folder, ...words, '--activity', 'Big move'])
    expect(output).toContain('Al Hart was not in the workbook yet and was added as witness.')
    expect(output).toContain('The activity Big move was not in the workbook yet')
    await desk.json(['undo', folder])
    expect(await desk.json(['witness', 'list', folder])).toMatchObject({ witnesses: [{ name: 'Al Hart', job: '' }] })
  })

  test('evidence list has the documented shape and filters by words, unit and links', async () => {
    const folder = await aWorkbook('listed')
    const complaint = ['--type', 'work-product', '--title', 'Complaint from May', '--date', '2026-03-09']
    const links = ['--criterion', '1/2.1@whole', '--file', 'log.txt']
    await desk.json(['evidence', 'add', folder, ...complaint, ...links])
    await addPlain(folder, '--text', 'Nothing to see')
    const all = EvidenceListed.parse(await desk.json(['evidence', 'list', folder]))
    expect({ ...all, items: all.items.map((one) => ({ ...one, id: '' })) }).toEqual({
      total: 2,
      items: [
        {
          id: '',
          ref: 'E1',
          title: 'Complaint from May',
          type: 'work-product',
          date: '2026-03-09',
          files: [{ name: 'log.txt', bytes: 24, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
          links: [{ unit: 'L/506/2150', code: '2.1', place: 'whole', why: '', state: 'claimed' }],
        },
        { id: '', ref: 'E2', title: 'Log', type: 'work-product', date: '2026-03-09', files: [], links: [] },
      ],
    })
    const refs = async (...words: readonly string[]) => (await items(folder, ...words)).map((one) => one.ref)
    expect(await refs('--search', 'complaint')).toEqual(['E1'])
    expect(await refs('--unit', 'l/506/2150')).toEqual(['E1'])
    expect(await refs('--unmapped')).toEqual(['E2'])
  })

  test('references are never reused, not even after undo', async () => {
    const folder = await aWorkbook('refs')
    await addPlain(folder)
    await desk.json(['undo', folder])
    expect(await addPlain(folder)).toMatchObject({ ref: 'E2' })
  })

  test('evidence types names every type with its fields, with and without a workbook', async () => {
    const [shipped, own] = [await desk.json(['evidence', 'types']), await desk.json(['evidence', 'types', 'w'])]
    expect(shipped).toEqual(own)
    expect(shipped).toMatchObject({
      types: expect.arrayContaining([
        expect.objectContaining({
          id: 'witness-testimony',
          fields: expect.arrayContaining([expect.objectContaining({ name: 'signed', choices: ['yes', 'no'] })]),
        }),
      ]),
    })
  })
})

describe('links, decisions, coverage', () => {
  test('link adds a claim at a place, and unlink takes all of them or the one at the place away', async () => {
    const folder = await aWorkbook('links')
    await addPlain(folder, '--text-file', 'account.txt')
    for (const place of ['@par1', '@par2', '']) await desk.json(['link', folder, 'E1', `1/1.1${place}`, '--why', 'w'])
    await desk.json(['link', folder, 'E1', '1/2.1', '--occasion', 'May'])
    expect((await item(folder, 'E1')).links.map((one) => `${one.code}@${one.place}`)).toEqual([
      '1.1@par1',
      '1.1@par2',
      '1.1@',
      '2.1@',
    ])
    expect(await desk.json(['unlink', folder, 'E1', '1/1.1@par2'])).toEqual({ removed: 1 })
    expect(await desk.json(['unlink', folder, 'E1', 'L/506/2150/1.1'])).toEqual({ removed: 2 })
    expect((await item(folder, 'E1')).links.map((one) => one.code)).toEqual(['2.1'])
  })

  test('decide records a decision of a new assessor; an IQA never sets the state', async () => {
    const folder = await aWorkbook('decided')
    await addPlain(folder, '--criterion', '1/1.1')
    await desk.json(['decide', folder, '1/1.1', '--result', 'accepted', '--by', 'Jo Bell', '--evidence', 'E1'])
    await desk.json([
      ...['decide', folder, '1/2.1', '--result', 'not-yet', '--by', 'jo bell', '--date', '2026-05-01'],
      ...['--feedback', 'One more, please'],
    ])
    await desk.json(['decide', folder, '1/1.1', '--result', 'not-yet', '--by', 'Ray Q', '--role', 'iqa'])
    const { units } = Covered.parse(await desk.json(['coverage', folder]))
    expect(units[0]?.criteria.map((one) => one.state)).toEqual(['accepted', 'none', 'notYet', 'none'])
    expect(await desk.json(['call', folder, 'person.list', '{"role": "assessor"}'])).toHaveLength(1)
  })

  test('coverage keeps official and provisional apart, and is exactly as documented', async () => {
    const folder = await aWorkbook('covered')
    await desk.json(['units', 'import', folder, '--builtin', 'guide-reliable-service'])
    await addPlain(folder, '--criterion', '1/1.1', '--criterion', '2/MP1')
    const covered = Covered.parse(await desk.json(['coverage', folder]))
    const unit = covered.units[0]
    const none = { none: 0, partly: 0, enough: 0, accepted: 0, notYet: 0 }
    const { official, provisional } = covered
    const own = unit?.status === 'official' ? official : provisional
    expect(own.counts.enough).toBeGreaterThan(0)
    expect(unit?.counts).toEqual({ ...none, none: 3, enough: 1 })
    expect(unit?.criteria[0]).toEqual({
      code: '1.1',
      state: 'enough',
      have: 1,
      need: 1,
      evidence: ['E1'],
      methods: ['work-product'],
      latest: '2026-03-09',
    })
    expect(provisional.counts.enough + official.counts.enough).toBe(2)
    const one = Covered.parse(await desk.json(['coverage', folder, '--unit', '2']))
    expect(one.units.map((each) => each.number)).toEqual([2])
    const { output } = await desk.trellis(['coverage', folder])
    for (const text of ['● enough claimed', '○ none', '1 of 1', 'E1']) expect(output).toContain(text)
  })

  test('gaps says what is missing in words', async () => {
    const folder = await aWorkbook('gaps')
    await addPlain(folder, '--criterion', '1/1.1')
    await addPlain(folder)
    const { gaps } = Gaps.parse(await desk.json(['gaps', folder]))
    expect(gaps).toEqual(
      expect.arrayContaining([
        { unit: 'L/506/2150', code: '1.1', kind: 'no-place', message: expect.stringContaining('E1') },
        { unit: 'L/506/2150', code: '2.2', kind: 'no-evidence', message: 'No evidence is linked yet.' },
        { unit: null, code: null, kind: 'unmapped', message: expect.stringContaining('E2') },
      ]),
    )
    const { output } = await desk.trellis(['gaps', folder])
    expect(output).toContain('No evidence is linked yet.')
  })
})

describe('steps', () => {
  test('undo and redo say what they did, survive from command to command, and give the same workbook back', async () => {
    const folder = await aWorkbook('steps')
    const before = contentOf(folder)
    await addPlain(folder, '--criterion', '1/1.1')
    await desk.json(['link', folder, 'E1', '1/2.1'])
    const after = contentOf(folder)
    const step = async (verb: string) => Step.parse(await desk.json([verb, folder]))
    expect(await step('undo')).toMatchObject({ done: true })
    expect((await step('undo')).label).toContain('Log')
    expect(contentOf(folder)).toEqual(before)
    expect(await step('redo')).toMatchObject({ done: true })
    expect(await step('redo')).toMatchObject({ done: true })
    expect(await step('redo')).toMatchObject({ done: false })
    expect(contentOf(folder)).toEqual(after)
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
    const folder = await aWorkbook('single')
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
    const folder = await aWorkbook('text')
    await addPlain(folder, '--criterion', '1/1.1@whole', '--file', 'log.txt')
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
