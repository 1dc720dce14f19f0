import { useState, type ReactNode, type SubmitEvent } from 'react'
import type { EvidenceFile } from '../../../shared/domain/evidence.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { LongField } from '../../parts/field.tsx'
import { Notice } from '../../parts/say.tsx'
import { showUndoable } from '../perform.ts'

const { read: say, desk } = words.page

/** The words that stand for a file where it cannot be seen. */
export function DescribeFile({
  file,
  onClose,
}: {
  readonly file: EvidenceFile
  readonly onClose: () => void
}): ReactNode {
  const [description, setDescription] = useState(file.description)
  const [failure, setFailure] = useState<string>()
  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const result = await call('evidence.describeFile', { id: file.id, description })
    if (!result.ok) return setFailure(result.failure.message)
    showUndoable(say.described(file.name))
    onClose()
  }
  return (
    <Dialog title={say.describeTitle(file.name)} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void save(event)} noValidate>
        {failure !== undefined && (
          <Notice look="problem" title={say.notDescribed}>
            {failure}
          </Notice>
        )}
        <LongField
          id="file-description"
          label={say.description}
          help={say.describeHelp}
          value={description}
          onChange={setDescription}
        />
        <div className="actions">
          <Button look="primary" type="submit">
            {say.save}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {desk.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
