// Finds the file behind an app:// address, and nothing outside the page's own folder.
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

export const SCHEME = 'app'
export const HOST = 'trellis'
export const START_PAGE = `${SCHEME}://${HOST}/index.html`

/** What the page may load: its own files, evidence by its own scheme, and nothing by network, in line or as text turned into script. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' evidence: blob: data:", // data: is what pictures inside a word processor's file become
  'media-src evidence:',
  "font-src 'self' blob: data:", // a PDF brings its own fonts
  "connect-src 'self' evidence:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // What the PDF reader fetches: itself, tables of characters, fonts, decoders, colour profiles.
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
}

/** True for an address of our own page: the app scheme, our host, nothing before or beside it. */
export function isOurAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
}

/** Answers a request with a file of the folder, or 404; every answer carries the content policy. */
export async function answerFromFolder(folder: string, request: Request): Promise<Response> {
  const headers = {
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  const file = request.method === 'GET' ? await findFile(folder, request.url) : null
  if (file === null) return new Response('', { status: 404, headers })
  const type = TYPES[path.extname(file)]
  if (type === undefined) return new Response('', { status: 404, headers })
  return new Response(new Uint8Array(await readFile(file)), { headers: { ...headers, 'content-type': type } })
}

/** The real path of the file at an address, or null when there is none or when it lies outside the folder, symbolic links resolved. */
export async function findFile(folder: string, address: string): Promise<string | null> {
  if (!isOurAddress(address)) return null
  try {
    const name = decodeURIComponent(new URL(address).pathname)
    if (name.includes('\0') || name.includes('\\')) return null
    const root = await realpath(folder)
    const file = await realpath(path.join(root, name))
    return file.startsWith(root + path.sep) ? file : null
  } catch {
    return null // not decodable, not there, or a folder on the way is a file
  }
}
