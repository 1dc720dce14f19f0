// The one place that sets up the PDF reader: its worker, where its tables and fonts lie, and that it reads only the parts of a file that it needs.
import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ownScript } from '../trusted.ts'

const CHUNK = 128 * 1024 // bytes of one reading
/** Pictures of more pixels than this are left out: a page of evidence never needs them, and they can fill the memory. */
const MOST_PIXELS = 100_000_000

/** Where the build puts what belongs to the reader (renderer/vite.config.ts). */
const address = (name: string): string => new URL(`pdf-reader/${name}`, document.baseURI).href

GlobalWorkerOptions.workerPort = new Worker(ownScript(address('pdf.worker.min.mjs')), { type: 'module' })

/** Opens a PDF by its `evidence:` address. Rejects with PasswordException or another error of the reader. The signal gives the file up. */
export async function openPdf(file: string, bytes: number, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const task = getDocument({
    range: new Ranges(file, bytes, signal),
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: address('cmaps/'),
    standardFontDataUrl: address('standard_fonts/'),
    wasmUrl: address('wasm/'),
    BinaryDataFactory: ReaderFiles,
    useWorkerFetch: false,
    useWasm: false, // WebAssembly would need a hole in the content policy
    useSystemFonts: false, // a page looks the same on every computer
    disableWorkerRendering: true, // a second worker only for drawing gains nothing for one page at a time
    maxImageSize: MOST_PIXELS,
    enableXfa: false,
    verbosity: 0,
  })
  signal.addEventListener('abort', () => void task.destroy(), { once: true })
  return await task.promise
}

/** Reads parts of a file as the reader asks for them. */
class Ranges extends PDFDataRangeTransport {
  readonly #address: string
  readonly #signal: AbortSignal

  constructor(address: string, bytes: number, signal: AbortSignal) {
    super(bytes, null)
    this.#address = address
    this.#signal = signal
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#read(begin, end)
  }

  async #read(begin: number, end: number): Promise<void> {
    try {
      const headers = { range: `bytes=${begin}-${end - 1}` }
      const response = await fetch(this.#address, { headers, signal: this.#signal })
      this.onDataRange(begin, response.ok ? new Uint8Array(await response.arrayBuffer()) : null)
    } catch {
      if (!this.#signal.aborted) this.onDataRange(begin, null)
    }
  }
}

/** Fetches tables and fonts from the page's own folder; the reader's own way knows only web addresses. */
class ReaderFiles {
  readonly #folders: Readonly<Record<string, string | null>>

  constructor(folders: Readonly<Record<string, string | null>>) {
    this.#folders = folders
  }

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const response = await fetch(`${this.#folders[kind] ?? ''}${filename}`)
    if (!response.ok) throw new Error(filename)
    return new Uint8Array(await response.arrayBuffer())
  }
}
