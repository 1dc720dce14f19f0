// Small pictures of many files at once: those in the cache at once, the rest in one worker, and a file that ends the worker by itself.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { EvidenceFileId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { thumbnailsJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import { pathOf } from '../workbook/files.ts'
import { addressOfCached, cacheOf, isKept, keep, prune } from './cache.ts'
import { bare } from './kinds.ts'
import { MOST_GROWTH, PATIENCE, queued, soundness, type Stored } from './preview-file.ts'
import type { Source } from './source.ts'
import { mayHaveThumbnail, noThumbnailName, thumbnailName } from './thumbnail.ts'

/** The address by id; null where there is nothing to show. Fails as `cancelled`. */
export async function makeThumbnails(
  folder: string,
  files: readonly (Stored & { readonly id: EvidenceFileId })[],
  { signal, report }: Context,
): Promise<Map<EvidenceFileId, string | null>> {
  const cache = cacheOf(folder)
  const found = new Map<string, string | null>()
  const wanted: Source[] = []
  report({ value: 0, title: enGB.core.preview.drawing })
  await nextTurn() // a call that was cancelled by now is not begun
  for (const file of new Map(files.map((one) => [one.sha256, one])).values()) {
    if (signal.aborted) throw new AppError('cancelled', enGB.core.failures.cancelled)
    const path = pathOf(folder, file.sha256)
    const mediaType = bare(file.mediaType)
    if (!mayHaveThumbnail(mediaType, file.bytes) || (await isKept(cache, noThumbnailName(file.sha256))))
      found.set(file.sha256, null)
    else if (await isKept(cache, thumbnailName(file.sha256)))
      found.set(file.sha256, addressOfCached(thumbnailName(file.sha256)))
    else if ((await soundness(path, file, signal)) !== 'sound') found.set(file.sha256, null)
    else wanted.push({ path, sha256: file.sha256, name: file.name, mediaType, bytes: file.bytes })
  }
  if (signal.aborted) throw new AppError('cancelled', enGB.core.failures.cancelled)
  if (wanted.length > 0) {
    const made = await queued(() => makeAll(wanted, cache, { signal, report }))
    for (const [index, { sha256 }] of wanted.entries()) {
      const address = made[index] ?? null
      found.set(sha256, address)
      if (address === null) await keep(cache, noThumbnailName(sha256), '')
    }
    await prune(cache, Date.now())
  }
  return new Map(files.map(({ id, sha256 }) => [id, found.get(sha256) ?? null]))
}

/** All in one worker; should one file end it, each is tried alone. */
async function makeAll(
  sources: readonly Source[],
  cache: string,
  { signal, report }: Context,
): Promise<readonly (string | null)[]> {
  const make = (some: readonly Source[]) =>
    runJob(
      thumbnailsJob,
      { sources: some, cache },
      {
        signal,
        maxMegabytes: MOST_GROWTH,
        patience: PATIENCE,
        maxGrowth: MOST_GROWTH,
        onProgress: (progress) => report({ ...progress, title: enGB.core.preview.drawing }),
      },
    )
  try {
    return await make(sources)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cancelled') throw thrown
  }
  const made: (string | null)[] = []
  for (const source of sources)
    made.push(
      ...(await make([source]).catch((thrown: unknown) => {
        if (thrown instanceof AppError && thrown.code === 'cancelled') throw thrown
        return [null]
      })),
    )
  return made
}
