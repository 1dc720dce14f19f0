// What a file is, told by its bytes and, where bytes cannot tell (plain text), by its name. A name that lies is not believed.
import { fileTypeFromFile } from 'file-type'
import { open } from 'node:fs/promises'
import path from 'node:path'

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
  if (found !== undefined) return found.mime
  if (!isText(head)) return 'application/octet-stream'
  return TEXT_BY_NAME[path.extname(name).toLowerCase()] ?? 'text/plain'
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(8192), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Whether bytes could be text: no NUL, and hardly any control characters. */
const isText = (bytes: Uint8Array): boolean =>
  !bytes.includes(0) && bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length < bytes.length / 50
