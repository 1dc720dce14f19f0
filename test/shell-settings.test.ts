import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isWritable, openSettings } from '../electron/shell/settings.ts'
import { enGB } from '../shared/words/words.ts'

const words = enGB.shell.notices
const now = () => new Date('2026-03-09T14:05:06Z')
let folder: string
let faults: unknown[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shell-settings-'))
  faults = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = () => path.join(folder, 'settings.json')
const open = (canWrite = true) =>
  openSettings(folder, { canWrite, words, now, onFault: (thrown) => faults.push(thrown) })

test('a first start has the system theme, no window place, and nothing to say', () => {
  const { get, notices } = open()
  expect({ settings: get(), notices }).toEqual({
    settings: { theme: 'system', window: null, zoom: 100, recent: [], folders: {}, layout: {} },
    notices: [],
  })
  expect(existsSync(file())).toBe(false)
})

test('what is changed is there at the next start, and no unfinished file stays behind', () => {
  const recent = [{ folder: '/w', learner: 'Siân Ŵyn-Powell', openedAt: '2026-03-09T14:05:06.000Z' }]
  open().change({ theme: 'dark', recent })
  open().change({ folders: { save: '/s' }, zoom: 125 })
  expect(open().get()).toMatchObject({ theme: 'dark', window: null, zoom: 125, recent, folders: { save: '/s' } })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('a list of recent workbooks from an earlier Trellis, folders alone, is taken over', () => {
  writeFileSync(file(), JSON.stringify({ theme: 'dark', recent: ['/w'] }))
  const { get, notices } = open()
  expect({ recent: get().recent, notices }).toEqual({
    recent: [{ folder: '/w', learner: '', openedAt: null }],
    notices: [],
  })
})

test.each([
  ['an empty file', ''],
  ['half a file', '{"theme":"dark","rec'],
  ['zero bytes written by a power cut', '\0'.repeat(400)],
  ['another program’s file', '[1,2,3]'],
  ['a value that was never possible', '{"theme":"pink"}'],
  ['a place that is no number', '{"window":{"x":null,"y":0,"width":1,"height":1,"isMaximised":false}}'],
])('damaged settings (%s) are set aside under a name that is told, and fresh ones are used', (_what, text) => {
  writeFileSync(file(), text)
  const { get, change, notices } = open()
  const name = 'settings-damaged-20260309T140506.json'
  expect({ theme: get().theme, notices }).toEqual({ theme: 'system', notices: [words.settingsDamaged(name)] })
  expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text)
  change({ theme: 'light' })
  expect(open().get().theme).toBe('light')
})

test('a folder that takes no files keeps its settings readable, says so, and writes nothing', () => {
  open().change({ theme: 'dark' })
  const before = readFileSync(file(), 'utf8')
  const { get, change, notices } = open(false)
  change({ theme: 'light' })
  expect({ theme: get().theme, notices }).toEqual({ theme: 'light', notices: [words.folderUnwritable(folder)] })
  expect(readFileSync(file(), 'utf8')).toBe(before)
})

test('settings that cannot be read are left as they are', () => {
  mkdirSync(file()) // a folder in the file's place fails to read for everybody, root included
  const { get, change, notices } = open()
  change({ theme: 'light' })
  expect({ theme: get().theme, notices }).toEqual({ theme: 'light', notices: [words.settingsUnreadable(file())] })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('a write that fails is told, leaves the old file and the new value for this run', () => {
  const settings = open()
  settings.change({ theme: 'dark' })
  rmSync(file())
  mkdirSync(path.join(file(), 'in the way'), { recursive: true })
  settings.change({ theme: 'light' })
  expect({ theme: settings.get().theme, faults: faults.length }).toEqual({ theme: 'light', faults: 1 })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('whether a folder takes files is found by trying, and leaves no trace', () => {
  const made = path.join(folder, 'made', 'here')
  expect(isWritable(made)).toBe(true)
  expect(readdirSync(made)).toEqual([])
  writeFileSync(path.join(folder, 'a file'), '')
  expect(isWritable(path.join(folder, 'a file', 'below'))).toBe(false)
  if (process.getuid?.() === 0) return // root writes everywhere
  chmodSync(made, 0o500)
  expect(isWritable(made)).toBe(false)
})
