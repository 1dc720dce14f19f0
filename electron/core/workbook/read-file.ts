// What Trellis learns of a file's bytes when it is stored: its text for search, its pages. The bytes themselves are never changed, and a file that
// cannot be read is kept all the same.
import { readFile, stat } from 'node:fs/promises'
import yauzl from 'yauzl'
import { cleanText } from '../../../shared/domain/text.ts'
import type { StoredFile } from '../db/evidence.ts'
import { openPdfium } from '../export/pdfium.ts'
import { toText } from '../units/decode-text.ts'

export type FileToRead = {
  readonly path: string
  readonly name: string
  readonly mediaType: string
}
export type FileReading = Pick<StoredFile, 'pages' | 'text' | 'reading'>

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PLAIN = [
  'text/plain',
  'text/csv',
  'text/tab-separated-values',
  'text/markdown',
  'message/rfc822',
  'text/calendar',
]
/** More text than this is not what a person wrote; it would only slow the search. */
const MOST_TEXT = 2_000_000
/** Larger files are kept without being read into memory. */
const MOST_BYTES = 200_000_000
/** What a DOCX may unpack to: a small file that unpacks to gigabytes is a trap. */
const MOST_UNPACKED = 60_000_000

const NO_TEXT: FileReading = { pages: null, text: '', reading: 'no-text' }
const UNREADABLE: FileReading = { pages: null, text: '', reading: 'unreadable' }

/** Whether a file of this type has anything to read; the rest needs no job. */
export const hasText = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType === DOCX || PLAIN.includes(mediaType)

/** Reads one file; never throws for what its bytes are. */
export async function readFacts({ path, mediaType }: FileToRead): Promise<FileReading> {
  if (!hasText(mediaType) || (await stat(path)).size > MOST_BYTES) return NO_TEXT
  const bytes = await readFile(path)
  try {
    if (mediaType === 'application/pdf') return await readPdf(bytes)
    if (mediaType === DOCX) return await readDocx(bytes)
    return { pages: null, text: tidy(toText(bytes.subarray(0, MOST_TEXT))), reading: 'read' }
  } catch {
    return UNREADABLE
  }
}

async function readPdf(bytes: Uint8Array): Promise<FileReading> {
  const file = await openPdfium(bytes)
  if (file === null)
    return Buffer.from(bytes).includes('/Encrypt') ? { ...UNREADABLE, reading: 'encrypted' } : UNREADABLE
  try {
    const texts: string[] = []
    let length = 0
    for (let page = 0; page < file.pageCount && length < MOST_TEXT; page += 1) {
      const text = file.text(page)
      texts.push(text)
      length += text.length
    }
    const text = tidy(texts.join('\n'))
    if (file.pageCount === 0) return UNREADABLE
    return { pages: file.pageCount, text, reading: text === '' ? 'no-text' : 'read' }
  } finally {
    file.close()
  }
}

async function readDocx(bytes: Buffer): Promise<FileReading> {
  if (!(await isSmallZip(bytes))) return UNREADABLE
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return { pages: null, text: tidy(value), reading: value.trim() === '' ? 'no-text' : 'read' }
}

/** Whether a zip unpacks to no more than it may. Each part is unpacked once and dropped, since a directory may lie about its sizes: then it throws. */
async function isSmallZip(bytes: Buffer): Promise<boolean> {
  const zip = await yauzl.fromBufferPromise(bytes)
  const entries: yauzl.Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MOST_UNPACKED) return false
  for (const entry of entries) await (await zip.openReadStreamPromise(entry)).forEach(() => undefined)
  return true
}

const tidy = (text: string): string => cleanText(text.replaceAll('\u0000', ' ')).slice(0, MOST_TEXT).trim()
