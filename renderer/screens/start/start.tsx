import { FolderOpen, X } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Recent } from '../../../shared/contract/shell.ts'
import { shell } from '../../data/shell.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Notice, Skeleton } from '../../parts/say.tsx'
import { showToast } from '../../parts/toast.tsx'
import { CreateWorkbook } from './create-workbook.tsx'
import { Mark } from '../mark.tsx'
import { runCommand } from '../palette/commands.ts'
import { openNamed, openWorkbook, setCreating, useBeginning } from '../session.ts'
import { inDays } from '../when.ts'

const { start, desk } = words.page

/** The ways to begin; the first is the usual one. */
const WAYS = [
  { command: 'new', label: start.create, why: start.createWhy },
  { command: 'sample', label: start.sample, why: start.sampleWhy },
  { command: 'open', label: start.open, why: start.openWhy },
  { command: 'restore', label: start.restore, why: start.restoreWhy },
] as const

/** No workbook is open: make one, open one, or look around in the sample. */
export function Start(): ReactNode {
  const { isCreating, isOpening, failure } = useBeginning()
  useEffect(() => {
    document.title = desk.product
    void shell('menu.set', { hasWorkbook: false, undo: null, redo: null })
    void openNamed()
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
        {failure !== undefined && (
          <Notice look="problem" title={start.failed.title}>
            {failure.message}
          </Notice>
        )}
        <StartNotices />
        {isOpening ? (
          <Skeleton label={start.opening} lines={[60, 40]} />
        ) : (
          <>
            <section className="start-ways" aria-label={start.waysTitle}>
              {WAYS.map(({ command, label, why }, index) => (
                <div className="start-way" key={command}>
                  <Button look={index === 0 ? 'primary' : 'plain'} onPress={() => runCommand(command)}>
                    {label}
                  </Button>
                  <p className="text-muted">{why}</p>
                </div>
              ))}
            </section>
            <RecentWorkbooks />
          </>
        )}
      </div>
    </main>
  )
}

function RecentWorkbooks(): ReactNode {
  const [recent, setRecent] = useState<readonly Recent[]>([])
  useEffect(() => {
    void shell('recent.list', {}).then((result) => setRecent(result.ok ? result.value : []))
  }, [])
  async function forget({ grant, name }: Recent): Promise<void> {
    const forgotten = await shell('recent.forget', { grant })
    if (!forgotten.ok) return showToast({ message: forgotten.failure.message })
    setRecent((old) => old.filter((one) => one.grant !== grant))
    showToast({ message: start.forgotten(name) })
  }
  if (recent.length === 0) return null
  return (
    <section>
      <h2 className="part-title">{start.recent}</h2>
      <ul className="start-recent">
        {recent.map((one) => (
          <li key={one.grant}>
            <AriaButton className="start-recent-way" onPress={() => void openWorkbook(one)}>
              <FolderOpen size={16} aria-hidden />
              <span className="start-recent-name">{one.name}</span>
              <span className="start-recent-detail">
                {[one.learner, one.folder, one.openedAt === null ? '' : start.recentAt(inDays(one.openedAt))]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </AriaButton>
            <IconButton
              icon={<X size={16} aria-hidden />}
              label={start.forget(one.name)}
              onPress={() => void forget(one)}
            />
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
