// The only scrolling list: one ARIA pattern (grid), one set of keys, and only the rows in sight in the page.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

type ListProps<Item> = {
  readonly label: string
  readonly count: number
  /** The item at a place from 0, or undefined while it is being read. */
  readonly itemAt: (index: number) => Item | undefined
  readonly keyOf: (item: Item) => string
  readonly rowHeight: number
  readonly selected: string | null
  /** The cells of a row, from left to right. */
  readonly cells: (item: Item) => readonly ReactNode[]
  readonly onOpen: (item: Item) => void
  /** Called with the first and last row in sight, so that the caller can read what is needed. */
  readonly onSight: (first: number, last: number) => void
}

/** Up, Down, Page Up, Page Down, Home and End move; Enter, Space and a click open. */
export function List<Item>(props: ListProps<Item>): ReactNode {
  const { label, count, itemAt, keyOf, rowHeight, selected, cells, onOpen, onSight } = props
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const id = useId()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const rows = virtual.getVirtualItems()
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0]
  useEffect(() => onSight(first, last), [first, last, onSight])
  useEffect(() => virtual.measure(), [rowHeight, virtual])
  const current = Math.min(active, Math.max(count - 1, 0))

  function move(to: number): void {
    const next = Math.max(0, Math.min(count - 1, to))
    setActive(next)
    virtual.scrollToIndex(next)
  }
  function open(index: number): void {
    const item = itemAt(index)
    setActive(index)
    if (item !== undefined) onOpen(item)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      PageDown: () => move(current + page),
      PageUp: () => move(current - page),
      Home: () => move(0),
      End: () => move(count - 1),
      Enter: () => open(current),
      ' ': () => open(current),
    }
    const act = keys[event.key]
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }

  return (
    <div
      ref={box}
      className="list"
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => count > 0 && virtual.scrollToIndex(current)}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start, size }) => {
          const item = itemAt(index)
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={item !== undefined && keyOf(item) === selected}
              className={index === current ? 'list-row list-row-active' : 'list-row'}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onClick={() => open(index)}
            >
              {(item === undefined ? [''] : cells(item)).map((cell, column) => (
                <div key={column} role="gridcell">
                  {cell}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
