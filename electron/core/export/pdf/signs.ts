// Signs drawn as shapes, because Noto Sans lacks them: the five states of a criterion and the marks that learners type.
import type { CriterionState } from '../../../../shared/domain/coverage.ts'
import { numbers } from './pdf-text.ts'

export type Sign = 'circle' | 'half' | 'disc' | 'tick' | 'again' | 'right' | 'left' | 'box' | 'tickedBox'

export const STATE_SIGNS: Readonly<Record<CriterionState, Sign>> = {
  none: 'circle',
  partly: 'half',
  enough: 'disc',
  accepted: 'tick',
  notYet: 'again',
}

/** Characters of a text that are drawn instead of written. */
export const SIGN_CHARACTERS: Readonly<Record<string, Sign>> = {
  '○': 'circle',
  '◐': 'half',
  '●': 'disc',
  '✓': 'tick',
  '✔': 'tick',
  '↺': 'again',
  '→': 'right',
  '←': 'left',
  '☐': 'box',
  '☑': 'tickedBox',
}

/** Width of every sign, in thousandths of the size. */
export const SIGN_WIDTH = 860

type Point = readonly [x: number, y: number]
const move = (point: Point) => `${numbers(point)} m`
const line = (point: Point) => `${numbers(point)} l`
const curve = (a: Point, b: Point, c: Point) => `${numbers([...a, ...b, ...c])} c`
const polyline = (...points: readonly Point[]) =>
  points.map((point, index) => (index === 0 ? move(point) : line(point))).join(' ')

/** A quarter of a circle as a Bézier curve, anticlockwise from `angle` (in quarters, 0 = east). */
const quarter = (centre: Point, radius: number, angle: number) => {
  const k = 0.5523
  const at = (turn: number): Point => [
    Math.round(Math.cos((turn * Math.PI) / 2)),
    Math.round(Math.sin((turn * Math.PI) / 2)),
  ]
  const [from, to] = [at(angle), at(angle + 1)]
  const point = (x: number, y: number): Point => [centre[0] + radius * x, centre[1] + radius * y]
  return curve(
    point(from[0] + k * to[0], from[1] + k * to[1]),
    point(to[0] + k * from[0], to[1] + k * from[1]),
    point(...to),
  )
}
const arc = (centre: Point, radius: number, first: number, quarters: number) => {
  const start: Point = [
    centre[0] + radius * Math.round(Math.cos((first * Math.PI) / 2)),
    centre[1] + radius * Math.round(Math.sin((first * Math.PI) / 2)),
  ]
  return [move(start), ...Array.from({ length: quarters }, (_, index) => quarter(centre, radius, first + index))].join(
    ' ',
  )
}

const shape = (sign: Sign, centre: Point, size: number): string => {
  const radius = size * 0.34
  const [x, y] = centre
  const at = (dx: number, dy: number): Point => [x + dx * size, y + dy * size]
  switch (sign) {
    case 'circle':
      return `${arc(centre, radius, 0, 4)} h S`
    case 'half':
      return `${arc(centre, radius, 0, 4)} h S ${arc(centre, radius, 1, 2)} h f`
    case 'disc':
      return `${arc(centre, radius, 0, 4)} h B`
    case 'tick':
      return `${polyline(at(-0.32, 0.0), at(-0.1, -0.24), at(0.34, 0.34))} S`
    case 'again':
      // Three quarters round from the bottom, and the head of the arrow at the west.
      return `${arc(at(0.08, 0), radius, 3, 3)} S ${polyline(at(-0.44, 0.16), at(-0.26, -0.04), at(-0.07, 0.16))} S`
    case 'right':
      return `${polyline(at(-0.36, 0), at(0.36, 0))} ${polyline(at(0.12, 0.24), at(0.36, 0), at(0.12, -0.24))} S`
    case 'left':
      return `${polyline(at(0.36, 0), at(-0.36, 0))} ${polyline(at(-0.12, 0.24), at(-0.36, 0), at(-0.12, -0.24))} S`
    case 'box':
      return `${polyline(at(-0.3, -0.3), at(0.3, -0.3), at(0.3, 0.3), at(-0.3, 0.3))} s`
    case 'tickedBox':
      return `${polyline(at(-0.3, -0.3), at(0.3, -0.3), at(0.3, 0.3), at(-0.3, 0.3))} s ${polyline(at(-0.18, 0.02), at(-0.04, -0.14), at(0.2, 0.2))} S`
  }
}

/** Operators that draw a sign around `centre` (PDF coordinates) in the current colours. */
export const drawSign = (sign: Sign, centre: Point, size: number): string =>
  `q ${numbers([size * 0.1])} w 1 J 1 j ${shape(sign, centre, size)} Q`
