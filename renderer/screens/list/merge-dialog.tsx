import { useState, type ReactNode } from 'react'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/say.tsx'
import { MOST_TO_MERGE, MergeChoice } from './merge-choice.tsx'

const { list: say } = words.page

type MergeDialogProps = { readonly ids: readonly EvidenceId[]; readonly onClose: () => void }

/** Chooses which of the selected items stays. */
export function MergeDialog({ ids, onClose }: MergeDialogProps): ReactNode {
  // What is merged leaves the selection while the dialog still stands.
  const [chosen] = useState(ids)
  const cancel = (
    <Button look="quiet" onPress={onClose}>
      {say.cancel}
    </Button>
  )
  return (
    <Dialog title={say.mergeTitle(chosen.length)} onClose={onClose} look="wide">
      <p className="text-muted">{say.mergeLead}</p>
      {chosen.length > MOST_TO_MERGE ? (
        <>
          <Notice>{say.mergeMost(MOST_TO_MERGE)}</Notice>
          <div className="actions actions-end">{cancel}</div>
        </>
      ) : (
        <MergeChoice ids={chosen} onMerged={onClose}>
          {cancel}
        </MergeChoice>
      )}
    </Dialog>
  )
}
