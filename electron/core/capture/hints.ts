// What a file says of itself, for the guesses: when a photo was taken, what a mail is about, a document's own properties. Runs in a worker.
import { open, readFile, stat } from 'node:fs/promises'
import { cleanText } from '../../../shared/domain/text.ts'
import { DOCX, EML, isPicture, MSG, ODT, XLSX } from '../preview/kinds.ts'
import { readEml, readMsg } from '../preview/mail.ts'
import { openZip } from '../preview/zip.ts'
import { type Hints, NO_HINTS } from './guess.ts'
import { recordedOn } from './recorded-on.ts'

/** A photo's facts stand at its beginning, but in HEIC files anywhere. */
const PHOTO_HEAD = 512_000
const MOST_BYTES = 60_000_000
const MOST_LETTERS = 500

/** Never throws for what the bytes are: what cannot be read gives no hints. */
export async function readHints(path: string, mediaType: string): Promise<Hints> {
  try {
    const { subject, title, day } = await read(path, mediaType)
    return { subject: oneLine(subject), title: oneLine(title), day }
  } catch {
    return NO_HINTS
  }
}

async function read(path: string, mediaType: string): Promise<Hints> {
  if (/^(?:audio|video)\//.test(mediaType)) return { ...NO_HINTS, day: (await recordedOn(path)) ?? '' }
  const { size } = await stat(path)
  if (size > MOST_BYTES) return NO_HINTS
  if (isPicture(mediaType)) return { ...NO_HINTS, day: await takenOn(path, mediaType) }
  if (mediaType === EML || mediaType === MSG) {
    const { subject, day } = await (mediaType === EML ? readEml : readMsg)(await readFile(path))
    return { subject, title: '', day }
  }
  if (mediaType === DOCX || mediaType === XLSX || mediaType.includes('presentationml'))
    return ofOffice(await readFile(path))
  if (mediaType === ODT) return ofOpenDocument(await readFile(path))
  return mediaType === 'application/pdf' ? ofPdf(await readFile(path)) : NO_HINTS
}

async function takenOn(path: string, mediaType: string): Promise<string> {
  const { default: exif } = await import('exifreader')
  const bytes = mediaType.includes('hei') ? await readFile(path) : await readHead(path)
  const tags = exif.load(bytes, { expanded: true }).exif
  const written = String(tags?.DateTimeOriginal?.description ?? tags?.DateTimeDigitized?.description ?? '')
  return /^\d{4}[:-]\d\d[:-]\d\d/.exec(written)?.[0].replaceAll(':', '-') ?? ''
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(PHOTO_HEAD), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function ofOffice(bytes: Buffer): Promise<Hints> {
  const xml = (await (await openZip(bytes)).read('docProps/core.xml'))?.toString('utf8') ?? ''
  return { subject: '', title: element(xml, 'dc:title'), day: element(xml, 'dcterms:created').slice(0, 10) }
}

async function ofOpenDocument(bytes: Buffer): Promise<Hints> {
  const xml = (await (await openZip(bytes)).read('meta.xml'))?.toString('utf8') ?? ''
  return { subject: '', title: element(xml, 'dc:title'), day: element(xml, 'meta:creation-date').slice(0, 10) }
}

/** The words of an element of these small files, which hold no elements inside. */
function element(xml: string, name: string): string {
  const inner = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
  return inner
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** As it stands in the file's own facts where they are not compressed; most programs leave them so. */
function ofPdf(bytes: Buffer): Hints {
  const text = bytes.toString('latin1')
  const made = /\/CreationDate\s*\(D:(\d{4})(\d\d)(\d\d)/.exec(text)
  const xmp = /<xmp:CreateDate>(\d{4}-\d\d-\d\d)|xmp:CreateDate="(\d{4}-\d\d-\d\d)/.exec(text)
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)</.exec(text)?.[1] ?? ''
  const day = made === null ? (xmp?.[1] ?? xmp?.[2] ?? '') : made.slice(1).join('-')
  return { subject: '', title: Buffer.from(title, 'latin1').toString('utf8'), day }
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim().slice(0, MOST_LETTERS)
