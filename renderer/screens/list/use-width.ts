import { useCallback, useState, type RefCallback } from 'react'

const WIDE = 1200 // pixels, until it is measured

/** How wide an element is, in pixels, as it changes; goes on the element as its `ref`. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(WIDE)
  const box = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}
