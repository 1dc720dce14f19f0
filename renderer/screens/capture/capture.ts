// Capture under way: one run after another, each with progress and cancel, and the report of what was added until it is dismissed.
import { create } from 'zustand'
import type { Progress } from '../../../shared/contract/define.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { showToast } from '../../parts/toast.tsx'
import { showUndoable, undo } from '../perform.ts'
import { isAdded, withSources, type Line, type Source } from './report.ts'
import { textSource, toSources, type Sources } from './sources.ts'

const { capture: say } = words.page

type Running = { readonly title: string; readonly progress: Progress | undefined }
type Capture = {
  readonly running: Running | null
  /** Runs that wait for the one under way, as numbers of files. */
  readonly waiting: number
  /** What became of each file, of all runs since the report was last dismissed. */
  readonly lines: readonly Line[]
  readonly isReportOpen: boolean
  /** When the last run's step was made; while it is the newest step, Undo takes that run back. */
  readonly stepAt: string | null
}
const NOTHING: Capture = { running: null, waiting: 0, lines: [], isReportOpen: false, stepAt: null }
export const useCapture = create<Capture>(() => NOTHING)
const set = useCapture.setState

const MOST = 5000 // sources in one call of the core
let controller = new AbortController()
let last: Promise<void> = Promise.resolve()

/** Ends what is under way and what waits; nothing of it is added. */
export function cancelCapture(): void {
  controller.abort()
  controller = new AbortController()
}
/** Another workbook: what was under way belongs to the one before. */
export function forgetCaptures(): void {
  cancelCapture()
  set(NOTHING)
}
export const showReport = (isReportOpen: boolean): void => set({ isReportOpen })
export const dismissReport = (): void => set({ lines: [], isReportOpen: false, stepAt: null })

/** Takes the last run back; the report of it goes too. */
export async function undoCapture(): Promise<void> {
  dismissReport()
  await undo()
}

/** Files that were dropped or pasted, each an item of the inbox. */
export const captureFiles = (files: readonly File[]): Promise<void> =>
  enqueue(files.length, say.gathering(files.length), (signal) => toSources(files, signal))
/** What a dialog gave. */
export const captureGranted = (granted: readonly Source[]): Promise<void> =>
  enqueue(granted.length, say.adding(granted.length), async () => ({ granted, failed: [] }))
export const captureLongText = (text: string): Promise<void> => enqueue(1, say.adding(1), () => textSource(text))

/** Adds a file after all whose bytes an item has already; its line in the report becomes that of the new item. */
export async function addAnyway(line: Line): Promise<void> {
  if (line.source === null) return
  const result = await call('evidence.capture', { sources: [line.source], again: true })
  if (!result.ok) return showToast({ message: result.failure.message })
  const [file] = result.value.files
  if (file === undefined) return
  const renewed: Line = { ...file, source: line.source }
  set(({ lines }) => ({ lines: lines.map((one) => (one === line ? renewed : one)) }))
  await rememberStep()
}

/** Adds files to one item, as more of what it shows. */
export function addToItem(id: EvidenceId, files: readonly File[]): Promise<void> {
  return inTurn(files.length, say.addingToItem(files.length), async (signal, onProgress) => {
    const { granted, failed } = await toSources(files, signal)
    for (const { name, message } of failed) showToast({ message: `${name}: ${message}` })
    if (granted.length === 0 || signal.aborted) return
    const input = { id, files: granted.map(({ grant }) => grant) }
    const result = await call('evidence.addFiles', input, { signal, onProgress })
    if (!result.ok) return sayFailure(result.failure)
    showUndoable(say.addedToItem(result.value.files.filter((file) => file.result !== 'failed').length))
    for (const file of result.value.files)
      if (file.message !== '') showToast({ message: `${file.name}: ${file.message}` })
  })
}

type OnProgress = (progress: Progress) => void

function enqueue(count: number, title: string, gather: (signal: AbortSignal) => Promise<Sources>): Promise<void> {
  return inTurn(count, title, async (signal, onProgress) => {
    const { granted, failed } = await gather(signal)
    if (failed.length > 0) set(({ lines }) => ({ lines: [...lines, ...failed] }))
    for (let from = 0; from < granted.length && !signal.aborted; from += MOST)
      await captureSome(granted.slice(from, from + MOST), signal, onProgress)
    if (signal.aborted) showToast({ message: say.cancelled })
  })
}

async function captureSome(granted: readonly Source[], signal: AbortSignal, onProgress: OnProgress): Promise<void> {
  set({ running: { title: say.adding(granted.length), progress: undefined } })
  const sources = granted.map(({ grant }) => grant)
  const result = await call('evidence.capture', { sources }, { signal, onProgress })
  if (!result.ok) return result.failure.code === 'cancelled' ? undefined : sayFailure(result.failure)
  const added = withSources(result.value.files, granted)
  set(({ lines }) => ({ lines: [...lines, ...added] }))
  if (added.some(isAdded)) await rememberStep()
}

function sayFailure({ code, message }: { readonly code: string; readonly message: string }): void {
  showToast({ message: code === 'cancelled' ? say.cancelled : message })
}

async function rememberStep(): Promise<void> {
  const history = await call('history.list', { limit: 1 })
  if (history.ok) set({ stepAt: history.value.undo[0]?.at ?? null })
}

/** Runs one after the other, so that each is a step of its own and two never fight for the disk. */
function inTurn(
  count: number,
  title: string,
  run: (signal: AbortSignal, onProgress: OnProgress) => Promise<void>,
): Promise<void> {
  if (count === 0) return Promise.resolve()
  const { signal } = controller
  set(({ waiting }) => ({ waiting: waiting + count }))
  last = last.then(async () => {
    set(({ waiting }) => ({ waiting: Math.max(0, waiting - count) }))
    if (signal.aborted) return
    set({ running: { title, progress: undefined } })
    await run(signal, (progress) =>
      set(({ running }) => (running === null ? {} : { running: { ...running, progress } })),
    )
    set({ running: null })
  })
  return last
}
