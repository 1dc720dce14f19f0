// Adding files to an item and putting a new version in a file's place: long calls with one progress, of which one runs at a time.
import type { Evidence, EvidenceFile } from '../../../shared/domain/evidence.ts'
import type { Failure } from '../../../shared/contract/result.ts'
import type { Progress } from '../../../shared/contract/define.ts'
import { useJob } from '../../data/use-job.ts'
import { words } from '../../data/words.ts'
import { showToast } from '../../parts/toast.tsx'
import { showUndoable } from '../perform.ts'
import { askForFiles } from '../session.ts'

const { read: say } = words.page

export type FileChanges = {
  readonly add: () => Promise<void>
  readonly replace: (file: EvidenceFile) => Promise<void>
  readonly running: { readonly title: string; readonly progress: Progress | undefined } | null
  readonly failure: Failure | null
  readonly cancel: () => void
}

/** `onAdded` hears of the first new file. */
export function useFileChanges(evidence: Evidence, onAdded: (key: string) => void): FileChanges {
  const adding = useJob('evidence.addFiles')
  const replacing = useJob('file.replace')
  const states = [adding.state, replacing.state]
  const running = states.find((state) => state.step === 'running')
  const failed = states.find((state) => state.step === 'failed')
  return {
    running:
      running === undefined
        ? null
        : { title: running === adding.state ? say.addingFiles : say.replacing, progress: running.progress },
    failure: failed === undefined || failed.failure.code === 'cancelled' ? null : failed.failure,
    cancel: () => {
      adding.cancel()
      replacing.cancel()
    },
    add: async () => {
      replacing.reset()
      const granted = await askForFiles('evidence')
      if (granted.length === 0) return
      const result = await adding.start({ id: evidence.id, files: granted.map((file) => file.grant) })
      if (!result.ok) return
      showUndoable(say.filesAdded(result.value.files.filter((file) => file.result !== 'failed').length))
      for (const file of result.value.files)
        if (file.message !== '') showToast({ message: `${file.name}: ${file.message}` })
      const first = result.value.evidence.files[evidence.files.length]
      if (first !== undefined) onAdded(first.id)
    },
    replace: async (file) => {
      adding.reset()
      const [granted] = await askForFiles('evidence')
      if (granted === undefined) return
      const result = await replacing.start({ id: file.id, source: granted.grant })
      if (!result.ok) return
      showUndoable(say.replaced(result.value.file.name, result.value.places))
      if (result.value.file.message !== '') showToast({ message: result.value.file.message })
    },
  }
}
