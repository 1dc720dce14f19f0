import { Search, X } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'

const PAUSE = 80 // milliseconds: short enough to feel as you type, long enough to skip letters of one burst

type SearchFieldProps = {
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  /** Called after a short pause in typing. */
  readonly onSearch: (text: string) => void
}

export function SearchField({ label, clearLabel, value, onSearch }: SearchFieldProps): ReactNode {
  const [text, setText] = useState(value)
  const [last, setLast] = useState(value)
  if (value !== last) {
    // The search was changed from outside, for example by going back.
    setLast(value)
    setText(value)
  }
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => {
      setLast(text)
      onSearch(text)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text, value, onSearch])
  return (
    <AriaSearchField className="input-with-icon" aria-label={label} value={text} onChange={setText}>
      <Search size={16} aria-hidden />
      <Input className="input" placeholder={label} />
      {text !== '' && (
        <Button className="button button-quiet button-icon button-clear" aria-label={clearLabel}>
          <X size={16} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  )
}
