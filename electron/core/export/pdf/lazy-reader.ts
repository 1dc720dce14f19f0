// Reads of a PDF only what is asked for, at the offsets its cross-reference table gives.
// Throws where the file does not keep the rules; the caller then tries the next way.
import { PDFArray, PDFName, PDFNull, PDFNumber, PDFObjectParser, PDFParser, PDFRawStream, PDFRef } from 'pdf-lib'
import type { PDFContext, PDFDict, PDFObject, PDFStream } from 'pdf-lib'
import { decode } from './decode.ts'
import type { Source } from './source.ts'

type Place = { readonly at: number } | { readonly container: number; readonly index: number }
type Container = { readonly bytes: Uint8Array; readonly offsets: readonly number[] }

export class EncryptedError extends Error {}

const TAIL = 2048
const ENDSTREAM = Buffer.from('endstream')

export class LazyReader extends PDFParser {
  readonly root: PDFRef
  private readonly places = new Map<number, Place | null>()
  private readonly containers = new Map<number, Container>()
  private readonly data: Uint8Array

  constructor(data: Uint8Array) {
    super(data, Infinity)
    this.data = data
    this.root = this.readTables()
  }

  // The context is protected in the parser; a source shows it.
  get source(): Source {
    const context: PDFContext = this.context
    return { context, root: this.root, get: (object) => this.get(object) }
  }

  /** The object, parsed on first use and kept in the context. */
  readonly get = (object: PDFObject | undefined): PDFObject | undefined => {
    if (!(object instanceof PDFRef)) return object
    const known = this.context.lookup(object)
    if (known !== undefined) return known
    const place = this.places.get(object.objectNumber)
    if (place === undefined) return undefined
    // While it is being read it counts as null, so that an object that needs itself comes to an end.
    this.context.assign(object, PDFNull)
    const parsed =
      place === null
        ? PDFNull
        : 'at' in place
          ? this.objectAt(place.at, object)
          : this.contained(place.container, object.objectNumber, place.index)
    this.context.assign(object, parsed)
    return parsed
  }

  private readTables(): PDFRef {
    const tail = Buffer.from(this.data.subarray(Math.max(0, this.data.length - TAIL))).toString('latin1')
    const start = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]
    if (start === undefined) throw new Error('no startxref')
    let root: PDFRef | undefined
    const queue = [Number(start)]
    const seen = new Set<number>()
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      if (seen.has(at) || at >= this.data.length) continue
      seen.add(at)
      const trailer = this.readTable(at)
      if (trailer.has(PDFName.of('Encrypt'))) throw new EncryptedError('encrypted')
      const found = trailer.get(PDFName.of('Root'))
      if (root === undefined && found instanceof PDFRef) root = found
      for (const key of ['XRefStm', 'Prev']) {
        const next = trailer.get(PDFName.of(key))
        if (next instanceof PDFNumber) queue.push(next.asNumber())
      }
    }
    if (root === undefined) throw new Error('no root')
    return root
  }

  private readTable(at: number): PDFDict {
    this.bytes.moveTo(at)
    this.skipWhitespaceAndComments()
    if (this.bytes.peek() !== 0x78) return this.readTableStream(at)
    if (this.word() !== 'xref') throw new Error('no xref')
    while (this.bytes.peek() >= 0x30 && this.bytes.peek() <= 0x39) {
      const first = this.integer()
      const count = this.integer()
      for (let object = first; object < first + count; object += 1) {
        const offset = this.integer()
        this.integer()
        const isUsed = this.word() === 'n'
        if (!this.places.has(object)) this.places.set(object, isUsed ? { at: offset } : null)
      }
    }
    if (this.word() !== 'trailer') throw new Error('no trailer')
    return this.parseDict()
  }

  private readTableStream(at: number): PDFDict {
    const stream = this.objectAt(at)
    if (!(stream instanceof PDFRawStream)) throw new Error('no xref stream')
    const list = (key: string): readonly number[] => {
      const value = stream.dict.get(PDFName.of(key))
      return value instanceof PDFArray
        ? value.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0))
        : []
    }
    const size = stream.dict.get(PDFName.of('Size'))
    const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = list('W')
    const rowWidth = kindWidth + secondWidth + thirdWidth
    if (rowWidth <= 0 || rowWidth > 24) throw new Error('bad xref stream')
    const { bytes } = decode(stream)
    let position = 0
    const field = (width: number): number => {
      let value = 0
      for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[position + index] ?? 0)
      position += width
      return value
    }
    const index = list('Index').length > 0 ? list('Index') : [0, size instanceof PDFNumber ? size.asNumber() : 0]
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      const first = index[pair] ?? 0
      const count = index[pair + 1] ?? 0
      // The count may lie; the bytes do not.
      for (let row = 0; row < count && position + rowWidth <= bytes.length; row += 1) {
        const kind = kindWidth === 0 ? 1 : field(kindWidth)
        const second = field(secondWidth)
        const third = field(thirdWidth)
        const object = first + row
        if (!this.places.has(object))
          this.places.set(object, kind === 1 ? { at: second } : kind === 2 ? { container: second, index: third } : null)
      }
    }
    return stream.dict
  }

  private objectAt(at: number, ref?: PDFRef): PDFObject {
    this.bytes.moveTo(at)
    const object = this.integer()
    this.integer()
    if (this.word() !== 'obj' || (ref !== undefined && object !== ref.objectNumber))
      throw new Error(`no object at ${at}`)
    return this.parseObject(ref)
  }

  private contained(number: number, object: number, index: number): PDFObject {
    let container = this.containers.get(number)
    if (container === undefined) {
      const stream = this.get(PDFRef.of(number))
      if (!(stream instanceof PDFRawStream)) throw new Error(`no object stream ${number}`)
      const first = stream.dict.get(PDFName.of('First'))
      const { bytes } = decode(stream)
      const start = first instanceof PDFNumber ? first.asNumber() : 0
      const head = Buffer.from(bytes.subarray(0, start)).toString('latin1').trim().split(/\s+/).map(Number)
      container = { bytes, offsets: head.map((value, at) => (at % 2 === 0 ? value : value + start)) }
      this.containers.set(number, container)
    }
    const { bytes, offsets } = container
    let at = index * 2
    if (offsets[at] !== object) at = offsets.findIndex((value, position) => position % 2 === 0 && value === object)
    const offset = offsets[at + 1]
    if (at < 0 || offset === undefined) throw new Error(`no object ${object} in stream ${number}`)
    return PDFObjectParser.forBytes(bytes.subarray(offset), this.context).parseObject()
  }

  /** A stream whose length stands in another object is cut by that, not by searching for its end. */
  protected override parseDictOrStream(ref?: PDFRef): PDFDict | PDFStream {
    const start = this.bytes.offset()
    const dictionary = this.parseDict(ref)
    this.skipWhitespaceAndComments()
    const keyword = this.bytes.offset()
    if (!this.matchWord('stream')) return dictionary
    const length = this.get(dictionary.get(PDFName.of('Length')))
    this.bytes.moveTo(keyword + 'stream'.length)
    if (this.bytes.peek() === 0x0d) this.bytes.next()
    if (this.bytes.peek() === 0x0a) this.bytes.next()
    const from = this.bytes.offset()
    const to = length instanceof PDFNumber ? from + length.asNumber() : this.data.length
    const end = Buffer.from(
      this.data.buffer,
      this.data.byteOffset + to,
      Math.max(0, Math.min(32, this.data.length - to)),
    )
    if (end.indexOf(ENDSTREAM) < 0) {
      this.bytes.moveTo(start)
      return super.parseDictOrStream(ref)
    }
    this.bytes.moveTo(to)
    return PDFRawStream.of(dictionary, this.data.subarray(from, to))
  }

  private matchWord(word: string): boolean {
    for (let index = 0; index < word.length; index += 1)
      if (this.bytes.peekAhead(index) !== word.charCodeAt(index)) return false
    for (let index = 0; index < word.length; index += 1) this.bytes.next()
    return true
  }

  private word(): string {
    this.skipWhitespaceAndComments()
    let word = ''
    while (!this.bytes.done() && this.bytes.peek() >= 0x61 && this.bytes.peek() <= 0x7a)
      word += String.fromCharCode(this.bytes.next())
    this.skipWhitespaceAndComments()
    return word
  }

  private integer(): number {
    this.skipWhitespaceAndComments()
    const value = this.parseRawInt()
    this.skipWhitespaceAndComments()
    return value
  }
}
