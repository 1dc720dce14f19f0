// Lays the whole report out once, dry or for good.
import type { Block, Report } from '../../../../shared/report/report.ts'
import { addAttachment } from './attachment.ts'
import { addFacts, addHeading, addList, addParagraph } from './blocks.ts'
import { addContents } from './contents.ts'
import { createFlow } from './flow.ts'
import type { RunningHead, SheetMaker } from './flow.ts'
import type { Fonts } from './fonts.ts'
import type { OutlineEntry, Pass } from './pass.ts'
import { createPlaces } from './places.ts'
import type { Position } from './places.ts'
import type { Prepared } from './prepare.ts'
import { drawRunningHead } from './running-head.ts'
import { addSignatures } from './signatures.ts'
import { addStrip } from './strip.ts'
import { addTable } from './table.ts'
import type { Tags } from './tags.ts'

const addBlock = (pass: Pass, block: Block, before: Block | undefined): void => {
  switch (block.kind) {
    case 'heading':
      return addHeading(pass, block)
    case 'paragraph':
      return addParagraph(pass, block)
    case 'list':
      return addList(pass, block)
    case 'facts':
      return addFacts(pass, block)
    case 'contents':
      return addContents(pass, block, before?.kind === 'heading')
    case 'table':
      return addTable(pass, block)
    case 'strip':
      return addStrip(pass, block)
    case 'signatures':
      return addSignatures(pass, block)
    case 'attachment':
      return addAttachment(pass, block)
    case 'space':
      return pass.flow.add({ height: block.lines * 15, draw: () => {} })
  }
}

export type LayoutRun = {
  readonly report: Report
  readonly fonts: Fonts
  readonly prepared: ReadonlyMap<string, Prepared>
  /** Where things lay, and how many pages there were, in the pass before. */
  readonly earlier: ReadonlyMap<string, Position>
  readonly pages: number
  readonly tags: Tags
  readonly makeSheet: SheetMaker
  /** A character the fonts lack, such as `U+1F600`. */
  readonly onMissingGlyph: (code: string) => void
  readonly onSection: (index: number) => void
}

export type Layout = {
  readonly places: ReadonlyMap<string, Position>
  readonly pages: number
  readonly outline: readonly OutlineEntry[]
}

/** Where everything came to lie, the number of pages, and the bookmarks. */
export const layOutReport = (run: LayoutRun): Layout => {
  const { report, tags } = run
  const places = createPlaces(run.earlier)
  const drawHead: RunningHead = (sheet, reference, margin) => drawRunningHead(pass, sheet, reference, run.pages, margin)
  const flow = createFlow(run.makeSheet, drawHead)
  const pass: Pass = {
    report,
    maker: {
      fonts: run.fonts,
      pageOf: (target) => {
        const position = places.find(target)
        return position === null ? null : position.page + 1
      },
      onMissingGlyph: run.onMissingGlyph,
    },
    flow,
    places,
    tags,
    prepared: run.prepared,
    outline: [],
    pagesToCome: [],
    section: tags.document,
    headingLevel: 0,
  }
  report.sections.forEach((section, index) => {
    run.onSection(index)
    flow.startSection(section)
    const element = tags.open('Sect', tags.document)
    pass.section = element
    section.blocks.forEach((block, at) => addBlock(pass, block, section.blocks[at - 1]))
    for (const drawPages of pass.pagesToCome.splice(0)) drawPages()
    flow.after(() => tags.close(element))
  })
  flow.finish()
  return { places: places.noted, pages: flow.pageCount(), outline: pass.outline }
}
