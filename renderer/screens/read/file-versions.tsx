import type { ReactNode } from 'react'
import type { EvidenceFile } from '../../../shared/domain/evidence.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Shown } from '../shown.tsx'

const { read: say } = words.page

export type Version = CallOutput<'file.versions'>[number]
export const dayOf = ({ replacedAt }: Version): string => words.core.day(replacedAt.slice(0, 10))

type FileVersionsProps = {
  readonly file: EvidenceFile
  readonly onShow: (version: Version) => void
  readonly onClose: () => void
}

/** The versions of a file that others took the place of, newest first. */
export function FileVersions({ file, onShow, onClose }: FileVersionsProps): ReactNode {
  const reading = useCall('file.versions', { id: file.id })
  return (
    <Dialog title={say.versionsTitle(file.name)} onClose={onClose}>
      <Shown reading={reading} lines={[80, 80]}>
        {(versions) =>
          versions.length === 0 ? (
            <p>{say.noVersions}</p>
          ) : (
            <ul className="version-lines">
              {versions.map((version) => (
                <li key={`${version.sha256} ${version.replacedAt}`}>
                  <span>{say.version(version.name, dayOf(version), words.core.size(version.bytes))}</span>
                  <Button onPress={() => onShow(version)}>{say.showVersion}</Button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Dialog>
  )
}
