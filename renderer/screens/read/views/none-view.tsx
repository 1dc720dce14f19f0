import { ExternalLink, FileQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { canOpenOutside } from '../../../../shared/domain/open-outside.ts'
import { words } from '../../../data/words.ts'
import { Button } from '../../../parts/button.tsx'
import type { Look } from '../look.ts'
import { ViewFrame } from '../view-frame.tsx'

const { read: say } = words.page

type NoneViewProps = {
  readonly message: string
  /** Undefined for what Trellis never lets the system open, and where there is nothing to open. */
  readonly onOpen: (() => void) | undefined
  readonly look: Look
}

/** What cannot be shown says why, and what can be done. */
export function NoneView({ message, onOpen, look }: NoneViewProps): ReactNode {
  return (
    <ViewFrame label={look.label}>
      <div className="view-none">
        <FileQuestionMark size={20} aria-hidden />
        <p className="text-reading">{message}</p>
        {onOpen === undefined ? (
          !canOpenOutside(look.label) && <p className="text-muted">{say.neverOpened}</p>
        ) : (
          <Button icon={<ExternalLink size={16} aria-hidden />} onPress={onOpen}>
            {say.openOutside}
          </Button>
        )}
      </div>
    </ViewFrame>
  )
}
