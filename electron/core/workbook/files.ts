// Content-addressed evidence files: named by the SHA-256 of their bytes, written once, never changed. The order of writes keeps a row from ever
// naming a file that is not there: copy to a temporary name while hashing, sync, rename, sync the folder, and only then commit the row.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../../shared/contract/result.ts'
import { Sha256 } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb, WritableDb } from '../db/database.ts'
import { toAppError } from '../faults.ts'

/** A file is swept when nothing has wanted it for this long: half-done work of another start may still be using it. */
const SWEEP_AGE_MILLISECONDS = 24 * 60 * 60 * 1000

/** Where a stored file lies: two letters of its name make the folder, so that no folder grows too long. */
export const pathOf = (folder: string, sha256: Sha256): string => path.join(folder, 'files', sha256.slice(0, 2), sha256)

/** `isNew` is false when the same bytes were stored before. The file is held: `release` it when its row is committed, or will not be. */
export type Stored = { readonly sha256: Sha256; readonly bytes: number; readonly isNew: boolean }

/** Calls that use a stored file whose row is not committed yet, by its path. Of two that add the same bytes at once, one may fail. */
const holders = new Map<string, number>()
const hold = (file: string): void => void holders.set(file, (holders.get(file) ?? 0) + 1)

/** Ends the use of a stored file; true when nobody else uses it. */
export function release(file: string): boolean {
  const left = (holders.get(file) ?? 1) - 1
  if (left > 0) holders.set(file, left)
  else holders.delete(file)
  return left <= 0
}

/**
 * Copies a file into the workbook and answers its SHA-256 and length in bytes. The original is only read. The same bytes twice are stored
 * once. Fails as not-found, permission-denied, unreadable-file, disk-full or cancelled, and then leaves nothing behind.
 */
export async function storeFile(
  folder: string,
  source: string,
  newId: () => string,
  signal: AbortSignal,
): Promise<Stored> {
  const temporary = path.join(folder, 'files', `${newId()}.part`)
  try {
    mkdirSync(path.dirname(temporary), { recursive: true })
    const facts = await stat(source)
    if (!facts.isFile()) throw new AppError('unreadable-file', enGB.core.failures.unreadable(source))
    await requireSpace(folder, facts.size)
    const { sha256, bytes } = await copyHashed(source, temporary, signal)
    if (bytes !== facts.size && (await stat(source)).size !== bytes)
      throw new AppError('unreadable-file', enGB.core.files.changedWhileCopying)
    const target = pathOf(folder, sha256)
    hold(target)
    try {
      // A stored file that was harmed since is mended by the good copy.
      const isNew = (await hashOf(target, signal)) !== sha256
      if (!isNew) await rm(temporary)
      else {
        mkdirSync(path.dirname(target), { recursive: true })
        await rename(temporary, target)
        await syncFolder(path.dirname(target))
        await syncFolder(path.join(folder, 'files'))
      }
      return { sha256, bytes, isNew }
    } catch (thrown) {
      release(target)
      throw thrown
    }
  } catch (thrown) {
    await rm(temporary, { force: true })
    throw toAppError(thrown, source)
  }
}

/** A full disk is better met before a large copy than in the middle of it. */
async function requireSpace(folder: string, bytes: number): Promise<void> {
  const disk = await statfs(folder)
  if (disk.bavail * disk.bsize < bytes + 1_000_000) throw new AppError('disk-full', enGB.core.failures.diskFull(folder))
}

async function copyHashed(
  source: string,
  target: string,
  signal: AbortSignal,
): Promise<{ sha256: Sha256; bytes: number }> {
  const hash = createHash('sha256')
  const handle = await open(target, 'wx')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      if (signal.aborted) throw new AppError('cancelled', enGB.core.failures.cancelled)
      hash.update(chunk)
      // A write may be short on a nearly full disk: go on until all of it is down.
      for (let done = 0; done < chunk.length;) done += (await handle.write(chunk, done)).bytesWritten
      bytes += chunk.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: Sha256.parse(hash.digest('hex')), bytes }
}

/** Makes a rename survive a power cut. Windows cannot sync a folder and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The SHA-256 of a file on disk; undefined when it is not there. */
export async function hashOf(file: string, signal: AbortSignal): Promise<string | undefined> {
  if (!existsSync(file)) return undefined
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20, signal }) as AsyncIterable<Buffer>)
    hash.update(chunk)
  return hash.digest('hex')
}

/**
 * Removes what nothing wants and is older than a day: left-over copies, and stored files that no item has and no step of the undo log could bring
 * back. Called when a workbook is opened, never on an error path.
 */
export function sweep(folder: string, db: WritableDb, now: Date): void {
  const root = path.join(folder, 'files')
  if (!existsSync(root)) return
  const isOld = (file: string) => now.getTime() - statSync(file).mtimeMs > SWEEP_AGE_MILLISECONDS
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const at = path.join(root, entry.name)
    if (entry.isFile() && entry.name.endsWith('.part') && isOld(at)) rmSync(at)
    if (!entry.isDirectory()) continue
    for (const inner of readdirSync(at, { withFileTypes: true })) {
      const [file, { name }] = [path.join(at, inner.name), inner]
      // What is not ours (a desktop's own notes, a copy that a sync tool made) stays.
      if (!inner.isFile() || !Sha256.safeParse(name).success || isWanted(db, name) || !isOld(file)) continue
      rmSync(file)
      db.run('DELETE FROM stored_file WHERE sha256 = :name', { name })
    }
  }
}

/** Whether an item has these bytes, had them before a newer version, or could have them again by undo or redo. */
export const isWanted = (db: ReadableDb, sha256: string): boolean =>
  db.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM evidence_file WHERE sha256 = :sha256) OR EXISTS (SELECT 1 FROM file_version WHERE sha256 = :sha256)
       OR EXISTS (SELECT 1 FROM history_change WHERE instr(statement, :sha256) > 0)`,
    { sha256 },
  ) !== undefined
