// The sample year: what it promises, and its exports read back by other people's readers.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Output } from '../shared/contract/define.ts'
import type { CoreContract } from '../shared/contract/core.ts'
import { FORMS } from '../shared/domain/evidence-type.ts'
import { accessFaults } from './docx/check-access.ts'
import { packageFaults, textOfDocument } from './docx/check-package.ts'
import { readDocx, type Docx } from './docx/read-docx.ts'
import { sdkFaults } from './docx/write.ts'
import { startApp, type App } from './harness.ts'
import { hasTools, openWithPdfjs, pdfinfo, qpdfFaults, textOf } from './pdf/readers.ts'
import { checkPdfUa } from './pdf/pdf-ua.ts'

type Item = Output<CoreContract, 'evidence.get'>
type Pdf = Awaited<ReturnType<typeof openWithPdfjs>>

let app: App
let items: Item[]
let exported: Output<CoreContract, 'report.export'>
let pdf: Pdf
let docx: Docx
let pages: string[]

beforeAll(async () => {
  app = await startApp({ workbook: false, shared: true })
  await app.call('workbook.sample', { folder: app.path('sample') })
  const { items: rows } = await app.call('evidence.list', { limit: 1000 })
  items = []
  for (const { id } of rows) items.push(await app.call('evidence.get', { id }))
  exported = await app.call('report.export', { pdf: app.path('portfolio.pdf'), docx: app.path('portfolio.docx') })
  pdf = await openWithPdfjs(readFileSync(app.path('portfolio.pdf')))
  docx = readDocx(app.path('portfolio.docx'))
  pages = []
  for (let page = 1; page <= pdf.pages; page += 1) pages.push(await pdf.text(page))
})
afterAll(async () => {
  await pdf.close()
  await app.stop()
})

const flat = (text: string): string => text.replace(/\s+/g, ' ')
const files = () => items.flatMap(({ evidence }) => evidence.files)

test('the sample is a year of one learner over every type of evidence', () => {
  expect(items.length).toBeGreaterThanOrEqual(24)
  const types = new Set(items.map(({ evidence }) => evidence.type))
  expect([...types].sort()).toEqual(
    Object.keys(FORMS)
      .filter((form) => form !== 'other')
      .sort(),
  )
  const days = items.flatMap(({ evidence }) => evidence.dateFrom ?? []).sort()
  expect(Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')).toBeGreaterThan(200 * 24 * 3600 * 1000)
})

test('the sample tells two activities through plan, do and review with measures', async () => {
  const told = (await app.call('activity.list', {})).filter(({ id }) => {
    const own = items.filter(({ evidence }) => evidence.activityId === id).map(({ evidence }) => evidence)
    const stages = new Set(own.map(({ stage }) => stage))
    return (
      stages.has('plan') && stages.has('do') && stages.has('review') && own.some(({ measures }) => measures.length > 0)
    )
  })
  expect(told.length).toBeGreaterThanOrEqual(2)
})

test('the sample has files of many makes, and every kind of place', () => {
  const count = (type: string) => files().filter(({ mediaType }) => mediaType.startsWith(type)).length
  expect(count('application/pdf')).toBeGreaterThanOrEqual(6)
  expect(count('image/jpeg')).toBe(6)
  for (const type of ['application/vnd.openxml', 'message/rfc822', 'text/csv', 'audio/'])
    expect(count(type), type).toBeGreaterThan(0)
  const places = items.flatMap(({ links }) => links.map(({ place }) => place))
  const kinds = [
    /^whole$/,
    /^p\d+$/,
    /^p\d+-\d+$/,
    /^p\d+\.\d+$/,
    /^par\d+$/,
    /^t[\d:]+$/,
    /^t[\d:]+-[\d:]+$/,
    /^"/,
    /^2:p/,
    /^$/,
  ]
  for (const kind of kinds)
    expect(
      places.some((place) => kind.test(place)),
      String(kind),
    ).toBe(true)
  expect(items.some(({ evidence }) => evidence.confidential && evidence.files.length > 0)).toBe(true)
  expect(items.some(({ evidence }) => evidence.heldElsewhere !== null)).toBe(true)
})

test('CO5 no criterion of the sample counts as official', async () => {
  const { official, provisional } = await app.call('coverage.get', {})
  expect(official.counts).toEqual({ none: 0, partly: 0, enough: 0, accepted: 0, notYet: 0 })
  for (const state of ['none', 'partly', 'enough', 'accepted', 'notYet'] as const)
    expect(provisional.counts[state], state).toBeGreaterThan(0)
})

test('the sample leaves gaps of several kinds open', async () => {
  const kinds = new Set((await app.call('gap.list', {})).map(({ kind }) => kind))
  for (const kind of ['no-evidence', 'occasions', 'only-witness', 'no-place', 'not-yet', 'unmapped'] as const)
    expect(kinds, kind).toContain(kind)
})

test('EX5 the sample exports without trouble but the lock that was lifted', () => {
  expect(exported.warnings.map(({ code }) => code)).toEqual(['lock-lifted'])
  expect(exported.files.map(({ format }) => format)).toEqual(['pdf', 'docx'])
  expect(exported.files[0]?.pages).toBe(pdf.pages)
})

test('EX3 every link of the PDF lands on the page of what it names', async () => {
  const links = await pdf.links()
  expect(links.length).toBeGreaterThan(800)
  expect(links.filter(({ goal }) => goal === null)).toEqual([])
  const startOf = ({ ref, title }: Item['evidence']) =>
    pages.findIndex((text) => flat(text).includes(`${ref} · Page`) && flat(text).includes(flat(title))) + 1
  const starts = new Map(items.map(({ evidence }) => [evidence.ref, startOf(evidence)]))
  expect([...starts.values()]).not.toContain(0)
  for (const { words, goal } of links) {
    if (goal === null || 'url' in goal) continue
    const ref = /^E\d+$/.exec(words)?.[0]
    if (ref !== undefined) expect({ words, page: goal.page }).toEqual({ words, page: starts.get(ref) })
  }
})

test('EX3 a claim on a page leads to that page of the file, and the page leads back', async () => {
  const links = await pdf.links()
  const claims = items.flatMap(({ evidence, links: own }) => {
    if (evidence.confidential || evidence.heldElsewhere !== null) return []
    return own.flatMap((link) => {
      const found = /^(?:(\d):)?p(\d+)/.exec(link.place)
      return found === null ? [] : [{ evidence, link, file: Number(found[1] ?? 1) - 1, page: Number(found[2]) }]
    })
  })
  expect(claims.length).toBeGreaterThan(20)
  for (const { evidence, link, file, page } of claims) {
    const name = evidence.files[file]?.name ?? ''
    const at =
      pages.findIndex((text) => flat(text).includes(`${evidence.ref}, page ${page} of`) && flat(text).includes(name)) +
      1
    expect(at, `${evidence.ref} ${name} page ${page}`).toBeGreaterThan(0)
    expect(
      links.some(({ goal }) => goal !== null && 'page' in goal && goal.page === at),
      `to ${evidence.ref} ${link.place}`,
    ).toBe(true)
    expect(
      links.some((one) => one.page === at && one.words.includes(link.code)),
      `back from ${evidence.ref} to ${link.code}`,
    ).toBe(true)
  }
})

test('EX4 nothing of what is confidential or held elsewhere is in either export', async () => {
  const embedded = (await pdf.attachments()).map(({ name }) => name)
  const word = textOfDocument(docx)
  const all = flat(pages.join(' '))
  const withheld = items.filter(({ evidence }) => evidence.confidential || evidence.heldElsewhere !== null)
  expect(withheld.length).toBeGreaterThan(1)
  for (const { evidence, links } of withheld) {
    const secrets = [
      ...evidence.files.map(({ name }) => name),
      ...links.flatMap(({ place }) => (place.startsWith('"') ? [place.slice(1, -1)] : [])),
      ...evidence.text.content.flatMap((block) =>
        'content' in block && block.type === 'paragraph' ? block.content.map(({ text }) => text.slice(0, 60)) : [],
      ),
    ]
    for (const secret of secrets) {
      expect(all, `${evidence.ref} in the PDF`).not.toContain(flat(secret))
      expect(word, `${evidence.ref} in the Word file`).not.toContain(secret)
    }
    for (const { name } of evidence.files) expect(embedded).not.toContain(name)
    expect(all).toContain(evidence.title)
  }
})

test('EX1 every text of the learner stands in both exports', () => {
  const word = flat(textOfDocument(docx))
  const all = flat(pages.join(' '))
  for (const { evidence, links } of items) {
    expect(all, evidence.ref).toContain(flat(evidence.title).slice(0, 30))
    expect(word, evidence.ref).toContain(flat(evidence.title))
    for (const { why } of links) expect(word, `${evidence.ref} ${why}`).toContain(flat(why))
  }
})

test('EX6 what has no pages to show is embedded as it is, but never audio', async () => {
  const embedded = await pdf.attachments()
  const open = items
    .filter(({ evidence }) => !evidence.confidential && evidence.heldElsewhere === null)
    .flatMap(({ evidence }) => evidence.files)
  const shown = (type: string) => type === 'application/pdf' || type.startsWith('image/')
  for (const { name, mediaType, sha256 } of open.filter((file) => !shown(file.mediaType))) {
    const found = embedded.find((one) => one.name.includes(name))
    expect(found !== undefined, name).toBe(!mediaType.startsWith('audio/'))
    if (found !== undefined) expect(createHash('sha256').update(found.bytes).digest('hex')).toBe(sha256)
  }
})

test('EX9 the Word file is sound to our own checks and has real structure', () => {
  expect(packageFaults(docx)).toEqual([])
  expect(accessFaults(docx, exported.files[1]?.pages ?? 0)).toEqual([])
})

test('EX9 the Word file is sound to the Open XML SDK', async () => {
  expect(await sdkFaults(app.path('portfolio.docx'))).toEqual([])
})

test('EX9 the PDF keeps the rules of PDF/UA that our checker knows', async () => {
  expect((await checkPdfUa(readFileSync(app.path('portfolio.pdf')))).faults).toEqual([])
})

test.runIf(hasTools)('EX9 qpdf and poppler read the PDF whole', () => {
  const file = app.path('portfolio.pdf')
  expect(qpdfFaults(file)).toBe('')
  const info = pdfinfo(file)
  expect(info).toMatch(new RegExp(`Pages:\\s+${pdf.pages}\\b`))
  expect(info).toMatch(/Title:\s+Portfolio of evidence: Siân Ŵyn-Powell/)
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(textOf(file)).toContain('Siân Ŵyn-Powell')
})
