// Where the window opens: as it was left, unless that would put it out of sight.
import type { Settings } from './settings.ts'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Place = { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number }

/** Pixels. The interface is made for this size and above. */
export const SMALLEST = { width: 900, height: 600 } as const
const FIRST = { width: 1280, height: 800 } as const
/** So much of the window's upper edge must be on a screen for a hand to catch it. */
const CATCH = { width: 160, height: 40 } as const

/** Size and position for a window; without a position the system centres it. `screens` are the work areas, in pixels. */
export function toPlace(saved: Settings['window'], screens: readonly Area[]): Place {
  if (saved === null) return fit(FIRST, screens[0])
  const screen = screens.find((area) => isInReach(saved, area))
  if (screen === undefined) return fit(saved, screens[0])
  return { ...fit(saved, screen), x: saved.x, y: saved.y }
}

/** Never below the smallest size, and within the screen where that is larger (a screen without display measures one pixel). */
function fit(size: Pick<Area, 'width' | 'height'>, screen: Area | undefined): Place {
  const within = (length: number, smallest: number, available = Infinity) =>
    Math.max(smallest, available < smallest ? length : Math.min(length, available))
  return {
    width: within(size.width, SMALLEST.width, screen?.width),
    height: within(size.height, SMALLEST.height, screen?.height),
  }
}

function isInReach(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const down = screen.y + screen.height - window.y
  return across >= CATCH.width && down >= CATCH.height && window.y >= screen.y - CATCH.height
}
