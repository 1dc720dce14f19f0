// A region of a picture or page in shares (0 to 1) from its top left corner, as places hold it.

export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Where marking by keys begins: the middle of the part of `area` that is in sight. Both are boxes of the window, in pixels. */
export function middleInSight(area: Box, sight: Box): Region {
  const [x, width] = middleOf(area.left, area.right, sight.left, sight.right)
  const [y, height] = middleOf(area.top, area.bottom, sight.top, sight.bottom)
  return { x, y, width, height }
}

function middleOf(start: number, end: number, from: number, to: number): readonly [from: number, size: number] {
  const size = Math.max(end - start, 1)
  const [first, last] = [clamp((from - start) / size, 0, 1), clamp((to - start) / size, 0, 1)]
  return between(first + (last - first) / 4, last - (last - first) / 4)
}

const SMALLEST = 0.01

/** Shares to a thousandth: finer than anybody can point, and short in the notation. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

type Point = { readonly x: number; readonly y: number }

/** The region between two corners, whichever they are, cut at the edges and never nothing. */
export function regionBetween(one: Point, other: Point): Region {
  const [x, width] = between(one.x, other.x)
  const [y, height] = between(one.y, other.y)
  return { x, y, width, height }
}

function between(one: number, other: number): readonly [from: number, size: number] {
  const from = rounded(clamp(Math.min(one, other), 0, 1 - SMALLEST))
  return [from, rounded(clamp(Math.max(one, other) - from, SMALLEST, 1 - from))]
}

/** Moved by these shares, never over an edge. */
export const moved = ({ x, y, width, height }: Region, right: number, down: number): Region => ({
  x: rounded(clamp(x + right, 0, 1 - width)),
  y: rounded(clamp(y + down, 0, 1 - height)),
  width,
  height,
})

/** Made wider and higher by these shares, never over an edge and never to nothing; the top left corner stays. */
export const sized = ({ x, y, width, height }: Region, wider: number, higher: number): Region => ({
  x,
  y,
  width: rounded(clamp(width + wider, SMALLEST, 1 - x)),
  height: rounded(clamp(height + higher, SMALLEST, 1 - y)),
})
