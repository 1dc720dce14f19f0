// What a file is, told by its bytes and, where bytes cannot tell (plain text), by its name. A name that lies is not believed.
import { fileTypeFromFile } from 'file-type'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { compoundTypeOf } from './compound-file.ts'

const TEXT_BY_NAME: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.eml': 'message/rfc822',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.ics': 'text/calendar',
  '.rtf': 'application/rtf',
}

/** The media type of a stored file, from its bytes and, for plain text, from the name that people gave it. */
export async function mediaTypeOf(file: string, name: string): Promise<string> {
  const head = await readHead(file)
  if (head.length === 0) return 'application/octet-stream'
  // Readers accept a PDF whose header does not stand at the very start.
  if (head.subarray(0, 1024).includes('%PDF-')) return 'application/pdf'
  const found = await fileTypeFromFile(file).catch(() => undefined)
  if (found?.mime === 'application/x-cfb') return withHandle(file, compoundTypeOf)
  if (found?.mime === 'application/xml') return markupOf(head)
  if (found !== undefined) return found.mime
  if (!isText(head)) return 'application/octet-stream'
  return TEXT_BY_NAME[path.extname(name).toLowerCase()] ?? 'text/plain'
}

/** A drawing or a page where the first element says so; a name that says so of other markup is not believed. */
function markupOf(head: Buffer): string {
  const first = /<(?![?!])(?:[\w-]+:)?([\w-]+)/.exec(head.toString('utf8'))?.[1]?.toLowerCase()
  if (first === 'svg') return 'image/svg+xml'
  return first === 'html' ? 'text/html' : 'application/xml'
}

async function withHandle<T>(file: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r')
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

const readHead = (file: string): Promise<Buffer> =>
  withHandle(file, async (handle) => {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(8192), position: 0 })
    return buffer.subarray(0, bytesRead)
  })

/** Whether bytes could be text: marked as UTF-16, or without NUL and with hardly any control characters. */
const isText = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (!bytes.includes(0) && bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length < bytes.length / 50)
