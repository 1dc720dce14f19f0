// The last steps of the workbook, and the way back to any of them.
import type { ReactNode } from 'react'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { showToast } from '../../parts/toast.tsx'
import { redo } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { inDays } from '../when.ts'
import { showOverlay } from './overlay.ts'

const { desk } = words.page
const { history } = words.page.palette
const MOST = 50

export function HistoryDialog(): ReactNode {
  const reading = useCall('history.list', { limit: MOST })
  return (
    <Dialog title={history.title} look="wide" onClose={() => showOverlay(null)}>
      <Shown reading={reading}>
        {(steps) => (
          <>
            {steps.redo[0] !== undefined && (
              <div className="history-redo">
                <Button onPress={() => void redo()}>{desk.redoStep(steps.redo[0].label)}</Button>
              </div>
            )}
            {steps.undo.length === 0 ? (
              <p className="text-muted">{history.empty}</p>
            ) : (
              <ol className="history">
                {steps.undo.map((step, index) => (
                  <li key={steps.undo.length - index} className="history-row">
                    <span>{step.label}</span>
                    <span className="text-muted figures">{inDays(step.at)}</span>
                    <Button look="quiet" label={history.undoTo(step.label)} onPress={() => void undoSteps(index + 1)}>
                      {index === 0 ? history.undo : history.undoHere}
                    </Button>
                  </li>
                ))}
              </ol>
            )}
          </>
        )}
      </Shown>
      <div className="actions actions-end">
        <Button onPress={() => showOverlay(null)}>{desk.close}</Button>
      </div>
    </Dialog>
  )
}

/** Undoes so many steps, the latest first, each as if it had been undone alone. */
async function undoSteps(count: number): Promise<void> {
  let undone = 0
  for (; undone < count; undone += 1) {
    const step = await call('history.undo', {})
    if (!step.ok) return showToast({ message: step.failure.message })
    if (!step.value.done) break
  }
  showToast({ message: history.undone(undone) })
}
