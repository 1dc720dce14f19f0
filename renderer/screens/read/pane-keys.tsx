import { Keyboard } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'

const { read: say } = words.page

/** The keys of the reading pane, listed. */
export function PaneKeys(): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={<Keyboard size={16} aria-hidden />} label={say.keys} onPress={() => setOpen(true)} />
      {isOpen && (
        <Dialog title={say.keysTitle} onClose={() => setOpen(false)}>
          <dl className="pane-keys">
            {say.keyLines.map(([keys, meaning]) => (
              <div className="pane-key" key={keys}>
                <dt>{keys}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  )
}
