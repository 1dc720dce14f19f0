// How a stored file can be shown: checked to be what was added, told by its type, and converted at most once, off the core's own thread.
import { stat } from 'node:fs/promises'
import { Preview } from '../../../shared/contract/calls/file.ts'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { Sha256 } from '../../../shared/domain/id.ts'
import { canOpenOutside } from '../../../shared/domain/open-outside.ts'
import { enGB } from '../../../shared/words/words.ts'
import { previewJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import { hashOf, pathOf } from '../workbook/files.ts'
import { addressOfCached, addressOfFile, cacheOf, isKept, keep, prune, recall } from './cache.ts'
import {
  ARCHIVES,
  bare,
  DOCX,
  EML,
  ENCRYPTED_OFFICE,
  isPicture,
  MSG,
  ODT,
  OTHER_OFFICE,
  playedAs,
  PROGRAMS,
  TABLES,
  TEXTS,
  XLSX,
} from './kinds.ts'
import type { Source } from './source.ts'
import { showText } from './texts.ts'

const { preview: words } = enGB.core

/** Limits of one conversion: milliseconds, and megabytes by which the process may grow. */
export const PATIENCE = 10_000
export const MOST_GROWTH = 1000
/** Larger files are compared by their length alone: hashing gigabytes would keep the learner waiting. */
const MOST_HASHED = 250_000_000

/** What the workbook knows of a stored file. */
export type Stored = {
  readonly sha256: Sha256
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly reading: string
}

/** Files found to be as they were added, by path, with the time they were last changed then. */
const proven = new Map<string, number>()

/** Never fails for what the bytes are. Fails as `cancelled`. */
export async function previewFile(folder: string, file: Stored, { signal, report }: Context): Promise<Preview> {
  const none = (message: string, canOpen = canOpenOutside(file.name)): Preview => ({ kind: 'none', message, canOpen })
  const path = pathOf(folder, file.sha256)
  report({ value: 0, title: words.converting, description: file.name })
  const state = await soundness(path, file, signal)
  if (signal.aborted) throw new AppError('cancelled', enGB.core.failures.cancelled)
  if (state !== 'sound') return none(words[state], false)
  const mediaType = bare(file.mediaType)
  if (file.bytes === 0) return none(words.empty, false)
  if (mediaType === 'application/pdf') {
    if (file.reading === 'encrypted') return none(words.encrypted)
    if (file.reading === 'unreadable') return none(words.damaged)
    return { kind: 'pdf', address: addressOfFile(file.sha256, mediaType), bytes: file.bytes }
  }
  const played = playedAs(mediaType)
  if (played !== undefined)
    return {
      kind: played.startsWith('audio/') ? 'audio' : 'video',
      address: addressOfFile(file.sha256, played),
      mediaType: played,
    }
  const why = notShown(mediaType)
  if (why !== null) return none(why)
  const { sha256, name, bytes } = file
  // The beginning of a plain text is read in no time and can do no harm.
  if (TEXTS.includes(mediaType) && mediaType !== 'text/html') return showText({ path, sha256, name, mediaType, bytes })
  return converted(cacheOf(folder), { path, sha256, name, mediaType, bytes }, signal, none)
}

/** Why a type is not shown, in words; null for one that is. */
function notShown(mediaType: string): string | null {
  if (isPicture(mediaType) || [DOCX, ODT, XLSX, EML, MSG, ...TABLES, ...TEXTS].includes(mediaType)) return null
  if (mediaType === ENCRYPTED_OFFICE) return words.encrypted
  if (PROGRAMS.includes(mediaType)) return words.program
  if (ARCHIVES.includes(mediaType)) return words.archive
  if (/^(?:audio|video)\/|\/vnd\.ms-asf$/.test(mediaType)) return words.unplayable
  return OTHER_OFFICE.includes(mediaType) ? words.office : words.unknown
}

async function converted(
  cache: string,
  source: Source,
  signal: AbortSignal,
  none: (message: string) => Preview,
): Promise<Preview> {
  const kept = `${source.sha256}-preview.json`
  const before = await recalled(cache, kept)
  if (before !== undefined) return before.kind === 'none' ? none(before.message) : before
  try {
    const preview = await queued(() =>
      runJob(
        previewJob,
        { source, cache },
        { signal, maxMegabytes: MOST_GROWTH, patience: PATIENCE, maxGrowth: MOST_GROWTH },
      ),
    )
    await keep(cache, kept, JSON.stringify(preview))
    await prune(cache, Date.now())
    return preview
  } catch (thrown) {
    // A file may end its worker in ways that are no fault of ours: it is said, and tried again when it is opened again.
    if (thrown instanceof AppError && thrown.code === 'cancelled') throw thrown
    return none(
      thrown instanceof AppError && thrown.message === enGB.core.failures.tooLong ? words.tooLong : words.tooLarge,
    )
  }
}

/** A preview from the cache; undefined when it, or a picture that it shows, is not there. */
async function recalled(cache: string, name: string): Promise<Preview | undefined> {
  const text = await recall(cache, name)
  if (text === undefined) return undefined
  const parsed = Preview.safeParse(toJson(text))
  if (!parsed.success) return undefined
  const prefix = addressOfCached('')
  const pages = parsed.data.kind === 'picture' ? parsed.data.pages : []
  const cached = pages.filter(({ address }) => address.startsWith(prefix))
  const there = await Promise.all(cached.map(({ address }) => isKept(cache, address.slice(prefix.length))))
  return there.every(Boolean) ? parsed.data : undefined
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a stored file is there and is what was added. */
export async function soundness(
  path: string,
  { sha256, bytes }: Pick<Stored, 'sha256' | 'bytes'>,
  signal: AbortSignal,
): Promise<'sound' | 'missing' | 'changed'> {
  const facts = await stat(path).catch(() => undefined)
  if (facts === undefined) return 'missing'
  if (!facts.isFile() || facts.size !== bytes) return 'changed'
  if (bytes > MOST_HASHED || proven.get(path) === facts.mtimeMs) return 'sound'
  if ((await hashOf(path, signal)) !== sha256) return 'changed'
  proven.set(path, facts.mtimeMs)
  return 'sound'
}

/** Conversions one after another: two at once would share the limit of growth, and the second is seldom awaited. */
let last: Promise<unknown> = Promise.resolve()
export function queued<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work)
  last = next.catch(() => undefined)
  return next
}
