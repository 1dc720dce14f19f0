// Paragraph and run properties in the order that the schema demands, written once: Word refuses a file with another order.
import { element, value } from './xml.ts'
import type { Xml } from './xml.ts'

/** A border's width is in eighths of a point, its space in points. */
export type Border = {
  readonly style: 'single' | 'dashed' | 'none'
  readonly width: number
  readonly colour: string
  readonly space?: number
}
/** Lengths are twips (twentieths of a point). */
export type ParagraphLook = {
  readonly style?: string
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  readonly list?: { readonly id: number; readonly level: number }
  readonly borders?: {
    readonly top?: Border
    readonly left?: Border
    readonly bottom?: Border
    readonly right?: Border
  }
  readonly shade?: string
  readonly tabs?: readonly { readonly align: 'left' | 'right'; readonly at: number; readonly leader?: 'dot' }[]
  readonly before?: number
  readonly after?: number
  /** In 240ths of a line; `exact` takes it as twips. Without `auto` LibreOffice clips pictures to one line. */
  readonly line?: number
  readonly lineRule?: 'auto' | 'exact'
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly align?: 'start' | 'centre' | 'end'
  readonly outline?: number
}
const ALIGN = { start: 'left', centre: 'center', end: 'right' } as const

export const border = (name: string, { style, width, colour, space = 0 }: Border): Xml =>
  element(name, { 'w:val': style, 'w:sz': width, 'w:space': space, 'w:color': colour })

export function paragraphProperties(look: ParagraphLook): Xml {
  const { borders = {}, tabs } = look
  const sides = [
    borders.top && border('w:top', borders.top),
    borders.left && border('w:left', borders.left),
    borders.bottom && border('w:bottom', borders.bottom),
    borders.right && border('w:right', borders.right),
  ]
  const spaced = look.before !== undefined || look.after !== undefined || look.line !== undefined
  const indented = look.left !== undefined || look.right !== undefined || look.hanging !== undefined
  return element(
    'w:pPr',
    {},
    look.style !== undefined && value('w:pStyle', look.style),
    toggle('w:keepNext', look.keepNext),
    toggle('w:keepLines', look.keepLines),
    toggle('w:pageBreakBefore', look.pageBreakBefore),
    look.list && element('w:numPr', {}, value('w:ilvl', look.list.level), value('w:numId', look.list.id)),
    look.borders && element('w:pBdr', {}, sides),
    look.shade !== undefined && element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': look.shade }),
    tabs &&
      element(
        'w:tabs',
        {},
        tabs.map(({ align, at, leader }) => element('w:tab', { 'w:val': align, 'w:leader': leader, 'w:pos': at })),
      ),
    spaced &&
      element('w:spacing', {
        'w:before': look.before,
        'w:after': look.after,
        'w:line': look.line,
        'w:lineRule': look.line === undefined ? undefined : (look.lineRule ?? 'auto'),
      }),
    indented && element('w:ind', { 'w:left': look.left, 'w:right': look.right, 'w:hanging': look.hanging }),
    look.align && value('w:jc', ALIGN[look.align]),
    look.outline !== undefined && value('w:outlineLvl', look.outline),
  )
}

/** Sizes are half points, `spread` (added between letters) is twips. */
export type RunLook = {
  readonly style?: string
  readonly font?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: string
  readonly spread?: number
  readonly size?: number
  readonly underline?: boolean
  readonly border?: Border
  readonly language?: string
}

export function runProperties(look: RunLook): Xml {
  const { font, size, language } = look
  return element(
    'w:rPr',
    {},
    look.style !== undefined && value('w:rStyle', look.style),
    font !== undefined && element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
    toggle('w:b', look.bold),
    toggle('w:bCs', look.bold),
    toggle('w:i', look.italic),
    toggle('w:iCs', look.italic),
    look.colour !== undefined && value('w:color', look.colour),
    look.spread !== undefined && value('w:spacing', look.spread),
    size !== undefined && [value('w:sz', size), value('w:szCs', size)],
    look.underline !== undefined && value('w:u', look.underline ? 'single' : 'none'),
    look.border && border('w:bdr', look.border),
    language !== undefined && element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language }),
  )
}

/** The properties, or nothing where the look is that of the paragraph. */
export const runPropertiesOf = (look: RunLook): Xml | undefined =>
  Object.keys(look).length === 0 ? undefined : runProperties(look)

const toggle = (name: string, on: boolean | undefined) => on !== undefined && element(name, on ? {} : { 'w:val': '0' })
