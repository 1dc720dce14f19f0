// A new version takes the place of a file: the old bytes stay, and each link into the file is kept, moved, or marked to be looked at again.
import type { Context, Output } from '../../../shared/contract/define.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { EvidenceFileId, EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { WritableDb } from '../db/database.ts'
import { type FileRow, linksIntoFile, putVersion, readFiles } from '../db/evidence-file.ts'
import { readEvidence } from '../db/evidence.ts'
import { isClaimed, saveLink } from '../db/link.ts'
import { pageTextsJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import type { Host, Workbook } from '../session.ts'
import { addFiles, type NewFile } from '../workbook/add-files.ts'
import { pathOf } from '../workbook/files.ts'
import { followPlace } from './follow-place.ts'

const { replacing: words, files: fileWords, failures } = enGB.core

/** The words of both versions, page by page. */
type Texts = readonly [before: readonly string[], after: readonly string[]]
const NO_TEXTS: Texts = [[], []]
type Replaced = Omit<Output<CoreContract, 'file.replace'>, 'evidence'>
/** Limits of the comparison: megabytes and milliseconds. Beyond them a person looks. */
const LIMITS = { maxMegabytes: 1000, maxGrowth: 1000, patience: 20_000 }

/** Fails as adding a file does, and then nothing is changed. The same bytes again change nothing. */
export function replaceFile(
  workbook: Workbook,
  host: Pick<Host, 'newId' | 'now'>,
  { id, evidenceId, source }: { readonly id: EvidenceFileId; readonly evidenceId: EvidenceId; readonly source: string },
  context: Context,
): Promise<Replaced> {
  const { db, folder, history, connection } = workbook
  const present = (): FileRow => {
    if (!connection.open || context.signal.aborted) throw new AppError('cancelled', failures.cancelled)
    const [file] = readFiles(db, [id])
    if (file === undefined) throw new AppError('not-found', failures.noSuch('file', id))
    return file
  }
  return addFiles(workbook, [source], host.newId, context, async ([after]) => {
    if (after === undefined) throw new AppError('unreadable-file', failures.unreadable(source))
    const compared = present()
    const texts = compared.sha256 === after.sha256 ? NO_TEXTS : await readTexts(folder, compared, after, context.signal)
    // Once more: another call may have changed it while the two were compared.
    const before = present()
    if (before.sha256 === after.sha256) {
      const kept = linksIntoFile(db, id).length
      const file = { name: after.name, result: 'added-same-bytes' as const, message: words.same }
      return { file, places: { kept, moved: 0, recheck: 0 } }
    }
    return history.step(words.step(before.name), (writable) => {
      putVersion(writable, { before, after, evidenceId, versionId: host.newId(), at: host.now().toISOString() })
      const known = before.sha256 === compared.sha256 ? texts : NO_TEXTS
      return { file: { name: after.name, ...outcomeOf(after) }, places: followLinks(writable, evidenceId, id, known) }
    })
  })
}

async function readTexts(folder: string, before: FileRow, after: NewFile, signal: AbortSignal): Promise<Texts> {
  const toRead = ({ sha256, name, mediaType }: Pick<FileRow, 'sha256' | 'name' | 'mediaType'>) => ({
    path: pathOf(folder, sha256),
    name,
    mediaType,
  })
  try {
    return await runJob(pageTextsJob, [toRead(before), toRead(after)] as const, { signal, ...LIMITS })
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cancelled') throw thrown
    return NO_TEXTS
  }
}

/** Only claims in force follow: what is withdrawn, or to be looked at already, stays so. */
function followLinks(
  db: WritableDb,
  evidenceId: EvidenceId,
  fileId: EvidenceFileId,
  [before, after]: Texts,
): Replaced['places'] {
  const files = readEvidence(db, [evidenceId])[0]?.files ?? []
  const places = { kept: 0, moved: 0, recheck: 0 }
  for (const link of linksIntoFile(db, fileId)) {
    if (link.state === 'withdrawn') continue
    const followed = followPlace(link.place, before, after)
    const place = followed.outcome === 'moved' ? followed.place : link.place
    // Two claims may have come to lie at one place; which of them is meant, a person must say.
    const isFree = followed.outcome !== 'moved' || !isClaimed(db, { ...link, place }, files, link.id)
    const outcome = link.state === 'recheck' || !isFree ? 'recheck' : followed.outcome
    places[outcome] += 1
    if (outcome === 'moved') saveLink(db, link.id, { ...link, place }, files)
    if (outcome === 'recheck' && link.state !== 'recheck') saveLink(db, link.id, { ...link, state: 'recheck' }, files)
  }
  return places
}

function outcomeOf({ reading }: NewFile): Pick<Replaced['file'], 'result' | 'message'> {
  if (reading === 'encrypted') return { result: 'added-unreadable', message: fileWords.encrypted }
  if (reading === 'unreadable') return { result: 'added-unreadable', message: fileWords.unreadable }
  return { result: 'added', message: words.replaced }
}
