// Plain text, in whatever encoding it was saved.
import { open } from 'node:fs/promises'
import { cleanText } from '../../../shared/domain/text.ts'
import { toText } from '../units/decode-text.ts'
import { htmlToText } from './html.ts'
import type { Shown, Source } from './source.ts'

const MOST_BYTES = 2_000_000
const MOST_LETTERS = 500_000

/** The beginning of a text file. */
export async function readText(path: string): Promise<{ text: string; isCut: boolean }> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(Math.min(size, MOST_BYTES)), position: 0 })
    const bytes = buffer.subarray(0, bytesRead)
    // A cut may split the last letter, which would make all of it look like another encoding.
    const whole = size > MOST_BYTES ? bytes.subarray(0, Math.max(0, bytes.lastIndexOf('\n')) || bytes.length) : bytes
    const text = cleanText(toText(whole).replace(/^\uFEFF/, ''))
    return { text: text.slice(0, MOST_LETTERS), isCut: size > MOST_BYTES || text.length > MOST_LETTERS }
  } finally {
    await handle.close()
  }
}

/** Letter by letter; of a web page what a person would read. */
export async function showText(source: Source): Promise<Shown<'text'>> {
  const { text, isCut } = await readText(source.path)
  return { kind: 'text', text: source.mediaType === 'text/html' ? htmlToText(text) : text, isCut }
}
