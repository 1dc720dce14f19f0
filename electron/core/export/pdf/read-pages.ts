// Pages of an opened PDF put into the file: as forms where that keeps all they show, else drawn by PDFium, else said to be lost.
import { PDFObjectCopier } from 'pdf-lib'
import type { PDFDict } from 'pdf-lib'
import type { FileNote } from '../../../../shared/report/report.ts'
import { hasInk, openPdfium } from '../pdfium.ts'
import type { PdfiumFile } from '../pdfium.ts'
import { pixelsToPicture } from '../pictures.ts'
import { writeImage } from './images.ts'
import { convertPage } from './page-form.ts'
import type { ConvertedPage, FormPage } from './page-form.ts'
import type { PdfFile } from './pdf-file.ts'
import { printProof } from './proof.ts'
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

export type Opened = {
  readonly source: Source
  readonly pages: readonly PDFDict[]
  readonly notes: readonly FileNote[]
}

/** More pages than this are not shown: the file is listed. */
export const MOST_PAGES = 2000
/** Dots an inch of pages that only PDFium can read, and of the look whether a page shows anything. */
const DRAWN_AT = 150
const LOOKED_AT = 72
/** A converted page with fewer of the letters than this has lost some. */
const LETTERS_KEPT = 0.9

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
    .filter(({ page }) => page === null || page.isDoubtful || page.needsReader)
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
      verdicts[index] = isPoorer || page === null || page.needsReader ? 'image' : 'form'
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
export const drawAll = async (file: PdfFile, bytes: Uint8Array): Promise<readonly EvidencePage[]> => {
  const original = await openPdfium(bytes)
  const pages: EvidencePage[] = []
  for (let index = 0; original !== null && index < Math.min(original.pageCount, MOST_PAGES); index += 1)
    pages.push(await drawPage(file, original, index))
  original?.close()
  return pages
}

export const isAllLost = (pages: readonly EvidencePage[]) => pages.every((page) => page.kind === 'lost')

export const settle = (pages: readonly EvidencePage[], notes: readonly FileNote[]): Evidence => {
  if (isAllLost(pages)) return { pages: [], notes: ['damaged'] }
  return { pages, notes: pages.some((page) => page.kind === 'lost') ? ['damaged', ...notes] : notes }
}

export const readPages = async (file: PdfFile, bytes: Uint8Array, opened: Opened): Promise<Evidence> => {
  // In a damaged or locked file no page is beyond doubt.
  const isSuspect = opened.notes.includes('repaired') || opened.notes.includes('lock-lifted')
  const converted = convert(opened, file).map((page) =>
    page !== null && isSuspect ? { ...page, isDoubtful: true } : page,
  )
  const original = converted.every((page) => page !== null && !page.isDoubtful && !page.needsReader)
    ? null
    : await openPdfium(bytes)
  const verdicts = await judge(opened, converted, original)
  writeForms(
    file,
    converted.filter((page, index) => page !== null && verdicts[index] === 'form').filter((page) => page !== null),
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
