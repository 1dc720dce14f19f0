// Opening, making, restoring and closing workbooks, with what must follow in the window.
import { create } from 'zustand'
import type { Failure, Result } from '../../shared/contract/result.ts'
import type { Granted, GrantedPlace } from '../../shared/contract/shell.ts'
import { call, type CallOutput } from '../data/client.ts'
import { shell } from '../data/shell.ts'
import { words } from '../data/words.ts'
import { startAtHome } from '../route.ts'
import { showToast } from '../parts/toast.tsx'
import { runLong } from './long-job.ts'
import { ask } from './question.ts'
import { clearUnitDrafts } from './units/unit-drafts.ts'
import { flushAll, forgetAll } from './write/saver.ts'
import { forgetWords } from './write/spelling.ts'

type Opened = CallOutput<'workbook.open'>
const { start, desk } = words.page

/** The workbook last opened in this window, to open it again after the core had to be started again. */
const useLast = create<{ grant: string | undefined }>(() => ({ grant: undefined }))

type Beginning = {
  /** Which page the start shows: the ways to begin, or the form of a new workbook. */
  readonly isCreating: boolean
  readonly isOpening: boolean
  /** Why the last workbook was not opened, for the start to show in place. */
  readonly failure: Failure | undefined
}
const useStart = create<Beginning>(() => ({ isCreating: false, isOpening: false, failure: undefined }))
export const useBeginning = (): Beginning => useStart()
export const setCreating = (isCreating: boolean): void => useStart.setState({ isCreating, failure: undefined })

/** After a workbook was opened by any call: remembers it, says its notices and begins at home. */
export function welcome(place: GrantedPlace, result: Result<Opened>): Result<Opened> {
  if (!result.ok) return result
  useLast.setState({ grant: place.grant })
  forgetAll()
  forgetWords()
  setCreating(false)
  clearUnitDrafts()
  startAtHome()
  void shell('recent.add', { grant: place.grant, learner: result.value.learner })
  for (const notice of result.value.notices) showToast({ message: notice })
  if (place.synced !== null) showToast({ message: start.synced.opened(place.synced) })
  return result
}

/** Opens a workbook in place of the one that is open, which stays open when this fails. */
export async function openWorkbook(place: GrantedPlace): Promise<void> {
  useStart.setState({ isOpening: true, failure: undefined })
  await flushAll()
  settle(welcome(place, await call('workbook.open', { folder: place.grant })))
}

/** Asks for a workbook and opens it. */
export async function openAnother(): Promise<void> {
  const place = given(await shell('dialog.openWorkbook', {}))
  if (place !== undefined) await openWorkbook(place)
}

/** Opens the workbook that a start of Trellis named, if there is one. */
export async function openNamed(): Promise<void> {
  const place = given(await shell('start.workbook', {}))
  if (place !== undefined) await openWorkbook(place)
}

/** Opens again what was open when the core ended. */
export async function openLast(): Promise<void> {
  const { grant } = useLast.getState()
  if (grant !== undefined) await call('workbook.open', { folder: grant })
}

/** The form of a new workbook; it stands where no workbook is open. */
export async function startNew(): Promise<void> {
  setCreating(true)
  await closeWorkbook()
}

/** Makes the sample in a place of its own, without a question, and opens it. */
export async function makeSample(): Promise<void> {
  const place = given(await shell('place.sample', { name: start.sampleName }))
  if (place === undefined) return
  await flushAll()
  settle(welcome(place, await runLong('workbook.sample', { folder: place.grant }, start.making)))
}

/** Asks for a backup and for a new folder, unpacks the one into the other and opens it. */
export async function restoreBackup(): Promise<void> {
  const [source] = given(await shell('dialog.openFiles', { purpose: 'backup' })) ?? []
  if (source === undefined) return
  const place = await askForNewFolder(start.restoredName(source.name.replace(/\.trellis$/i, '')))
  if (place === undefined) return
  const input = { source: source.grant, folder: place.grant }
  await flushAll()
  const result = settle(welcome(place, await runLong('workbook.restore', input, start.restoring)))
  if (result.ok) showToast({ message: start.restored(place.name, place.folder) })
}

/**
 * Asks where a new workbook is to lie; undefined when the person cancels. A folder that a service keeps in step with other computers is taken only when
 * the person insists, since a database that is open there is easily damaged.
 */
export async function askForNewFolder(name: string): Promise<GrantedPlace | undefined> {
  for (let onlyHere = false; ; onlyHere = true) {
    const place = given(await shell('dialog.newWorkbook', { name, onlyHere }))
    if (place === undefined || place.synced === null) return place
    const { title, text, elsewhere, anyway } = start.synced
    const answers = [
      { id: 'elsewhere', label: elsewhere },
      { id: 'anyway', label: anyway },
    ]
    const answer = await ask({ title: title(place.synced), text: text(place.synced), answers })
    if (answer === 'anyway') return place
    if (answer === undefined) return undefined
  }
}

/** Files that the person chose; none when they cancel. */
export async function askForFiles(purpose: 'evidence' | 'folder' | 'photos' | 'unit'): Promise<readonly Granted[]> {
  return given(await shell('dialog.openFiles', { purpose })) ?? []
}
export async function askForTarget(name: string, kind: 'pdf' | 'docx'): Promise<Granted | undefined> {
  return given(await shell('dialog.saveFile', { name, kind }))
}

export async function closeWorkbook(): Promise<void> {
  await flushAll()
  useLast.setState({ grant: undefined })
  const closed = await call('workbook.close', {})
  if (!closed.ok) showToast({ message: closed.failure.message })
  document.title = desk.product
}

/** A failure is shown at the start, in place; with a workbook open, which stays open, in a toast. */
function settle(result: Result<Opened>): Result<Opened> {
  const failure = result.ok || result.failure.code === 'cancelled' ? undefined : result.failure
  useStart.setState({ isOpening: false, failure })
  if (failure !== undefined && useLast.getState().grant !== undefined) showToast({ message: failure.message })
  return result
}

function given<Value>(result: Result<Value | null>): Value | undefined {
  if (result.ok) return result.value ?? undefined
  showToast({ message: result.failure.message })
  return undefined
}
