// `trellis units save` and `units versions`.
import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { createWorkbooks } from './a-workbook.ts'
import { createDesk } from './command.ts'

const desk = createDesk()
const { create, add, contentOf } = createWorkbooks(desk)
afterAll(() => desk.remove())

type Shown = { title: string; status: string; outcomes: { criteria: { label: string; text: string }[] }[] }
/** The unit of a workbook as `units show --json` prints it, changed and written to a file. */
async function edited(folder: string, change: (unit: Shown) => void): Promise<string> {
  // `units show` promises this shape (cli.md section 3).
  const unit = (await desk.json(['units', 'show', folder, '1'])) as Shown
  change(unit)
  writeFileSync(desk.path(`${folder}.json`), JSON.stringify(unit))
  return `${folder}.json`
}

test('UT6 a unit that was shown as JSON is corrected and saved, and undone', async () => {
  const folder = await create('plain')
  const before = contentOf(folder)
  const file = await edited(folder, (unit) => void (unit.title = 'Deliver service well'))
  const { output } = await desk.trellis(['units', 'save', folder, file, '--unit', 'L/506/2150'])
  expect(output).toContain('Unit 1, Deliver service well, is saved.')
  expect((await desk.trellis(['units', 'list', folder])).output).toContain('Deliver service well')
  await desk.trellis(['undo', folder])
  expect(contentOf(folder)).toEqual(before)
})

test('UT6 without --unit a new one is made; JSON from standard input', async () => {
  const folder = await create('new')
  const unit = {
    title: 'Typed',
    status: 'draft',
    outcomes: [{ label: '1', text: '', criteria: [{ label: '1.1', text: 'Do' }] }],
  }
  const saved = await desk.json(['units', 'save', folder, '-'], JSON.stringify(unit))
  expect(saved).toMatchObject({ unit: { number: 2, title: 'Typed' }, madeVersion: false })
})

test('UT7 with evidence linked a change makes a version; --check only tells, --move decides', async () => {
  const folder = await create('linked')
  await add(folder, '--criterion', 'L/506/2150/2.1')
  const file = await edited(folder, ({ outcomes: [, second] }) => {
    const [first] = second?.criteria ?? []
    if (first !== undefined) first.text = 'Something altogether different'
  })
  const check = await desk.trellis(['units', 'save', folder, file, '--unit', '1', '--check'])
  expect(check.output).toContain('Saving would make a new version')
  const saved = await desk.json(['units', 'save', folder, file, '--unit', '1', '--move', 'dropped 2.1'])
  expect(saved).toMatchObject({ madeVersion: true, unit: { version: 2 } })
  const { output } = await desk.trellis(['units', 'versions', folder, '1'])
  expect(output).toContain('no longer there')
  expect(output).toContain('2.1 keeps 1 link and 0 decisions.')
})

test.each([
  ['is no JSON', 'a poem', 'invalid-input'],
  ['is no unit', '{"title":"x"}', 'invalid-input'],
])('UT6 what %s is refused in words', async (_, text, code) => {
  const folder = await create(`bad-${text.length}`)
  expect(await desk.failure(['units', 'save', folder, '-'], text)).toMatchObject({ code })
})

test('UT7 a move that says nothing is refused in words', async () => {
  const folder = await create('bad-move')
  const file = await edited(folder, () => {})
  const failure = await desk.failure(['units', 'save', folder, file, '--unit', '1', '--move', 'lost 1.1'])
  expect([failure.code, failure.message]).toEqual(['invalid-input', expect.stringContaining('split 1.2 1.2 1.3')])
})
