// Writes a PDF as it is made: each object goes to the sink once, so that memory stays flat however large the portfolio.
import { deflateSync } from 'node:zlib'
import { PDFContext, PDFInvalidObject, PDFRawStream, PDFStream } from 'pdf-lib'
import { reference } from './pdf-text.ts'

export type Sink = { readonly write: (bytes: Uint8Array) => void }

/** Objects are known by number; every generation is 0. */
export type PdfFile = {
  /** Copies from other documents land here and take their numbers from the same counter; `flushCopies` writes them out. */
  readonly context: PDFContext
  readonly next: () => number
  /** Any object but a stream, as PDF text. It travels compressed, with its neighbours. */
  readonly put: (object: number, body: string) => void
  /** A stream whose bytes are already what `dictionary` says of them (no Length, no brackets). */
  readonly stream: (object: number, dictionary: string, bytes: Uint8Array) => void
  readonly deflated: (object: number, dictionary: string, bytes: Uint8Array | string) => void
  readonly flushCopies: () => void
  /** Closes the file; the result is its length in bytes. `identity` is 32 hexadecimal digits. */
  readonly finish: (root: number, info: number, identity: string) => number
}

type Place = { readonly offset: number } | { readonly container: number; readonly index: number }
const OBJECTS_IN_A_STREAM = 200
/** The second line marks the file as binary. */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')
const latin1 = (text: string) => Buffer.from(text, 'latin1')

export const createPdfFile = (sink: Sink): PdfFile => {
  const context = PDFContext.create()
  const places = new Map<number, Place>()
  let position = 0
  let waiting: { object: number; body: string }[] = []

  const write = (bytes: Uint8Array) => {
    sink.write(bytes)
    position += bytes.length
  }
  write(HEADER)
  const next = () => context.nextRef().objectNumber
  const stream: PdfFile['stream'] = (object, dictionary, bytes) => {
    places.set(object, { offset: position })
    write(latin1(`${object} 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream\n`))
    write(bytes)
    write(latin1('\nendstream\nendobj\n'))
  }
  const deflated: PdfFile['deflated'] = (object, dictionary, bytes) =>
    stream(object, `${dictionary}/Filter/FlateDecode`, deflateSync(typeof bytes === 'string' ? latin1(bytes) : bytes))
  const flushWaiting = () => {
    if (waiting.length === 0) return
    const container = next()
    let head = ''
    let body = ''
    waiting.forEach((item, index) => {
      head += `${item.object} ${body.length} `
      body += `${item.body}\n`
      places.set(item.object, { container, index })
    })
    const count = waiting.length
    waiting = []
    deflated(container, `/Type/ObjStm/N ${count}/First ${head.length}`, head + body)
  }
  const put: PdfFile['put'] = (object, body) => {
    waiting.push({ object, body })
    if (waiting.length >= OBJECTS_IN_A_STREAM) flushWaiting()
  }

  return {
    context,
    next,
    put,
    stream,
    deflated,
    flushCopies: () => {
      for (const [ref, object] of context.enumerateIndirectObjects()) {
        if (object instanceof PDFRawStream) {
          object.dict.delete(context.obj('Length'))
          stream(ref.objectNumber, object.dict.toString().trim().slice(2, -2), object.contents)
        } else
          put(
            ref.objectNumber,
            object instanceof PDFStream || object instanceof PDFInvalidObject ? 'null' : object.toString(),
          )
        context.delete(ref)
      }
    },
    finish: (root, info, identity) => {
      flushWaiting()
      const table = next()
      const start = position
      places.set(table, { offset: start })
      const rows = Buffer.alloc((table + 1) * 8)
      rows.writeUInt16BE(0xffff, 6)
      for (let object = 1; object <= table; object += 1) {
        const place = places.get(object)
        const at = object * 8
        if (place === undefined) continue
        rows.writeUInt8('offset' in place ? 1 : 2, at)
        rows.writeUIntBE('offset' in place ? place.offset : place.container, at + 1, 5)
        rows.writeUInt16BE('offset' in place ? 0 : place.index, at + 6)
      }
      const trailer = `/Root ${reference(root)}/Info ${reference(info)}/ID[<${identity}><${identity}>]`
      deflated(table, `/Type/XRef/Size ${table + 1}/W[1 5 2]${trailer}`, rows)
      write(latin1(`startxref\n${start}\n%%EOF\n`))
      return position
    },
  }
}
