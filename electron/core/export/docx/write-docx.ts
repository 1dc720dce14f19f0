// The Word file of a report, written to the disk piece by piece: first the pictures, then the page counts, then the document.
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Report, WriteRequest, Written } from '../../../../shared/report/report.ts'
import { collectAnchors } from './anchors.ts'
import { NAMESPACES } from './look.ts'
import { drawFiles } from './media.ts'
import type { DrawnFiles } from './media.ts'
import { closeWith, NO_HEADS, pageSetup } from './page-setup.ts'
import { createPageCounter } from './pages.ts'
import type { PageCounter } from './pages.ts'
import * as parts from './parts.ts'
import { collectAddresses, countNumberedLists, createPen, safeAddress } from './pen.ts'
import type { ContentsEntry, Pen, Shared } from './pen.ts'
import { writeSection } from './sections.ts'
import { stylesPart } from './styles.ts'
import { createProgress } from './progress.ts'
import type { OnProgress, Progress } from './progress.ts'
import { collectRunning } from './running.ts'
import type { Running } from './running.ts'
import { plainText } from './walk.ts'
import { element, openTag, toPart, toXml, XML_DECLARATION } from './xml.ts'
import type { Xml } from './xml.ts'
import { createZip } from './zip.ts'
import type { Zip } from './zip.ts'

/** Shares of the whole: drawing pictures, counting pages, writing. */
const UNTIL = { drawn: 0.45, counted: 0.9, written: 1 } as const

/**
 * Writes `<target>.part`, syncs it and renames it over the target; on a failure nothing is left and an old target stays as it was. A file of the
 * report that cannot be shown becomes a note and a warning, never a failure. `pages` is computed by laying the document out.
 */
export async function writeDocx(request: WriteRequest, onProgress: OnProgress): Promise<Written> {
  const part = `${request.target}.part`
  const file = await open(part, 'w')
  try {
    const written = await writeAll(request, file, createProgress(onProgress))
    await file.sync()
    await file.close()
    await rename(part, request.target)
    return { path: request.target, format: 'docx', ...written }
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(part, { force: true })
    throw error
  }
}

async function writeAll(
  request: WriteRequest,
  file: FileHandle,
  progress: Progress,
): Promise<Pick<Written, 'pages' | 'bytes' | 'warnings'>> {
  const report = withSection(request.report)
  const zip = createZip(file, new Date(report.createdAt))
  // First of all, so that programs that look at the first bytes know a Word file.
  await writeParts(zip, { '_rels/.rels': parts.relationshipsPart(parts.PACKAGE_RELATIONSHIPS) })
  const drawn = await drawFiles({ ...request, report }, zip, progress.upTo(UNTIL.drawn))

  const running = collectRunning(report, drawn)
  const addresses = new Map(collectAddresses(report).map((address, index) => [address, `rIdLink${index + 1}`]))
  const shared: Shared = {
    words: report.words,
    language: report.language,
    anchors: collectAnchors(report, drawn),
    drawn,
    contents: contentsOf(report),
    relationshipOf: (url) => addresses.get(safeAddress(url) ?? ''),
  }
  const constant = {
    styles: stylesPart(report.language),
    numbering: parts.numberingPart(countNumberedLists(report)),
    settings: parts.settingsPart(report.language),
  }
  const { pages, pageOf } = countPages(
    report,
    createPen(shared, undefined),
    createPageCounter(constant),
    progress.upTo(UNTIL.counted),
  )

  await zip.deflate(
    'word/document.xml',
    writeDocument(report, createPen(shared, pageOf), running, progress.upTo(UNTIL.written)),
  )
  await writeParts(zip, {
    'word/_rels/document.xml.rels': parts.relationshipsPart(documentRelationships(running, drawn, addresses)),
    'word/styles.xml': constant.styles,
    'word/numbering.xml': constant.numbering,
    'word/settings.xml': constant.settings,
    ...Object.fromEntries([...running.parts(pages)].map(({ name, root }) => [`word/${name}.xml`, root])),
    'docProps/core.xml': parts.corePart(report),
    'docProps/app.xml': parts.appPart(pages),
    'docProps/custom.xml': parts.customPart(report),
    '[Content_Types].xml': parts.contentTypesPart(running.names),
  })
  await zip.finish()
  return { pages, bytes: zip.size(), warnings: drawn.warnings }
}

async function writeParts(zip: Zip, roots: Readonly<Record<string, Xml>>): Promise<void> {
  for (const [name, root] of Object.entries(roots)) await zip.deflate(name, [toPart(root)])
}

/** Word wants a paragraph even where there is nothing to say. */
const withSection = (report: Report): Report =>
  report.sections.length > 0
    ? report
    : { ...report, sections: [{ id: '', reference: '', orientation: 'portrait', blocks: [] }] }

/** The headings of the contents list, in order. */
const contentsOf = (report: Report): ContentsEntry[] =>
  report.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'heading' && block.inContents
        ? [{ level: block.level, text: plainText(block.runs), anchor: block.anchor }]
        : [],
    ),
  )

/** Lays out every section once and says on which page each bookmark is. */
function countPages(report: Report, pen: Pen, count: PageCounter, progress: Progress) {
  const pageOf = new Map<string, number>()
  let pages = 0
  report.sections.forEach((section, index) => {
    const counted = count(writeSection(section, pen))
    for (const [name, page] of Object.entries(counted.bookmarks)) pageOf.set(name, pages + page)
    pages += counted.pages
    progress.report((index + 1) / report.sections.length, section.reference)
  })
  return { pages, pageOf: (name: string) => String(pageOf.get(name) ?? '') }
}

/** The document section by section: none is held longer than it takes to write it. */
function* writeDocument(report: Report, pen: Pen, running: Running, progress: Progress): Generator<string> {
  const { w, r, wp } = NAMESPACES
  const heads = running.heads.values()
  yield `${XML_DECLARATION}${openTag(element('w:document', { 'xmlns:w': w, 'xmlns:r': r, 'xmlns:wp': wp }))}<w:body>`
  for (const [index, section] of report.sections.entries()) {
    const sheets = writeSection(section, pen)
    for (const [at, { orientation, body }] of sheets.entries()) {
      const setup = pageSetup(orientation, heads.next().value ?? NO_HEADS)
      const isLast = index === report.sections.length - 1 && at === sheets.length - 1
      if (!isLast) closeWith(setup, body)
      for (const one of body) yield toXml(one)
      if (isLast) yield toXml(setup)
    }
    progress.report((index + 1) / report.sections.length, section.reference)
  }
  yield '</w:body></w:document>'
}

const documentRelationships = (
  running: Running,
  drawn: DrawnFiles,
  addresses: ReadonlyMap<string, string>,
): parts.Relationship[] => [
  { id: 'rIdStyles', kind: 'styles', target: 'styles.xml' },
  { id: 'rIdNumbering', kind: 'numbering', target: 'numbering.xml' },
  { id: 'rIdSettings', kind: 'settings', target: 'settings.xml' },
  ...running.relationships,
  ...drawn.media.map(({ relationship, name }) => ({ id: relationship, kind: 'image', target: `media/${name}` })),
  ...[...addresses].map(([target, id]) => ({ id, kind: 'hyperlink', target, external: true })),
]
