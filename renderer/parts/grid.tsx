// The only scrolling table: one ARIA pattern (grid), one set of keys, and only the rows in sight in the page. The focus stays on the grid; the
// row that the keys are on is its active descendant.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type CSSProperties, type MouseEvent, type ReactNode } from 'react'
import { GridHead, HEAD_HEIGHT } from './grid-head.tsx'
import { GridRow, type GridRowActs } from './grid-row.tsx'
import { gridAct, type GridAct } from './grid-keys.ts'
import type { GridColumn, GridPlace, GridSelection, GridSort } from './grid-types.ts'

type GridProps<Item> = {
  /** Of the element that takes the focus. */
  readonly id: string
  readonly label: string
  /** Tells one list from another, by its filter and order: another begins at its top. */
  readonly listKey?: string
  readonly count: number
  /** The item at a place from 0, or undefined while it is being read. */
  readonly itemAt: (index: number) => Item | undefined
  readonly keyOf: (item: Item) => string
  readonly rowHeight: number
  readonly columns: readonly GridColumn<Item>[]
  readonly sort?: GridSort
  readonly selection?: GridSelection
  readonly onOpen: (item: Item, place: GridPlace) => void
  /** Called with the first and last row in sight, so that the caller can read what is needed. */
  readonly onSight?: (first: number, last: number) => void
  /** What other keys do to the row they are pressed on, by the key's name. */
  readonly keys?: Readonly<Record<string, (item: Item) => void>>
  /** Where to begin, with the focus: a list that a person comes back to. */
  readonly start?: GridPlace | undefined
}

/** Arrows, Page Up, Page Down, Home and End move; Enter and a click open; Space, Shift and Control with keys or clicks select. */
export function Grid<Item>(props: GridProps<Item>): ReactNode {
  const { id, label, count, itemAt, keyOf, rowHeight, columns, sort, selection, onOpen, onSight, keys = {} } = props
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(props.start?.index ?? 0)
  const anchor = useRef(active)
  const rowId = useId()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: props.start?.scroll ?? 0,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  const rows = virtual.getVirtualItems()
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0]
  useEffect(() => onSight?.(first, last), [first, last, onSight])
  useEffect(() => virtual.measure(), [rowHeight, virtual])
  const [list, setList] = useState(props.listKey)
  if (list !== props.listKey) {
    setList(props.listKey)
    setActive(0)
  }
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else {
      virtual.scrollToOffset(0)
      anchor.current = 0
    }
  }, [list, virtual])
  const isReturn = useRef(props.start !== undefined)
  useEffect(() => {
    if (!isReturn.current) return
    // After the room's own focus on its heading, which a person who comes back does not need.
    const frame = requestAnimationFrame(() => box.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
  }, [])
  const current = Math.min(active, Math.max(count - 1, 0))

  function move(to: number, isExtending: boolean): void {
    const next = Math.max(0, Math.min(count - 1, to))
    setActive(next)
    virtual.scrollToIndex(next)
    if (isExtending) selection?.range(anchor.current, next)
    else anchor.current = next
  }
  function open(index: number): void {
    const item = itemAt(index)
    setActive(index)
    anchor.current = index
    if (item !== undefined) onOpen(item, { index, scroll: box.current?.scrollTop ?? 0 })
  }
  function toggle(index: number): void {
    setActive(index)
    anchor.current = index
    selection?.toggle(index)
  }
  function act(asked: GridAct): void {
    if (asked.act === 'move') move(asked.to, asked.isExtending && selection !== undefined)
    else if (asked.act === 'open') open(current)
    else if (asked.act === 'toggle' && selection !== undefined) toggle(current)
    else if (asked.act === 'toggle') open(current)
    else if (asked.act === 'all') selection?.all()
    else selection?.clear()
  }
  function onClick(event: MouseEvent, index: number): void {
    if (event.target instanceof Element && event.target.closest('button, input, select, a') !== null) return
    if (selection !== undefined && event.shiftKey) {
      setActive(index)
      selection.range(anchor.current, index)
    } else if (selection !== undefined && (event.ctrlKey || event.metaKey)) toggle(index)
    else open(index)
  }

  function onCheck(event: MouseEvent, index: number): void {
    event.stopPropagation()
    if (event.shiftKey) selection?.range(anchor.current, index)
    else toggle(index)
  }
  const latest: GridRowActs = { onClick, onCheck, onFocus: setActive }
  const acts = useRef(latest)
  useEffect(() => {
    acts.current = latest
  })

  // Tracks come from the columns, which only the caller knows.
  const tracks = [...(selection === undefined ? [] : ['40px']), ...columns.map((column) => column.width)].join(' ')
  const style: CSSProperties & Record<'--tracks', string> = { '--tracks': tracks }
  return (
    <div
      ref={box}
      id={id}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={rows.some(({ index }) => index === current) ? `${rowId}-${current}` : undefined}
      tabIndex={0}
      style={style}
      onKeyDown={(event) => {
        if (event.target !== box.current) return
        const page = Math.max(1, Math.floor((box.current.clientHeight - HEAD_HEIGHT) / rowHeight) - 1)
        const asked = gridAct(event, { current, count, page })
        const own = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
        const item = itemAt(current)
        if (asked === undefined && (own === undefined || item === undefined)) return
        event.preventDefault()
        if (asked !== undefined) act(asked)
        else if (item !== undefined) own?.(item)
      }}
    >
      <GridHead columns={columns} sort={sort} selection={selection} />
      <div role="rowgroup" className="grid-rows" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start, size }) => {
          const item = itemAt(index)
          const isSelected = item !== undefined && selection?.isSelected(keyOf(item)) === true
          return (
            <GridRow
              key={index}
              id={`${rowId}-${index}`}
              index={index}
              item={item}
              top={start - HEAD_HEIGHT}
              height={size}
              isActive={index === current}
              isSelected={selection === undefined ? undefined : isSelected}
              columns={columns}
              acts={acts}
            />
          )
        })}
      </div>
    </div>
  )
}
