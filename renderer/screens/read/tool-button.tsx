import type { ReactNode } from 'react'
import { Button, Hint } from '../../parts/button.tsx'

type ToolButtonProps = { readonly icon: ReactNode; readonly words: string; readonly onPress: () => void }

/** A tool with its words beside its icon; in a narrow pane they are a tooltip. */
export function ToolButton({ icon, words, onPress }: ToolButtonProps): ReactNode {
  return (
    <Hint words={words}>
      <Button look="quiet" className="tool-button" icon={icon} label={words} onPress={onPress}>
        <span className="tool-words">{words}</span>
      </Button>
    </Hint>
  )
}
