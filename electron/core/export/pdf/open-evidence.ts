// Opens a PDF of evidence by a ladder of ways, and decides by what comes out, not by what the file says of itself.
import { PDFDict, PDFDocument, PDFObjectCopier, PDFParser } from 'pdf-lib'
import type { FileNote } from '../../../../shared/report/report.ts'
import { hasInk, openPdfium } from '../pdfium.ts'
import type { PdfiumFile } from '../pdfium.ts'
import { pixelsToPicture } from '../pictures.ts'
import { writeImage } from './images.ts'
import { EncryptedError, LazyReader } from './lazy-reader.ts'
import { convertPage } from './page-form.ts'
import type { ConvertedPage, FormPage } from './page-form.ts'
import type { PdfFile } from './pdf-file.ts'
import { printProof } from './proof.ts'
import { dictionaryOf, loadedSource, name, numberOf, walkPages } from './source.ts'
import type { Source } from './source.ts'

export type ImagePage = {
  readonly kind: 'image'
  readonly object: number
  readonly width: number
  readonly height: number
}
/** A page that the file has and that shows nothing of what it should. */
export type LostPage = { readonly kind: 'lost' }
export type EvidencePage = FormPage | ImagePage | LostPage
/** No pages: the notes say why. */
export type Evidence = { readonly pages: readonly EvidencePage[]; readonly notes: readonly FileNote[] }

const MOST_PAGES = 2000
/** Dots an inch of pages that only PDFium can read, and of the look whether a page shows anything. */
const DRAWN_AT = 150
const LOOKED_AT = 72
/** A converted page with fewer of the letters than this has lost some. */
const LETTERS_KEPT = 0.9

type Opened = { readonly source: Source; readonly pages: readonly PDFDict[]; readonly notes: readonly FileNote[] }

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

/** Never throws for what the bytes are: a page that cannot be converted counts as one that shows nothing. */
const convert = (opened: Opened, file: PdfFile): readonly (ConvertedPage | null)[] => {
  const copier = PDFObjectCopier.for(opened.source.context, file.context)
  return opened.pages.map((page) => {
    try {
      return convertPage(opened.source, page, copier, file.next)
    } catch {
      return null
    }
  })
}

const writeForms = (file: PdfFile, pages: readonly ConvertedPage[]): readonly FormPage[] => {
  for (const { pending } of pages) for (const form of pending) file.stream(form.object, form.dictionary, form.bytes)
  file.flushCopies()
  return pages.map(({ page }) => page)
}

type Verdict = 'form' | 'image' | 'lost'

/** What to do with each page: keep it, have PDFium draw it, or say that it is lost. Pages without doubt are not looked at. */
const judge = async (
  opened: Opened,
  converted: readonly (ConvertedPage | null)[],
  original: PdfiumFile | null,
): Promise<readonly Verdict[]> => {
  const doubtful = converted
    .map((page, index) => ({ page, index }))
    .filter(({ page }) => page === null || page.isDoubtful || page.lacksAppearance)
  const verdicts: Verdict[] = converted.map(() => 'form')
  if (doubtful.length === 0) return verdicts
  const chosen = doubtful.flatMap(({ index }) => (converted[index] === null ? [] : [index]))
  const pages = chosen.flatMap((index) => opened.pages[index] ?? [])
  const proof = await openPdfium(
    printProof((file) =>
      writeForms(
        file,
        convert({ ...opened, pages }, file).filter((page) => page !== null),
      ),
    ),
  )
  const inOriginal = original !== null && original.pageCount === opened.pages.length ? original : null
  for (const { page, index } of doubtful) {
    const at = chosen.indexOf(index)
    const isShown =
      proof !== null &&
      at >= 0 &&
      hasInk((await proof.draw(at, LOOKED_AT)) ?? { width: 0, height: 0, data: new Uint8Array() })
    const letters = proof === null || at < 0 ? 0 : proof.letters(at)
    const pixels = inOriginal === null ? null : await inOriginal.draw(index, LOOKED_AT)
    if (pixels !== null && inOriginal !== null && hasInk(pixels)) {
      const isPoorer = !isShown || letters < inOriginal.letters(index) * LETTERS_KEPT
      verdicts[index] = isPoorer || page === null || page.lacksAppearance ? 'image' : 'form'
    } else verdicts[index] = isShown && (letters > 0 || page?.page.hasText === false) ? 'form' : 'lost'
  }
  proof?.close()
  return verdicts
}

const drawPage = async (file: PdfFile, original: PdfiumFile, index: number): Promise<EvidencePage> => {
  const pixels = await original.draw(index, DRAWN_AT)
  const size = original.size(index)
  if (pixels === null || size === null || !hasInk(pixels)) return { kind: 'lost' }
  return { kind: 'image', object: writeImage(file, await pixelsToPicture(pixels)), ...size }
}

/** Every page drawn pixel by pixel: the last way in. */
const drawAll = async (file: PdfFile, bytes: Uint8Array): Promise<readonly EvidencePage[]> => {
  const original = await openPdfium(bytes)
  const pages: EvidencePage[] = []
  for (let index = 0; original !== null && index < Math.min(original.pageCount, MOST_PAGES); index += 1)
    pages.push(await drawPage(file, original, index))
  original?.close()
  return pages
}

const isAllLost = (pages: readonly EvidencePage[]) => pages.every((page) => page.kind === 'lost')

const settle = (pages: readonly EvidencePage[], notes: readonly FileNote[]): Evidence => {
  if (isAllLost(pages)) return { pages: [], notes: ['damaged'] }
  return { pages, notes: pages.some((page) => page.kind === 'lost') ? ['damaged', ...notes] : notes }
}

const readPages = async (file: PdfFile, bytes: Uint8Array, opened: Opened): Promise<Evidence> => {
  const converted = convert(opened, file)
  const original = converted.every((page) => page !== null && !page.isDoubtful && !page.lacksAppearance)
    ? null
    : await openPdfium(bytes)
  const verdicts = await judge(opened, converted, original)
  writeForms(
    file,
    converted.filter((page) => page !== null),
  )
  const pages: EvidencePage[] = []
  for (const [index, page] of converted.entries()) {
    if (verdicts[index] === 'form' && page !== null) pages.push(page.page)
    else
      pages.push(
        verdicts[index] === 'image' && original !== null ? await drawPage(file, original, index) : { kind: 'lost' },
      )
  }
  original?.close()
  return settle(pages, opened.notes)
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
  if (opened !== null && opened.pages.length > 0) {
    const evidence = await readPages(file, bytes, opened)
    if (evidence.pages.length > 0) return evidence
  }
  const drawn = await drawAll(file, bytes)
  if (drawn.length > 0 && !isAllLost(drawn)) return settle(drawn, [isEncrypted ? 'lock-lifted' : 'repaired'])
  if (isEncrypted) return { pages: [], notes: ['encrypted'] }
  return { pages: [], notes: [first !== null && first.pages.length === 0 ? 'empty' : 'damaged'] }
}
