// Opening, making and closing workbooks, with what must follow in the window.
import { create } from 'zustand'
import type { Result } from '../../shared/contract/result.ts'
import type { Granted } from '../../shared/contract/shell.ts'
import { call, type CallOutput } from '../data/client.ts'
import { shell } from '../data/shell.ts'
import { words } from '../data/words.ts'
import { startAtHome } from '../route.ts'
import { showToast } from '../parts/toast.tsx'
import { clearDraft, clearEdit } from './write/draft.ts'

type Opened = CallOutput<'workbook.open'>

/** The workbook last opened in this window, to open it again after the core had to be started again. */
const useLast = create<{ grant: string | undefined }>(() => ({ grant: undefined }))

/** After a workbook was opened by any call: remembers it, says its notices and begins at home. */
export function welcome(granted: Granted, result: Result<Opened>): Result<Opened> {
  if (!result.ok) return result
  useLast.setState({ grant: granted.grant })
  clearDraft()
  clearEdit()
  setCreating(false)
  startAtHome()
  void shell('recent.add', { grant: granted.grant })
  for (const notice of result.value.notices) showToast({ message: notice })
  return result
}

export const openWorkbook = async (granted: Granted): Promise<Result<Opened>> =>
  welcome(granted, await call('workbook.open', { folder: granted.grant }))

/** Opens another workbook; the one that is open stays so when the person cancels. */
export async function openAnother(): Promise<void> {
  const granted = await askForWorkbook()
  const result = granted === undefined ? undefined : await openWorkbook(granted)
  if (result?.ok === false) showToast({ message: result.failure.message })
}

/** Opens again what was open when the core ended. */
export async function openLast(): Promise<void> {
  const { grant } = useLast.getState()
  if (grant !== undefined) await call('workbook.open', { folder: grant })
}

/** Asks for a folder; undefined when the person cancels or the dialog fails, which is said. */
export async function askForWorkbook(): Promise<Granted | undefined> {
  return given(await shell('dialog.openWorkbook', {}))
}
export async function askForNewFolder(name: string): Promise<Granted | undefined> {
  return given(await shell('dialog.newWorkbook', { name }))
}
/** Files that the person chose; none when they cancel. */
export async function askForFiles(purpose: 'evidence' | 'unit'): Promise<readonly Granted[]> {
  return given(await shell('dialog.openFiles', { purpose })) ?? []
}
export async function askForTarget(name: string, kind: 'pdf' | 'docx'): Promise<Granted | undefined> {
  return given(await shell('dialog.saveFile', { name, kind }))
}

function given<Value>(result: Result<Value | null>): Value | undefined {
  if (result.ok) return result.value ?? undefined
  showToast({ message: result.failure.message })
  return undefined
}

/** Which page the start shows: the ways to begin, or the form of a new workbook. */
const useStart = create<{ readonly isCreating: boolean }>(() => ({ isCreating: false }))
export const useIsCreating = (): boolean => useStart((start) => start.isCreating)
export const setCreating = (isCreating: boolean): void => useStart.setState({ isCreating })

export async function closeWorkbook(): Promise<void> {
  useLast.setState({ grant: undefined })
  const closed = await call('workbook.close', {})
  if (!closed.ok) showToast({ message: closed.failure.message })
  document.title = words.page.desk.product
}
