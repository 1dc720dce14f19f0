import { useState, type ReactNode } from 'react'
import type { Granted } from '../../../shared/contract/shell.ts'
import type { CallOutput } from '../../data/client.ts'
import { shell } from '../../data/shell.ts'
import { useCall } from '../../data/use-call.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choice.tsx'
import { Notice, Progress } from '../../parts/say.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { showToast } from '../../parts/toast.tsx'
import { Preflight } from './preflight.tsx'
import { askForTarget } from '../session.ts'
import { TitledRoom } from '../titled-room.tsx'

const { portfolio: say, desk } = words.page
const FORMATS = ['pdf', 'docx'] as const
type Format = (typeof FORMATS)[number]
type Targets = Partial<Record<Format, Granted>>

/** A look over what is missing, then the export itself. */
export function Portfolio(): ReactNode {
  const learner = useCall('workbook.current', {}).value?.learner ?? ''
  const job = useJob('report.export')
  const [formats, setFormats] = useState<readonly Format[]>(['pdf'])
  const [targets, setTargets] = useState<Targets>({})
  const isRunning = job.state.step === 'running'

  async function start(): Promise<void> {
    if (formats.length === 0) return showToast({ message: say.noFormat })
    const chosen: Targets = {}
    for (const format of FORMATS.filter((one) => formats.includes(one))) {
      const target = await askForTarget(say.fileName(learner), format)
      if (target === undefined) return
      chosen[format] = target
    }
    setTargets(chosen)
    await job.start({
      ...(chosen.pdf !== undefined && { pdf: chosen.pdf.grant }),
      ...(chosen.docx !== undefined && { docx: chosen.docx.grant }),
    })
  }

  const action = (
    <Button look="primary" isDisabled={isRunning} onPress={() => void start()}>
      {say.export}
    </Button>
  )
  return (
    <TitledRoom title={say.title} action={action}>
      <RoomPage label={desk.page(say.title)}>
        <div className="room-column">
          <section className="section" aria-label={say.export}>
            <p className="text-reading">{say.lead}</p>
            <div role="group" aria-label={say.formats}>
              {FORMATS.map((format) => (
                <CheckField
                  key={format}
                  label={say[format]}
                  isChecked={formats.includes(format)}
                  onChange={(isChecked) =>
                    setFormats(isChecked ? [...formats, format] : formats.filter((one) => one !== format))
                  }
                />
              ))}
            </div>
          </section>
          {job.state.step === 'running' && (
            <section className="section">
              <Progress
                value={job.state.progress?.value ?? 0}
                title={job.state.progress?.title ?? say.running}
                description={job.state.progress?.description ?? ''}
              />
              <div>
                <Button onPress={job.cancel}>{say.cancel}</Button>
              </div>
            </section>
          )}
          {job.state.step === 'failed' &&
            (job.state.failure.code === 'cancelled' ? (
              <div className="section">
                <Notice>{say.cancelled}</Notice>
              </div>
            ) : (
              <div className="section">
                <Notice look="problem" title={say.failed}>
                  {job.state.failure.message}
                </Notice>
              </div>
            ))}
          {job.state.step === 'done' && <Written reply={job.state.value} targets={targets} />}
          <Preflight />
        </div>
      </RoomPage>
    </TitledRoom>
  )
}

type WrittenProps = { readonly reply: CallOutput<'report.export'>; readonly targets: Targets }

/** What was written, and what the assessor should know of it. */
function Written({ reply: { files, warnings }, targets }: WrittenProps): ReactNode {
  async function reveal(grant: string): Promise<void> {
    const result = await shell('file.reveal', { grant })
    if (!result.ok) showToast({ message: result.failure.message })
  }
  return (
    <section className="section" role="status">
      <h2 className="section-title">{say.doneTitle}</h2>
      <ul className="export-files">
        {files.map(({ format, pages, bytes }) => {
          const target = targets[format]
          return (
            <li className="export-file" key={format}>
              <div>
                <strong>{target?.name}</strong>
                <p className="text-muted figures">{say.file(format, pages, words.core.size(bytes))}</p>
              </div>
              {target !== undefined && (
                <Button label={say.revealLabel(target.name)} onPress={() => void reveal(target.grant)}>
                  {say.reveal}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {warnings.length > 0 && (
        <Notice title={say.warnings(warnings.length)}>
          <ul className="warnings">
            {warnings.map(({ code, ref, message }) => (
              <li key={`${code} ${ref} ${message}`}>{say.warning(ref, message)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}
