// What can be done with a file besides reading it.
import { Ellipsis } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { canOpenOutside } from '../../../shared/domain/open-outside.ts'
import type { EvidenceFile } from '../../../shared/domain/evidence.ts'
import { words } from '../../data/words.ts'
import { Menu, type MenuChoice } from '../../parts/menu.tsx'
import { perform } from '../perform.ts'
import { DescribeFile } from './describe-file.tsx'
import { FileVersions, type Version } from './file-versions.tsx'

const { read: say } = words.page

type FileMenuProps = {
  readonly file: EvidenceFile
  readonly onOpen: () => void
  readonly onReplace: () => void
  readonly onVersion: (version: Version) => void
}

export function FileMenu({ file, onOpen, onReplace, onVersion }: FileMenuProps): ReactNode {
  const [dialog, setDialog] = useState<'describe' | 'versions'>()
  const choices: readonly MenuChoice[] = [
    { id: 'describe', label: say.describe },
    { id: 'replace', label: say.replace },
    { id: 'versions', label: say.versions },
    ...(canOpenOutside(file.name) ? [{ id: 'open', label: say.openOutside }] : []),
    { id: 'remove', label: say.remove },
  ]
  function choose(id: string): void {
    if (id === 'describe' || id === 'versions') setDialog(id)
    else if (id === 'replace') onReplace()
    else if (id === 'open') onOpen()
    else void perform('evidence.removeFile', { id: file.id }, say.fileRemoved(file.name))
  }
  return (
    <>
      <Menu
        label={say.fileActions(file.name)}
        choices={choices}
        onChoose={choose}
        className="button button-quiet button-icon"
      >
        <Ellipsis size={16} aria-hidden />
      </Menu>
      {dialog === 'describe' && <DescribeFile file={file} onClose={() => setDialog(undefined)} />}
      {dialog === 'versions' && (
        <FileVersions
          file={file}
          onClose={() => setDialog(undefined)}
          onShow={(version) => {
            setDialog(undefined)
            onVersion(version)
          }}
        />
      )}
    </>
  )
}
