// How a stored file is shown: pictures upright whatever they are, each kind by its bytes, and never what is not what was added.
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { toPicture } from '../electron/core/export/pictures.ts'
import { isKept, keep, keepPicture, prune } from '../electron/core/preview/cache.ts'
import type { Preview } from '../shared/contract/calls/file.ts'
import { addEvidence } from './builders.ts'
import { type App, sampleFile, startApp } from './harness.ts'
import { aHeic } from './heic.ts'
import { needs } from './needs.ts'
import { aPhoto } from './pdf/evidence-files.ts'
import { encrypt } from './pdf/hostile-files.ts'
import { pathIn } from './stored-files.ts'

async function stored(app: App, name: string, bytes: Uint8Array | string) {
  const { item } = await addEvidence(app, {}, { files: [app.write(name, bytes)] })
  const [file] = item.files
  if (file === undefined) throw new Error('No file')
  return { ...file, show: () => app.call('file.preview', { id: file.id }), at: pathIn(app.workbook, file.sha256) }
}
const cached = (app: App, preview: Preview): string =>
  path.join(
    app.workbook,
    'cache',
    (preview.kind === 'picture' ? (preview.pages[0]?.address ?? '') : '').replace('evidence://cache/', ''),
  )
async function colourOf(file: string | Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (y * info.width + x) * 3
  return [...data.subarray(at, at + 3)]
}
const isRed = ([red = 0, , blue = 0]: number[]) => red > 120 && blue < 100

describe('RP14 pictures', () => {
  test('a HEIC photo is shown from a JPEG of its pixels, gets a small picture, prints, and stays as it was', async () => {
    const app = await startApp()
    const file = await stored(app, 'IMG_0001.HEIC', aHeic)
    const preview = await file.show()
    expect([file.mediaType, preview]).toMatchObject([
      'image/heic',
      { kind: 'picture', pages: [{ width: 64, height: 48 }], notes: [] },
    ])
    const jpeg = cached(app, preview)
    expect([isRed(await colourOf(jpeg, 32, 8)), isRed(await colourOf(jpeg, 32, 40))]).toEqual([true, false])
    expect(await app.call('file.thumbnails', { ids: [file.id] })).toEqual({
      [file.id]: expect.stringContaining('-thumb.jpg'),
    })
    const printed = await toPicture(aHeic)
    expect([printed?.width, printed?.height]).toEqual([64, 48])
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })

  test('the day on which a HEIC photo was taken is guessed', async () => {
    const app = await startApp()
    await app.call('evidence.capture', { sources: [app.write('IMG_0001.HEIC', aHeic)] })
    expect((await app.call('evidence.list', {})).items[0]).toMatchObject({
      date: '2025-10-07',
      title: 'Photo, 7 October 2025',
    })
  })

  test('each page of a TIFF is shown', async () => {
    const app = await startApp()
    const pages = await Promise.all(
      ['#ff0000', '#0000ff', '#00ff00'].map((background) =>
        sharp({ create: { width: 30, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer()
    const preview = await (await stored(app, 'fax.tif', tiff)).show()
    expect(preview).toMatchObject({
      kind: 'picture',
      pages: [{ width: 30, height: 20 }, { height: 20 }, { height: 20 }],
      notes: [],
    })
    expect(isRed(await colourOf(cached(app, preview), 5, 5))).toBe(true)
    expect((await toPicture(tiff))?.hasMorePages).toBe(true)
  })

  test.each([1, 3, 6, 8])(
    'the size of a photo that the camera held in way %i is its size upright',
    async (orientation) => {
      const app = await startApp()
      const preview = await (await stored(app, 'photo.jpg', await aPhoto(90, 60, orientation))).show()
      // aPhoto gives width and height as a person sees them.
      expect(preview).toMatchObject({
        kind: 'picture',
        pages: [{ width: 90, height: 60, address: expect.stringContaining('evidence://file/') }],
      })
    },
  )

  test('a drawing is shown as pixels, with nothing of its own left', async () => {
    const app = await startApp()
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>1</script><rect width="40" height="20" fill="red"/></svg>'
    const preview = await (await stored(app, 'chart.svg', svg)).show()
    expect(preview).toMatchObject({
      kind: 'picture',
      pages: [{ width: 40, height: 20, address: expect.stringContaining('evidence://cache/') }],
    })
    expect(isRed(await colourOf(cached(app, preview), 20, 10))).toBe(true)
  })
})

describe('RP15 a stored file', () => {
  test('that is missing or is not what was added is not shown', async () => {
    const app = await startApp()
    const [lost, other, longer] = [
      await stored(app, 'a.txt', 'aaaa'),
      await stored(app, 'b.txt', 'bbbb'),
      await stored(app, 'c.jpg', await aPhoto(9, 9)),
    ]
    rmSync(lost.at)
    writeFileSync(other.at, 'xxxx')
    writeFileSync(longer.at, 'longer than it was')
    expect(await lost.show()).toMatchObject({
      kind: 'none',
      canOpen: false,
      message: expect.stringContaining('not in the workbook'),
    })
    for (const file of [other, longer])
      expect(await file.show()).toMatchObject({
        kind: 'none',
        canOpen: false,
        message: expect.stringContaining('not as it was added'),
      })
    expect(await app.call('file.thumbnails', { ids: [lost.id, longer.id] })).toEqual({
      [lost.id]: null,
      [longer.id]: null,
    })
  })

  test('that is changed after it was shown is not shown again', async () => {
    const app = await startApp()
    const file = await stored(app, 'a.txt', 'aaaa')
    expect((await file.show()).kind).toBe('text')
    writeFileSync(file.at, 'bbbb')
    expect((await file.show()).kind).toBe('none')
  })

  test.runIf(needs('qpdf'))('that needs a password says so', async () => {
    const app = await startApp()
    const file = await stored(app, 'locked.pdf', await encrypt(app.path('.'), 'secret', '256'))
    expect(await file.show()).toMatchObject({
      kind: 'none',
      canOpen: true,
      message: expect.stringContaining('needs a password'),
    })
  })

  test('is converted once, and made again when the cache is gone', async () => {
    const app = await startApp()
    const file = await stored(
      app,
      'photo.tif',
      await sharp(await aPhoto(30, 20))
        .tiff()
        .toBuffer(),
    )
    const first = await file.show()
    expect(await file.show()).toEqual(first)
    rmSync(path.join(app.workbook, 'cache'), { recursive: true })
    expect(await file.show()).toEqual(first)
    expect(await isKept(path.join(app.workbook, 'cache'), path.basename(cached(app, first)))).toBe(true)
  })

  test('shows without a cache that can be written', async () => {
    const app = await startApp()
    const file = await stored(
      app,
      'photo.tif',
      await sharp(await aPhoto(30, 20))
        .tiff()
        .toBuffer(),
    )
    writeFileSync(path.join(app.workbook, 'cache'), 'a file is in the way')
    expect(await file.show()).toMatchObject({
      kind: 'picture',
      pages: [{ address: expect.stringMatching(/^data:image\/jpeg;base64,/), width: 30 }],
    })
  })

  test('a preview that is cancelled says so and leaves nothing half made', async () => {
    const app = await startApp()
    const file = await stored(app, 'a.docx', readFileSync(sampleFile('ring-before-we-come-plan.docx')))
    const stopping = new AbortController()
    const failing = app.refused('file.preview', { id: file.id }, { signal: stopping.signal })
    stopping.abort()
    expect((await failing).code).toBe('cancelled')
    expect((await file.show()).kind).toBe('document')
  })
})

test('RP16 the cache keeps the newest within its size, and holds no half files', async () => {
  const app = await startApp()
  const cache = app.path('cache')
  for (const name of ['a', 'b', 'c']) {
    await keep(cache, name, 'x'.repeat(100))
    utimesSync(path.join(cache, name), 1000 + name.charCodeAt(0), 1000 + name.charCodeAt(0))
  }
  await prune(cache, 0, 250)
  expect(readdirSync(cache).toSorted()).toEqual(['b', 'c'])
  expect(await keepPicture(cache, 'd.jpg', Buffer.from('x'))).toBe('evidence://cache/d.jpg')
})
