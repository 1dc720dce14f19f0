import type { ReactNode } from 'react'
import { useCall } from '../data/use-call.ts'
import { words } from '../data/words.ts'
import { Room } from '../parts/room.tsx'

type TitledRoomProps = {
  readonly title: string
  /** Larger, for the room where a person begins. */
  readonly isPage?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A room whose window title names the workbook. */
export function TitledRoom({ title, isPage = false, action, children }: TitledRoomProps): ReactNode {
  const workbook = useCall('workbook.current', {}).value?.name ?? ''
  return (
    <Room title={title} isPage={isPage} windowTitle={words.page.desk.windowTitle(title, workbook)} action={action}>
      {children}
    </Room>
  )
}
