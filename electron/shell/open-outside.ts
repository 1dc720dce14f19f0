// Opens a stored file in the program that the system has for it: after asking, as a copy, and never what could run.
import { type BrowserWindow, dialog, shell } from 'electron'
import { AppError } from '../../shared/contract/result.ts'
import { canOpenOutside, plainName } from '../../shared/domain/open-outside.ts'
import type { Words } from '../../shared/words/words.ts'
import { EVIDENCE_SCHEME, findEvidence } from './evidence-files.ts'
import type { PrivateFiles } from './private-files.ts'

type Host = {
  readonly window: () => BrowserWindow
  /** The folder of the open workbook; null for none. */
  readonly askWorkbook: () => Promise<string | null>
  readonly files: PrivateFiles
  readonly words: Words['shell']['openOutside']
}
type Request = { readonly sha256: string; readonly name: string }

/** Answers whether it was opened; false when the person thought better of it. Throws `permission-denied`, `not-found` and `unreadable-file`. */
export async function openOutside(
  { window, askWorkbook, files, words }: Host,
  { sha256, name }: Request,
): Promise<boolean> {
  const shown = plainName(name)
  if (!canOpenOutside(name)) throw new AppError('permission-denied', words.refused(shown))
  const folder = await askWorkbook()
  const found = folder === null ? null : await findEvidence(folder, `${EVIDENCE_SCHEME}://file/${sha256}`)
  if (found === null) throw new AppError('not-found', words.missing(shown))
  const { response } = await dialog.showMessageBox(window(), {
    type: 'question',
    message: words.question(shown),
    detail: words.detail,
    buttons: [words.open, words.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return false
  const problem = await shell.openPath(files.copy(found.file, name))
  if (problem !== '') throw new AppError('unreadable-file', words.noProgram(shown))
  return true
}
