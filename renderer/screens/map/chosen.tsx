import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'

type ChosenProps = {
  readonly label: string
  readonly things: readonly { readonly key: string; readonly name: string }[]
  readonly removeLabel: (name: string) => string
  readonly onRemove: (key: string) => void
}

/** What was chosen so far, in the order of choosing; a press takes it out again. */
export function Chosen({ label, things, removeLabel, onRemove }: ChosenProps): ReactNode {
  if (things.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={label}>
      {things.map(({ key, name }) => (
        <Button key={key} label={removeLabel(name)} icon={<X size={16} aria-hidden />} onPress={() => onRemove(key)}>
          {name}
        </Button>
      ))}
    </div>
  )
}
