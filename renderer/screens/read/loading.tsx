import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Skeleton } from '../../parts/say.tsx'

/** Until a file is read: nothing at first, then lines in grey; below them what the caller has to say of it. */
export function Loading({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <div className="view-note">
      <Skeleton label={words.page.read.loading} lines={[60, 90, 85, 90, 40]} />
      <div className="appear-late">{children}</div>
    </div>
  )
}
