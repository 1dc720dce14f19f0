// Pictures for the reading pane: the original where Chromium draws it, else a copy page by page, always upright and never more than can be drawn.
import { readFile } from 'node:fs/promises'
import { enGB } from '../../../shared/words/words.ts'
import { decodeHeif, isHeif } from '../pictures/heif.ts'
import { MOST_PIXELS, sharp } from '../pictures/load-sharp.ts'
import { addressOfFile, keepPicture } from './cache.ts'
import { DRAWN } from './kinds.ts'
import { type Shown, type Source, Unshowable } from './source.ts'

const { preview: words } = enGB.core

/** Longest side of a converted page in pixels: enough to read a scanned letter at twice its size. */
const LONGEST = 4000
/** A larger original is shown from a smaller copy: Chromium would hold all of it, four bytes a pixel. */
const MOST_DRAWN = 50_000_000
const MOST_PAGES = 100
/** Pages are converted for this long, in milliseconds; the rest of a long fax is said to be left out. */
const LONGEST_WORK = 7000
const QUALITY = 85

type Pages = Shown<'picture'>['pages']

export async function showPicture(source: Source, cache: string): Promise<Shown<'picture'>> {
  const bytes = await readFile(source.path)
  if (isHeif(bytes)) return { kind: 'picture', pages: [await showHeif(source, bytes, cache)], notes: [] }
  if (source.mediaType === 'image/bmp') return { kind: 'picture', pages: [bitmap(source, bytes)], notes: [] }
  const opened = await (await sharp(bytes, { limitInputPixels: false, failOn: 'none' })).metadata().catch(() => {
    throw new Unshowable(words.damaged)
  })
  const { width, height, pageHeight, pages: count = 1, autoOrient } = opened
  if (width <= 0 || height <= 0) throw new Unshowable(words.damaged)
  const isDrawn = DRAWN.includes(source.mediaType)
  // A picture that moves is measured as one strip of all its frames.
  const upright =
    isDrawn && pageHeight !== undefined
      ? { width, height: pageHeight }
      : { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height }
  requireDrawable(upright.width, upright.height)
  if (isDrawn && upright.width * upright.height <= MOST_DRAWN)
    return {
      kind: 'picture',
      pages: [
        {
          address: addressOfFile(source.sha256, source.mediaType === 'image/apng' ? 'image/png' : source.mediaType),
          ...upright,
        },
      ],
      notes: [],
    }
  return convert(source, bytes, cache, isDrawn ? 1 : count)
}

async function convert(source: Source, bytes: Uint8Array, cache: string, count: number): Promise<Shown<'picture'>> {
  const started = performance.now()
  const pages: Pages = []
  for (let page = 0; page < Math.min(count, MOST_PAGES); page += 1) {
    if (page > 0 && performance.now() - started > LONGEST_WORK) break
    const made = await convertPage(source, bytes, cache, page).catch((thrown: unknown) => {
      if (thrown instanceof Unshowable) throw thrown
      return null
    })
    if (made !== null) pages.push(made)
  }
  if (pages.length === 0) throw new Unshowable(words.damaged)
  const notes =
    pages.length < count
      ? [words.notes.pages(pages.length, count)]
      : DRAWN.includes(source.mediaType)
        ? [words.notes.reduced]
        : []
  return { kind: 'picture', pages, notes }
}

async function convertPage(source: Source, bytes: Uint8Array, cache: string, page: number): Promise<Pages[number]> {
  // Each page of a fax has a size of its own.
  const options = { failOn: 'none' as const, ...(page > 0 || source.mediaType === 'image/tiff' ? { page } : {}) }
  const { width, height } = await (await sharp(bytes, { ...options, limitInputPixels: false })).metadata()
  requireDrawable(width, height)
  const image = (await sharp(bytes, { ...options, limitInputPixels: MOST_PIXELS })).autoOrient()
  const { data, info } = await image
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  const address = await keepPicture(cache, `${source.sha256}-p${page + 1}.jpg`, data)
  return { address, width: info.width, height: info.height }
}

async function showHeif(source: Source, bytes: Uint8Array, cache: string): Promise<Pages[number]> {
  const pixels = await decodeHeif(bytes).catch(() => {
    throw new Unshowable(words.damaged)
  })
  if (pixels === null) throw new Unshowable(words.tooLarge)
  const { width, height, data } = pixels
  const { data: jpeg, info } = await (
    await sharp(data, { raw: { width, height, channels: 4 } })
  )
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  const address = await keepPicture(cache, `${source.sha256}-p1.jpg`, jpeg)
  return { address, width: info.width, height: info.height }
}

/** The picture library reads no bitmaps; Chromium does, and their size stands in the header. */
function bitmap(source: Source, bytes: Buffer): Pages[number] {
  if (bytes.length < 26) throw new Unshowable(words.damaged)
  const isOld = bytes.readUInt32LE(14) === 12
  const width = isOld ? bytes.readUInt16LE(18) : Math.abs(bytes.readInt32LE(18))
  const height = isOld ? bytes.readUInt16LE(20) : Math.abs(bytes.readInt32LE(22))
  if (width === 0 || height === 0) throw new Unshowable(words.damaged)
  requireDrawable(width, height)
  return { address: addressOfFile(source.sha256, 'image/bmp'), width, height }
}

function requireDrawable(width: number, height: number): void {
  if (width * height > MOST_PIXELS) throw new Unshowable(words.tooManyPixels(width, height))
}
