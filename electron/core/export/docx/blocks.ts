// Blocks of text: headings, paragraphs, lists, facts, the contents list.
import type { Facts, Heading, List, Paragraph } from '../../../../shared/report/report.ts'
import { FACT_INDENT, TEXT } from './look.ts'
import { measureWidth } from './measure.ts'
import type { ParagraphLook } from './properties.ts'
import { paragraphProperties } from './properties.ts'
import { BULLETS } from './pen.ts'
import type { Pen } from './pen.ts'
import { bookmarked, closeField, hyperlink, openField, pageField, textRun, writeRuns } from './runs.ts'
import { standIn } from './stand-in.ts'
import { childOf, element } from './xml.ts'
import type { Xml } from './xml.ts'

/** Points of a fact's term, and space under the last fact, in twips. */
const TERM_SIZE = 9.5
const AFTER_FACTS = 160

export const paragraph = (look: ParagraphLook, content: readonly Xml[]): Xml =>
  element('w:p', {}, paragraphProperties(look), content)

export const writeHeading = (heading: Heading, pen: Pen): Xml =>
  paragraph(
    { style: `Heading${pen.nextLevel(heading.level)}` },
    bookmarked(pen.anchors.ofAnchor(heading.anchor), pen, writeRuns(heading.runs, pen, 'quiet')),
  )

const STYLES = { body: 'Normal', note: 'Note', quote: 'Quote', lead: 'Lead', notice: 'Notice' } as const
/** `width` is that of the line, in twips. */
export function writeParagraph(of: Paragraph, pen: Pen, width: number): Xml {
  const { runs, style = 'body', keepWithNext } = of
  if (isLabel(of))
    return paragraph(
      { style: `Heading${pen.nextLevel(3)}` },
      writeRuns(
        runs.map((run) => ({ ...run, bold: false })),
        pen,
        'quiet',
      ),
    )
  const { size, indents } = TEXT[style]
  const content = (pen.measuring ? standIn(runs, width - indents, size) : undefined) ?? writeRuns(runs, pen, 'plain')
  return paragraph({ style: STYLES[style], ...(keepWithNext === true && { keepNext: true }) }, content)
}
/** Bold throughout and kept with what follows: a heading in all but name, and one that screen readers must find. */
const isLabel = ({ runs, style = 'body', keepWithNext }: Paragraph) =>
  style === 'body' &&
  keepWithNext === true &&
  runs.length > 0 &&
  runs.every((run) => run.kind === 'text' && run.bold === true)

export function writeList({ numbered, items }: List, pen: Pen): Xml[] {
  const list = { id: numbered ? pen.nextNumberedList() : BULLETS, level: 0 }
  return items.map((item) =>
    paragraph({ style: numbered ? 'ListNumber' : 'ListBullet', list }, writeRuns(item, pen, 'plain')),
  )
}

/** A term, a tab, its value: lines of text and no table, so that a reader hears them as they stand. A long term has a line of its own. */
export const writeFacts = ({ rows }: Facts, pen: Pen): Xml[] =>
  rows.map(({ term, value }, index) => {
    const isLong =
      measureWidth(term, { name: 'Calibri', size: TERM_SIZE, bold: false, italic: false }) * 20 > FACT_INDENT - 120
    const look = { style: 'Fact', ...(index === rows.length - 1 && { after: AFTER_FACTS }) }
    return paragraph(look, [
      textRun(isLong ? `${term}\n` : term, { style: 'Term' }),
      ...(isLong ? [] : [tab()]),
      ...writeRuns(value, pen, 'plain'),
    ])
  })

export const tab = (): Xml => element('w:r', {}, element('w:tab'))

/** The contents list as Word itself would fill it, so that it asks nothing at opening and can be updated later. */
export function writeContents(levels: 1 | 2, pen: Pen, width: number): Xml[] {
  const entries = pen.contents.filter((entry) => entry.level <= levels)
  return entries.map(({ level, text, anchor }, index) => {
    const name = pen.anchors.ofAnchor(anchor)
    const line = [textRun(text), tab(), ...(name === undefined ? [] : pageField(name, pen, undefined))]
    return paragraph({ style: `TOC${level}`, tabs: [{ align: 'right', at: width, leader: 'dot' }] }, [
      ...(index === 0 ? openField(`TOC \\o "1-${levels}" \\h \\z`) : []),
      ...(name === undefined ? line : [hyperlink(name, line)]),
      ...(index === entries.length - 1 ? [closeField()] : []),
    ])
  })
}

export const styleOf = (of: Xml): string => {
  const properties = childOf(of, 'w:pPr')
  return (properties && childOf(properties, 'w:pStyle')?.attributes?.['w:val']) ?? ''
}

/** Elements of a paragraph's properties that stand before its spacing. */
const BEFORE_SPACING: readonly string[] = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:numPr',
  'w:pBdr',
  'w:shd',
  'w:tabs',
]

/** Gives a paragraph this much space above it, in twips, whatever its style says. */
export function setSpaceBefore(of: Xml, before: number): void {
  const properties = childOf(of, 'w:pPr')
  if (properties === undefined) return
  const spacing = childOf(properties, 'w:spacing')
  if (spacing !== undefined) {
    spacing.attributes = { ...spacing.attributes, 'w:before': String(before) }
    return
  }
  const at = properties.elements.findIndex((child) => child.type === 'element' && !BEFORE_SPACING.includes(child.name))
  properties.elements.splice(
    at === -1 ? properties.elements.length : at,
    0,
    element('w:spacing', { 'w:before': before }),
  )
}
