import { Pencil, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../parts/button.tsx'

type ClaimActionsProps = {
  readonly change: string
  readonly remove: string
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** What can be done to a link in its line; the classes are how the focus finds its way back (use-link-editing, remove-link). */
export function ClaimActions({ change, remove, onChange, onRemove }: ClaimActionsProps): ReactNode {
  return (
    <span className="claim-actions">
      <IconButton className="claim-change" icon={<Pencil size={16} aria-hidden />} label={change} onPress={onChange} />
      <IconButton className="claim-remove" icon={<X size={16} aria-hidden />} label={remove} onPress={onRemove} />
    </span>
  )
}
