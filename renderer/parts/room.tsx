import { useEffect, useRef, type ReactNode } from 'react'

type RoomProps = {
  readonly title: string
  /** The window's title, which a screen reader reads first. */
  readonly windowTitle: string
  /** Larger, for the room where a person begins. */
  readonly isPage?: boolean
  /** The one primary action. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A room of the window: its name, its one action, its content. Coming into a room moves the focus to its name. */
export function Room({ title, windowTitle, isPage = false, action, children }: RoomProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  return (
    <div className="room">
      <header className="room-head">
        <h1 ref={heading} tabIndex={-1} className={isPage ? 'room-title room-title-page' : 'room-title'}>
          {title}
        </h1>
        {action}
      </header>
      {children}
    </div>
  )
}

/** A room's scrolling page; can be reached and scrolled by keys. */
export function RoomPage({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="room-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

type PanesProps = {
  readonly list: ReactNode
  readonly detail: ReactNode
  readonly isOpen: boolean
  readonly label: string
}

/** A list beside what was chosen from it; in a narrow window one or the other. */
export function Panes({ list, detail, isOpen, label }: PanesProps): ReactNode {
  return (
    <div className={isOpen ? 'panes panes-open' : 'panes'}>
      <div className="pane-list">{list}</div>
      <div className="pane-detail" role="region" aria-label={label} tabIndex={0}>
        {detail}
      </div>
    </div>
  )
}
