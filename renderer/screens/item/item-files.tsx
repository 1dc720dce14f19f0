import { Paperclip, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Notice, Progress } from '../../parts/say.tsx'
import { showToast } from '../../parts/toast.tsx'
import { perform, showUndoable } from '../perform.ts'
import { askForFiles } from '../session.ts'

const { evidence: say, desk } = words.page

/** The files of an item, kept as they were given; more can be added at any time. */
export function ItemFiles({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const job = useJob('evidence.addFiles')
  async function add(): Promise<void> {
    const granted = await askForFiles('evidence')
    if (granted.length === 0) return
    const result = await job.start({ id: evidence.id, files: granted.map((file) => file.grant) })
    if (!result.ok) return
    showUndoable(say.filesAdded(result.value.files.filter((file) => file.result !== 'failed').length))
    for (const file of result.value.files)
      if (file.message !== '') showToast({ message: `${file.name}: ${file.message}` })
  }
  return (
    <section aria-label={say.files}>
      <h3 className="part-title">{say.files}</h3>
      <ul className="file-lines">
        {evidence.files.map((file) => (
          <li key={file.id}>
            <Paperclip size={16} aria-hidden />
            <span className="file-name">{file.name}</span>
            <span className="text-muted figures">
              {file.pages !== null && file.pages > 0 ? `${desk.pages(file.pages)}, ` : ''}
              {words.core.size(file.bytes)}
            </span>
            <IconButton
              icon={<X size={16} aria-hidden />}
              label={say.removeFile(file.name)}
              onPress={() => void perform('evidence.removeFile', { id: file.id }, say.fileRemoved(file.name))}
            />
          </li>
        ))}
      </ul>
      {job.state.step === 'running' ? (
        <>
          <Progress value={job.state.progress?.value ?? 0} title={say.addingFiles} />
          <Button onPress={job.cancel}>{desk.cancel}</Button>
        </>
      ) : (
        <Button onPress={() => void add()}>{say.addFiles}</Button>
      )}
      {job.state.step === 'failed' && job.state.failure.code !== 'cancelled' && (
        <Notice look="problem">{job.state.failure.message}</Notice>
      )}
    </section>
  )
}
