// `evidence capture`: files and folders become items with what could be guessed, and each is told.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleFile } from '../harness.ts'
import { createWorkbooks } from './a-workbook.ts'
import { createDesk, type Desk } from './command.ts'

let desk: Desk
let workbooks: ReturnType<typeof createWorkbooks>
beforeAll(() => {
  desk = createDesk()
  workbooks = createWorkbooks(desk)
  mkdirSync(desk.path('drop'))
  writeFileSync(path.join(desk.path('drop'), 'IMG_20251007_1.txt'), 'Rang back.')
})
afterAll(() => desk.remove())

test('CA1 evidence capture makes an item of each file and tells what became of it', async () => {
  const folder = await workbooks.create('capture')
  expect(await desk.json(['evidence', 'capture', folder, 'drop', sampleFile('rota-board.jpg')])).toMatchObject({
    files: [
      { name: 'IMG_20251007_1.txt', result: 'added', ref: 'E1' },
      { name: 'rota-board.jpg', result: 'added', ref: 'E2' },
    ],
  })
  expect(await desk.json(['evidence', 'capture', folder, 'drop'])).toMatchObject({
    files: [{ result: 'same-bytes', ref: 'E1' }],
  })
  expect(await desk.json(['evidence', 'capture', folder, 'drop', '--again'])).toMatchObject({
    files: [{ result: 'added', ref: 'E3' }],
  })
})
