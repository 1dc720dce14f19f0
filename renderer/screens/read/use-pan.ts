import { useEffect, type RefObject } from 'react'

/** Dragging moves what is larger than its pane. Arrow keys scroll as everywhere. */
export function usePan(box: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const element = box.current
    if (element === null || !isOn) return
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType === 'touch') return
      element.setPointerCapture(event.pointerId)
    }
    const onMove = (event: PointerEvent) => {
      if (element.hasPointerCapture(event.pointerId)) element.scrollBy(-event.movementX, -event.movementY)
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
    }
  }, [box, isOn])
}
