// How large pages and pictures are shown: fitted to the pane, or at a share of their own size.
import { Minus, Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'

const { read: say } = words.page
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6]

export type Zoom = {
  /** Shown size over own size. */
  readonly scale: number
  readonly isFitted: boolean
  readonly step: (by: 1 | -1) => void
  readonly fit: () => void
  /** `+`, `-` and `0`. */
  readonly onKey: (event: Pick<KeyboardEvent, 'key' | 'altKey'>) => boolean
}

/** `fitted` is the scale that fits the pane. Ctrl and the wheel over `box` zoom as well. */
export function useZoom(box: RefObject<HTMLElement | null>, fitted: number): Zoom {
  const [chosen, setChosen] = useState<number>()
  const scale = chosen ?? fitted
  const step = (by: 1 | -1): void => {
    const next = by === 1 ? STEPS.find((one) => one > scale * 1.01) : STEPS.findLast((one) => one < scale * 0.99)
    setChosen(next ?? scale)
  }
  const onTurn = useEffectEvent((deltaY: number) => step(deltaY < 0 ? 1 : -1))
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      onTurn(event.deltaY)
    }
    // React's own listener is passive and could not keep the window from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [box])
  const fit = () => setChosen(undefined)
  return {
    scale,
    isFitted: chosen === undefined,
    step,
    fit,
    onKey: ({ key, altKey }) => {
      if (altKey) return false
      if (key === '+' || key === '=') step(1)
      else if (key === '-') step(-1)
      else if (key === '0') fit()
      else return false
      return true
    },
  }
}

export function ZoomTools({ zoom }: { readonly zoom: Zoom }): ReactNode {
  const percent = `${Math.round(zoom.scale * 100)} %`
  return (
    <span className="tool-group">
      <IconButton icon={<Minus size={16} aria-hidden />} label={say.zoomOut} onPress={() => zoom.step(-1)} />
      <Button look="quiet" className="tool-zoom figures" label={say.fit(percent)} onPress={zoom.fit}>
        {percent}
      </Button>
      <IconButton icon={<Plus size={16} aria-hidden />} label={say.zoomIn} onPress={() => zoom.step(1)} />
    </span>
  )
}

/** The inner size of an element in pixels, as it changes; zero until it is known. */
export function useSize(box: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return size
}
