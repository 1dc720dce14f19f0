// Where the workbook lies, and a check of everything in it.
import { useEffect, useState, type ReactNode } from 'react'
import type { Recent } from '../../../shared/contract/shell.ts'
import type { CallOutput } from '../../data/client.ts'
import { shell } from '../../data/shell.ts'
import { useCall } from '../../data/use-call.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Notice, Progress } from '../../parts/say.tsx'
import { showToast } from '../../parts/toast.tsx'
import { Shown } from '../shown.tsx'

const { place } = words.page.settings
const { desk } = words.page

export function WorkbookPlace(): ReactNode {
  return (
    <Shown reading={useCall('workbook.current', {})}>
      {(workbook) => (
        <>
          {workbook !== null && <Folder folder={workbook.folder} />}
          <Check />
        </>
      )}
    </Shown>
  )
}

function Folder({ folder }: { readonly folder: string }): ReactNode {
  const [recent, setRecent] = useState<Recent>()
  useEffect(() => {
    void shell('recent.list', {}).then((result) => {
      if (result.ok)
        setRecent(
          result.value.find(
            (one) =>
              `${one.folder}${one.name}`.length + 1 === folder.length &&
              folder.startsWith(one.folder) &&
              folder.endsWith(one.name),
          ),
        )
    })
  }, [folder])
  async function reveal(grant: string): Promise<void> {
    const shown = await shell('file.reveal', { grant })
    if (!shown.ok) showToast({ message: shown.failure.message })
  }
  return (
    <>
      <p className="settings-path">{folder}</p>
      {recent?.synced != null && (
        <Notice look="problem" title={place.syncedTitle(recent.synced)}>
          {place.synced}
        </Notice>
      )}
      {recent !== undefined && (
        <div className="actions">
          <Button onPress={() => void reveal(recent.grant)}>{place.reveal}</Button>
        </div>
      )}
    </>
  )
}

/** Compares every file with what was stored; changes nothing. */
function Check(): ReactNode {
  const { state, start, cancel } = useJob('workbook.check')
  return (
    <>
      <p className="text-muted">{place.checkLead}</p>
      {state.step === 'running' ? (
        <div className="fields">
          <Progress
            value={state.progress?.value ?? 0}
            title={state.progress?.title ?? place.checking}
            description={state.progress?.description ?? ''}
          />
          <div className="actions">
            <Button onPress={cancel}>{desk.cancel}</Button>
          </div>
        </div>
      ) : (
        <div className="actions">
          <Button onPress={() => void start({})}>{place.check}</Button>
        </div>
      )}
      <div role="status">
        {state.step === 'done' && <Findings found={state.value} />}
        {state.step === 'failed' && state.failure.code !== 'cancelled' && (
          <Notice look="problem">{state.failure.message}</Notice>
        )}
      </div>
    </>
  )
}

function Findings({ found }: { readonly found: CallOutput<'workbook.check'> }): ReactNode {
  if (found.ok) return <Notice title={place.soundTitle}>{place.sound}</Notice>
  return (
    <Notice look="problem" title={place.foundTitle(found.problems.length)}>
      <ul className="settings-findings">
        {found.problems.map(({ code, path, message }) => (
          <li key={`${code} ${path}`}>
            {message}
            {path !== '' && <span className="text-muted"> {path}</span>}
          </li>
        ))}
      </ul>
      <p>{place.foundAdvice}</p>
    </Notice>
  )
}
