// Adding evidence files: kept byte for byte whatever they are, stored once, and gone again when the call fails.
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { zipSync } from 'fflate'
import { addUnit, anEvidence, criterion } from './builders.ts'
import { failedOf, start } from './cli/command.ts'
import { type App, sampleFile, startApp } from './harness.ts'
import { needs } from './needs.ts'
import { encrypt } from './pdf/hostile-files.ts'
import { pathIn, sha256Of, storedFiles } from './stored-files.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Adds an item with these files, and answers them as they are kept with what was said of each. */
async function keep(app: App, ...files: string[]) {
  const added = await app.call('evidence.add', { evidence: anEvidence(), files })
  const { evidence } = await app.call('evidence.get', { id: added.id })
  return evidence.files.map((file, index) => ({ ...file, said: added.files[index] }))
}
const finds = async (app: App, search: string) => (await app.call('evidence.list', { search })).total

describe('WB8 adding a file', () => {
  test('keeps its bytes under their SHA-256 and leaves the original as it was', async () => {
    const app = await startApp()
    const source = sampleFile('no-access-review.pdf')
    const before = [readFileSync(source), statSync(source).mtimeMs, statSync(source).mode]
    const [kept] = await keep(app, source)
    const sha256 = sha256Of(readFileSync(source))
    expect(kept).toMatchObject({
      sha256,
      name: 'no-access-review.pdf',
      mediaType: 'application/pdf',
      bytes: statSync(source).size,
    })
    expect(storedFiles(app)).toEqual([[path.join(sha256.slice(0, 2), sha256), sha256]])
    expect([readFileSync(source), statSync(source).mtimeMs, statSync(source).mode]).toEqual(before)
  })

  test.each([
    ['Welsh', 'Cofnod tŷ’r Ŵyl.txt'],
    ['composed late', 'w\u0302yl.txt'],
    ['emoji', '📒👩🏽‍⚕️.txt'],
    ['right to left', 'שלום عالم.txt'],
    ['a dash in front', '--version.txt'],
    ['quotes and signs', `it's "50%" & <b>.txt`],
    ['dots', '...txt'],
    ['the longest that there is', `${'n'.repeat(251)}.txt`],
  ])('EV6 a name that is %s is kept, in NFC', async (_, name) => {
    const app = await startApp()
    const [kept] = await keep(app, app.write(name, 'Rang back.'))
    expect(kept?.name).toBe(name.normalize('NFC'))
    expect(kept?.said).toEqual({ name: name.normalize('NFC'), result: 'added', message: 'Added.' })
  })

  test('EV6 a name cannot read as if it ended in another way', async () => {
    const app = await startApp()
    const [kept] = await keep(app, app.write('evil\u202Egpj.exe', 'MZ'))
    expect(kept?.name).toBe('evilgpj.exe')
  })

  test('EV6 control characters of a name are left out', async () => {
    const app = await startApp()
    const [kept] = await keep(app, app.write('a\u0007b\nc.txt', 'x'))
    expect(kept?.name).toBe('ab c.txt')
  })

  test('WB9 the same bytes are stored once, and said to be there', async () => {
    const app = await startApp()
    const first = await keep(app, app.write('a.txt', 'same'), app.write('b.txt', 'same'))
    expect(first.map(({ said }) => said?.result)).toEqual(['added', 'added'])
    const [second] = await keep(app, app.write('c.txt', 'same'))
    expect(second?.said).toMatchObject({
      result: 'added-same-bytes',
      message: 'Added. E1 holds the same bytes already.',
    })
    expect(storedFiles(app)).toHaveLength(1)
  })
})

describe('WB9 what the bytes are', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  test.each<[string, string, string | Uint8Array, string]>([
    ['nothing at all', 'empty.pdf', '', 'application/octet-stream'],
    ['a picture that calls itself a PDF', 'scan.pdf', png, 'image/png'],
    ['a PDF that calls itself a picture', 'photo.jpg', '%PDF-1.4 nothing', 'application/pdf'],
    ['a PDF behind other bytes', 'mail.pdf', `${'x'.repeat(900)}%PDF-1.4`, 'application/pdf'],
    ['text that calls itself a Word file', 'plan.docx', 'Only text.', 'text/plain'],
    ['a table', 'calls.csv', 'a,b\n', 'text/csv'],
    ['a page that could hold a script', 'page.html', '<script>1</script>', 'text/html'],
    ['bytes with a NUL that call themselves text', 'log.txt', 'a\u0000b', 'application/octet-stream'],
    ['a zip that calls itself a Word file', 'zip.docx', zipSync({ a: new Uint8Array(9) }), 'application/zip'],
  ])('%s is told by its bytes, not by its name, and kept', async (_, name, bytes, mediaType) => {
    const app = await startApp()
    const [kept] = await keep(app, app.write(name, bytes))
    expect(kept?.mediaType).toBe(mediaType)
    expect(readFileSync(pathIn(app.workbook, kept?.sha256 ?? ''))).toEqual(Buffer.from(bytes))
    expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  })

  test.each<[string, string, string | Uint8Array]>([
    ['a PDF of garbage', 'a.pdf', `%PDF-1.7\n${'garbage '.repeat(500)}`],
    ['half a PDF', 'a.pdf', readFileSync(sampleFile('winter-rota.pdf')).subarray(0, 300)],
    ['half a Word file', 'a.docx', readFileSync(sampleFile('ring-before-we-come-plan.docx')).subarray(0, 9000)],
  ])('%s is kept, and said not to be readable', async (_, name, bytes) => {
    const app = await startApp()
    const [kept] = await keep(app, app.write(name, bytes))
    expect(kept?.said?.result).toBe('added-unreadable')
    expect(kept?.pages).toBeNull()
    expect(sha256Of(bytes)).toBe(kept?.sha256)
  })

  test.runIf(needs('qpdf'))('a locked PDF is kept, and said to need a password', async () => {
    const app = await startApp()
    const [kept] = await keep(app, app.write('locked.pdf', await encrypt(app.path('.'), 'secret', '256')))
    expect(kept).toMatchObject({ pages: null, said: { result: 'added-unreadable' } })
    expect(kept?.said?.message).toContain('password')
  })

  /** A Word file whose text unpacks to this many bytes; the directory may say less than is true. */
  const bomb = (bytes: number, claimed = bytes) => {
    const text = Buffer.alloc(bytes, 'a')
    const types = Buffer.from(`<Types><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`)
    const xml = Buffer.concat([Buffer.from('<w:document><w:body><w:p><w:r><w:t>'), text])
    const zip = Buffer.from(zipSync({ '[Content_Types].xml': types, 'word/document.xml': xml }))
    const honest = Buffer.alloc(4)
    honest.writeUInt32LE(xml.length)
    for (let at = zip.indexOf(honest); at >= 0; at = zip.indexOf(honest, at + 4))
      zip.writeUInt32LE(claimed === bytes ? xml.length : claimed, at)
    return zip
  }
  test.each([
    ['that says so', bomb(300_000_000)],
    ['that lies about it', bomb(300_000_000, 1000)],
  ])('a Word file that unpacks to far too much, %s, is kept unread', async (_, bytes) => {
    const app = await startApp()
    const before = process.memoryUsage().rss
    const [kept] = await keep(app, app.write('bomb.docx', bytes))
    expect(kept).toMatchObject({ mediaType: DOCX, said: { result: 'added-unreadable' } })
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  test('one that cannot be read does not keep the others from being read', async () => {
    const app = await startApp()
    await keep(app, app.write('a.pdf', '%PDF-1.7 garbage'), app.write('b.txt', 'Zebra crossing'))
    expect(await finds(app, 'zebra')).toBe(1)
  })
})

describe('WB10 a call that fails leaves no file behind', () => {
  test.each<[string, string, (app: App) => string]>([
    ['a folder', 'unreadable-file', (app) => app.path('.')],
    ['a file that has vanished', 'not-found', (app) => app.path('gone.txt')],
    ['a path through a file', 'not-found', (app) => path.join(app.write('f', 'x'), 'inside.txt')],
    [
      'a link that leads nowhere',
      'not-found',
      (app) => (symlinkSync(app.path('nowhere'), app.path('link')), app.path('link')),
    ],
    [
      'a link that leads to itself',
      'unreadable-file',
      (app) => (symlinkSync(app.path('loop'), app.path('loop')), app.path('loop')),
    ],
  ])('for %s', async (_, code, source) => {
    const app = await startApp()
    await keep(app, app.write('there.txt', 'there'))
    const before = storedFiles(app)
    const failure = await app.refused('evidence.add', {
      evidence: anEvidence(),
      files: [app.write('good.txt', 'good'), source(app)],
    })
    expect(failure.code).toBe(code)
    expect(storedFiles(app)).toEqual(before)
    expect((await app.call('evidence.list', {})).total).toBe(1)
  })

  test.runIf(process.platform !== 'win32')('for a pipe, which has no end', async () => {
    const app = await startApp()
    execFileSync('mkfifo', [app.path('pipe')])
    expect((await app.refused('evidence.add', { evidence: anEvidence(), files: [app.path('pipe')] })).code).toBe(
      'unreadable-file',
    )
    expect(storedFiles(app)).toEqual([])
  })

  const isRoot = process.getuid?.() === 0
  test.runIf(process.getuid !== undefined && (!isRoot || needs('setpriv')))(
    'for a file that one may not read',
    async () => {
      const app = await startApp()
      await app.call('workbook.close', {})
      chmodSync(app.write('secret.txt', 'x'), 0)
      const before = isRoot ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'] : []
      if (isRoot) execFileSync('chown', ['-R', '65534:65534', app.workbook])
      chmodSync(app.path('.'), 0o755)
      const words = [
        'evidence',
        'add',
        app.workbook,
        '--type',
        'photo',
        '--title',
        'T',
        '--date',
        '2026-01-01',
        '--json',
      ]
      const started = start([...words, '--file', app.path('secret.txt')], { cwd: app.path('.'), before })
      expect(failedOf(await started.ended)).toMatchObject({ code: 'permission-denied', exit: 13 })
      expect(storedFiles(app)).toEqual([])
    },
  )

  test('when a link of the call is refused, or the call is cancelled while it copies', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const links = [{ criterionId: criterion(unit, '1.1').id, place: { kind: 'paragraph' as const, paragraph: 9 } }]
    await app.refused('evidence.add', { evidence: anEvidence(), files: [app.write('a.txt', 'a')], links })
    const files = ['b', 'c', 'd'].map((name) => app.write(name, name.repeat(3_000_000)))
    const controller = new AbortController()
    const options = { signal: controller.signal, onProgress: () => controller.abort() }
    expect((await app.refused('evidence.add', { evidence: anEvidence(), files }, options)).code).toBe('cancelled')
    expect(storedFiles(app)).toEqual([])
    await app.restart()
    expect((await app.call('evidence.list', {})).total).toBe(0)
  })

  test.each<[string, (same: string, more: string[]) => [string[], string[]]]>([
    ['ends later than the one that is kept', (same, more) => [[same, ...more], [same]]],
    ['ends while the other still copies', (same, more) => [[same], [same, ...more]]],
  ])(
    'but never one that another call wants: of two that add the same bytes at once, one that fails %s',
    async (_, parts) => {
      const app = await startApp()
      const bytes = Buffer.alloc(2_000_000, 5)
      const more = ['1', '2', '3'].map((name) => app.write(name, name.repeat(3_000_000)))
      const [first, second] = parts(app.write('same.bin', bytes), more)
      const [failed, kept] = await Promise.all([
        app.client.call('evidence.add', { evidence: anEvidence(), files: [...first, app.path('gone')] }),
        app.client.call('evidence.add', { evidence: anEvidence(), files: second }),
      ])
      expect([failed.ok, kept.ok]).toEqual([false, true])
      expect(storedFiles(app).map(([, sha256]) => sha256)).toContain(sha256Of(bytes))
      expect(storedFiles(app)).toHaveLength(second.length)
      expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
    },
  )
})
