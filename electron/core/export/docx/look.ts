// Measures of the page and its colours.
import type { Border } from './properties.ts'

export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const

/** The colours of paper: each at least 4.5 : 1 on white. */
export const COLOURS = { ink: '1D2321', muted: '56605C', line: 'BDB8B0', well: 'F2F0EC', accent: '1F6B52' } as const
export const hairline: Border = { style: 'single', width: 4, colour: COLOURS.line }

/** Millimetres as twips, twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
/** Twips as the units of DrawingML. */
export const emu = (length: number): number => length * 635

/** A4 with margins of 20 mm; lengths in twips. */
export const PAGE = { short: twips(210), long: twips(297), margin: twips(20), edge: twips(10) } as const
export type Orientation = 'portrait' | 'landscape'
/** The width of a line of text, in twips. */
export const lineWidth = (orientation: Orientation): number =>
  (orientation === 'portrait' ? PAGE.short : PAGE.long) - 2 * PAGE.margin
/** The height that text may fill, in twips. */
export const textHeight = (orientation: Orientation): number =>
  (orientation === 'portrait' ? PAGE.long : PAGE.short) - 2 * PAGE.margin
/** How far in the text of a list stands, in twips. */
export const LIST_INDENT = 340
/** How far in the title, the facts and the criteria of a strip stand, beside its reference, in twips. */
export const STRIP_INDENT = twips(24)
/** White space at the sides of a cell, in twips. */
export const CELL_PADDING = 85
/** How far in the values of facts stand, in twips. */
export const FACT_INDENT = twips(50)
/** Size of running text in points, and how far it stands in from both sides together in twips. */
export const TEXT = {
  body: { size: 10.5, indents: 0 },
  lead: { size: 13, indents: 0 },
  note: { size: 9, indents: 0 },
  table: { size: 9.5, indents: 0 },
  quote: { size: 10.5, indents: 568 },
  notice: { size: 10.5, indents: 200 },
} as const
