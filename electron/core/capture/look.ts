// Looks at copied files in a worker; should one file end the worker, each is tried alone and that one is kept as unreadable.
import { AppError } from '../../../shared/contract/result.ts'
import { lookJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import type { FileReading, FileToRead } from '../workbook/read-file.ts'
import { type Hints, NO_HINTS } from './guess.ts'

/** Limits of the worker: megabytes of its own and of the process, and how long it may say nothing, in milliseconds. */
const MEGABYTES = 1000
const PATIENCE = 10_000
type Look = FileReading & { readonly hints: Hints }

/** What each file is, in order. Never fails for what the bytes are; fails as `cancelled`. */
export async function look(files: readonly FileToRead[], signal: AbortSignal): Promise<Look[]> {
  if (files.length === 0) return []
  const read = (some: readonly FileToRead[]) =>
    runJob(
      lookJob,
      some.map(({ path, name, mediaType }) => ({ path, name, mediaType })),
      { signal, maxMegabytes: MEGABYTES, maxGrowth: MEGABYTES, patience: PATIENCE },
    )
  try {
    return await read(files)
  } catch (thrown) {
    rethrowCancel(thrown)
  }
  const looks: Look[] = []
  for (const file of files) {
    const alone = await read([file]).catch((thrown: unknown): Look[] => {
      rethrowCancel(thrown)
      return []
    })
    looks.push(alone[0] ?? { pages: null, text: '', reading: 'unreadable', hints: NO_HINTS })
  }
  return looks
}

function rethrowCancel(thrown: unknown): void {
  if (thrown instanceof AppError && thrown.code === 'cancelled') throw thrown
}
