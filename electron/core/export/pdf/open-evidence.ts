// Opens a PDF of evidence by a ladder of ways, and decides by what comes out, not by what the file says of itself.
import { PDFDict, PDFDocument, PDFParser } from 'pdf-lib'
import type { FileNote } from '../../../../shared/report/report.ts'
import { EncryptedError, LazyReader } from './lazy-reader.ts'
import type { PdfFile } from './pdf-file.ts'
import { drawAll, isAllLost, MOST_PAGES, readPages, settle } from './read-pages.ts'
import type { Evidence, Opened } from './read-pages.ts'
import { arrayOf, dictionaryOf, loadedSource, name, numberOf, walkPages } from './source.ts'
import type { Source } from './source.ts'

/** Layers that a reader hides would show in a form, which knows no layers: such a file must be drawn by a reader. */
const hidesLayers = (source: Source): boolean => {
  const normal = dictionaryOf(
    source,
    dictionaryOf(source, dictionaryOf(source, source.root)?.get(name('OCProperties')))?.get(name('D')),
  )
  return (
    normal !== undefined &&
    (arrayOf(source, normal.get(name('OFF'))).length > 0 || source.get(normal.get(name('BaseState'))) === name('OFF'))
  )
}

const isSigned = (source: Source): boolean => {
  const form = dictionaryOf(source, dictionaryOf(source, source.root)?.get(name('AcroForm')))
  return ((numberOf(source, form?.get(name('SigFlags'))) ?? 0) & 1) === 1
}

const openLazily = (bytes: Uint8Array): Opened => {
  const { source } = new LazyReader(bytes)
  const pages = walkPages(source)
  return { source, pages, notes: isSigned(source) ? ['signed'] : [] }
}

/** Files that may be read but not changed or printed open with the empty password. */
const openLocked = async (bytes: Uint8Array): Promise<Opened | null> => {
  try {
    const { context } = await PDFDocument.load(bytes, { password: '', updateMetadata: false, parseSpeed: Infinity })
    const source = loadedSource(context, context.trailerInfo.Root)
    return { source, pages: walkPages(source), notes: isSigned(source) ? ['lock-lifted', 'signed'] : ['lock-lifted'] }
  } catch {
    return null
  }
}

const HEADER = Buffer.from('%PDF-1.7\n')

/** Reads every object there is, in the order they stand, and takes what calls itself a page. */
const scavenge = async (bytes: Uint8Array): Promise<Opened | 'encrypted' | null> => {
  try {
    const hasHeader = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-')
    const context = await PDFParser.forBytesWithOptions(
      hasHeader ? bytes : Buffer.concat([HEADER, bytes]),
      Infinity,
    ).parseDocument()
    if (context.trailerInfo.Encrypt !== undefined) return 'encrypted'
    const source = loadedSource(context, context.trailerInfo.Root)
    const inTree = walkPages(source)
    const all = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Type')) === name('Page') ? [object] : []))
    return { source, pages: inTree.length >= all.length ? inTree : all, notes: ['repaired'] }
  } catch {
    return null
  }
}

/**
 * Puts the pages of a PDF into the file, as forms where they can be read, as pictures where only PDFium reads them. What is damaged, locked or
 * empty comes back as a note. Never throws for what the bytes are.
 */
export const openEvidence = async (file: PdfFile, bytes: Uint8Array): Promise<Evidence> => {
  if (bytes.length === 0) return { pages: [], notes: ['empty'] }
  let opened: Opened | null = null
  let isEncrypted = false
  try {
    opened = openLazily(bytes)
  } catch (error) {
    isEncrypted = error instanceof EncryptedError
  }
  if (isEncrypted) opened = await openLocked(bytes)
  const first = opened
  if (!isEncrypted && (opened === null || opened.pages.length === 0)) {
    const found = await scavenge(bytes)
    if (found === 'encrypted') isEncrypted = true
    else opened = found
  }
  if (opened !== null && opened.pages.length > MOST_PAGES) return { pages: [], notes: ['too-many-pages'] }
  const isLayered = opened !== null && hidesLayers(opened.source)
  if (opened !== null && opened.pages.length > 0 && !isLayered) {
    const evidence = await readPages(file, bytes, opened)
    if (evidence.pages.length > 0) return evidence
  }
  const drawn = await drawAll(file, bytes)
  if (drawn.length > 0 && !isAllLost(drawn)) {
    const rescued: FileNote = isEncrypted ? 'lock-lifted' : 'repaired'
    return settle(drawn, isLayered && opened !== null ? opened.notes : [rescued])
  }
  if (isEncrypted) return { pages: [], notes: ['encrypted'] }
  return { pages: [], notes: [first !== null && first.pages.length === 0 ? 'empty' : 'damaged'] }
}
