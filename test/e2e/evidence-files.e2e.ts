// Evidence reaches the page by its own scheme, other programs by a copy: what is served, to whom, what never is.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import type { Bridge } from '../../shared/contract/shell.ts'
import { traversals } from '../traversals.ts'
import { aHeic } from '../heic.ts'
import { anOdt, anXlsx } from '../office-files.ts'
import { addressOf, capture, sampleFile, sha256Of, wavHeader } from './captured.ts'
import { expect, giveToApp, test, type Window } from '../ui/window.ts'

type Preloaded = { readonly trellis: Bridge }
/** What a fetch from our page gets. */
const ask = ({ page }: Window, address: string, headers: Record<string, string> = {}, method = 'GET') =>
  page.evaluate(
    async ([url, given, verb]) => {
      try {
        const response = await fetch(url, { headers: given, method: verb })
        const bytes = new Uint8Array(await response.arrayBuffer())
        return {
          status: response.status,
          length: bytes.length,
          start: Array.from(bytes.slice(0, 4)),
          type: response.headers.get('content-type'),
          range: response.headers.get('content-range'),
        }
      } catch (error) {
        return { status: 0, length: 0, start: [], type: null, range: String(error) }
      }
    },
    [address, headers, method] as const,
  )

test('RP1 the page draws a picture, reads a PDF in ranges and knows how long a recording is', async ({ window }) => {
  const [picture, pdf, sound] = await capture(
    window,
    sampleFile('rota-board.jpg'),
    sampleFile('winter-rota.pdf'),
    sampleFile('huddle-2026-03-12.wav'),
  )
  expect([picture?.kind, pdf?.kind, sound?.kind]).toEqual(['picture', 'pdf', 'audio'])
  const drawn = await window.page.evaluate(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, addressOf(picture))
  expect(drawn).toEqual([1200, 900])
  const size = readFileSync(sampleFile('winter-rota.pdf')).length
  expect(await ask(window, addressOf(pdf))).toEqual({
    status: 200,
    length: size,
    start: [0x25, 0x50, 0x44, 0x46],
    type: 'application/pdf',
    range: null,
  })
  expect(await ask(window, addressOf(pdf), { range: 'bytes=1-3' })).toEqual({
    status: 206,
    length: 3,
    start: [0x50, 0x44, 0x46],
    type: 'application/pdf',
    range: `bytes 1-3/${size}`,
  })
  const length = await window.page.evaluate(
    (address) =>
      new Promise<number>((resolve, reject) => {
        const audio = new Audio()
        audio.addEventListener('loadedmetadata', () => resolve(audio.duration))
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)))
        audio.src = address
      }),
    addressOf(sound),
  )
  expect(length).toBeGreaterThan(1)
})

test('RP14 in this runtime too a HEIC photo, a scan and a drawing become pixels, and documents words', async ({
  window,
}) => {
  const fax = await sharp(sampleFile('rota-board.jpg')).resize(60).tiff().toBuffer()
  const files: [string, Uint8Array | string][] = [
    ['a.heic', aHeic],
    ['b.tif', fax],
    [
      'c.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>',
    ],
    ['d.odt', anOdt('<text:p>Words</text:p>')],
    ['e.xlsx', anXlsx('<row r="1"><c r="A1"><v>7</v></c></row>')],
    ['f.avif', await sharp(sampleFile('rota-board.jpg')).resize(60).avif({ effort: 0 }).toBuffer()],
  ]
  const paths = files.map(([name, bytes]) => {
    const at = path.join(window.folder, name)
    writeFileSync(at, bytes)
    giveToApp(at)
    return at
  })
  const shown = await capture(
    window,
    ...paths,
    sampleFile('ring-before-we-come-plan.docx'),
    sampleFile('trial-figures.eml'),
  )
  expect(shown.map(({ kind }) => kind)).toEqual([
    'picture',
    'picture',
    'picture',
    'document',
    'table',
    'picture',
    'document',
    'mail',
  ])
  const sizes = await window.page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const image = new Image()
          image.src = address
          await image.decode()
          return image.naturalWidth
        }),
      ),
    [shown[0], shown[1], shown[2], shown[5]].map(addressOf),
  )
  expect(sizes).toEqual([64, 60, 40, 60])
})

test('SH6 a recording is moved through without being read to its end', async ({ window }) => {
  // A sound of two gigabytes: a header, and silence that takes no room on the disk.
  const file = path.join(window.folder, 'long.wav')
  const bytes = 2_000_000_044
  await capture(window, sampleFile('huddle-2026-03-12.wav'))
  // Laid where a stored file lies: storing two gigabytes of silence would prove nothing more.
  const sha256 = 'c0ffee'.padEnd(64, '0')
  writeFileSync(file, wavHeader(bytes))
  truncateSync(file, bytes)
  giveToApp(file)
  const folder = path.join(window.folder, 'workbook', 'files', sha256.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  renameSync(file, path.join(folder, sha256))
  giveToApp(folder)
  const times = await window.page.evaluate(
    (address) =>
      new Promise<number[]>((resolve, reject) => {
        const audio = new Audio()
        audio.addEventListener('loadedmetadata', () => (audio.currentTime = 9000))
        audio.addEventListener('seeked', () => resolve([audio.duration, audio.currentTime]))
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)))
        audio.src = address
      }),
    `evidence://file/${sha256}?as=audio%2Fwav`,
  )
  expect(times[1]).toBe(9000)
  expect(times[0]).toBeCloseTo((bytes - 44) / 192_000, 0)
})

test('SH6 what is asked for in another way than by its hash is not there', async ({ window }) => {
  const [picture] = await capture(window, sampleFile('rota-board.jpg'))
  const workbook = path.join(window.folder, 'workbook')
  writeFileSync(path.join(window.folder, 'secret.jpg'), 'secret')
  const name = 'a'.repeat(64)
  mkdirSync(path.join(workbook, 'files', 'aa'), { recursive: true })
  symlinkSync(path.join(window.folder, 'secret.jpg'), path.join(workbook, 'files', 'aa', name))
  giveToApp(path.join(workbook, 'files', 'aa'))
  const addresses = [
    ...['file', 'cache'].flatMap((host) => traversals('workbook.db').map((way) => `evidence://${host}/${way}`)),
    `evidence://file/${name}`,
    'evidence://file/workbook.db',
    'evidence://workbook.db',
    `evidence://file/${sha256Of(addressOf(picture)).toUpperCase()}x`,
    `evidence://cache/${sha256Of(addressOf(picture))}-preview.json`,
  ]
  expect(addresses.length).toBeGreaterThanOrEqual(200)
  const answers = await window.page.evaluate(
    (all) =>
      Promise.all(
        all.map((address) =>
          fetch(address).then(
            (response) => response.status,
            () => 0,
          ),
        ),
      ),
    addresses,
  )
  expect(answers.filter((status) => status !== 404 && status !== 0)).toEqual([])
  const address = addressOf(picture)
  expect((await ask(window, address, {}, 'POST')).status).not.toBe(200)
  expect(await ask(window, address.replace('image%2Fjpeg', 'text%2Fhtml'))).toMatchObject({
    status: 200,
    type: 'application/octet-stream',
  })
})

test('RP2 evidence is no page: it cannot be gone to, framed or run', async ({ window, faults }) => {
  const html = path.join(window.folder, 'page.html')
  writeFileSync(html, '<!doctype html><script>top.ran = true</script><h1>Hello</h1>')
  const [shown] = await capture(window, html)
  expect(shown).toMatchObject({ kind: 'text', text: 'Hello' })
  const sha256 = readdirSync(path.join(window.folder, 'workbook', 'files')).flatMap((folder) =>
    readdirSync(path.join(window.folder, 'workbook', 'files', folder)),
  )[0]
  const ran = await window.page.evaluate(async (address) => {
    const frame = document.createElement('iframe')
    frame.src = address
    document.body.append(frame)
    const way = document.createElement('a')
    way.href = address
    document.body.append(way)
    way.click()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return [location.protocol, 'ran' in globalThis]
  }, `evidence://file/${sha256}?as=text%2Fhtml`)
  expect(ran).toEqual(['app:', false])
  await window.page.reload()
  await expect.poll(() => faults.splice(0).filter((fault) => !/frame-src|default-src/.test(fault))).toEqual([])
})

test('SH6 without a workbook there is no evidence', async ({ window }) => {
  const [picture] = await capture(window, sampleFile('rota-board.jpg'))
  await window.call('workbook.close', {})
  expect((await ask(window, addressOf(picture))).status).toBe(404)
})

test('SH7 pasted bytes become a file of their own name, which is captured and gone when Trellis ends', async ({
  window,
}) => {
  await capture(window, sampleFile('rota-board.jpg'))
  const bytes = [...readFileSync(sampleFile('heater-store.jpg'))]
  const given = await window.page.evaluate(
    ([all]) =>
      (globalThis as unknown as Preloaded).trellis.grantBytes('../Llun o’r gwres‮gpj.exe.jpg', new Uint8Array(all)),
    [bytes] as const,
  )
  expect(given).toMatchObject({ ok: true, value: { name: 'Llun o’r gwresgpj.exe.jpg' } })
  const { grant } = (given as { value: { grant: string } }).value
  const { files } = await window.call('evidence.capture', { sources: [grant] })
  expect(files).toMatchObject([{ result: 'added', name: 'Llun o’r gwresgpj.exe.jpg' }])
  const give = (value: unknown) =>
    window.page.evaluate((bad) => (globalThis as unknown as Preloaded).trellis.grantBytes('x', bad as never), value)
  for (const wrong of [1, 'x', null])
    expect(await give(wrong)).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } })
})

test('RP13 a stored file opens outside only after asking, as a copy nobody can write, and never a program', async ({
  window,
}) => {
  const [picture] = await capture(window, sampleFile('rota-board.jpg'))
  const sha256 = sha256Of(addressOf(picture))
  const asked = await window.app.evaluateHandle(({ dialog, shell }) => {
    const seen: { questions: string[]; opened: string[]; answer: number } = { questions: [], opened: [], answer: 1 }
    dialog.showMessageBox = (async (...given: unknown[]) => {
      seen.questions.push(String((given.at(-1) as { message: string }).message))
      return { response: seen.answer, checkboxChecked: false }
    }) as unknown as typeof dialog.showMessageBox
    shell.openPath = async (file: string) => {
      seen.opened.push(file)
      return ''
    }
    return seen
  })
  const open = (name: string) =>
    window.page.evaluate(
      ([sha, as]) => (globalThis as unknown as Preloaded).trellis.shell('file.open', { sha256: sha, name: as }),
      [sha256, name] as const,
    )
  expect(await open('Rota board.jpg')).toEqual({ ok: true, value: { opened: false } })
  await asked.evaluate((seen) => {
    seen.answer = 0
  })
  expect(await open('Rota board.jpg')).toEqual({ ok: true, value: { opened: true } })
  const programs = ['exe', 'jpg.lnk', 'html', 'sh', 'docm'].map((ending) => `rota.${ending}`)
  for (const name of [...programs, 'rota\u202Egpj.exe', 'rota', '.jpg', 'rota.pdf.'])
    expect(await open(name), name).toMatchObject(
      name === 'rota.pdf.' ? { ok: true } : { ok: false, failure: { code: 'permission-denied' } },
    )
  const { questions, opened } = await asked.evaluate((seen) => seen)
  expect(questions[0]).toBe('Open “Rota board.jpg” outside Trellis?')
  expect(opened.map((file) => path.basename(file))).toEqual(['Rota board.jpg', 'rota.pdf'])
  expect(readFileSync(opened[0] ?? '')).toEqual(readFileSync(sampleFile('rota-board.jpg')))
  expect(statSync(opened[0] ?? '').mode & 0o777).toBe(0o400)
})
