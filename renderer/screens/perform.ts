// Small changes that a click makes: done at once, said in a toast, undone from there.
import { call, type CallInput, type CallName, type CallOutput } from '../data/client.ts'
import { words } from '../data/words.ts'
import { showToast } from '../parts/toast.tsx'
import { showOverlay } from './palette/overlay.ts'

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

/**
 * Says what was done, with the way back. The Undo turns back that step and no other: when something was done since, it shows the steps instead. One
 * such message stands at a time.
 */
export function showUndoable(message: string): void {
  const made = lastStep()
  const undoIt = async (): Promise<void> => {
    const [then, now] = await Promise.all([made, lastStep()])
    if (then === now) await undo()
    else showOverlay('history')
  }
  showToast({ message, replaces: true, action: { label: words.page.desk.undo, run: () => void undoIt() } })
}

/** What tells the last step from all others; undefined where there is none. */
async function lastStep(): Promise<string | undefined> {
  const history = await call('history.list', { limit: 1 })
  const step = history.ok ? history.value.undo[0] : undefined
  return step && `${step.at} ${step.label}`
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
