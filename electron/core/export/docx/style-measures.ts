// How high and how wide the styles of the file make text, read from the styles themselves, so that whoever restyles the portfolio changes one place.
import { childOf } from './xml.ts'
import type { Xml } from './xml.ts'

/** Sizes in points; `spread` (added after each letter) in points; `foreign` text is in a font of its own, whose lines may be higher. */
export type TextMeasures = { readonly size: number; readonly spread: number; readonly foreign: boolean }
/**
 * Lengths in twips. `line` is in 240ths of a line, or twips where it is `exact`; `edges` is the room of borders above and below, `keepNext` holds the
 * paragraph to the page of what follows.
 */
export type ParagraphMeasures = TextMeasures & {
  readonly before: number
  readonly after: number
  readonly line: number
  readonly exact: boolean
  readonly left: number
  readonly right: number
  readonly hanging: number
  readonly edges: number
  readonly keepNext: boolean
}
/** White space inside a cell, in twips. */
export type CellMargins = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type StyleMeasures = {
  readonly paragraph: (of: Xml) => ParagraphMeasures
  /** Of a run in a paragraph that measures `around`. */
  readonly run: (of: Xml, around: TextMeasures) => TextMeasures
  /** Undefined where the table's style names none. */
  readonly cells: (table: Xml) => CellMargins | undefined
}

const PLAIN: ParagraphMeasures = {
  size: 10,
  spread: 0,
  foreign: false,
  before: 0,
  after: 0,
  line: 240,
  exact: false,
  left: 0,
  right: 0,
  hanging: 0,
  edges: 0,
  keepNext: false,
}
/** Points that a border itself takes at most. */
const BORDER = 3

export function measureStyles(styles: Xml): StyleMeasures {
  const byId = new Map(
    styles.elements.flatMap((style) =>
      style.type === 'element' && style.name === 'w:style' ? [[style.attributes?.['w:styleId'] ?? '', style]] : [],
    ),
  )
  const defaults = at(styles, 'w:docDefaults')
  const base = {
    ...paragraphOf(PLAIN, at(defaults, 'w:pPrDefault', 'w:pPr')),
    ...textOf(PLAIN, at(defaults, 'w:rPrDefault', 'w:rPr')),
    foreign: false,
  }
  const known = new Map<string, ParagraphMeasures>()
  const ofStyle = (id: string): ParagraphMeasures => {
    const before = known.get(id)
    if (before !== undefined) return before
    const style = byId.get(id)
    const parent = valueOf(at(style, 'w:basedOn'))
    const under = parent === undefined ? base : ofStyle(parent)
    const measures = { ...paragraphOf(under, at(style, 'w:pPr')), ...textOf(under, at(style, 'w:rPr')) }
    known.set(id, measures)
    return measures
  }
  return {
    paragraph: (of) => {
      const properties = at(of, 'w:pPr')
      return paragraphOf(ofStyle(valueOf(at(properties, 'w:pStyle')) ?? 'Normal'), properties)
    },
    run(of, around) {
      const properties = at(of, 'w:rPr')
      return textOf(textOf(around, at(byId.get(valueOf(at(properties, 'w:rStyle')) ?? ''), 'w:rPr')), properties)
    },
    cells(table) {
      const style = byId.get(valueOf(at(table, 'w:tblPr', 'w:tblStyle')) ?? '')
      const margins = at(style, 'w:tblPr', 'w:tblCellMar')
      if (margins === undefined) return undefined
      const side = (name: string) => numberOf(at(margins, name), 'w:w') ?? 0
      return { top: side('w:top'), bottom: side('w:bottom'), left: side('w:left'), right: side('w:right') }
    },
  }
}

function paragraphOf(under: ParagraphMeasures, properties: Xml | undefined): ParagraphMeasures {
  const spacing = at(properties, 'w:spacing')
  const indent = at(properties, 'w:ind')
  const borders = at(properties, 'w:pBdr')
  const edge = (name: string) => {
    const space = numberOf(at(borders, name), 'w:space')
    return space === undefined ? 0 : (space + BORDER) * 20
  }
  return {
    ...under,
    before: numberOf(spacing, 'w:before') ?? under.before,
    after: numberOf(spacing, 'w:after') ?? under.after,
    line: numberOf(spacing, 'w:line') ?? under.line,
    exact: spacing?.attributes?.['w:line'] === undefined ? under.exact : spacing.attributes['w:lineRule'] === 'exact',
    left: numberOf(indent, 'w:left') ?? under.left,
    right: numberOf(indent, 'w:right') ?? under.right,
    hanging: numberOf(indent, 'w:hanging') ?? under.hanging,
    keepNext:
      at(properties, 'w:keepNext') === undefined ? under.keepNext : valueOf(at(properties, 'w:keepNext')) !== '0',
    edges: borders === undefined ? under.edges : edge('w:top') + edge('w:bottom'),
  }
}

function textOf(under: TextMeasures, properties: Xml | undefined): TextMeasures {
  const size = numberOf(at(properties, 'w:sz'), 'w:val')
  const spread = numberOf(at(properties, 'w:spacing'), 'w:val')
  return {
    size: size === undefined ? under.size : size / 2,
    spread: spread === undefined ? under.spread : spread / 20,
    foreign: under.foreign || at(properties, 'w:rFonts') !== undefined,
  }
}

/** The element down a path of names. */
const at = (from: Xml | undefined, ...path: readonly string[]): Xml | undefined =>
  path.reduce<Xml | undefined>((found, name) => (found === undefined ? undefined : childOf(found, name)), from)
const valueOf = (of: Xml | undefined) => of?.attributes?.['w:val']
/** An attribute as a number. */
export function numberOf(of: Xml | undefined, name: string): number | undefined {
  const text = of?.attributes?.[name]
  return text === undefined ? undefined : Number(text)
}
