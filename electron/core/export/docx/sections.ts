// A section of the report as the elements of the body: its blocks one after the other, then the properties of its pages.
import type { Block, Section } from '../../../../shared/report/report.ts'
import { writeAttachment } from './attachments.ts'
import { paragraph, writeContents, writeFacts, writeHeading, writeList, writeParagraph } from './blocks.ts'
import { lineWidth, PAGE } from './look.ts'
import type { Pen } from './pen.ts'
import { textRun } from './runs.ts'
import { writeSignatures, writeStrip, writeTable } from './tables.ts'
import { childOf, element, value } from './xml.ts'
import type { Xml } from './xml.ts'

/** A line of body text, in twips; what a paragraph stands off a table above it. */
const LINE = 300
const AFTER_TABLE = 180

function writeBlock(block: Exclude<Block, { kind: 'space' }>, pen: Pen, { orientation, blocks }: Section): Xml[] {
  const width = lineWidth(orientation)
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, pen)]
    case 'paragraph':
      return [writeParagraph(block, pen)]
    case 'list':
      return writeList(block, pen)
    case 'facts':
      return writeFacts(block, pen)
    case 'contents':
      return [
        ...(blocks[blocks.indexOf(block) - 1]?.kind === 'heading'
          ? []
          : [paragraph({ style: 'TOCHeading' }, [textRun(pen.words.contents)])]),
        ...writeContents(block.levels, pen, width),
      ]
    case 'table':
      return writeTable(block, pen, width)
    case 'strip':
      return [writeStrip(block, pen, width)]
    case 'signatures':
      return writeSignatures(block, width)
    case 'attachment':
      return writeAttachment(block, pen, width, orientation)
  }
}

/** The section's body elements. The last is a paragraph, which can carry the section's page properties. */
export function writeSection(section: Section, pen: Pen): Xml[] {
  const body: Xml[] = []
  let space = 0
  for (const block of section.blocks) {
    if (block.kind === 'space') {
      space += block.lines * LINE
      continue
    }
    const written = writeBlock(block, pen, section)
    const [head] = written
    if (head === undefined) continue
    const previous = body.at(-1)
    if (head.name === 'w:tbl' && (previous?.name === 'w:tbl' || space > 0)) body.push(gap(space))
    else if (head.name === 'w:p' && space > 0) setSpace(head, space)
    else if (head.name === 'w:p' && previous === undefined) setSpace(head, 0)
    else if (head.name === 'w:p' && previous?.name === 'w:tbl' && !hasOwnSpace(head)) setSpace(head, AFTER_TABLE)
    space = 0
    for (const one of written) body.push(one)
  }
  if (body.at(-1)?.name !== 'w:p') body.push(paragraph({ style: 'SectionEnd' }, []))
  return body
}

/** Two tables without a paragraph between them would become one. */
const gap = (space: number) => paragraph({ style: 'SectionEnd', before: Math.max(space, AFTER_TABLE) }, [])

/** Closes a section with its page properties, in its last paragraph. */
export function closeSection(body: readonly Xml[], properties: Xml): readonly Xml[] {
  const last = body.at(-1)
  if (last !== undefined) childOf(last, 'w:pPr')?.elements.push(properties)
  return body
}

/**
 * A4 with its running head and foot; every section begins a page. A head or foot not named is that of the section before: LibreOffice loses the
 * fields of a head that is named twice.
 */
export function sectionProperties(
  orientation: Section['orientation'],
  header: string | undefined,
  footer: string | undefined,
): Xml {
  const [width, height] = orientation === 'portrait' ? [PAGE.short, PAGE.long] : [PAGE.long, PAGE.short]
  const { margin, edge } = PAGE
  return element(
    'w:sectPr',
    {},
    header !== undefined && element('w:headerReference', { 'w:type': 'default', 'r:id': header }),
    footer !== undefined && element('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    value('w:type', 'nextPage'),
    element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': orientation === 'landscape' ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': edge,
      'w:footer': edge,
      'w:gutter': 0,
    }),
  )
}

/** Headings, captions and file entries bring the space above them by style. */
const SPACED = /^(Heading|Caption|FileName|Notice|TOC)/
const hasOwnSpace = (of: Xml) => SPACED.test(styleOf(of))
const styleOf = (of: Xml): string => {
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
function setSpace(of: Xml, before: number): void {
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
