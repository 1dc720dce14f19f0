// The table styles: lists and matrices, the strip of an item, boxes to sign.
import { border } from './properties.ts'
import type { Border } from './properties.ts'
import { CELL_PADDING, COLOURS, hairline } from './look.ts'
import { element, value } from './xml.ts'
import type { Xml } from './xml.ts'

const NONE: Border = { style: 'none', width: 0, colour: 'auto' }
type Sides = {
  readonly top: Border
  readonly left: Border
  readonly bottom: Border
  readonly right: Border
  readonly insideH: Border
  readonly insideV: Border
}

/** Rules of hair's breadth, a shaded head and no zebra: it survives a grey printer. */
export function tableStyles(): Xml[] {
  const rule: Border = { ...hairline, width: 8, colour: COLOURS.muted }
  const rows: Sides = { top: rule, left: NONE, bottom: rule, right: NONE, insideH: hairline, insideV: NONE }
  const grid: Sides = { ...rows, insideV: hairline }
  const strip: Sides = { ...rows, top: { ...rule, width: 12, colour: COLOURS.ink }, insideH: NONE }
  const boxes: Sides = {
    top: hairline,
    left: hairline,
    bottom: hairline,
    right: hairline,
    insideH: hairline,
    insideV: hairline,
  }
  const base = element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    value('w:name', 'Normal Table'),
    element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(0, 108)),
  )
  return [
    base,
    tableStyle('TrellisTable', 'Trellis table', rows, 45),
    tableStyle('TrellisMatrix', 'Trellis matrix', grid, 40),
    tableStyle('TrellisStrip', 'Trellis strip', strip, 60),
    tableStyle('TrellisBoxes', 'Trellis boxes', boxes, 50),
  ]
}

function tableStyle(id: string, name: string, sides: Sides, padding: number): Xml {
  const headed = id === 'TrellisTable' || id === 'TrellisMatrix'
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    value('w:name', name),
    value('w:basedOn', 'TableNormal'),
    element('w:qFormat'),
    element(
      'w:tblPr',
      {},
      element(
        'w:tblBorders',
        {},
        Object.entries(sides).map(([side, look]) => border(`w:${side}`, look)),
      ),
      cellMargins(padding, CELL_PADDING),
    ),
    headed &&
      element(
        'w:tblStylePr',
        { 'w:type': 'firstRow' },
        element('w:rPr', {}, element('w:b')),
        element('w:tcPr', {}, element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': COLOURS.well })),
      ),
  )
}

const cellMargins = (vertical: number, horizontal: number) =>
  element(
    'w:tblCellMar',
    {},
    ...[
      ['top', vertical],
      ['left', horizontal],
      ['bottom', vertical],
      ['right', horizontal],
    ].map(([side, width]) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })),
  )
