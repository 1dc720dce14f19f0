// From the bytes of a file to clean text; what is not text is refused here, by content and never by name.
import { isUtf8 } from 'node:buffer'
import { cleanText } from '../../../shared/domain/text.ts'
import { enGB } from '../../../shared/words/words.ts'
import { refuse } from './unit-reading.ts'
import type { UnitSource } from './unit-reading.ts'

const { refused, kinds } = enGB.importer
const MOST_MEGABYTES = 5
const MOST_LINES = 100_000
/** Longer than any page copied as one line; it keeps a crafted line from reaching the patterns of the readers. */
const LONGEST_LINE = 100_000

// Own table: TextDecoder treats these as control characters in some releases of Node, and Electron ships its own set of encodings.
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

const fromWindows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80))

const fromUtf16 = (bytes: Buffer, bigEndian: boolean): string => {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return (bigEndian ? even.swap16() : even).toString('utf16le')
}

/** English text in UTF-16 has a NUL in nearly every second byte. `null` where the bytes do not look so. */
function utf16Order(bytes: Buffer): 'big' | 'little' | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4) return null
  let [even, odd] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'little'
  return even > half * 0.6 && odd < half * 0.1 ? 'big' : null
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['\xD0\xCF\x11\xE0', kinds.oldOffice],
  ['{\\rtf', kinds.richText],
  ['\x89PNG', kinds.picture],
  ['\xFF\xD8\xFF', kinds.picture],
  ['GIF8', kinds.picture],
  ['RIFF', kinds.binary],
]

/** What a file that is no text is, in words, or null. ZIP files tell by the names of their parts. */
function otherKind(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.includes('%PDF-')) return kinds.pdf
  if (head.startsWith('PK')) {
    const names = `${bytes.subarray(0, 65_536).toString('latin1')}${bytes.subarray(-65_536).toString('latin1')}`
    if (names.includes('word/')) return kinds.word
    if (names.includes('xl/')) return kinds.spreadsheet
    if (names.includes('opendocument')) return kinds.openDocument
    if (/^PK[\x03\x05\x07]/.test(head)) return kinds.zip
  }
  return MAGIC.find(([start]) => head.startsWith(start))?.[1] ?? null
}

/** What a text in another language of files is, in words, or null. */
function markupKind(text: string): string | null {
  const start = text.slice(0, 4096).trimStart().toLowerCase()
  if (/^<(?:!doctype\s+html|html|head|body|div|p|ul|ol|table|section|article|h[1-6])\b/.test(start)) return kinds.html
  if (start.startsWith('<?xml')) return start.includes('<html') ? kinds.html : kinds.xml
  return /^[{[]\s*["{[]/.test(start) ? kinds.json : null
}

/** The text of bytes in UTF-8, UTF-16 or Windows-1252, told by the bytes. */
export function toText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), false)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), true)
  const order = utf16Order(bytes)
  if (order !== null) return fromUtf16(bytes, order === 'big')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return fromWindows1252(bytes)
}

/** More than a stray control character in a hundred: not text, whatever the encoding. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0
  return strange > Math.max(1, sample.length / 100)
}

/** Every kind of line break as `\n`, every kind of space as a space, and what has no width gone. Soft hyphens stay: see `toLines`. */
const plain = (text: string): string =>
  cleanText(
    text
      .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      .replace(/[\u200B\u2060\uFEFF]/g, ''),
  )

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** The first stretch longer than a line may be; a loop, since a counting pattern would be slower on long lines. */
function longLineAt(text: string): number | null {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const stop = end === -1 ? text.length : end
    if (stop - start > LONGEST_LINE) return start
    start = stop + 1
  }
  return null
}

/**
 * The text of a source in NFC with `\n` between lines and without control characters. Reads UTF-8, UTF-16 and Windows-1252. Throws
 * `invalid-input` for what is empty, too large, or no text.
 */
export function decodeText({ name, bytes: given }: UnitSource): string {
  if (given.byteLength > MOST_MEGABYTES * 1_000_000) refuse(refused.tooLarge(name, MOST_MEGABYTES, MOST_LINES))
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const other = otherKind(bytes)
  if (other !== null) refuse(refused.notText(name, other))
  const raw = toText(bytes)
  if (isBinary(raw)) refuse(refused.notText(name, kinds.binary))
  const text = plain(raw)
  if (text.trim() === '') refuse(refused.empty(name))
  const markup = markupKind(text)
  if (markup !== null) refuse(refused.notText(name, markup))
  const longLine = longLineAt(text)
  if (longLine !== null) refuse(refused.lineTooLong(name, lineOf(text, longLine)))
  if (text.split('\n').length > MOST_LINES) refuse(refused.tooLarge(name, MOST_MEGABYTES, MOST_LINES))
  return text
}
