// The list with its filters, the trash and bring-back on the command line, and "whole item" by itself.
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleFile } from '../harness.ts'
import { createWorkbooks } from './a-workbook.ts'
import { createDesk, type Desk } from './command.ts'
import { EvidenceListed } from './shapes.ts'

let desk: Desk
let workbooks: ReturnType<typeof createWorkbooks>
beforeAll(() => {
  desk = createDesk()
  workbooks = createWorkbooks(desk)
  writeFileSync(desk.path('log.txt'), 'Rang back the same day.\n')
})
afterAll(() => desk.remove())

const add = (folder: string, title: string, ...more: string[]) =>
  desk.json(['evidence', 'add', folder, '--type', 'work-product', '--title', title, '--date', '2026-03-09', ...more])
const refs = async (folder: string, ...flags: string[]) =>
  EvidenceListed.parse(await desk.json(['evidence', 'list', folder, ...flags])).items.map(({ ref }) => ref)

test('EV15 evidence list narrows by type, days, activity, stage, witness, criterion and a missing place', async () => {
  const folder = await workbooks.create('filters')
  await add(folder, 'One', '--activity', 'Ring back', '--stage', 'do', '--criterion', 'L/506/2150/1.1')
  await add(folder, 'Two', '--until', '2026-03-12', '--witness', 'Al Hart', '--criterion', '1/1.2@whole')
  await desk.json(['evidence', 'add', folder, '--type', 'photo', '--title', 'Three', '--date', '2026-01-02'])
  expect(await refs(folder, '--type', 'photo')).toEqual(['E3'])
  expect(await refs(folder, '--from', '2026-03-10')).toEqual(['E2'])
  expect(await refs(folder, '--until', '2026-03-01')).toEqual(['E3'])
  expect(await refs(folder, '--activity', 'ring back', '--stage', 'do')).toEqual(['E1'])
  expect(await refs(folder, '--witness', 'al hart')).toEqual(['E2'])
  expect(await refs(folder, '--criterion', '1/1.2')).toEqual(['E2'])
  expect(await refs(folder, '--without-place')).toEqual(['E1'])
  expect(await refs(folder, '--unmapped')).toEqual(['E3'])
  const wrong: [string[], string, string][] = [
    [['--activity', 'Ring bock'], 'not-found', 'Did you mean Ring back?'],
    [['--witness', 'Nobody'], 'not-found', 'There is no witness Nobody'],
    [['--from', '2026-02-30'], 'invalid-input', '--from'],
    [['--stage', 'dance'], 'invalid-input', 'plan, do or review'],
  ]
  for (const [flags, code, words] of wrong) {
    const failure = await desk.failure(['evidence', 'list', folder, ...flags])
    expect([failure.code, failure.message]).toEqual([code, expect.stringContaining(words)])
  }
})

test('EV9 evidence remove moves items to the trash as one step, bring-back takes them out', async () => {
  const folder = await workbooks.create('trash')
  for (const title of ['One', 'Two', 'Three']) await add(folder, title, '--criterion', '1/1.1')
  expect(await desk.json(['evidence', 'remove', folder, 'e1', 'E3', 'E1'])).toEqual({ removed: 2, refs: ['E1', 'E3'] })
  expect([await refs(folder), await refs(folder, '--trash')]).toEqual([['E2'], ['E1', 'E3']])
  const { output } = await desk.trellis(['evidence', 'show', folder, 'E3'])
  expect(output).toContain('In the trash since')
  const failure = await desk.failure(['evidence', 'remove', folder, 'E2', 'E3'])
  expect([failure.code, failure.message]).toEqual(['conflict', expect.stringContaining('E3 is in the trash')])
  expect(await desk.json(['evidence', 'bring-back', folder, 'E3'])).toEqual({ broughtBack: 1, refs: ['E3'] })
  expect(await refs(folder)).toEqual(['E2', 'E3'])
  await desk.json(['undo', folder])
  await desk.json(['undo', folder])
  expect(await refs(folder)).toEqual(['E1', 'E2', 'E3'])
  const { output: words } = await desk.trellis(['evidence', 'remove', folder, 'E2'])
  expect(words).toContain('E2 is in the trash for 30 days.')
})

test('EV3 a link to an item of one page says "whole" by itself', async () => {
  const folder = await workbooks.create('whole')
  await add(folder, 'Board', '--file', sampleFile('rota-board.jpg'), '--criterion', '1/1.1')
  expect(await desk.json(['link', folder, 'E1', '1/1.2'])).toMatchObject({ code: '1.2', place: 'whole' })
  expect(await desk.json(['evidence', 'show', folder, 'E1'])).toMatchObject({
    links: [{ place: 'whole' }, { place: 'whole' }],
  })
  expect(await refs(folder, '--without-place')).toEqual([])
})
