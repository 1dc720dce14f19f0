import { expect, test } from 'vitest'
import { toFolder, toWords } from '../electron/shell/given-words.ts'

test.each([
  ['a double click', [], true, []],
  ['switches only', ['--ozone-platform=headless', '--disable-gpu'], true, []],
  ['a verb', ['units', 'list', 'w', '--json'], true, ['units', 'list', 'w', '--json']],
  ['a verb after switches', ['--no-sandbox', 'units', 'list'], true, ['units', 'list']],
  ['a plea for help', ['--help'], true, ['--help']],
  ['help among switches', ['--no-sandbox', '--help'], true, ['--help']],
  ['the app’s folder in development', ['--disable-gpu', '.'], false, []],
  ['a verb in development', ['--disable-gpu', '.', 'undo', 'w'], false, ['undo', 'w']],
])('%s', (_what, given, isPackaged, words) => {
  expect(toWords(given, isPackaged)).toEqual(words)
})

test.each([
  [[], null],
  [['undo'], null],
  [['/home/nia/Year one'], '/home/nia/Year one'],
  [['./year'], null],
  [['/home/nia/w', '--json'], null],
])('%j names the folder %j for the window', (words, folder) => {
  expect(toFolder(words)).toBe(folder)
})
