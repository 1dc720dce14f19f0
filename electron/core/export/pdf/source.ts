// A PDF that evidence is taken from: looking up its objects, walking its pages. Nothing in it is trusted.
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFStream } from 'pdf-lib'
import type { PDFContext, PDFObject } from 'pdf-lib'

export type Source = {
  readonly context: PDFContext
  readonly root: PDFObject | undefined
  /** The object itself, whether given or referred to; undefined where the file has none. */
  readonly get: (object: PDFObject | undefined) => PDFObject | undefined
}

/** A source whose objects are all in memory. */
export const loadedSource = (context: PDFContext, root: PDFObject | undefined): Source => ({
  context,
  root,
  get: (object) => (object instanceof PDFRef ? context.lookup(object) : object),
})

const names = new Map<string, PDFName>()
export const name = (text: string): PDFName => {
  const known = names.get(text)
  if (known !== undefined) return known
  const made = PDFName.of(text)
  names.set(text, made)
  return made
}

export const dictionaryOf = (source: Source, object: PDFObject | undefined): PDFDict | undefined => {
  const value = source.get(object)
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined
}
export const arrayOf = (source: Source, object: PDFObject | undefined): readonly PDFObject[] => {
  const value = source.get(object)
  return value instanceof PDFArray ? value.asArray() : []
}
export const numberOf = (source: Source, object: PDFObject | undefined): number | undefined => {
  const value = source.get(object)
  return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined
}
export const numbersOf = (source: Source, object: PDFObject | undefined): readonly number[] | undefined => {
  const values = arrayOf(source, object).map((item) => numberOf(source, item))
  return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(name)

/**
 * The pages in order, with what they inherit set on them. A dictionary with Kids is a node, anything else a page: that reads trees that go in
 * circles, pages without a type, and false counts.
 */
export const walkPages = (source: Source): readonly PDFDict[] => {
  const pages: PDFDict[] = []
  const seen = new Set<PDFObject>()
  const stack: { readonly node: PDFObject | undefined; readonly kept: ReadonlyMap<PDFName, PDFObject> }[] = [
    { node: dictionaryOf(source, source.root)?.get(name('Pages')), kept: new Map() },
  ]
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const dictionary = dictionaryOf(source, item.node)
    if (dictionary === undefined || seen.has(dictionary)) continue
    seen.add(dictionary)
    const kept = new Map(item.kept)
    for (const key of INHERITED) {
      const value = dictionary.get(key)
      if (value !== undefined) kept.set(key, value)
    }
    const kids = source.get(dictionary.get(name('Kids')))
    if (kids instanceof PDFArray) {
      for (const node of kids.asArray().toReversed()) stack.push({ node, kept })
    } else {
      for (const [key, value] of kept) dictionary.set(key, value)
      pages.push(dictionary)
    }
  }
  return pages
}

/** Keys that lead back into the document. Short ones are dropped of streams only: elsewhere they may be names that a page gave. */
const DROPPED = ['Parent', 'StructParent', 'StructParents', 'PieceInfo', 'Metadata'].map(name)
/** And those that lead out of the file, or to what may run. */
const DROPPED_OF_STREAMS = [
  'F',
  'FFilter',
  'FDecodeParms',
  'P',
  'A',
  'AA',
  'JS',
  'OC',
  'OPI',
  'Ref',
  'Alternates',
  'AF',
].map(name)

/**
 * Brings all that an object needs into the source's context, so that a copier finds it, and cuts the ways back into the document.
 * Returns how many objects the file names but does not have. No recursion: files nest as deep as they like.
 */
export const reach = (
  source: Source,
  object: PDFObject | undefined,
  onStream: (ref: PDFRef, stream: PDFStream) => void = () => {},
): number => {
  let missing = 0
  const stack: PDFObject[] = object === undefined ? [] : [object]
  const done = new Set<PDFObject>()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (done.has(next)) continue
    done.add(next)
    const value = source.get(next)
    if (value === undefined) missing += 1
    else if (value instanceof PDFArray) {
      for (const item of value.asArray())
        if (item instanceof PDFRef || item instanceof PDFArray || item instanceof PDFDict) stack.push(item)
    } else if (value instanceof PDFDict || value instanceof PDFStream) {
      const dictionary = value instanceof PDFDict ? value : value.dict
      for (const key of DROPPED) dictionary.delete(key)
      if (value instanceof PDFStream) {
        for (const key of DROPPED_OF_STREAMS) dictionary.delete(key)
        if (next instanceof PDFRef) onStream(next, value)
      }
      for (const item of dictionary.values())
        if (item instanceof PDFRef || item instanceof PDFArray || item instanceof PDFDict || item instanceof PDFStream)
          stack.push(item)
    }
  }
  return missing
}
