import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'

const { read: say } = words.page

/** A search within what is shown. */
export type Finding = {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly count: number
  /** The match that is looked at, from 0. */
  readonly current: number
  readonly onStep: (step: 1 | -1) => void
  /** Whether pages are still being read. */
  readonly isSearching: boolean
}

type FindBarProps = { readonly finding: Finding; readonly onClose: () => void }

/** Enter goes to the next match, Shift+Enter to the one before; Escape closes and leaves the match selected. */
export function FindBar({ finding, onClose }: FindBarProps): ReactNode {
  const { words: text, onWords, count, current, onStep, isSearching } = finding
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    else onStep(event.shiftKey ? -1 : 1)
  }
  const state = text.trim() === '' ? '' : count > 0 ? say.match(current + 1, count) : isSearching ? '' : say.noMatch
  return (
    <div className="find-bar" role="search">
      <input
        ref={input}
        className="input"
        type="text"
        aria-label={say.findIn}
        placeholder={say.findIn}
        value={text}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="figures text-muted" role="status">
        {isSearching && text.trim() !== '' ? say.searching(count) : state}
      </span>
      <IconButton icon={<ChevronUp size={16} aria-hidden />} label={say.previousMatch} onPress={() => onStep(-1)} />
      <IconButton icon={<ChevronDown size={16} aria-hidden />} label={say.nextMatch} onPress={() => onStep(1)} />
      <IconButton icon={<X size={16} aria-hidden />} label={say.closeFind} onPress={onClose} />
    </div>
  )
}
