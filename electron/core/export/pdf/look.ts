// The exported page in figures: points (1/72 inch), measured from the top left corner of the page.
import type { FontStyle } from './fonts.ts'

export type Colour = readonly [red: number, green: number, blue: number]
export type TextStyle = {
  readonly font: FontStyle
  readonly size: number
  readonly leading: number
  readonly colour: Colour
}

const MILLIMETRE = 72 / 25.4
const hex = (text: string): Colour => {
  const part = (at: number) => Number((Number.parseInt(text.slice(at, at + 2), 16) / 255).toFixed(3))
  return [part(0), part(2), part(4)]
}

/** Each colour reaches 4.5 : 1 on white; `line` is for hairlines only and dark enough for a grey printer. */
export const COLOURS = {
  ink: hex('1D2321'),
  muted: hex('56605C'),
  line: hex('B4AFA6'),
  accent: hex('1F6B52'),
  partly: hex('8A5A00'),
  enough: hex('2456A6'),
  accepted: hex('1F6B52'),
  notYet: hex('A33A2A'),
  none: hex('56605C'),
} as const

export const A4 = { width: 595.28, height: 841.89 } as const
export const MARGIN = 20 * MILLIMETRE
/** Narrower on pages that show evidence, for the sake of its size. */
export const EVIDENCE_MARGIN = 28
/** Baselines of the running head and foot, from the top and the bottom edge. */
export const HEAD_BASELINE = 34
export const FOOT_BASELINE = 30
export const HAIRLINE = 0.5

const style = (font: FontStyle, size: number, leading: number, colour: Colour = COLOURS.ink): TextStyle => ({
  font,
  size,
  leading,
  colour,
})

export const STYLES = {
  body: style('regular', 10.5, 15),
  lead: style('regular', 13, 19),
  note: style('regular', 8.5, 12, COLOURS.muted),
  quote: style('italic', 10.5, 15),
  notice: style('regular', 10.5, 15),
  heading1: style('bold', 18, 24),
  heading2: style('bold', 13, 18),
  heading3: style('bold', 11.5, 16),
  heading4: style('bold', 10.5, 15),
  contents1: style('bold', 10.5, 17),
  contents2: style('regular', 10.5, 15),
  term: style('regular', 9, 15, COLOURS.muted),
  tableHead: style('bold', 8.5, 11.5),
  table: style('regular', 9, 12.5),
  tableGroup: style('bold', 9, 12.5),
  caption: style('regular', 8.5, 12, COLOURS.muted),
  reference: style('bold', 26, 30),
  stripFact: style('regular', 9, 13, COLOURS.muted),
  stripTag: style('regular', 8.5, 15),
  label: style('regular', 7.5, 10, COLOURS.muted),
  running: style('regular', 8.5, 12, COLOURS.muted),
} as const

/** How far heads stand off what precedes them; the gap falls away at the top of a page. */
export const GAPS = { heading1: 24, heading2: 20, heading3: 18, heading4: 14, block: 7, table: 10 } as const

export const INDENT = 14
