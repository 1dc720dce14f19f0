// Capture: each chosen file becomes an item of the inbox. Files are copied and looked at a few at a time, so that memory stays flat and other calls
// are answered meanwhile; the items are made at the end, in one step, so that a cancelled capture adds nothing.
import { rmSync } from 'node:fs'
import type { CaptureReport } from '../../../shared/contract/calls/file.ts'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { EvidenceDraft } from '../../../shared/domain/evidence.ts'
import type { ActivityId, EvidenceId } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readTypes } from '../db/activity.ts'
import type { WritableDb } from '../db/database.ts'
import { itemWithBytes } from '../db/evidence-file.ts'
import { addEvidence, attachFile, storeFacts, type StoredFile } from '../db/evidence.ts'
import type { Host, Workbook } from '../session.ts'
import { nameOf } from '../workbook/add-files.ts'
import { isWanted, pathOf, release, storeFile } from '../workbook/files.ts'
import { mediaTypeOf } from '../workbook/media-type.ts'
import { guess, type Guess, NO_HINTS } from './guess.ts'
import { look } from './look.ts'
import { findFiles, toReason } from './walk.ts'

const { capture: words, files: fileWords, preview, failures } = enGB.core

/** How many files are copied before they are looked at, in one worker. */
const AT_ONCE = 20

type Request = { readonly sources: readonly string[]; readonly activityId: ActivityId | null; readonly again: boolean }
type Copied = Omit<StoredFile, 'text' | 'pages' | 'reading'> & {
  readonly name: string
  readonly isNew: boolean
  readonly path: string
}
type Taken = Copied & { readonly facts: StoredFile; readonly guess: Guess }
/** What becomes of a file: known at once, or with the item that is made of it, its own or that of a file with the same bytes. */
type Fate = CaptureReport | { readonly item: Taken } | { readonly name: string; readonly sameAs: string }

/** Fails as `cancelled`, `disk-full` or `invalid-input`, and then nothing was added and nothing is left. */
export async function capture(
  workbook: Workbook,
  host: Pick<Host, 'newId' | 'now'>,
  request: Request,
  context: Context,
): Promise<CaptureReport[]> {
  const { signal, report } = context
  report({ value: 0, title: words.looking })
  const { files, problems } = await findFiles(request.sources, signal)
  if (files.length === 0 && problems.length === 0) throw new AppError('invalid-input', words.nothing)
  const copies: Copied[] = []
  let committed = false
  try {
    const fates: Fate[] = []
    const first = new Map<string, string>()
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const waiting: { readonly at: number; readonly copy: Copied }[] = []
      for (const [index, source] of files.slice(from, from + AT_ONCE).entries()) {
        const name = nameOf(source)
        report({ value: (from + index) / files.length, title: words.capturing, description: name })
        const copied = await copy(workbook, host, source, name, signal)
        if (!('sha256' in copied)) {
          fates.push(copied)
          continue
        }
        copies.push(copied)
        const known = request.again ? undefined : sameBytes(workbook, copied, first)
        if (known === undefined) waiting.push({ at: fates.length, copy: copied })
        first.set(copied.sha256, first.get(copied.sha256) ?? name)
        fates.push(known ?? failed(name, ''))
      }
      for (const { at, taken } of await lookAt(workbook, host, waiting, signal)) fates[at] = { item: taken }
    }
    const reports = commit(workbook, host, request, fates)
    committed = true
    return [...reports, ...problems.map(({ name, message }) => failed(name, message))]
  } finally {
    for (const one of copies) forget(workbook, one, committed)
  }
}

const failed = (name: string, message: string): CaptureReport => ({
  name,
  result: 'failed',
  evidenceId: null,
  ref: '',
  message,
})

/** Copies one file into the workbook; a file that cannot be read is reported, and no reason for the others to fail. */
async function copy(
  workbook: Workbook,
  host: Pick<Host, 'newId'>,
  source: string,
  name: string,
  signal: AbortSignal,
): Promise<Copied | CaptureReport> {
  try {
    const stored = await storeFile(workbook.folder, source, host.newId, signal)
    const path = pathOf(workbook.folder, stored.sha256)
    try {
      return { ...stored, name, path, mediaType: await mediaTypeOf(path, name) }
    } catch (thrown) {
      release(path)
      throw thrown
    }
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === 'cancelled' || thrown.code === 'disk-full')) throw thrown
    return failed(name, toReason(thrown))
  }
}

/** What is said of a file whose bytes are there already, in an item in use or earlier in this capture. */
function sameBytes(workbook: Workbook, { sha256, name }: Copied, first: ReadonlyMap<string, string>): Fate | undefined {
  requireOpen(workbook)
  const item = itemWithBytes(workbook.db, sha256)
  if (item !== undefined)
    return { name, result: 'same-bytes', evidenceId: item.id, ref: item.ref, message: words.same(item.ref) }
  return first.has(sha256) ? { name, sameAs: sha256 } : undefined
}

/** Reads what the files are, and keeps their texts in the workbook at once: facts about bytes are no change of the learner's. */
async function lookAt(
  workbook: Workbook,
  host: Pick<Host, 'now'>,
  waiting: readonly { readonly at: number; readonly copy: Copied }[],
  signal: AbortSignal,
): Promise<{ readonly at: number; readonly taken: Taken }[]> {
  const looks = await look(
    waiting.map((one) => one.copy),
    signal,
  )
  requireOpen(workbook)
  const types = readTypes(workbook.db)
  const today = dayOf(host.now())
  return workbook.history.step('', (writable) =>
    waiting.map(({ at, copy: copied }, index) => {
      const { hints = NO_HINTS, ...reading } = looks[index] ?? {}
      const { sha256, bytes, mediaType } = copied
      const facts: StoredFile = { sha256, bytes, mediaType, pages: null, text: '', reading: 'unreadable', ...reading }
      storeFacts(writable, facts)
      return { at, taken: { ...copied, facts: { ...facts, text: '' }, guess: guess(copied, hints, today, types) } }
    }),
  )
}

function commit(
  workbook: Workbook,
  host: Pick<Host, 'newId' | 'now'>,
  { activityId }: Request,
  fates: readonly Fate[],
): CaptureReport[] {
  requireOpen(workbook)
  const made = new Map<string, { readonly id: EvidenceId; readonly ref: string; readonly name: string }>()
  const count = fates.filter((fate) => 'item' in fate).length
  return workbook.history.step(words.step(count), (writable) => {
    const at = host.now().toISOString()
    return fates.map((fate) => {
      if ('item' in fate) {
        const item = makeItem(writable, host.newId, at, fate.item, activityId)
        if (!made.has(fate.item.sha256)) made.set(fate.item.sha256, { ...item, name: fate.item.name })
        return { name: fate.item.name, ...outcomeOf(fate.item.facts), evidenceId: item.id, ref: item.ref }
      }
      if (!('sameAs' in fate)) return fate
      const same = made.get(fate.sameAs)
      return {
        name: fate.name,
        result: 'same-bytes',
        evidenceId: same?.id ?? null,
        ref: same?.ref ?? '',
        message: words.sameInBatch(same?.name ?? ''),
      }
    })
  })
}

function makeItem(
  db: WritableDb,
  newId: () => string,
  at: string,
  { facts, name, guess: guessed }: Taken,
  activityId: ActivityId | null,
) {
  const draft = EvidenceDraft.parse({ type: guessed.type, title: guessed.title, dateFrom: guessed.day, activityId })
  const item = addEvidence(db, draft, newId, at)
  attachFile(db, item.id, { ...facts, name, description: '' }, newId)
  return item
}

function outcomeOf({ bytes, reading }: StoredFile): Pick<CaptureReport, 'result' | 'message'> {
  if (bytes === 0) return { result: 'added-unreadable', message: preview.empty }
  if (reading === 'encrypted') return { result: 'added-unreadable', message: fileWords.encrypted }
  return reading === 'unreadable'
    ? { result: 'added-unreadable', message: fileWords.unreadable }
    : { result: 'added', message: words.added }
}

/** Lets a copy go. One that nothing wants goes with what was learned of it; asked and removed in one breath, so that no other call can begin to want it. */
function forget({ connection, db, history }: Workbook, { path, sha256, isNew }: Copied, committed: boolean): void {
  const isFree = release(path)
  // A workbook that was closed meanwhile cannot say what it wants; the next sweep will know.
  if (committed || !isFree || !isNew || !connection.open || isWanted(db, sha256)) return
  history.step('', (writable) => writable.run('DELETE FROM stored_file WHERE sha256 = :sha256', { sha256 }))
  rmSync(path, { force: true })
}

function requireOpen({ connection }: Workbook): void {
  if (!connection.open) throw new AppError('cancelled', failures.cancelled)
}

/** The day on this computer. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
