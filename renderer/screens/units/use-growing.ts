import { useEffect, useState } from 'react'

/** Rows that a page is drawn with at once, and those that each later step adds. */
const [FIRST, STEP] = [30, 40]

/**
 * How many of many rows to draw now: those in sight at once, the rest in steps between which the window answers, so that all of them can be
 * found, read and scrolled to a moment later. `wanted` is a row that must be there from the first.
 */
export function useGrowing(all: number, wanted: number): number {
  const [drawn, setDrawn] = useState(Math.max(FIRST, wanted + FIRST))
  useEffect(() => {
    if (drawn >= all) return
    const idle = requestIdleCallback(() => setDrawn(drawn + STEP), { timeout: 500 })
    return () => cancelIdleCallback(idle)
  }, [drawn, all])
  return drawn
}
