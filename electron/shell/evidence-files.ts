// Finds the bytes behind an evidence: address in the open workbook, by hash or by name in its cache, and nothing outside that folder.
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { HOST, SCHEME } from './app-files.ts'

export const EVIDENCE_SCHEME = 'evidence'
const OUR_ORIGIN = `${SCHEME}://${HOST}`

/** What the page may be given as what it says it is; everything else is bytes. None of these can hold a script that runs. */
const TYPES: readonly string[] = [
  ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'],
  ['audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/wav', 'audio/ogg', 'audio/flac', 'audio/webm'],
  ['video/mp4', 'video/webm', 'video/ogg', 'video/quicktime', 'video/x-matroska', 'application/pdf'],
].flat()
const BYTES = 'application/octet-stream'
const CACHED_TYPES: Readonly<Record<string, string>> = { '.jpg': 'image/jpeg', '.png': 'image/png' }

const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'access-control-allow-origin': OUR_ORIGIN,
  'access-control-expose-headers': 'content-length, content-range, accept-ranges',
  'accept-ranges': 'bytes',
  'cache-control': 'no-store',
}
const refuse = (status: number, more: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...HEADERS, ...more } })

type Found = { readonly file: string; readonly type: string }

/**
 * Answers a request for evidence of the workbook in `folder`: whole, or one range of it, read from the disk as it is asked for. Only our own page
 * is answered (403), only GET (405), only what lies in the workbook (404).
 */
export async function answerEvidence(folder: string | null, request: Request): Promise<Response> {
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== OUR_ORIGIN) return refuse(403)
  if (request.method !== 'GET') return refuse(405, { allow: 'GET' })
  const found = folder === null ? null : await findEvidence(folder, request.url)
  if (found === null) return refuse(404)
  const facts = await stat(found.file).catch(() => null)
  if (facts?.isFile() !== true) return refuse(404)
  const range = parseRange(request.headers.get('range'), facts.size)
  if (range === 'unsatisfiable') return refuse(416, { 'content-range': `bytes */${facts.size}` })
  const { from, to } = range ?? { from: 0, to: facts.size - 1 }
  const length = to - from + 1
  const headers = {
    ...HEADERS,
    'content-type': found.type,
    'content-length': String(length),
    ...(range === null ? {} : { 'content-range': `bytes ${from}-${to}/${facts.size}` }),
  }
  return new Response(length === 0 ? null : toWeb(found.file, from, to), {
    status: range === null ? 200 : 206,
    headers,
  })
}

/** The file and the type behind an address; null when it is no address of ours or leads to nothing in the workbook, symbolic links resolved. */
export async function findEvidence(folder: string, address: string): Promise<Found | null> {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname, searchParams, username, password } = new URL(address)
  if (protocol !== `${EVIDENCE_SCHEME}:` || username !== '' || password !== '') return null
  const name = pathname.slice(1)
  if (host === 'file' && /^[0-9a-f]{64}$/.test(name)) {
    const given = searchParams.get('as') ?? BYTES
    const file = await within(folder, 'files', name.slice(0, 2), name)
    return file === null ? null : { file, type: TYPES.includes(given) ? given : BYTES }
  }
  const cached = host === 'cache' ? /^[0-9a-f]{64}-[a-z0-9-]{1,20}(\.[a-z]{3})$/.exec(name) : null
  const type = CACHED_TYPES[cached?.[1] ?? '']
  const file = type === undefined ? null : await within(folder, 'cache', name)
  return file === null || type === undefined ? null : { file, type }
}

/** The file where it is said to be, and nowhere else: a link on the way is not followed. */
async function within(folder: string, ...names: readonly string[]): Promise<string | null> {
  try {
    const wanted = path.join(await realpath(folder), ...names)
    return (await realpath(wanted)) === wanted ? wanted : null
  } catch {
    return null
  }
}

/**
 * One range of a file of `size` bytes, both ends included; null for the whole file, which is also the answer to what cannot be read (RFC 9110,
 * section 14.2) and to several ranges at once.
 */
export function parseRange(header: string | null, size: number): { from: number; to: number } | null | 'unsatisfiable' {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [first = '', last = ''] = found?.slice(1) ?? []
  if (found === null || (first === '' && last === '')) return null
  if (first === '')
    return Number(last) === 0 || size === 0 ? 'unsatisfiable' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'unsatisfiable' : { from, to }
}

/** Read as it is taken: a player that stops listening stops the reading. */
const toWeb = (file: string, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const stream: WebStream = Readable.toWeb(createReadStream(file, { start, end, highWaterMark: 256 * 1024 }))
  // Node's and the web's own types of one and the same object do not know each other.
  return stream as unknown as ReadableStream<Uint8Array<ArrayBuffer>>
}
