// Other people's readers, to read back what we wrote: poppler, qpdf, MuPDF and pdf.js.
import { execFileSync } from 'node:child_process'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { needs } from '../needs.ts'

const run = (command: string, ...options: readonly string[]) =>
  execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 256 * 1024 * 1024 })

/** Are poppler, qpdf and MuPDF there? */
export const hasTools: boolean = [needs('pdftotext'), needs('pdftoppm'), needs('qpdf'), needs('mutool')].every(Boolean)

/** Text of a page (from 1), or of all pages. */
export const textOf = (path: string, page?: number): string =>
  run('pdftotext', '-layout', ...(page === undefined ? [] : ['-f', String(page), '-l', String(page)]), path, '-')

/** What qpdf finds wrong; empty where nothing is. */
export const qpdfFaults = (path: string): string => {
  try {
    const said = run('qpdf', '--check', path)
    return /No syntax or stream encoding errors found/.test(said) ? '' : said
  } catch (error) {
    return String(error)
  }
}
export const qpdf = (...options: readonly string[]): string => run('qpdf', ...options)
export const mutool = (...options: readonly string[]): string => run('mutool', ...options)
export const pdfinfo = (...options: readonly string[]): string => run('pdfinfo', ...options)

export type FoundLink = {
  readonly page: number
  readonly words: string
  readonly goal: { readonly page: number; readonly y: number } | { readonly url: string } | null
}

/** Opens with pdf.js; pages count from 1. */
export const openWithPdfjs = async (bytes: Uint8Array) => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  return {
    pages: document.numPages,
    title: async () => JSON.stringify((await document.getMetadata()).info),
    labels: () => document.getPageLabels(),
    outline: () => document.getOutline(),
    text: async (page: number) => {
      const content = await (await document.getPage(page)).getTextContent()
      return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    },
    /** Words within `reach` points below a height on a page. */
    textNear: async (page: number, y: number, reach = 40) => {
      const content = await (await document.getPage(page)).getTextContent()
      return content.items
        .map((item) =>
          'str' in item &&
          typeof item.transform[5] === 'number' &&
          item.transform[5] <= y &&
          item.transform[5] >= y - reach
            ? item.str
            : '',
        )
        .join(' ')
    },
    links: async (): Promise<readonly FoundLink[]> => {
      const found: FoundLink[] = []
      for (let page = 1; page <= document.numPages; page += 1) {
        for (const annotation of await (await document.getPage(page)).getAnnotations()) {
          if (annotation.subtype !== 'Link') continue
          const words: string = annotation.contentsObj?.str ?? ''
          if (typeof annotation.url === 'string') found.push({ page, words, goal: { url: annotation.url } })
          else if (Array.isArray(annotation.dest))
            found.push({
              page,
              words,
              goal: { page: (await document.getPageIndex(annotation.dest[0])) + 1, y: annotation.dest[3] },
            })
          else found.push({ page, words, goal: null })
        }
      }
      return found
    },
    /** Name and bytes of each embedded file. */
    attachments: async (): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> => {
      const listed = await document.getAttachments()
      const found: { name: string; bytes: Uint8Array }[] = []
      for (const [key, { filename }] of listed ?? []) {
        const content = await document.getAttachmentContent(key)
        if (content instanceof Uint8Array) found.push({ name: filename, bytes: content })
      }
      return found
    },
    close: () => task.destroy(),
  }
}
