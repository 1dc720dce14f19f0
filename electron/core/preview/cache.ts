// What was made from stored files to be looked at: small pictures and converted pages in `cache/` of the workbook. All of it can be made again, so
// nothing here is synced, backed up or checked, and a cache that cannot be written is done without.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Beyond this many bytes the oldest go. */
const MOST_BYTES = 500_000_000
/** A cache that is looked through more often than this, in milliseconds, costs more than it saves. */
const PRUNE_EVERY = 60_000

export const cacheOf = (folder: string): string => path.join(folder, 'cache')
export const addressOfCached = (name: string): string => `evidence://cache/${name}`
export const addressOfFile = (sha256: string, mediaType: string): string =>
  `evidence://file/${sha256}?as=${encodeURIComponent(mediaType)}`

/** Writes whole or not at all; false when it cannot be written. */
export async function keep(cache: string, name: string, bytes: Uint8Array | string): Promise<boolean> {
  const part = path.join(cache, `${name}.${process.pid}-${Math.random().toString(36).slice(2)}.part`)
  try {
    await mkdir(cache, { recursive: true })
    await writeFile(part, bytes, { flag: 'wx' })
    await rename(part, path.join(cache, name))
    return true
  } catch {
    await rm(part, { force: true }).catch(() => undefined)
    return false
  }
}

/** The address of a picture that was made: in the cache, or with all its bytes where the cache cannot be written. */
export async function keepPicture(cache: string, name: string, bytes: Uint8Array): Promise<string> {
  if (await keep(cache, name, bytes)) return addressOfCached(name)
  const type = name.endsWith('.png') ? 'image/png' : 'image/jpeg'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

export const recall = (cache: string, name: string): Promise<string | undefined> =>
  readFile(path.join(cache, name), 'utf8').catch(() => undefined)

export const isKept = (cache: string, name: string): Promise<boolean> =>
  stat(path.join(cache, name)).then(
    (facts) => facts.isFile(),
    () => false,
  )

let pruned = 0
/** Removes the oldest until the rest fits, at most once in a while. Never throws: a cache is no reason for a failure. */
export async function prune(cache: string, now: number, most = MOST_BYTES): Promise<void> {
  if (most === MOST_BYTES && now - pruned < PRUNE_EVERY) return
  pruned = now
  try {
    const files = await Promise.all(
      (await readdir(cache)).map(async (name) => {
        const { size, mtimeMs } = await stat(path.join(cache, name))
        return { name, size, mtimeMs }
      }),
    )
    let left = files.reduce((sum, { size }) => sum + size, 0)
    for (const { name, size } of files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (left <= most) return
      await rm(path.join(cache, name), { force: true })
      left -= size
    }
  } catch {
    // Not there yet, or not readable: then there is nothing to make smaller.
  }
}
