import { Search } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'

type SearchBoxProps = {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  /** The id of the list it searches. */
  readonly list: string
  /** The id of the option that Enter chooses. */
  readonly active: string | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The field over a list of choices. It has the focus from the start and keeps it. */
export function SearchBox({ label, placeholder, text, onText, list, active, onKeyDown }: SearchBoxProps): ReactNode {
  return (
    <div className="input-with-icon search-box">
      <Search size={20} aria-hidden />
      <input
        className="input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        {...(active !== undefined && { 'aria-activedescendant': active })}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
