// Adding files to an item: copy each into the workbook, then learn what it is. Nothing here writes a row; the caller commits afterwards.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { StoredFile } from '../db/evidence.ts'
import { readFilesJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import { pathOf, storeFile, type Stored } from './files.ts'
import { mediaTypeOf } from './media-type.ts'
import { hasText, type FileReading, type FileToRead } from './read-file.ts'

export type NewFile = StoredFile & { readonly name: string; readonly description: string }
/** `discard` removes what this call stored, for when the row was not committed after all. */
export type NewFiles = { readonly files: readonly NewFile[]; readonly discard: () => Promise<void> }

/** A worker that reads documents may not take the computer down: a trap of a file ends the worker, not the core. */
const READER_MEGABYTES = 1500

/** Copies and reads files, in order. One that cannot be copied fails the whole, with nothing left behind. */
export async function addFiles(
  folder: string,
  sources: readonly string[],
  newId: () => string,
  { signal, report }: Context,
): Promise<NewFiles> {
  const stored: (Stored & { name: string; path: string; mediaType: string })[] = []
  const discard = async () => {
    for (const file of stored.filter(({ isNew }) => isNew)) await rm(file.path, { force: true })
  }
  try {
    for (const [index, source] of sources.entries()) {
      const name = path.basename(source)
      report({ value: index / sources.length, title: enGB.core.files.adding, description: name })
      const file = await storeFile(folder, source, newId, signal)
      const target = pathOf(folder, file.sha256)
      stored.push({ ...file, name, path: target, mediaType: await mediaTypeOf(target, name) })
    }
    const readings = await readAll(stored, signal)
    return {
      files: stored.map((file, index) => ({
        sha256: file.sha256,
        bytes: file.bytes,
        mediaType: file.mediaType,
        name: file.name,
        description: '',
        ...(readings[index] ?? { pages: null, text: '', reading: 'unreadable' as const }),
      })),
      discard,
    }
  } catch (thrown) {
    await discard()
    throw thrown
  }
}

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
