import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'

type SeparatorProps = {
  readonly label: string
  /** The width, in pixels, of the pane that it sizes, and between what it may be. */
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
  /** Which side of it that pane stands on. */
  readonly sizes: 'before' | 'after'
}

const STEP = 16 // pixels for one press of an arrow

/** The edge between two panes: dragged, or moved by the arrows; Home and End make the pane as narrow or wide as it may be. */
export function Separator({ label, value, min, max, onChange, sizes }: SeparatorProps): ReactNode {
  const start = useRef<{ readonly x: number; readonly value: number }>(null)
  const direction = sizes === 'before' ? 1 : -1
  const set = (next: number): void => onChange(Math.round(Math.max(min, Math.min(max, next))))
  function onKeyDown(event: KeyboardEvent): void {
    const keys: Record<string, () => void> = {
      ArrowLeft: () => set(value - STEP * direction),
      ArrowRight: () => set(value + STEP * direction),
      Home: () => set(min),
      End: () => set(max),
    }
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div
      className="separator"
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, value }
      }}
      onPointerMove={(event: PointerEvent) => {
        if (start.current !== null) set(start.current.value + (event.clientX - start.current.x) * direction)
      }}
      onPointerUp={() => {
        start.current = null
      }}
    />
  )
}
