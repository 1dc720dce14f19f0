import { useEffect, useRef, type ReactNode } from 'react'
import type { PersonId } from '../../../shared/domain/id.ts'
import { useRoute } from '../../route.ts'

/** A person's line in a list; the one that the room was opened for comes into sight and takes the focus. */
export function PersonLine({ id, children }: { readonly id: PersonId; readonly children: ReactNode }): ReactNode {
  const line = useRef<HTMLLIElement>(null)
  const route = useRoute()
  useEffect(() => {
    if (route.screen !== 'people' || route.id !== id) return
    // The room takes the focus to its own name first.
    const frame = requestAnimationFrame(() => {
      line.current?.scrollIntoView({ block: 'center' })
      line.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [route, id])
  return (
    <li className="person-line" id={`person-row-${id}`} ref={line} tabIndex={-1}>
      {children}
    </li>
  )
}
