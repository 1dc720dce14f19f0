import { FolderOpen } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Failure, Result } from '../../../shared/contract/result.ts'
import type { Granted } from '../../../shared/contract/shell.ts'
import { onMenu, shell } from '../../data/shell.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Notice, Progress, Skeleton } from '../../parts/say.tsx'
import { CreateWorkbook } from './create-workbook.tsx'
import { Mark } from '../mark.tsx'
import { askForNewFolder, askForWorkbook, openWorkbook, setCreating, useIsCreating, welcome } from '../session.ts'

const { start, desk } = words.page

/** No workbook is open: make one, open one, or look around in the sample. */
export function Start(): ReactNode {
  const isCreating = useIsCreating()
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const sample = useJob('workbook.sample')

  const settle = (result: Result<unknown>) => setFailure(result.ok ? undefined : result.failure)
  async function open(granted: Granted | undefined): Promise<void> {
    if (granted === undefined) return
    setOpening(true)
    settle(await openWorkbook(granted))
    setOpening(false)
  }
  async function makeSample(): Promise<void> {
    const granted = await askForNewFolder(start.sampleName)
    if (granted === undefined) return
    setFailure(undefined)
    settle(welcome(granted, await sample.start({ folder: granted.grant })))
  }
  useEffect(() =>
    onMenu((command) => {
      if (command === 'new') setCreating(true)
      else if (command === 'open') void askForWorkbook().then(open)
      else if (command === 'sample') void makeSample()
    }),
  )
  useEffect(() => {
    document.title = desk.product
    // Named on the command line; open() is the same in every render.
    void shell('start.workbook', {}).then((result) => open(result.ok ? (result.value ?? undefined) : undefined))
  }, [])

  if (isCreating) return <CreateWorkbook onCancel={() => setCreating(false)} />
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <Mark />
          <h1 className="page-title">{start.title}</h1>
          <p className="text-reading text-muted">{start.lead}</p>
        </header>
        {failure !== undefined && failure.code !== 'cancelled' && (
          <Notice look="problem" title={start.failed.title}>
            {failure.message}
          </Notice>
        )}
        <StartNotices />
        {sample.state.step === 'running' ? (
          <div className="fields">
            <Progress
              value={sample.state.progress?.value ?? 0}
              title={sample.state.progress?.title ?? start.making}
              description={sample.state.progress?.description ?? ''}
            />
            <div className="actions">
              <Button onPress={sample.cancel}>{desk.cancel}</Button>
            </div>
          </div>
        ) : isOpening ? (
          <Skeleton label={start.opening} lines={[60, 40]} />
        ) : (
          <>
            <section className="start-ways" aria-label={start.waysTitle}>
              <div className="start-way">
                <Button look="primary" onPress={() => setCreating(true)}>
                  {start.create}
                </Button>
                <p className="text-muted">{start.createWhy}</p>
              </div>
              <div className="start-way">
                <Button onPress={() => void askForWorkbook().then(open)}>{start.open}</Button>
                <p className="text-muted">{start.openWhy}</p>
              </div>
              <div className="start-way">
                <Button onPress={() => void makeSample()}>{start.sample}</Button>
                <p className="text-muted">{start.sampleWhy}</p>
              </div>
            </section>
            <Recent onOpen={(granted) => void open(granted)} />
          </>
        )}
      </div>
    </main>
  )
}

function Recent({ onOpen }: { readonly onOpen: (granted: Granted) => void }): ReactNode {
  const [recent, setRecent] = useState<readonly Granted[]>([])
  useEffect(() => {
    void shell('recent.list', {}).then((result) => setRecent(result.ok ? result.value : []))
  }, [])
  if (recent.length === 0) return null
  return (
    <section>
      <h2 className="part-title">{start.recent}</h2>
      <ul className="start-recent">
        {recent.map((granted) => (
          <li key={granted.grant}>
            <Button className="rail-item" icon={<FolderOpen size={16} aria-hidden />} onPress={() => onOpen(granted)}>
              {granted.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What this start of the app had to say, for example that damaged settings were set aside. */
function StartNotices(): ReactNode {
  const [notices, setNotices] = useState<readonly string[]>([])
  useEffect(() => {
    void shell('start.notices', {}).then((result) => setNotices(result.ok ? result.value : []))
  }, [])
  return notices.map((notice) => <Notice key={notice}>{notice}</Notice>)
}
