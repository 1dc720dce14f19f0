// Adding files to an item: copy each into the workbook, then learn what it is. Nothing here writes a row; the caller commits afterwards.
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { Sha256 } from '../../../shared/domain/id.ts'
import { cleanName } from '../../../shared/domain/text.ts'
import type { StoredFile } from '../db/evidence.ts'
import { readFilesJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import type { Workbook } from '../session.ts'
import { pathOf, release, storeFile, type Stored } from './files.ts'
import { mediaTypeOf } from './media-type.ts'
import { hasText, type FileReading, type FileToRead } from './read-file.ts'

export type NewFile = StoredFile & { readonly name: string; readonly description: string }

/** A worker that reads documents may not take the computer down: a trap of a file ends the worker, not the core. */
const READER_MEGABYTES = 1500

/**
 * Copies and reads files, in order, then runs `commit`, which writes their rows. When a file cannot be copied or `commit` throws, the whole
 * fails and nothing is left behind but what another call wants.
 */
export async function addFiles<T>(
  { folder, connection, db }: Workbook,
  sources: readonly string[],
  newId: () => string,
  { signal, report }: Context,
  commit: (files: readonly NewFile[]) => T | Promise<T>,
): Promise<T> {
  const stored: (Stored & { name: string; path: string; mediaType: string })[] = []
  // A workbook that was closed meanwhile cannot say whether a row names the file; the next sweep will know.
  const isNamed = (sha256: Sha256): boolean =>
    !connection.open || db.get('SELECT 1 FROM stored_file WHERE sha256 = :sha256', { sha256 }) !== undefined
  let committed = false
  try {
    for (const [index, source] of sources.entries()) {
      const name = nameOf(source)
      report({ value: index / sources.length, title: enGB.core.files.adding, description: name })
      const file = await storeFile(folder, source, newId, signal)
      const target = pathOf(folder, file.sha256)
      stored.push({ ...file, name, path: target, mediaType: await mediaTypeOf(target, name) })
    }
    const readings = await readAll(stored, signal)
    if (!connection.open) throw new AppError('cancelled', enGB.core.failures.cancelled)
    const files = stored.map((file, index) => ({
      sha256: file.sha256,
      bytes: file.bytes,
      mediaType: file.mediaType,
      name: file.name,
      description: '',
      ...(readings[index] ?? { pages: null, text: '', reading: 'unreadable' as const }),
    }))
    const value = await commit(files)
    committed = true
    return value
  } finally {
    // Asked and removed in one breath: no other call can begin to want a file in between.
    for (const { path: file, sha256, isNew } of stored)
      if (release(file) && !committed && isNew && !isNamed(sha256)) rmSync(file, { force: true })
  }
}

/** A file's name as people read it; its bytes keep no trace of it. */
export const nameOf = (source: string): string => cleanName(path.basename(source)) || enGB.core.files.nameless

/** All in one worker; should one file end it, each is tried alone and that one is kept as unreadable. */
async function readAll(files: readonly FileToRead[], signal: AbortSignal): Promise<FileReading[]> {
  if (!files.some(({ mediaType }) => hasText(mediaType)))
    return files.map(() => ({ pages: null, text: '', reading: 'no-text' }))
  const read = (some: readonly FileToRead[]) =>
    runJob(
      readFilesJob,
      some.map(({ path: at, name, mediaType }) => ({ path: at, name, mediaType })),
      { signal, maxMegabytes: READER_MEGABYTES },
    )
  try {
    return await read(files)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cancelled') throw thrown
  }
  const readings: FileReading[] = []
  for (const file of files) {
    const alone = await read([file]).catch((thrown: unknown) => {
      if (thrown instanceof AppError && thrown.code === 'cancelled') throw thrown
      return []
    })
    readings.push(alone[0] ?? { pages: null, text: '', reading: 'unreadable' })
  }
  return readings
}
