import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { backUp } from '../backup.ts'
import { restoreBackup } from '../session.ts'
import { Shown } from '../shown.tsx'
import { inDays } from '../when.ts'

const { backup } = words.page.settings

/** When the last backup was made, and the ways to make one and to go back to one. */
export function Backups(): ReactNode {
  return (
    <Shown reading={useCall('workbook.current', {})}>
      {(workbook) => (
        <>
          <p>
            {workbook?.lastBackupAt == null ? backup.never : backup.lastAt(inDays(workbook.lastBackupAt))}{' '}
            {workbook?.lastBackupAt != null && (workbook.changedSinceBackup ? backup.changed : backup.current)}
          </p>
          <p className="text-muted">{backup.lead}</p>
          <div className="actions">
            <Button onPress={() => void backUp()}>{backup.backUp}</Button>
            <Button onPress={() => void restoreBackup()}>{backup.restore}</Button>
          </div>
        </>
      )}
    </Shown>
  )
}
