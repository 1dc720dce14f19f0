// Report -> PDF: files first, then a dry layout until every page number holds, then the pages for good.
import type { Attachment, FileNote, Report, Warning, WriteRequest, Written } from '../../../../shared/report/report.ts'
import { finishDocument } from './document-end.ts'
import { loadFonts } from './fonts.ts'
import { layOutReport } from './lay-out.ts'
import type { Layout, LayoutRun } from './lay-out.ts'
import { openOutput } from './output.ts'
import { createPdfFile } from './pdf-file.ts'
import type { PdfFile } from './pdf-file.ts'
import { samePages } from './places.ts'
import { attachmentsOf, prepareAttachments } from './prepare.ts'
import type { Prepared } from './prepare.ts'
import { createDrySheet, createSheet } from './sheet.ts'
import { createTags } from './tags.ts'

export type Progress = { readonly value: number; readonly description: string }

/** Page numbers inside sentences can move a line; more than two rounds are rare. */
const MOST_ROUNDS = 5
/** Parts of the whole time, as measured on portfolios with photos. */
const SHARE_OF_FILES = 0.75
const SHARE_OF_LAYOUT = 0.85
const MESSAGE_EVERY = 100

/** "U+4E2D" as a person finds it again: the character, and its code. */
const withCharacter = (code: string): string => `${String.fromCodePoint(Number.parseInt(code.slice(2), 16))} (${code})`

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
  if (missing.size === 0) return notes
  const message = `${report.words.missingGlyphs} ${[...missing].map(withCharacter).join(', ')}`
  return [...notes, { code: 'missing-glyph', ref: '', message }]
}

/** At most ten messages a second, and the last one always. */
const createTeller = (onProgress: (progress: Progress) => void) => {
  let last = 0
  return (value: number, description: string) => {
    const now = performance.now()
    if (now - last < MESSAGE_EVERY && value < 1) return
    last = now
    onProgress({ value, description })
  }
}

type Common = Pick<LayoutRun, 'report' | 'fonts' | 'prepared' | 'onMissingGlyph'>

/** Lays out dry until everything stays on its page. */
const settleLayout = (common: Common, onSection: (index: number) => void): Layout => {
  const layOutDry = (earlier: Layout | null, told: (index: number) => void) =>
    layOutReport({
      ...common,
      earlier: earlier?.places ?? new Map(),
      pages: earlier?.pages ?? 0,
      tags: createTags(null),
      makeSheet: createDrySheet,
      onSection: told,
    })
  let layout = layOutDry(null, onSection)
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const next = layOutDry(layout, () => {})
    const isSettled = samePages(layout.places, next.places) && layout.pages === next.pages
    layout = next
    if (isSettled) break
  }
  return layout
}

/** Lays out for good and closes the file; the result is the number of its pages and its length in bytes. */
const drawReport = async (file: PdfFile, common: Common, settled: Layout, onSection: (index: number) => void) => {
  const { report, fonts, prepared } = common
  const [root, pageTree, fontResources] = [file.next(), file.next(), file.next()]
  const pageObjects: number[] = []
  const pageObject = (index: number): number => {
    while (pageObjects.length <= index) pageObjects.push(file.next())
    return pageObjects[index] ?? 0
  }
  const tags = createTags(file)
  const binding = { file, tags, pageObject, pageTree, fontResources }
  const { pages, outline } = layOutReport({
    ...common,
    earlier: settled.places,
    pages: settled.pages,
    tags,
    makeSheet: (index, width, height) => createSheet(binding, index, width, height),
    onSection,
  })
  file.put(fontResources, await fonts.embed(file))
  const bytes = finishDocument(file, {
    report,
    root,
    pageTree,
    pageObjects: pageObjects.slice(0, pages),
    pageObject,
    structure: tags.finish(),
    outline,
    embedded: [...prepared.values()].flatMap((item) => item.embedded ?? []),
    isUniversal: ![...prepared.values()].some((item) => item.pages.some((page) => page.kind === 'form')),
  })
  return { pages, bytes }
}

/**
 * Writes the report as a tagged PDF to `request.target`, by way of `<target>.part`. Equal requests give equal bytes. Damaged, locked or missing
 * evidence becomes a note and a warning. Throws only what the file system throws for the target (no room, not allowed); then no part is left.
 */
export async function writePdf(request: WriteRequest, onProgress: (progress: Progress) => void): Promise<Written> {
  const { report } = request
  const tell = createTeller(onProgress)
  const attachments = attachmentsOf(request)
  const totalBytes = attachments.reduce((sum, attachment) => sum + attachment.bytes, 1)
  const tellSection = (from: number, to: number) => (index: number) =>
    tell(from + (to - from) * (index / report.sections.length), report.sections[index]?.reference || report.title)

  tell(0, report.title)
  const fonts = await loadFonts(request.assets)
  const output = openOutput(request.target)
  try {
    const file = createPdfFile(output)
    const prepared = await prepareAttachments(file, request, (attachment, done) =>
      tell((SHARE_OF_FILES * done) / totalBytes, `${attachment.reference} ${attachment.name}`),
    )
    const missing = new Set<string>()
    const common: Common = { report, fonts, prepared, onMissingGlyph: (code) => missing.add(code) }
    const settled = settleLayout(common, tellSection(SHARE_OF_FILES, SHARE_OF_LAYOUT))
    const { pages, bytes } = await drawReport(file, common, settled, tellSection(SHARE_OF_LAYOUT, 1))
    await output.commit()
    tell(1, report.title)
    const warnings = warningsOf(report, attachments, prepared, missing)
    return { path: request.target, format: 'pdf', pages, bytes, warnings }
  } catch (error) {
    output.discard()
    throw error
  }
}
