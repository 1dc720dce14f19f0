// Exporting through the contract: both files whole or neither, one export at a time, cancelled at any moment without a trace, and nothing of what is
// withheld. What stands in the files is tested in pdf-*.test.ts and docx-*.test.ts, the tree in report.test.ts.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { enGB } from '../shared/words/words.ts'
import { addEvidence, addUnit, aPerson, criterion, link } from './builders.ts'
import { type App, sampleFile, startApp } from './harness.ts'
import { needs } from './needs.ts'
import { pathIn } from './stored-files.ts'

/** A workbook with two documents and a photo, linked to a unit. */
async function withItems(): Promise<App> {
  const app = await startApp()
  const unit = await addUnit(app)
  const files = ['no-access-review.pdf', 'winter-service-report.pdf', 'rota-board.jpg'].map(sampleFile)
  const { id } = await addEvidence(app, { words: 'One.\n\nTwo.' }, { files })
  await link(app, id, criterion(unit, '1.1').id, { place: { kind: 'pages', from: 1, to: 1 }, why: 'So' })
  return app
}
const targets = (app: App) => ({ pdf: app.path('portfolio.pdf'), docx: app.path('portfolio.docx') })
/** All files beside the workbook, with their bytes. */
const beside = (app: App) =>
  readdirSync(app.path('.'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(app.path(name)).toString('base64')])
/** Threads of this process; a worker that lives on is one more. */
const threads = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').length : 0)

describe('EX7 an export', () => {
  test('takes the place of the old files, says pages and sizes, and leaves nothing else beside them', async () => {
    const app = await withItems()
    for (const target of Object.values(targets(app))) writeFileSync(target, 'old')
    const before = beside(app).map(([name]) => name)
    const { files, warnings } = await app.call('report.export', targets(app))
    expect(files.map(({ path: at, format, bytes, pages }) => [at, format, bytes, pages > 5])).toEqual([
      [app.path('portfolio.pdf'), 'pdf', statSync(app.path('portfolio.pdf')).size, true],
      [app.path('portfolio.docx'), 'docx', statSync(app.path('portfolio.docx')).size, true],
    ])
    expect(warnings).toEqual([])
    expect(readFileSync(app.path('portfolio.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Object.keys(unzipSync(readFileSync(app.path('portfolio.docx'))))).toContain('word/document.xml')
    expect(beside(app).map(([name]) => name)).toEqual(before)
  })

  test('of the same content at the same moment is the same PDF, byte for byte; and changes nothing of the workbook', async () => {
    const app = await withItems()
    const { undo } = await app.call('history.list', {})
    await app.call('report.export', { pdf: app.path('one.pdf') })
    await app.call('report.export', { pdf: app.path('two.pdf') })
    expect(readFileSync(app.path('one.pdf')).equals(readFileSync(app.path('two.pdf')))).toBe(true)
    expect((await app.call('history.list', {})).undo).toEqual(undo)
    expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('of an empty workbook is whole', async () => {
    const app = await startApp()
    const { files } = await app.call('report.export', targets(app))
    expect(files.every(({ pages, bytes }) => pages > 0 && bytes > 1000)).toBe(true)
  })

  test('cancelled at any moment answers cancelled, and there is no new file, no worker, and the old target is as it was', async () => {
    const app = await withItems()
    writeFileSync(app.path('portfolio.pdf'), 'old')
    const started = performance.now()
    await app.call('report.export', { ...targets(app), pdf: app.path('whole.pdf') })
    const whole = performance.now() - started
    rmSync(app.path('whole.pdf'))
    rmSync(app.path('portfolio.docx'))
    const [before, calm] = [beside(app), threads()]
    let cancelled = 0
    for (let moment = 0; moment < 12; moment += 1) {
      const controller = new AbortController()
      const timer = setTimeout(() => controller.abort(), (whole * moment) / 12)
      const result = await app.client.call('report.export', targets(app), { signal: controller.signal })
      clearTimeout(timer)
      if (result.ok) {
        // The computer was quicker than the clock; what it wrote is not the subject.
        rmSync(app.path('portfolio.docx'))
        writeFileSync(app.path('portfolio.pdf'), 'old')
      } else {
        cancelled += 1
        expect(result.failure).toEqual({ code: 'cancelled', message: enGB.core.failures.cancelled })
      }
      expect(beside(app)).toEqual(before)
      // The system may take a moment to bury a thread that has ended.
      await expect.poll(threads, { timeout: 20_000 }).toBeLessThanOrEqual(calm)
    }
    expect(cancelled).toBeGreaterThan(2)
    expect((await app.call('report.export', targets(app))).files).toHaveLength(2)
  })

  test('runs alone: a second one is told so, and may run when the first has ended or was cancelled', async () => {
    const app = await withItems()
    const controller = new AbortController()
    const first = app.client.call('report.export', { pdf: app.path('one.pdf') }, { signal: controller.signal })
    expect(await app.refused('report.export', { docx: app.path('two.docx') })).toEqual({
      code: 'conflict',
      message: enGB.core.failures.exportRunning,
    })
    controller.abort()
    expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect((await app.call('report.export', { docx: app.path('two.docx') })).files).toHaveLength(1)
  })

  test('that fails for one file leaves both old targets', async () => {
    const app = await withItems()
    writeFileSync(app.path('portfolio.pdf'), 'old')
    mkdirSync(app.path('stick'))
    const before = beside(app)
    let pulled = false
    const failure = await app.refused(
      'report.export',
      { pdf: app.path('portfolio.pdf'), docx: app.path('stick/portfolio.docx') },
      {
        onProgress: () => {
          if (!pulled) rmSync(app.path('stick'), { recursive: true })
          pulled = true
        },
      },
    )
    expect(failure.code).toBe('not-found')
    expect(beside(app)).toEqual(before)
  })

  test.each<[string, string, (app: App) => object]>([
    ['two formats in one file', 'invalid-input', (app) => ({ pdf: app.path('p'), docx: app.path('p') })],
    [
      'two formats in one file by two names',
      'invalid-input',
      (app) => ({ pdf: app.path('p'), docx: `${app.path('.')}/x/../p` }),
    ],
    ['a folder', 'invalid-input', (app) => ({ pdf: app.workbook })],
    ['a folder that is not there', 'not-found', (app) => ({ docx: app.path('no/p.docx') })],
    ['the database', 'invalid-input', (app) => ({ pdf: path.join(app.workbook, 'workbook.db') })],
    ['the stored files', 'invalid-input', (app) => ({ pdf: path.join(app.workbook, 'files', 'p.pdf') })],
  ])('is not written to %s', async (_, code, input) => {
    const app = await startApp()
    expect((await app.refused('report.export', input(app))).code).toBe(code)
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })

  test('may lie in the workbook’s own folder, beside what it lives by', async () => {
    const app = await startApp()
    await app.call('report.export', { pdf: path.join(app.workbook, 'portfolio.pdf') })
    await app.restart()
    expect(existsSync(path.join(app.workbook, 'portfolio.pdf'))).toBe(true)
  })
})

describe('EX5 files that cannot be drawn', () => {
  test('are said, each once, and the export is whole', async () => {
    const app = await startApp()
    const files = [
      app.write('garbage.pdf', '%PDF-1.7 garbage'),
      app.write('lost.txt', 'Lost'),
      app.write('torn.jpg', readFileSync(sampleFile('rota-board.jpg')).subarray(0, 400)),
      app.write('altered.jpg', readFileSync(sampleFile('heater-store.jpg'))),
      app.write('altered.pdf', readFileSync(sampleFile('winter-rota.pdf'))),
    ]
    const { item } = await addEvidence(app, {}, { files })
    const stored = (index: number) => pathIn(app.workbook, item.files[index]?.sha256 ?? '')
    rmSync(stored(1))
    writeFileSync(stored(3), readFileSync(sampleFile('rota-board.jpg')))
    writeFileSync(stored(4), readFileSync(sampleFile('winter-cover-plan.pdf')))
    const { files: written, warnings } = await app.call('report.export', targets(app))
    expect(written).toHaveLength(2)
    expect(warnings.map(({ code, ref }) => `${ref} ${code}`).toSorted()).toEqual([
      'E1 changed',
      'E1 changed',
      'E1 damaged',
      'E1 missing',
      'E1 unreadable-picture',
    ])
  })
})

describe('EX4 what is withheld', () => {
  const SECRET = 'Quuxsecret'
  async function withSecrets(): Promise<App> {
    const app = await startApp()
    const unit = await addUnit(app)
    const person = await app.call('person.save', { person: aPerson() })
    for (const more of [{ confidential: true }, { heldElsewhere: { where: 'Personnel office' } }]) {
      const { id, item } = await addEvidence(
        app,
        {
          type: 'professional-discussion',
          words: `${SECRET} words.`,
          fields: { heldWith: SECRET, criteriaAgreed: SECRET, points: [{ point: SECRET }] },
          policies: [SECRET],
          measures: [{ what: SECRET, result: SECRET }],
          witnessIds: [person.id],
          ...more,
        },
        { files: [app.write(`${SECRET}.txt`, `${SECRET} in the file`), app.write(`${SECRET}.bin`, `\u0000${SECRET}`)] },
      )
      for (const { id: file } of item.files) await app.call('evidence.describeFile', { id: file, description: SECRET })
      const to = criterion(unit, '1.1').id
      await link(app, id, to, { place: { kind: 'quote', quote: `${SECRET} words` } })
      await link(app, id, to, { place: { kind: 'quote', file: 2, quote: `${SECRET} more` } })
    }
    return app
  }
  const holds = (bytes: Uint8Array) => {
    const buffer = Buffer.from(bytes)
    const wide = Buffer.from(SECRET, 'utf16le').swap16()
    return buffer.toString('latin1').toLowerCase().includes(SECRET.toLowerCase()) || buffer.includes(wide)
  }

  test('is in no part of the Word file', async () => {
    const app = await withSecrets()
    await app.call('report.export', { docx: app.path('p.docx') })
    const parts = Object.entries(unzipSync(readFileSync(app.path('p.docx'))))
    expect(parts.filter(([name, bytes]) => name.includes(SECRET) || holds(bytes)).map(([name]) => name)).toEqual([])
    expect(new TextDecoder().decode(parts.find(([name]) => name === 'word/document.xml')?.[1])).toContain(
      'Personnel office',
    )
  })

  test.runIf(needs('qpdf') && needs('pdftotext'))('is in no object of the PDF, and in none of its words', async () => {
    const app = await withSecrets()
    await app.call('report.export', { pdf: app.path('p.pdf') })
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', app.path('p.pdf'), app.path('plain.pdf')])
    expect(holds(readFileSync(app.path('plain.pdf')))).toBe(false)
    const words = execFileSync('pdftotext', [app.path('p.pdf'), '-'], { encoding: 'utf8' })
    expect(words).not.toContain(SECRET)
    expect(words).toContain('Personnel office')
  })
})
