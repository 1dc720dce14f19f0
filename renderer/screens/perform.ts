// Small changes that a click makes: done at once, said in a toast, undone from there.
import { call, type CallInput, type CallName, type CallOutput } from '../data/client.ts'
import { words } from '../data/words.ts'
import { showToast } from '../parts/toast.tsx'

/** Runs a change. A failure is said in a toast and gives undefined; `done` is said with an Undo. */
export async function perform<N extends CallName>(
  name: N,
  input: CallInput<N>,
  done?: string,
): Promise<CallOutput<N> | undefined> {
  const result = await call(name, input)
  if (!result.ok) {
    showToast({ message: result.failure.message })
    return undefined
  }
  if (done !== undefined) showUndoable(done)
  return result.value
}

/** Says what was done, with the way back. */
export function showUndoable(message: string): void {
  showToast({ message, action: { label: words.page.desk.undo, run: () => void undo() } })
}

/** Undoes the last step of the workbook and says which it was. */
export const undo = (): Promise<void> => step('history.undo')
export const redo = (): Promise<void> => step('history.redo')

async function step(name: 'history.undo' | 'history.redo'): Promise<void> {
  const { undone, redone, nothingToUndo, nothingToRedo } = words.page.desk
  const reply = await perform(name, {})
  if (reply === undefined) return
  const isUndo = name === 'history.undo'
  if (!reply.done) showToast({ message: isUndo ? nothingToUndo : nothingToRedo })
  else
    showToast({
      message: isUndo ? undone(reply.label) : redone(reply.label),
      ...(isUndo && { action: { label: words.page.desk.redo, run: () => void redo() } }),
    })
}
