import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPrivateFiles, safeName } from '../electron/shell/private-files.ts'
import { canOpenOutside, extensionOf, plainName } from '../shared/domain/open-outside.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'shell-private-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

test('SH7 given bytes lie where only this person may look, under their own name, and are gone at the end', () => {
  const files = createPrivateFiles(parent, 'Untitled')
  expect(readdirSync(parent)).toEqual([])
  const [one, two] = [files.write('image.png', Buffer.from('1')), files.write('image.png', Buffer.from('2'))]
  expect([path.basename(one), path.basename(two), readFileSync(one, 'utf8'), readFileSync(two, 'utf8')]).toEqual([
    'image.png',
    'image.png',
    '1',
    '2',
  ])
  expect(statSync(path.dirname(path.dirname(one))).mode & 0o077).toBe(0)
  files.clear()
  expect(readdirSync(parent)).toEqual([])
})

test('SH7 a copy for another program cannot be written, and its source stays as it is', () => {
  const source = path.join(parent, 'source')
  writeFileSync(source, 'evidence')
  const files = createPrivateFiles(parent, 'Untitled')
  const copy = files.copy(source, '../../Rota.pdf')
  expect([path.basename(copy), readFileSync(copy, 'utf8'), statSync(copy).mode & 0o777]).toEqual([
    'Rota.pdf',
    'evidence',
    0o400,
  ])
  expect(path.relative(parent, copy).startsWith('..')).toBe(false)
  files.clear()
  expect(readFileSync(source, 'utf8')).toBe('evidence')
})

test('SH7 what a run that crashed left behind goes after two days', () => {
  const [old, recent] = ['trellis-files-old', 'trellis-files-new'].map((name) => path.join(parent, name))
  for (const folder of [old, recent]) mkdirSync(folder ?? '')
  utimesSync(old ?? '', 1000, 1000)
  createPrivateFiles(parent, 'Untitled').write('a.png', Buffer.from('1'))
  expect(readdirSync(parent)).not.toContain('trellis-files-old')
  expect(readdirSync(parent)).toContain('trellis-files-new')
})

test.each([
  ['photo.jpg', 'photo.jpg'],
  ['a\u202Egpj.exe', 'agpj.exe'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\a.txt', 'a.txt'],
  ['CON.txt', 'CON_.txt'],
  ['', 'Untitled'],
  ['...', 'Untitled'],
  ['.pdf', 'pdf'],
  ['a.pdf. . .', 'a.pdf'],
  [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(80)}.pdf`],
  ['Cofnod tŷ’r Ŵyl.docx', 'Cofnod tŷ’r Ŵyl.docx'],
])('SH7 %j is kept as %j', (given, kept) => expect(safeName(given, 'Untitled')).toBe(kept))

test.each(['a.pdf', 'a.PDF', 'a.b.docx', 'a.pdf ', 'a.pdf.', 'a\u200B.pdf', 'x/a.jpg', 'a.heic', 'a.msg'])(
  'SH7 %j may be opened outside',
  (name) => expect(canOpenOutside(name)).toBe(true),
)
test.each([
  'a.exe',
  'a.pdf.exe',
  'a.exe.',
  'a.lnk',
  'a.url',
  'a.desktop',
  'a.sh',
  'a.bat',
  'a.cmd',
  'a.ps1',
  'a.js',
  'a.vbs',
  'a.scr',
  'a.jar',

  'a.html',
  'a.htm',
  'a.svg',
  'a.xhtml',
  'a.mht',
  'a.docm',
  'a.xlsm',
  'a.pptm',
  'a.dotm',
  'a.zip',
  'a.iso',
  'a.dmg',
  'a.app',
  'a.command',

  'a',
  '',
  '.pdf',
  'pdf',
  'a\u202Efdp.exe',
  'a.pdf\u0000.exe',
  'a.p\u0000df.exe',
  'a.ｅｘｅ',
  'a.pdf/',
  'a.inf',
  'a.reg',
  'a.hta',
  'a.py',
])('SH7 %j may not be opened outside', (name) => expect(canOpenOutside(name)).toBe(false))

test('SH7 a name tells its end as the system will see it', () => {
  expect([extensionOf('a\u202Egpj.exe'), extensionOf('a.tar.gz'), plainName('a/b\\c\u200E.txt ')]).toEqual([
    'exe',
    'gz',
    'c.txt',
  ])
})
