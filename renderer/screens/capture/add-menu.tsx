// "Add evidence": files, a folder or a folder of photos go straight into the inbox; a template opens its form.
import { ChevronDown, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Menu } from '../../parts/menu.tsx'
import { ADD_EVIDENCE, go } from '../../route.ts'
import { askForFiles } from '../session.ts'
import { captureGranted } from './capture.ts'

const { capture: say } = words.page
const WAYS = [
  { id: 'evidence', label: say.files },
  { id: 'folder', label: say.folder },
  { id: 'photos', label: say.photos },
] as const

/** Asks for files or folders and takes them into the inbox; nothing happens when the person cancels. */
export async function captureFrom(way: (typeof WAYS)[number]['id']): Promise<void> {
  await captureGranted(await askForFiles(way))
}

type AddMenuProps = {
  /** `bar`: an icon alone, for the title bar. */
  readonly look: 'primary' | 'plain' | 'bar'
}

export function AddMenu({ look }: AddMenuProps): ReactNode {
  return (
    <Menu
      className={look === 'bar' ? 'button button-quiet button-icon' : `button button-${look}`}
      label={say.add}
      choices={[...WAYS, { id: 'template', label: say.template }]}
      onChoose={(id) => {
        const way = WAYS.find((one) => one.id === id)
        if (way === undefined) go(ADD_EVIDENCE)
        else void captureFrom(way.id)
      }}
    >
      {look === 'bar' ? (
        <Plus size={16} aria-hidden />
      ) : (
        <>
          {say.add}
          <ChevronDown size={16} aria-hidden />
        </>
      )}
    </Menu>
  )
}
