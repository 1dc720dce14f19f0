// The foot of the window while evidence is added, and after: how far it is, what was added, and the way back. The rooms above stay in use.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Progress } from '../../parts/say.tsx'
import { go, toEvidenceList } from '../../route.ts'
import { cancelCapture, dismissReport, showReport, undoCapture, useCapture } from './capture.ts'
import { CaptureReport } from './capture-report.tsx'
import { isAdded, type Line } from './report.ts'

const { capture: say } = words.page

export function CaptureBar(): ReactNode {
  const { running, waiting, lines, isReportOpen } = useCapture()
  return (
    <>
      {/* Always there, so that what appears in it is heard. */}
      <p className="heard" role="status">
        {running?.title ?? (lines.length > 0 ? inShort(lines) : '')}
      </p>
      {(running !== null || lines.length > 0) && (
        <section className="capture" aria-label={say.region}>
          {isReportOpen && lines.length > 0 && <CaptureReport lines={lines} />}
          {running === null ? (
            <Done />
          ) : (
            <div className="capture-line">
              <Progress
                value={running.progress?.value ?? 0}
                title={running.title}
                description={waiting > 0 ? say.waiting(waiting) : (running.progress?.description ?? '')}
              />
              <Button onPress={cancelCapture}>{say.cancel}</Button>
            </div>
          )}
        </section>
      )}
    </>
  )
}

function inShort(lines: readonly Line[]): string {
  const added = lines.filter(isAdded).length
  const toLook = lines.filter(({ result }) => result !== 'added').length
  const first = added === 0 ? say.nothingNew : say.added(added)
  return toLook === 0 ? first : `${first} ${say.toLook(toLook)}`
}

function Done(): ReactNode {
  const { lines, isReportOpen, stepAt } = useCapture()
  const newest = useCall('history.list', { limit: 1 }).value?.undo[0]?.at
  const added = lines.filter(isAdded).length
  return (
    <div className="capture-line">
      <p>{inShort(lines)}</p>
      <div className="actions">
        <Button isExpanded={isReportOpen} onPress={() => showReport(!isReportOpen)}>
          {isReportOpen ? say.hideReport : say.showReport}
        </Button>
        {added > 0 && <Button onPress={() => go(toEvidenceList({ unmapped: true }))}>{say.openInbox}</Button>}
        {stepAt !== null && stepAt === newest && <Button onPress={() => void undoCapture()}>{say.undo}</Button>}
        <IconButton icon={<X size={16} aria-hidden />} label={say.dismiss} onPress={dismissReport} />
      </div>
    </div>
  )
}
