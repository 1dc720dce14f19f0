import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { choosePages } from '../electron/core/export/docx/draw.ts'
import { writeDocx } from '../electron/core/export/docx/write-docx.ts'
import type { Attachment } from '../shared/report/report.ts'
import { aLockedPdf, aPdf } from './docx/a-pdf.ts'
import { anAttachment, aReport, aSection, heading, paragraph, someWords, text } from './docx/a-report.ts'
import { packageFaults } from './docx/check-package.ts'
import { bodyOf, child, named, styleOf, textOf } from './docx/read-docx.ts'
import type { Docx } from './docx/read-docx.ts'
import { aFolder, storeFile, write } from './docx/write.ts'

type Stored = ReturnType<typeof storeFile>
const store = (bytes: Uint8Array) => storeFile(aFolder(), 'stored', bytes)
const attach = (stored: Stored, more: Partial<Attachment>) =>
  anAttachment({ sha256: stored.sha256, bytes: stored.bytes, ...more })
const writeWith = (attachments: readonly Attachment[], files: Readonly<Record<string, string>>) =>
  write(aReport([aSection([heading(1, 'Account', 'account'), paragraph('Read on.'), ...attachments])]), files)
const pictures = (docx: Docx) => named(bodyOf(docx), 'wp:docPr').map((one) => one.attributes['descr'])
const lines = (docx: Docx) => named(bodyOf(docx), 'w:p').map(textOf)
const media = (docx: Docx) => Object.keys(docx.parts).filter((name) => name.startsWith('word/media/'))

const aPhoto = (width: number, height: number, orientation: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8899aa' } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()

test('pages of a PDF are pictures that say which page of which file they are, each under its own bookmark', async () => {
  const stored = store(await aPdf(3))
  const { docx, written } = await writeWith(
    [attach(stored, { use: 'pages', reference: 'E7', name: 'audit.pdf' })],
    stored.files,
  )
  expect(pictures(docx)).toEqual([
    'E7, page 1 of 3 of audit.pdf',
    'E7, page 2 of 3 of audit.pdf',
    'E7, page 3 of 3 of audit.pdf',
  ])
  const marks = named(bodyOf(docx), 'w:p')
    .filter((one) => styleOf(one) === 'Picture')
    .map((one) => child(one, 'w:bookmarkStart')?.attributes['w:name'])
  expect(marks).toEqual(['file_1_p1', 'file_1_p2', 'file_1_p3'])
  const sizes = await Promise.all(media(docx).map(async (name) => sharp(docx.parts[name]).metadata()))
  expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual(
    Array.from({ length: 3 }, () => ['jpeg', 991, 1403]),
  )
  expect(written.warnings).toEqual([])
})

test('a photo stands as the camera was held, scaled to 1,600 pixels, without the camera’s data', async () => {
  const stored = store(await aPhoto(3000, 2000, 6))
  const { docx } = await writeWith([attach(stored, { use: 'picture', description: 'The loading bay' })], stored.files)
  const { width, height, exif } = await sharp(docx.parts[media(docx)[0] ?? '']).metadata()
  const extent = named(bodyOf(docx), 'wp:extent')[0]?.attributes
  expect([width, height, exif]).toEqual([1067, 1600, undefined])
  expect(Number(extent?.['cx']) / Number(extent?.['cy'])).toBeCloseTo(1067 / 1600, 3)
  expect(pictures(docx)).toEqual(['The loading bay'])
})

test('every file is named with its size and hash, shown or not; of a described one nothing but its name is told', async () => {
  const stored = store(await aPdf(1))
  const uses = ['pages', 'listed', 'descriptor'] as const
  const attachments = uses.map((use) =>
    attach(stored, { use, bytes: 1_400_000, anchor: use, name: `${use}.pdf`, description: 'About it' }),
  )
  const { docx } = await writeWith(attachments, stored.files)
  const hash = `SHA-256: ${stored.sha256}`
  expect(lines(docx).slice(2)).toEqual(
    [
      ['pages.pdf · 1.4 MB · Page 2', 'About it', hash],
      ['listed.pdf · 1.4 MB', 'About it', hash, 'The original is beside this document.'],
      ['descriptor.pdf', 'About it'],
      ['', 'E1, page 1 of 1 of pages.pdf'],
    ].flat(),
  )
})

test('pages of a file follow the section’s own blocks, each lying as it was made', async () => {
  const stored = store(await aPdf(4, [2, 3]))
  const { docx } = await writeWith(
    [attach(stored, { use: 'pages' }), anAttachment({ anchor: 'b', name: 'other.csv' })],
    stored.files,
  )
  const sizes = named(bodyOf(docx), 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait')
  const captions = lines(docx).filter((line) => /page \d of 4|other/.test(line))
  expect(sizes).toEqual(['portrait', 'landscape', 'portrait'])
  expect(captions.map((line) => line.replace(/ of 4.*| · .*/, ''))).toEqual([
    'other.csv',
    'E1, page 1',
    'E1, page 2',
    'E1, page 3',
    'E1, page 4',
  ])
})

test('a file that is only described is never opened', async () => {
  const stored = store(await aPdf(2))
  const [file = ''] = Object.values(stored.files)
  rmSync(file)
  const { docx, written } = await writeWith(
    [attach(stored, { use: 'descriptor' }), attach(stored, { use: 'listed', anchor: 'other' })],
    stored.files,
  )
  expect([media(docx), written.warnings, packageFaults(docx)]).toEqual([[], [], []])
})

test.each([
  ['damaged', 'pages', async () => Buffer.from('%PDF-1.7 and then nothing of worth')],
  ['empty', 'pages', async () => Buffer.alloc(0)],
  ['empty', 'pages', async () => Buffer.from(await aPdf(0))],
  ['encrypted', 'pages', async () => Buffer.from(await aLockedPdf('secret'))],
  ['unreadable-picture', 'picture', async () => Buffer.from('no picture')],
  ['unreadable-picture', 'picture', async () => (await aPhoto(400, 300, 1)).subarray(0, 700)],
] as const)('a file that is %s becomes a note and a warning, never a failure', async (note, use, bytes) => {
  const stored = store(await bytes())
  const { docx, written } = await writeWith([attach(stored, { use, reference: 'E3', name: 'scan.pdf' })], stored.files)
  const words = someWords().notes[note]
  expect(written.warnings).toEqual([{ code: note, ref: 'E3', message: `scan.pdf: ${words}` }])
  expect(lines(docx)).toContain(words)
  expect([media(docx), packageFaults(docx)]).toEqual([[], []])
})

test('a file that is not there becomes a note', async () => {
  const { written, docx } = await writeWith(
    [anAttachment({ use: 'pages' }), anAttachment({ use: 'picture', anchor: 'b' })],
    { ['a'.repeat(64)]: '/nowhere/at/all' },
  )
  expect(written.warnings.map(({ code }) => code)).toEqual(['missing', 'missing'])
  expect(packageFaults(docx)).toEqual([])
})

test('of a long file twenty pages are shown, those that claims rest on among them, and a note tells of the rest', async () => {
  const stored = store(await aPdf(30))
  const marks = [{ page: 27, code: '1.1', anchor: 'account' }]
  const target = { kind: 'file' as const, file: 'file-1', page: 29 }
  const { docx, written } = await writeWith([attach(stored, { use: 'pages', marks })], stored.files)
  expect(pictures(docx)).toHaveLength(20)
  expect(pictures(docx).at(-1)).toBe('E1, page 27 of 30 of audit.pdf')
  expect(written.warnings.map(({ code }) => code)).toEqual(['too-many-pages'])
  const withLink = await write(
    aReport([
      aSection([
        heading(1, 'Account', 'account'),
        paragraph(text('page 29', { target })),
        attach(stored, { use: 'pages' }),
      ]),
    ]),
    stored.files,
  )
  expect(named(bodyOf(withLink.docx), 'w:hyperlink').map((one) => one.attributes['w:anchor'])).toEqual([
    'file_1',
    'file_1_p1',
    'file_1_p1',
  ])
})

test.each([
  [3, 20, [], [1, 2, 3]],
  [30, 3, [], [1, 2, 3]],
  [30, 3, [27], [1, 2, 27]],
  [30, 2, [9, 8, 7], [8, 9]],
  [5, 3, [0, 6, 99], [1, 2, 3]],
  [0, 3, [1], []],
])('of %i pages, at most %i, wanted %j: %j', (count, most, wanted, chosen) => {
  expect(choosePages(count, most, wanted)).toEqual(chosen)
})

test('a mark under a page leads back to the account of its criterion', async () => {
  const stored = store(await aPdf(2))
  const { docx } = await writeWith(
    [attach(stored, { use: 'pages', marks: [{ page: 2, code: '1.1', anchor: 'account' }] })],
    stored.files,
  )
  const captions = named(bodyOf(docx), 'w:p').filter((one) => styleOf(one) === 'PictureCaption')
  expect(captions.map((one) => child(one, 'w:hyperlink')?.attributes['w:anchor'])).toEqual([undefined, 'account'])
})

test('a file that proves two items is drawn once', async () => {
  const stored = store(await aPhoto(200, 100, 1))
  const { docx } = await writeWith(
    [attach(stored, { use: 'picture' }), attach(stored, { use: 'picture', anchor: 'b', file: 'file-2' })],
    stored.files,
  )
  expect([media(docx).length, pictures(docx).length, packageFaults(docx)]).toEqual([1, 2, []])
})

test('the target is replaced only by a whole file; a failure leaves the old one and nothing else', async () => {
  const folder = aFolder()
  const target = path.join(folder, 'portfolio.docx')
  writeFileSync(target, 'old')
  const request = { report: aReport([aSection([heading(1, 'Account', 'account')])]), files: {}, target, assets: folder }
  const stopped = writeDocx(request, () => {
    throw new Error('stopped')
  })
  await expect(stopped).rejects.toThrow('stopped')
  expect([readdirSync(folder), readFileSync(target, 'utf8')]).toEqual([['portfolio.docx'], 'old'])
  await expect(
    writeDocx({ ...request, target: path.join(folder, 'gone', 'portfolio.docx') }, () => undefined),
  ).rejects.toThrow()
})
