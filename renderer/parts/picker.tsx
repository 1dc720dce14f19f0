// Type-ahead over thousands of things with more than one choice: a field, and below it, always in sight, the list of what was found. The caller
// finds and chooses; the focus stays in the field, and the row that the keys are on is its active descendant.
import { useVirtualizer } from '@tanstack/react-virtual'
import { Check, Search } from 'lucide-react'
import { memo, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

type PickerProps<Row> = {
  /** Of the field. */
  readonly id: string
  readonly label: string
  /** How the keys work; stands below the label. */
  readonly help?: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** In pixels; every row is as high. */
  readonly rowHeight: number
  readonly row: (row: Row) => ReactNode
  readonly listLabel: string
  /** How many were found, said when it changes. */
  readonly status: string
  /** What the list says when nothing was found. */
  readonly nothing: string
  readonly chosen: readonly string[]
  readonly onToggle: (key: string) => void
  /** Enter, with the row that the keys are on. */
  readonly onEnter: (active: Row | undefined) => void
}

/** With text the first row is active, so that Enter takes it. Arrows move, Space after an arrow or Ctrl+Enter chooses, Escape empties the field. */
export function Picker<Row>(props: PickerProps<Row>): ReactNode {
  const { id, label, help, placeholder, text, onText, rows, keyOf, rowHeight, chosen, onToggle, onEnter } = props
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  /** Where the arrows went, and for which text: typing begins anew. */
  const [moved, setMoved] = useState<{ readonly index: number; readonly text: string }>()
  const isMoved = moved?.text === text
  const start = text.trim() === '' ? -1 : 0
  const active = Math.min(isMoved ? moved.index : start, rows.length - 1)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })

  function move(to: number): void {
    if (rows.length === 0) return
    const index = Math.max(0, Math.min(rows.length - 1, to))
    setMoved({ index, text })
    virtual.scrollToIndex(index)
  }
  function type(next: string): void {
    onText(next)
    virtual.scrollToOffset(0)
  }
  function toggle(index: number): void {
    const row = rows[index]
    if (row === undefined) return
    onToggle(keyOf(row))
    setMoved({ index, text })
    input.current?.select()
  }
  function take(): void {
    onEnter(rows[active])
    setMoved(undefined)
    virtual.scrollToOffset(0)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const isCommand = event.ctrlKey || event.metaKey
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(active + page),
      PageUp: () => move(active - page),
      ' ': isMoved && active >= 0 ? () => toggle(active) : undefined,
      Enter: isCommand ? () => toggle(active) : take,
      Escape: text === '' ? undefined : () => type(''),
    }
    const act = keys[event.key]
    if (act === undefined || event.altKey || event.nativeEvent.isComposing || (isCommand && event.key !== 'Enter'))
      return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div className="picker">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {help !== undefined && (
          <span className="field-help" id={`${id}-help`}>
            {help}
          </span>
        )}
        <div className="input-with-icon">
          <Search size={16} aria-hidden />
          <input
            ref={input}
            id={id}
            className="input"
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={text}
            aria-autocomplete="list"
            aria-expanded={rows.length > 0}
            aria-controls={listId}
            aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
            aria-describedby={help === undefined ? undefined : `${id}-help`}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      {rows.length === 0 && <p className="options-empty">{props.nothing}</p>}
      <div
        ref={box}
        id={listId}
        className="picker-scroll"
        role="listbox"
        aria-label={props.listLabel}
        aria-multiselectable
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          const row = event.target instanceof Element ? event.target.closest('[role="option"]') : null
          if (row !== null) toggle(Number(row.getAttribute('aria-posinset')) - 1)
        }}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start: top, size }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <PickerRow
                key={keyOf(row)}
                id={`${listId}-${index}`}
                row={row}
                draw={props.row}
                index={index}
                of={rows.length}
                top={top}
                height={size}
                isActive={index === active}
                isChosen={chosen.includes(keyOf(row))}
              />
            )
          })}
        </div>
      </div>
      <p className="heard" role="status">
        {props.status}
      </p>
    </div>
  )
}

type PickerRowProps<Row> = {
  readonly id: string
  readonly row: Row
  readonly draw: (row: Row) => ReactNode
  readonly index: number
  readonly of: number
  readonly top: number
  readonly height: number
  readonly isActive: boolean
  readonly isChosen: boolean
}

function PlainRow<Row>(props: PickerRowProps<Row>): ReactNode {
  const { id, row, draw, index, of, top, height, isActive, isChosen } = props
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-setsize={of}
      aria-posinset={index + 1}
      className={isActive ? 'picker-row picker-row-active' : 'picker-row'}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <span className={isChosen ? 'check-box check-box-on' : 'check-box'}>
        {isChosen && <Check size={16} aria-hidden />}
      </span>
      {draw(row)}
    </div>
  )
}
// Moving by arrows draws two rows again, not all; `memo` alone forgets that the component is generic.
const PickerRow = memo(PlainRow) as typeof PlainRow
