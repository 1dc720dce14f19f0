// A region of a picture or page: shown, and marked by dragging or by keys.
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { moved, regionBetween, sized, type Region } from './region.ts'

const { read: say } = words.page

export function RegionMark({ region }: { readonly region: Region }): ReactNode {
  return <div className="region-mark" style={styleOf(region)} role="img" aria-label={say.markedRegion} />
}

type RegionEditorProps = {
  readonly start: Region
  readonly onTake: (region: Region) => void
  readonly onLeave: () => void
}

/**
 * Lies over what is marked. Dragging draws a new region. Arrows move it by a fiftieth, Shift with an arrow changes its size, Ctrl makes either
 * five times finer; Enter takes it, Escape leaves.
 */
export function RegionEditor({ start, onTake, onLeave }: RegionEditorProps): ReactNode {
  const [region, setRegion] = useState(start)
  const [from, setFrom] = useState<Point>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  // By keys it can leave the sight; by mouse it cannot, and scrolling would pull it from under the pointer.
  const isDragged = from !== undefined
  useEffect(() => {
    if (!isDragged) box.current?.firstElementChild?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [region, isDragged])

  function pointOf({ clientX, clientY }: PointerEvent): Point {
    const area = box.current?.getBoundingClientRect()
    if (area === undefined) return { x: 0, y: 0 }
    return { x: (clientX - area.left) / area.width, y: (clientY - area.top) / area.height }
  }
  function onKeyDown(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key]
    if (event.key === 'Enter') onTake(region)
    else if (event.key === 'Escape') onLeave()
    else if (arrow !== undefined) {
      const step = event.ctrlKey ? 0.004 : 0.02
      const [x, y] = [arrow[0] * step, arrow[1] * step]
      setRegion(event.shiftKey ? sized(region, x, y) : moved(region, x, y))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      className="region-editor"
      role="application"
      aria-label={say.regionEditor}
      aria-description={say.regionKeys}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(pointOf(event))
      }}
      onPointerMove={(event) => from !== undefined && setRegion(regionBetween(from, pointOf(event)))}
      onPointerUp={(event) => {
        if (from === undefined) return
        setFrom(undefined)
        const to = pointOf(event)
        // A click without a drag draws nothing.
        if (Math.abs(to.x - from.x) < 0.005 || Math.abs(to.y - from.y) < 0.005) return
        onTake(regionBetween(from, to))
      }}
    >
      <div className="region-mark region-new" style={styleOf(region)} />
    </div>
  )
}

type Point = { readonly x: number; readonly y: number }
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const percent = (share: number): string => `${share * 100}%`
const styleOf = ({ x, y, width, height }: Region) => ({
  insetInlineStart: percent(x),
  insetBlockStart: percent(y),
  width: percent(width),
  height: percent(height),
})
