// The frame that every view stands in: its tools above, the search when it is asked for, and what is shown below.
import { Search } from 'lucide-react'
import { useCallback, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { useProvidedCommand } from '../palette/provided.ts'
import { FindBar, type Finding } from './find-bar.tsx'

const { read: say } = words.page

type ViewFrameProps = {
  readonly label: string
  readonly tools?: ReactNode
  readonly finding?: Finding
  /** The search was closed: what it found last may be taken as pointed at. */
  readonly onFindClosed?: () => void
  /** Keys pressed in the shown part or its tools, not in a field; true when they meant something. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  readonly body?: RefObject<HTMLDivElement | null>
  readonly className?: string
  readonly children: ReactNode
}

export function ViewFrame(props: ViewFrameProps): ReactNode {
  const { label, tools, finding, onFindClosed, onKey, body, className = '', children } = props
  const [isFinding, setFinding] = useState(false)
  const own = useRef<HTMLDivElement>(null)
  const box = body ?? own
  const open = useCallback(() => setFinding(true), [])
  useProvidedCommand('find', finding === undefined ? undefined : open)
  function close(): void {
    setFinding(false)
    onFindClosed?.()
    finding?.onWords('')
    box.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    if (finding !== undefined && event.key === '/' && !isField) open()
    else if (isField || onKey?.(event) !== true) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="viewer" onKeyDown={onKeyDown}>
      {(tools !== undefined || finding !== undefined) && (
        <div className="view-tools" role="toolbar" aria-label={say.tools}>
          {tools}
          {finding !== undefined && (
            <IconButton
              className="tool-find"
              icon={<Search size={16} aria-hidden />}
              label={say.openFind}
              onPress={() => (isFinding ? close() : open())}
            />
          )}
        </div>
      )}
      {isFinding && finding !== undefined && <FindBar finding={finding} onClose={close} />}
      <div ref={box} className={`view-body ${className}`} role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
    </div>
  )
}
