// Verbs about evidence, links, decisions and coverage on a real workbook, and their JSON (cli.md).
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorkbooks } from './a-workbook.ts'
import { createDesk, type Desk } from './command.ts'
import { Added, Covered, EvidenceListed, Gaps } from './shapes.ts'

let desk: Desk
let workbooks: ReturnType<typeof createWorkbooks>
beforeAll(() => {
  desk = createDesk()
  workbooks = createWorkbooks(desk)
  writeFileSync(desk.path('log.txt'), 'Rang back the same day.\n')
  writeFileSync(desk.path('account.txt'), 'First thought.\n\nSecond thought.\n\nThird thought.\n')
})
afterAll(() => desk.remove())

describe('evidence', () => {
  test('evidence add keeps everything it was told, as one step, and answers id and reference', async () => {
    const folder = await workbooks.create('full')
    await desk.json(['witness', 'add', folder, '--name', 'Priya Nair', '--category', '1'])
    await desk.json(['call', folder, 'activity.save', '{"activity": {"name": "Ring back"}}'])
    const words = [
      ['evidence', 'add', folder, '--type', 'professional-discussion', '--title', '-5 degrees, and why'],
      ['--date', '2026-02-02', '--until', '2026-02-03', '--text-file', 'account.txt', '--file', 'log.txt'],
      ['--criterion', 'L/506/2150/1.1@par3', '--criterion', '1/1.2.A@"Rang back @ 9/10"', '--why', 'It shows it'],
      ['--field', 'heldWith=Jo Bell', '--field', 'points=04:10|What I said|1.1'],
      ['--field', 'points=05:00|Why|1.2', '--activity', 'ring back', '--stage', 'do'],
      ['--witness', 'priya nair', '--confidential', '--held-at', 'Personnel office', '--kept-by', 'HR'],
      ['--simulated', '--location', 'Leeds', '--my-role', 'Lead', '--policy', 'Returns policy'],
      ['--measure', 'Days to reply|5|2|2.5'],
    ]
    const added = Added.parse(await desk.json(words.flat()))
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
    expect(await workbooks.items(folder)).toEqual([])
    expect(await desk.json(['redo', folder])).toMatchObject({ done: true })
    expect(await workbooks.items(folder)).toHaveLength(1)
  })

  test('UN1 a witness and an activity that are new are made with the item, said so, and go with it in one undo', async () => {
    const folder = await workbooks.create('made')
    const words = ['--type', 'work-product', '--title', 'Log', '--date', '2026-03-09', '--witness', 'Al Hart']
    const { output } = await desk.trellis(['evidence', 'add', folder, ...words, '--activity', 'Big move'])
    expect(output).toContain('Al Hart was not in the workbook yet and was added as witness.')
    expect(output).toContain('The activity Big move was not in the workbook yet')
    expect(await desk.json(['witness', 'list', folder])).toMatchObject({ witnesses: [{ name: 'Al Hart', job: '' }] })
    await desk.json(['undo', folder])
    expect(await desk.json(['witness', 'list', folder])).toEqual({ witnesses: [] })
  })

  test('evidence list has the documented shape and filters by words, unit and links', async () => {
    const folder = await workbooks.create('listed')
    const complaint = ['--type', 'work-product', '--title', 'Complaint from May', '--date', '2026-03-09']
    const links = ['--criterion', '1/2.1@whole', '--file', 'log.txt']
    await desk.json(['evidence', 'add', folder, ...complaint, ...links])
    await workbooks.add(folder, '--text', 'Nothing to see')
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
    const refs = async (...words: readonly string[]) => (await workbooks.items(folder, ...words)).map((one) => one.ref)
    expect(await refs('--search', 'complaint')).toEqual(['E1'])
    expect(await refs('--unit', 'l/506/2150')).toEqual(['E1'])
    expect(await refs('--unmapped')).toEqual(['E2'])
  })

  test('references are never reused, not even after undo', async () => {
    const folder = await workbooks.create('refs')
    await workbooks.add(folder)
    await desk.json(['undo', folder])
    expect(await workbooks.add(folder)).toMatchObject({ ref: 'E2' })
  })

  test('evidence types names every type with its fields, with and without a workbook', async () => {
    const folder = await workbooks.create('types')
    const [shipped, own] = [await desk.json(['evidence', 'types']), await desk.json(['evidence', 'types', folder])]
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
    const folder = await workbooks.create('links')
    await workbooks.add(folder, '--text-file', 'account.txt')
    for (const place of ['@par1', '@par2', '']) await desk.json(['link', folder, 'E1', `1/1.1${place}`, '--why', 'w'])
    await desk.json(['link', folder, 'E1', '1/2.1', '--occasion', 'May'])
    expect((await workbooks.item(folder, 'E1')).links.map((one) => `${one.code}@${one.place}`)).toEqual([
      '1.1@par1',
      '1.1@par2',
      '1.1@',
      '2.1@',
    ])
    expect(await desk.json(['unlink', folder, 'E1', '1/1.1@par2'])).toEqual({ removed: 1 })
    expect(await desk.json(['unlink', folder, 'E1', 'L/506/2150/1.1'])).toEqual({ removed: 2 })
    for (const code of ['1.2', '1.2.a', '1.2.b']) await desk.json(['link', folder, 'E1', `1/${code}`])
    expect(await desk.json(['unlink', folder, 'E1', '1/1.2'])).toEqual({ removed: 1 })
    expect(await desk.json(['unlink', folder, 'E1', '1/1.2.b'])).toEqual({ removed: 1 })
    expect((await workbooks.item(folder, 'E1')).links.map((one) => one.code)).toEqual(['1.2.a', '2.1'])
  })

  test('decide records a decision of a new assessor; an IQA never sets the state', async () => {
    const folder = await workbooks.create('decided')
    await workbooks.add(folder, '--criterion', '1/1.1')
    await desk.json(['decide', folder, '1/1.1', '--result', 'accepted', '--by', 'Jo Bell', '--evidence', 'E1'])
    const feedback = ['--feedback', 'One more, please']
    await desk.json([
      'decide',
      folder,
      '1/2.1',
      '--result',
      'not-yet',
      '--by',
      'jo bell',
      '--date',
      '2026-05-01',
      ...feedback,
    ])
    await desk.json(['decide', folder, '1/1.1', '--result', 'not-yet', '--by', 'Ray Q', '--role', 'iqa'])
    const { units } = Covered.parse(await desk.json(['coverage', folder]))
    expect(units[0]?.criteria.map((one) => one.state)).toEqual(['accepted', 'none', 'notYet', 'none'])
    expect(await desk.json(['call', folder, 'person.list', '{"role": "assessor"}'])).toHaveLength(1)
  })

  test('coverage keeps official and provisional apart, and is exactly as documented', async () => {
    const folder = await workbooks.create('covered')
    await desk.json(['units', 'import', folder, '--builtin', 'guide-reliable-service'])
    await workbooks.add(folder, '--criterion', '1/1.1', '--criterion', '2/MP1')
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
    const folder = await workbooks.create('gaps')
    await workbooks.add(folder, '--criterion', '1/1.1')
    await workbooks.add(folder)
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
