// A section of the report as elements of the body: its blocks one after the other, then the pages of the files attached to it.
import type { Block, Section } from '../../../../shared/report/report.ts'
import { writeAttachment } from './attachments.ts'
import {
  paragraph,
  setSpaceBefore,
  styleOf,
  writeContents,
  writeFacts,
  writeHeading,
  writeList,
  writeParagraph,
} from './blocks.ts'
import { lineWidth } from './look.ts'
import type { Orientation } from './look.ts'
import type { DrawnFiles } from './media.ts'
import type { Pen } from './pen.ts'
import { orientationOf, writeFilePage } from './pictures.ts'
import { textRun } from './runs.ts'
import { writeStrip } from './strip.ts'
import { writeSignatures, writeTable } from './tables.ts'
import type { Xml } from './xml.ts'

/** Pages that lie the same way. The body ends with a paragraph, which can carry the properties of the pages. */
export type Sheets = { readonly orientation: Orientation; readonly body: Xml[] }

/** A line of body text, in twips; what a paragraph stands off a table above it. */
const LINE = 300
const AFTER_TABLE = 180

/** The section's own sheets, then those of its files: a page of evidence lies as it was made, and no page of text stays half empty. */
export function writeSection(section: Section, pen: Pen): Sheets[] {
  const sheets: Sheets[] = [{ orientation: section.orientation, body: writeBlocks(section, pen) }]
  for (const attachment of section.blocks) {
    if (attachment.kind !== 'attachment' || attachment.use !== 'pages') continue
    for (const picture of pen.drawn.of(attachment).pictures) {
      const orientation = orientationOf(picture)
      const last = sheets.at(-1)
      if (last?.orientation === orientation) last.body.push(...writeFilePage(attachment, picture, pen, true))
      else sheets.push({ orientation, body: writeFilePage(attachment, picture, pen, false) })
    }
  }
  return sheets
}

/** How the sheets of a section lie, in order: what `writeSection` will make of it. */
export function orientationsOf(section: Section, drawn: DrawnFiles): Orientation[] {
  const order: Orientation[] = [section.orientation]
  for (const block of section.blocks) {
    if (block.kind !== 'attachment' || block.use !== 'pages') continue
    for (const orientation of drawn.of(block).pictures.map(orientationOf))
      if (order.at(-1) !== orientation) order.push(orientation)
  }
  return order
}

function writeBlocks(section: Section, pen: Pen): Xml[] {
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
    const above = body.at(-1)
    if (head.name === 'w:tbl' && (above?.name === 'w:tbl' || space > 0)) body.push(gap(space))
    else if (head.name === 'w:p' && space > 0) setSpaceBefore(head, space)
    else if (head.name === 'w:p' && above === undefined) setSpaceBefore(head, 0)
    else if (head.name === 'w:p' && above?.name === 'w:tbl' && !BRINGS_SPACE.test(styleOf(head)))
      setSpaceBefore(head, AFTER_TABLE)
    space = 0
    body.push(...written)
  }
  if (body.at(-1)?.name !== 'w:p') body.push(paragraph({ style: 'SectionEnd' }, []))
  return body
}

function writeBlock(block: Exclude<Block, { kind: 'space' }>, pen: Pen, { orientation, blocks }: Section): Xml[] {
  const width = lineWidth(orientation)
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, pen)]
    case 'paragraph':
      return [writeParagraph(block, pen, width)]
    case 'list':
      return writeList(block, pen)
    case 'facts':
      return writeFacts(block, pen)
    case 'contents': {
      const hasTitle = blocks[blocks.indexOf(block) - 1]?.kind === 'heading'
      const title = paragraph({ style: 'TOCHeading' }, [textRun(pen.words.contents)])
      return [...(hasTitle ? [] : [title]), ...writeContents(block.levels, pen, width)]
    }
    case 'table':
      return writeTable(block, pen, width)
    case 'strip':
      return writeStrip(block, pen, width)
    case 'signatures':
      return writeSignatures(block, width)
    case 'attachment':
      return writeAttachment(block, pen, orientation)
  }
}

/** Two tables without a paragraph between them would become one. */
const gap = (space: number) => paragraph({ style: 'SectionEnd', before: Math.max(space, AFTER_TABLE) }, [])

/** Headings, captions and file entries bring the space above them by style. */
const BRINGS_SPACE = /^(Heading|Caption|FileName|Notice|TOC)/
