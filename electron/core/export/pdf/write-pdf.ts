// Report -> PDF: files first, then a dry layout until every page number holds, then the pages for good.
import type {
  Attachment,
  Block,
  FileNote,
  Report,
  Warning,
  WriteRequest,
  Written,
} from '../../../../shared/report/report.ts'
import { addAttachment } from './attachment.ts'
import { addContents, addFacts, addHeading, addList, addParagraph } from './blocks.ts'
import { finishDocument } from './document-end.ts'
import { createFlow } from './flow.ts'
import type { RunningHead, SheetMaker } from './flow.ts'
import { loadFonts } from './fonts.ts'
import type { Fonts } from './fonts.ts'
import { openOutput } from './output.ts'
import type { Pass } from './pass.ts'
import { createPdfFile } from './pdf-file.ts'
import { createPlaces, samePages } from './places.ts'
import type { Position } from './places.ts'
import { attachmentsOf, prepareAttachments } from './prepare.ts'
import type { Prepared } from './prepare.ts'
import { drawRunningHead } from './running-head.ts'
import { createDrySheet, createSheet } from './sheet.ts'
import { addSignatures, addStrip } from './strip.ts'
import { addTable } from './table.ts'
import { createTags } from './tags.ts'
import type { Tags } from './tags.ts'

export type Progress = { readonly value: number; readonly description: string }

/** Page numbers inside sentences can move a line; more than two rounds are rare. */
const MOST_ROUNDS = 5
/** Parts of the whole time, as measured on portfolios with photos. */
const SHARE_OF_FILES = 0.75
const SHARE_OF_LAYOUT = 0.85
const MESSAGE_EVERY = 100

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

type Run = {
  readonly report: Report
  readonly fonts: Fonts
  readonly prepared: ReadonlyMap<string, Prepared>
  readonly earlier: ReadonlyMap<string, Position>
  readonly pages: number
  readonly tags: Tags
  readonly makeSheet: SheetMaker
  readonly onMissingGlyph: (code: string) => void
  readonly onSection: (index: number) => void
}

/** Lays the whole report out once. */
const layOutReport = (run: Run) => {
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

const warningsOf = (
  report: Report,
  attachments: readonly Attachment[],
  prepared: ReadonlyMap<string, Prepared>,
  missing: ReadonlySet<string>,
): readonly Warning[] => {
  const notes = attachments.flatMap((attachment) =>
    (prepared.get(attachment.file)?.notes ?? []).map((code: FileNote): Warning => ({
      code,
      ref: attachment.reference,
      message: `${attachment.name}: ${report.words.notes[code]}`,
    })),
  )
  return missing.size === 0 ? notes : [...notes, { code: 'missing-glyph', ref: '', message: [...missing].join(' ') }]
}

/**
 * Writes the report as a tagged PDF to `request.target`, by way of `<target>.part`. Equal requests give equal bytes. Damaged, locked or missing
 * evidence becomes a note and a warning. Throws only what the file system throws for the target (no room, not allowed); then no part is left.
 */
export async function writePdf(request: WriteRequest, onProgress: (progress: Progress) => void): Promise<Written> {
  const { report } = request
  let last = 0
  const tell = (value: number, description: string) => {
    const now = performance.now()
    if (now - last < MESSAGE_EVERY && value < 1) return
    last = now
    onProgress({ value, description })
  }
  const attachments = attachmentsOf(request)
  const totalBytes = attachments.reduce((sum, attachment) => sum + attachment.bytes, 1)
  tell(0, report.title)
  const fonts = await loadFonts(request.assets)
  const output = openOutput(request.target)
  try {
    const file = createPdfFile(output)
    const prepared = await prepareAttachments(file, request, (attachment, done) =>
      tell((SHARE_OF_FILES * done) / totalBytes, `${attachment.reference} ${attachment.name}`),
    )

    const missing = new Set<string>()
    const common = { report, fonts, prepared, onMissingGlyph: (code: string) => missing.add(code) }
    const titleOf = (index: number) => report.sections[index]?.reference || report.title
    let laidOut = layOutReport({
      ...common,
      earlier: new Map(),
      pages: 0,
      tags: createTags(null),
      makeSheet: createDrySheet,
      onSection: (index) =>
        tell(SHARE_OF_FILES + (SHARE_OF_LAYOUT - SHARE_OF_FILES) * (index / report.sections.length), titleOf(index)),
    })
    for (let round = 1; round < MOST_ROUNDS; round += 1) {
      const next = layOutReport({
        ...common,
        earlier: laidOut.places,
        pages: laidOut.pages,
        tags: createTags(null),
        makeSheet: createDrySheet,
        onSection: () => {},
      })
      const isSettled = samePages(laidOut.places, next.places) && laidOut.pages === next.pages
      laidOut = next
      if (isSettled) break
    }

    const [root, pageTree, fontResources] = [file.next(), file.next(), file.next()]
    const pageObjects: number[] = []
    const pageObject = (index: number): number => {
      while (pageObjects.length <= index) pageObjects.push(file.next())
      return pageObjects[index] ?? 0
    }
    const tags = createTags(file)
    const binding = { file, tags, fonts, pageObject, pageTree, fontResources }
    const final = layOutReport({
      ...common,
      earlier: laidOut.places,
      pages: laidOut.pages,
      tags,
      makeSheet: (index, width, height) => createSheet(binding, index, width, height),
      onSection: (index) =>
        tell(SHARE_OF_LAYOUT + (1 - SHARE_OF_LAYOUT) * (index / report.sections.length), titleOf(index)),
    })
    file.put(fontResources, await fonts.embed(file))
    const bytes = finishDocument(file, {
      report,
      root,
      pageTree,
      pageObjects: pageObjects.slice(0, final.pages),
      pageObject,
      structure: tags.finish(),
      outline: final.outline,
      embedded: [...prepared.values()].flatMap((item) => item.embedded ?? []),
      isUniversal: ![...prepared.values()].some((item) => item.pages.some((page) => page.kind === 'form')),
    })
    await output.commit()
    tell(1, report.title)
    return {
      path: request.target,
      format: 'pdf',
      pages: final.pages,
      bytes,
      warnings: warningsOf(report, attachments, prepared, missing),
    }
  } catch (error) {
    output.discard()
    throw error
  }
}
