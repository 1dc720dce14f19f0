// The portable form of a workbook: one zip with a manifest. Packing takes a clean copy of the database and the evidence files as they are;
// unpacking trusts the manifest's names only, checks every hash, and makes the folder appear at the end.
import { createHash, type Hash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { open, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import yazl from 'yazl'
import { z } from 'zod'
import { AppError } from '../../../shared/contract/result.ts'
import { Sha256 } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { toAppError } from '../faults.ts'
import { hashOf, syncFolder } from './files.ts'

const MANIFEST = 'manifest.json'
const DATABASE = 'workbook.db'
/** More would be a trap, not a portfolio (formats.md section 4). */
const MOST_ENTRIES = 20_000

const Entry = z.object({
  path: z.string().regex(/^(workbook\.db|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/),
  sha256: Sha256,
  bytes: z.int().min(0),
})
const Manifest = z.object({
  format: z.literal('trellis-package'),
  version: z.literal(1),
  files: z
    .array(Entry)
    .max(MOST_ENTRIES)
    .refine((files) => new Set(files.map((file) => file.path)).size === files.length)
    .refine((files) => files.some((file) => file.path === DATABASE)),
})
type Manifest = z.infer<typeof Manifest>
export type Report = (value: number, description: string) => void

export type PackRequest = {
  readonly folder: string
  /** A clean copy of the workbook's database. */
  readonly database: string
  /** The stored files to take along, by SHA-256; one that is lost is left out. */
  readonly files: readonly string[]
  readonly target: string
  /** A new name beside the target. */
  readonly part: string
}
export type UnpackRequest = { readonly source: string; readonly folder: string; readonly part: string }

/**
 * Writes the package beside its target, syncs it, reads all of it back, and only then puts it in place. Answers the package's size in bytes. A
 * package that does not read back is removed.
 */
export async function pack(request: PackRequest, report: Report): Promise<number> {
  const { target, part } = request
  const files = await list(request)
  const zip = new yazl.ZipFile()
  const manifest: Manifest = {
    format: 'trellis-package',
    version: 1,
    files: files.map(({ source: _, ...entry }) => entry),
  }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST)
  // Evidence is mostly compressed already; stored as it is, any zip program gives it back byte for byte.
  for (const file of files) zip.addFile(file.source, file.path, { compress: file.path === DATABASE })
  zip.end()
  try {
    await pipeline(zip.outputStream, createWriteStream(part))
    await syncFile(part)
    report(0.5, path.basename(target))
    await verify(part, (share) => report(0.5 + share / 2, path.basename(target)))
    await rename(part, target)
    await syncFolder(path.dirname(target))
  } catch (thrown) {
    await rm(part, { force: true })
    throw thrown
  }
  return statSync(target).size
}

async function list({ folder, database, files }: PackRequest): Promise<(z.infer<typeof Entry> & { source: string })[]> {
  const never = new AbortController().signal
  const entries = [{ path: DATABASE, source: database }]
  for (const sha256 of files) {
    const name = `files/${sha256.slice(0, 2)}/${sha256}`
    const source = path.join(folder, name)
    if (existsSync(source)) entries.push({ path: name, source })
  }
  const listed = []
  for (const entry of entries)
    listed.push({
      ...Entry.parse({
        path: entry.path,
        sha256: await hashOf(entry.source, never),
        bytes: statSync(entry.source).size,
      }),
      source: entry.source,
    })
  return listed
}

const readToEnd: Take = (stream) => stream.forEach(() => undefined)

async function verify(file: string, onShare: (share: number) => void): Promise<void> {
  try {
    await readPackage(file, readToEnd, onShare)
  } catch {
    throw new AppError('unreadable-file', enGB.core.failures.backupFailed(file))
  }
}

/**
 * Unpacks into `folder`, which must be new or empty; it appears only when every file was checked. `part` is a new name beside it. Answers how many
 * files there were.
 */
export async function unpack({ source, folder, part }: UnpackRequest, report: Report): Promise<number> {
  mkdirSync(part)
  try {
    mkdirSync(path.join(part, 'files'))
    const count = await readPackage(
      source,
      async (stream, entry) => {
        const target = path.join(part, entry.path)
        mkdirSync(path.dirname(target), { recursive: true })
        await pipeline(stream, createWriteStream(target, { flags: 'wx' }))
        await syncFile(target)
      },
      (share) => report(share, path.basename(source)),
    )
    // Fails where something has come into the folder meanwhile.
    if (existsSync(folder)) await rmdir(folder)
    await rename(part, folder)
    await syncFolder(path.dirname(folder))
    return count
  } catch (thrown) {
    await rm(part, { recursive: true, force: true })
    throw thrown
  }
}

type Take = (stream: Readable, entry: z.infer<typeof Entry>) => Promise<void>

/** Gives every file of the manifest to `take`, and refuses a package in which one is missing, changed or of another length. */
async function readPackage(file: string, take: Take, onShare: (share: number) => void): Promise<number> {
  const damaged = () => new AppError('unreadable-file', enGB.core.failures.notABackup(file))
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch(() => {
    throw damaged()
  })
  try {
    if (zip.entryCount > MOST_ENTRIES + 1) throw damaged()
    const entries = new Map<string, yauzl.Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const manifest = await readManifest(zip, entries.get(MANIFEST), damaged)
    for (const [index, wanted] of manifest.files.entries()) {
      const entry = entries.get(wanted.path)
      if (entry === undefined || entry.uncompressedSize !== wanted.bytes) throw damaged()
      const sum = createHash('sha256')
      await take(Readable.from(hashing(await zip.openReadStreamPromise(entry), sum)), wanted)
      if (sum.digest('hex') !== wanted.sha256) throw damaged()
      onShare((index + 1) / manifest.files.length)
    }
    return manifest.files.length
  } catch (thrown) {
    const known = toAppError(thrown)
    throw known instanceof AppError ? known : damaged()
  } finally {
    zip.close()
  }
}

async function* hashing(stream: Readable, sum: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sum.update(chunk)
    yield chunk
  }
}

async function readManifest(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  damaged: () => AppError,
): Promise<Manifest> {
  if (entry === undefined || entry.uncompressedSize > 10_000_000) throw damaged()
  const chunks: Buffer[] = []
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk)
  const parsed = Manifest.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  if (!parsed.success) throw damaged()
  return parsed.data
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
