// What can stand over any room: the palette, the shortcuts, the steps to undo, a question, a long job.
import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Progress } from '../../parts/say.tsx'
import { useLongJob } from '../long-job.ts'
import { HistoryDialog } from '../palette/history-dialog.tsx'
import { useOverlay } from '../palette/overlay.ts'
import { Palette } from '../palette/palette.tsx'
import { Shortcuts } from '../palette/shortcuts.tsx'
import { useQuestion } from '../question.ts'

const { desk } = words.page

export function Overlays({ hasWorkbook }: { readonly hasWorkbook: boolean }): ReactNode {
  const overlay = useOverlay()
  return (
    <>
      {overlay === 'shortcuts' && <Shortcuts />}
      {hasWorkbook && overlay === 'palette' && <Palette />}
      {hasWorkbook && overlay === 'history' && <HistoryDialog />}
      <QuestionDialog />
      <LongJobDialog />
    </>
  )
}

function QuestionDialog(): ReactNode {
  const waiting = useQuestion()
  if (waiting === null) return null
  const { question, settle } = waiting
  return (
    <Dialog title={question.title} onClose={() => settle(undefined)}>
      <p className="text-reading">{question.text}</p>
      <div className="actions">
        {question.answers.map(({ id, label }, index) => (
          <Button key={id} look={index === 0 ? 'primary' : 'plain'} onPress={() => settle(id)}>
            {label}
          </Button>
        ))}
        <Button look="quiet" onPress={() => settle(undefined)}>
          {desk.cancel}
        </Button>
      </div>
    </Dialog>
  )
}

function LongJobDialog(): ReactNode {
  const job = useLongJob()
  if (job === null) return null
  const { value, title, description = '' } = job.progress
  return (
    <Dialog title={desk.working} isTitleHidden onClose={job.cancel}>
      <Progress value={value} title={title} description={description} />
      <div className="actions">
        <Button onPress={job.cancel}>{desk.cancel}</Button>
      </div>
    </Dialog>
  )
}
