// Criteria against evidence: one ARIA grid with sticky heads, of which only what is in sight is in the page, both ways. The focus stays on the
// grid; the cell that the keys are on is its active descendant.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { cellId, CornerCell, EvidenceHead } from './matrix-cells.tsx'
import { moved, type At } from './matrix-keys.ts'
import { MatrixRow } from './matrix-row.tsx'
import { Strip } from './strip.tsx'
import { standingAt, type ReadyMap } from './unit-map.ts'

const ROW = 28 // pixels, as look.md section 2 has it
const COLUMN = 52
const HEAD = 32

export type MatrixActs = {
  /** Opens what stands there: the item at its place, the criterion, or the item. */
  readonly open: (at: At) => void
  readonly link: (at: At) => void
  readonly remove: (at: At) => void
}

type MatrixProps = {
  readonly label: string
  readonly map: ReadyMap
  /** The width of the criteria, in pixels. */
  readonly headWidth: number
  readonly acts: MatrixActs
}

export function Matrix({ label, map, headWidth, acts }: MatrixProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [focused, setFocused] = useState<At>({ row: 1, column: 1 })
  const [hovered, setHovered] = useState<At>()
  const down = useVirtualizer({
    count: map.rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollPaddingStart: HEAD,
    paddingStart: HEAD,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: map.columns.length,
    getScrollElement: () => box.current,
    estimateSize: () => COLUMN,
    overscan: 4,
    scrollPaddingStart: headWidth,
    paddingStart: headWidth,
  })
  const size = { rows: map.rows.length + 1, columns: map.columns.length + 1 }
  // What stood there may have gone since: a removed link can take its column away.
  const at = { row: Math.min(focused.row, size.rows - 1), column: Math.min(focused.column, size.columns - 1) }
  const columns = across.getVirtualItems()
  const width = across.getTotalSize()

  function move(to: At): void {
    setFocused(to)
    setHovered(undefined)
    if (to.row > 0) down.scrollToIndex(to.row - 1)
    if (to.column > 0) across.scrollToIndex(to.column - 1)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? ROW) - HEAD) / ROW) - 1)
    const to = moved(at, event, { ...size, page })
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const act = isPlain ? { Enter: acts.open, ' ': acts.link, Delete: acts.remove }[event.key] : undefined
    if (to === undefined && act === undefined) return
    event.preventDefault()
    if (to !== undefined) move(to)
    else act?.(at)
  }
  /** Which cell a pointer is on, by the numbers that the cells carry: one listener for all of them. */
  function cellOf(event: MouseEvent): At | undefined {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    const [row, column] = (cell?.dataset['at'] ?? '').split(' ').map(Number)
    return row === undefined || column === undefined ? undefined : { row, column }
  }
  function onClick(event: MouseEvent): void {
    const clicked = cellOf(event)
    if (clicked === undefined) return
    setFocused(clicked)
    const { links } = standingAt(map, clicked)
    if (clicked.row === 0 || clicked.column === 0 || links.length > 0) acts.open(clicked)
  }
  const shown = hovered ?? at
  const isActive = (row: number, column: number) => row === at.row && column === at.column

  return (
    <div className="matrix-place">
      <div
        ref={box}
        className="matrix"
        role="grid"
        aria-label={label}
        aria-rowcount={size.rows}
        aria-colcount={size.columns}
        aria-activedescendant={cellId(id, at.row, at.column)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseMove={(event) => setHovered((now) => sameOr(now, cellOf(event)))}
        onMouseLeave={() => setHovered(undefined)}
      >
        <div className="matrix-all" role="presentation" style={{ height: down.getTotalSize(), width }}>
          <div className="matrix-head" role="row" aria-rowindex={1} style={{ height: HEAD, width }}>
            <CornerCell id={cellId(id, 0, 0)} width={headWidth} isActive={isActive(0, 0)}>
              {words.page.map.criterion}
            </CornerCell>
            {columns.map(({ index, start }) => (
              <EvidenceHead
                key={index}
                id={cellId(id, 0, index + 1)}
                column={map.columns[index]}
                index={index + 1}
                start={start}
                width={COLUMN}
                isActive={isActive(0, index + 1)}
                isMarked={shown.column === index + 1}
              />
            ))}
          </div>
          {down.getVirtualItems().map(({ index, start }) => {
            const row = map.rows[index]
            return (
              row !== undefined && (
                <MatrixRow
                  key={row.criterionId}
                  id={id}
                  row={row}
                  index={index + 1}
                  start={start}
                  height={ROW}
                  width={width}
                  headWidth={headWidth}
                  columns={columns}
                  activeColumn={at.row === index + 1 ? at.column : null}
                  isMarked={shown.row === index + 1}
                />
              )
            )
          })}
        </div>
      </div>
      <Strip map={map} at={shown} />
    </div>
  )
}

/** The same object where the pointer is still on the same cell, so that nothing is drawn again. */
const sameOr = (now: At | undefined, next: At | undefined): At | undefined =>
  now !== undefined && next !== undefined && now.row === next.row && now.column === next.column ? now : next
