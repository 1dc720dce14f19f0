// Gate S1 at the core: a hundred hostile files through capture, preview, small pictures and search.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaptureReport, Preview } from '../shared/contract/calls/file.ts'
import type { EvidenceFile } from '../shared/domain/evidence.ts'
import type { HostileFile } from './evidence-hostile-pictures.ts'
import { hostileFiles } from './evidence-hostile.ts'
import { type App, startApp } from './harness.ts'
import { pathIn, sha256Of } from './stored-files.ts'

let app: App
let given: HostileFile[]
let reports: CaptureReport[]
const files = new Map<string, EvidenceFile>()
const previews = new Map<string, Preview>()

beforeAll(async () => {
  app = await startApp({ shared: true })
  given = await hostileFiles()
  const folder = app.path('drop')
  mkdirSync(folder)
  for (const { name, bytes } of given) writeFileSync(path.join(folder, name), bytes)
  const sources = given.map(({ name }) => path.join(folder, name))
  reports = (await app.call('evidence.capture', { sources })).files
  for (const { evidenceId } of reports) {
    if (evidenceId === null) continue
    const { evidence } = await app.call('evidence.get', { id: evidenceId })
    for (const file of evidence.files) files.set(file.sha256, file)
  }
  for (const file of files.values()) previews.set(file.name.trim(), await app.call('file.preview', { id: file.id }))
}, 0)
afterAll(() => app.stop())

const shown = (name: string): Preview | undefined => previews.get(name)
const message = (name: string): string => {
  const preview = shown(name)
  return preview?.kind === 'none' ? preview.message : `shown as ${preview?.kind ?? 'nothing'}`
}

describe('S1 hostile files', () => {
  test('a hundred and more are captured, each reported once and kept byte for byte', async () => {
    expect(given.length).toBeGreaterThanOrEqual(100)
    expect(reports).toHaveLength(given.length)
    expect(reports.filter(({ result }) => result !== 'added' && result !== 'added-unreadable')).toEqual([])
    for (const { bytes } of given) expect(readFileSync(pathIn(app.workbook, sha256Of(bytes))).equals(bytes)).toBe(true)
    expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('each is shown, or said why not, and none ends the core', () => {
    expect(previews.size).toBe(given.length)
    expect([...previews].filter(([, preview]) => preview.kind === 'none' && preview.message === '')).toEqual([])
  })

  test('a mail of Outlook without a mail in it is said to be damaged, at once', () => {
    expect(message('empty.msg')).toMatch(/^This file is damaged/)
  })

  test('the batch of small pictures has one where there is something to draw, and null elsewhere', async () => {
    const ids = [...files.values()].map(({ id }) => id)
    const small = await app.call('file.thumbnails', { ids })
    const drawn = [...files.values()].filter(({ id }) => small[id] !== null).map(({ name }) => name)
    expect(drawn).toEqual(expect.arrayContaining(['tail.jpg', 'wide.png', 'photo.pdf', 'photo.exe', 'script.svg']))
    expect(Object.keys(small)).toHaveLength(ids.length)
    expect(await app.call('file.thumbnails', { ids })).toEqual(small)
  })

  test('nothing is written but the workbook and its cache', () => {
    expect(readdirSync(app.path('.')).toSorted()).toEqual(['drop', 'workbook'])
    expect(
      readdirSync(app.workbook)
        .filter((name) => !name.startsWith('workbook.db'))
        .toSorted(),
    ).toEqual(['cache', 'files'])
    const inFiles = readdirSync(path.join(app.workbook, 'files'), { recursive: true }).map(String)
    expect(inFiles.filter((name) => !/^[0-9a-f]{2}([/\\][0-9a-f]{64})?$/.test(name))).toEqual([])
    const inCache = readdirSync(path.join(app.workbook, 'cache'))
    expect(inCache.filter((name) => !/^[0-9a-f]{64}-[a-z0-9]+\.(jpg|json|none)$/.test(name))).toEqual([])
  })

  test('what is shown names nothing that would be fetched, and runs nothing', () => {
    // Only a document is HTML; in it a link is still, and what would be fetched has a source.
    const pages = [...previews.values()].flatMap((preview) => (preview.kind === 'document' ? [preview.html] : []))
    expect(pages.filter((html) => /<[^>]*\ssrc=(?!"?data:)|<script|<[^>]*\bon\w+=|passwd:/i.test(html))).toEqual([])
    expect(shown('script.docx')).toMatchObject({ html: expect.stringContaining('&lt;script&gt;') })
  })

  test.each<[string, RegExp]>([
    ['empty.jpg', /0 bytes/],
    ['promised-50000.png', /50000 by 50000/],
    ['huge.png', /12000 by 10000/],
    ['vast.bmp', /pixels/],
    ['encrypted.docx', /password/],
    ['encrypted.odt', /password/],
    ['locked.docx', /password|archive/],
    ['encrypted.pdf', /password/],
    ['garbage.pdf', /damaged/],
    ['torn.docx', /damaged/],
    ['nothing.heic', /damaged/],
    ['bomb.docx', /unpacks/],
    ['bomb.odt', /unpacks/],
    ['bomb.xlsx', /unpacks/],
    ['program.pdf', /program/],
    ['program.txt', /program/],
    ['nested.zip', /archive/],
    ['old.doc', /kind of document/],
    ['old.wma', /recording/],
  ])('%s is not shown: %s', (name, why) => expect(message(name)).toMatch(why))

  test('programs, scripts, links and pages are never offered to be opened outside', () => {
    const offered = [...previews].flatMap(([name, preview]) =>
      preview.kind === 'none' && preview.canOpen ? [name] : [],
    )
    expect(offered.filter((name) => /\.(exe|sh|desktop|url|html|svg|zip|gz)$/.test(name))).toEqual([])
    expect(offered).toContain('old.doc')
  })

  test.each<[string, object]>([
    ['script.html', { kind: 'text', text: 'Hello' }],
    ['remote.eml', { kind: 'mail', text: 'Hello', notes: ['Content that lies outside this file was left out.'] }],
    [
      'far-date.eml',
      { kind: 'mail', subject: 'far', date: '', notes: ['The date in it cannot be right, so it is left out.'] },
    ],
    ['mbox.eml', { kind: 'mail', subject: 'kept' }],
    ['remote-picture.docx', { kind: 'document', notes: ['Content that lies outside this file was left out.'] }],
    ['remote.odt', { kind: 'document', notes: ['Content that lies outside this file was left out.'] }],
    ['words.odt', { kind: 'document', html: '<h2>Plan</h2><p>One two</p>' }],
    [
      'formula.xlsx',
      {
        kind: 'table',
        sheets: [{ name: 'Calls', rows: [["=cmd|' /C calc'!A0"], ["=cmd|' /C calc'!A0"]], isCut: false }],
      },
    ],
    [
      'formula.csv',
      {
        kind: 'table',
        sheets: [
          {
            rows: [
              ['=cmd|calc', '2'],
              ['@SUM(A1)', '-1'],
            ],
          },
        ],
      },
    ],
    ['utf-16.txt', { kind: 'text', text: 'Tŷ’r Ŵyl' }],
    ['latin.txt', { kind: 'text', text: 'café “quoted”' }],
    ['wide.png', { kind: 'picture', pages: [{ width: 50_000, height: 20 }] }],
  ])('%s is shown as what it says', (name, wanted) => expect(shown(name)).toMatchObject(wanted))

  test('the search finds their words and lives', async () => {
    for (const search of ['Words', 'Hello', 'kept', '"; DROP TABLE evidence; --', '*', '\u202E'])
      expect((await app.call('evidence.list', { search, limit: 5 })).total).toBeGreaterThanOrEqual(0)
    expect((await app.call('evidence.list', { search: 'Welsh emoji' })).total).toBe(1)
  })
})
