// A page of a foreign PDF as a form: one object with its own resources that can be drawn at any size, and nothing of it can run.
import { deflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFRawStream } from 'pdf-lib'
import type { PDFObject, PDFObjectCopier, PDFRef, PDFStream } from 'pdf-lib'
import { addressOf, appearanceOf, fitAppearance, lacksAppearance } from './annotations.ts'
import { decode } from './decode.ts'
import type { Box, Matrix } from './geometry.ts'
import { numbers } from './pdf-text.ts'
import { arrayOf, dictionaryOf, name, numberOf, numbersOf, reach } from './source.ts'
import type { Source } from './source.ts'
import { stripMarks } from './strip-marks.ts'

export type FormPage = {
  readonly kind: 'form'
  readonly box: Box
  readonly turn: 0 | 90 | 180 | 270
  /** What is drawn, one over the other: the page, then what its annotations show. */
  readonly forms: readonly { readonly object: number; readonly matrix: Matrix }[]
  readonly hasText: boolean
  readonly addresses: readonly { readonly box: Box; readonly url: string }[]
}
/** A stream to be written under its number once the whole file is known to be good. */
export type PendingForm = { readonly object: number; readonly dictionary: string; readonly bytes: Uint8Array }
export type ConvertedPage = {
  readonly page: FormPage
  readonly pending: readonly PendingForm[]
  /** Something was torn or missing: what the page shows must be checked. */
  readonly isDoubtful: boolean
  /** A filled field leaves its looks to the reader: the page must be drawn by one. */
  readonly needsReader: boolean
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const LETTER: Box = [0, 0, 612, 792]
const HIDDEN_FLAGS = 2 + 32

const boxOf = (source: Source, object: PDFObject | undefined): Box | undefined => {
  const [a, b, c, d] = numbersOf(source, object) ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return box[2] - box[0] >= 1 && box[3] - box[1] >= 1 ? box : undefined
}

/** The part of the page that readers show: the crop box within the media box; Letter where the file says nothing usable. */
const visibleBox = (source: Source, page: PDFDict): Box => {
  const media = boxOf(source, page.get(name('MediaBox'))) ?? LETTER
  const crop = boxOf(source, page.get(name('CropBox')))
  if (crop === undefined) return media
  const cut: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ]
  return cut[2] - cut[0] >= 1 && cut[3] - cut[1] >= 1 ? cut : media
}

const turnOf = (source: Source, page: PDFDict): FormPage['turn'] => {
  const turn = (((numberOf(source, page.get(name('Rotate'))) ?? 0) % 360) + 360) % 360
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0
}

type Content = { readonly bytes: Uint8Array; readonly dictionary: string; readonly isDoubtful: boolean }

/** The page's operators: its own bytes where there is one whole stream without marks, else joined anew. */
const contentOf = (source: Source, page: PDFDict, copier: PDFObjectCopier): Content => {
  const value = source.get(page.get(name('Contents')))
  const streams =
    value instanceof PDFArray ? value.asArray().map((item) => source.get(item)) : value === undefined ? [] : [value]
  const raw = streams.filter((stream) => stream instanceof PDFRawStream)
  // A stream that stands in another file is left there: nothing outside may be fetched.
  let isDoubtful = raw.length < streams.length || raw.some((stream) => stream.dict.has(name('F')))
  const parts = raw.map((stream) => {
    const decoded = decode(stream)
    if (!decoded.isWhole) isDoubtful = true
    return decoded.bytes
  })
  const [only] = raw
  const joined =
    parts.length === 1 && parts[0] !== undefined
      ? parts[0]
      : Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
  const stripped = stripMarks(joined)
  if (only !== undefined && raw.length === 1 && stripped === null) {
    const filters = ['Filter', 'DecodeParms'].map((key) => {
      const entry = only.dict.get(name(key))
      if (entry === undefined) return ''
      reach(source, entry)
      return `/${key} ${copier.copy(entry).toString()}`
    })
    return { bytes: only.contents, dictionary: filters.join(''), isDoubtful }
  }
  return { bytes: deflateSync(stripped ?? joined, { level: 3 }), dictionary: '/Filter/FlateDecode', isDoubtful }
}

const hasFonts = (source: Source, resources: PDFDict | undefined, depth = 0): boolean => {
  if (resources === undefined || depth > 3) return false
  const fonts = dictionaryOf(source, resources.get(name('Font')))
  if (fonts !== undefined && fonts.keys().length > 0) return true
  const objects = dictionaryOf(source, resources.get(name('XObject')))
  return (
    objects !== undefined &&
    objects
      .values()
      .some((object) =>
        hasFonts(source, dictionaryOf(source, dictionaryOf(source, object)?.get(name('Resources'))), depth + 1),
      )
  )
}

/** Nested forms carry marks of their own. */
const stripNested = (source: Source) => (ref: PDFRef, stream: PDFStream) => {
  if (!(stream instanceof PDFRawStream) || stream.dict.get(name('Subtype')) !== name('Form')) return
  const stripped = stripMarks(decode(stream).bytes)
  if (stripped === null) return
  stream.dict.delete(name('DecodeParms'))
  stream.dict.set(name('Filter'), name('FlateDecode'))
  source.context.assign(ref, PDFRawStream.of(stream.dict, deflateSync(stripped, { level: 3 })))
}

/** Turns a page into forms whose numbers come from the copier's destination. Throws for what cannot be read at all. */
export const convertPage = (
  source: Source,
  page: PDFDict,
  copier: PDFObjectCopier,
  next: () => number,
): ConvertedPage => {
  const box = visibleBox(source, page)
  const resources = page.get(name('Resources'))
  const hasText = hasFonts(source, dictionaryOf(source, resources))
  const content = contentOf(source, page, copier)
  const missing = reach(source, resources, stripNested(source))
  const group = page.get(name('Group'))
  reach(source, group)
  const object = next()
  const entries = [
    `/Type/XObject/Subtype/Form/BBox[${numbers(box)}]`,
    `/Resources ${source.get(resources) instanceof PDFDict && resources !== undefined ? copier.copy(resources).toString() : '<<>>'}`,
    dictionaryOf(source, group) === undefined || group === undefined ? '' : `/Group ${copier.copy(group).toString()}`,
    content.dictionary,
  ]
  const forms: { object: number; matrix: Matrix }[] = [{ object, matrix: IDENTITY }]
  const addresses: { box: Box; url: string }[] = []
  let isDoubtful = content.isDoubtful || missing > 0
  let isUnshown = false
  for (const item of arrayOf(source, page.get(name('Annots')))) {
    const annotation = dictionaryOf(source, item)
    const area = annotation === undefined ? undefined : boxOf(source, annotation.get(name('Rect')))
    if (annotation === undefined || area === undefined) continue
    const flags = numberOf(source, annotation.get(name('F'))) ?? 0
    const kind = source.get(annotation.get(name('Subtype')))
    if ((flags & HIDDEN_FLAGS) !== 0 || kind === name('Popup')) continue
    const url = kind === name('Link') ? addressOf(source, annotation) : undefined
    if (url !== undefined) addresses.push({ box: area, url })
    if (lacksAppearance(source, annotation)) isUnshown = true
    const appearance = appearanceOf(source, annotation)
    const dictionary = dictionaryOf(source, appearance)
    const bounds = boxOf(source, dictionary?.get(name('BBox')))
    if (appearance === undefined || dictionary === undefined || bounds === undefined) continue
    const [a, b, c, d, e, f] = numbersOf(source, dictionary.get(name('Matrix'))) ?? IDENTITY
    if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
      continue
    dictionary.set(name('Subtype'), name('Form'))
    if (reach(source, appearance, stripNested(source)) > 0) isDoubtful = true
    forms.push({
      object: copier.copy(appearance).objectNumber,
      matrix: fitAppearance(bounds, [a, b, c, d, e, f], area),
    })
  }
  return {
    page: { kind: 'form', box, turn: turnOf(source, page), forms, hasText: hasText || forms.length > 1, addresses },
    pending: [{ object, dictionary: entries.join(''), bytes: content.bytes }],
    isDoubtful,
    needsReader: isUnshown,
  }
}
