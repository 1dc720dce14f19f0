// The words of a file page by page, to find again in a new version what was pointed at in the old one. Runs in a worker.
import { readFile, stat } from 'node:fs/promises'
import { openPdfium } from '../export/pdfium.ts'
import { type FileToRead, readFacts } from '../workbook/read-file.ts'

const MOST_BYTES = 200_000_000

/** One text for each page of a PDF; one for all of another file; none where nothing can be read. Words in small letters, parted by one space. */
export async function pageTexts(file: FileToRead): Promise<string[]> {
  if (file.mediaType !== 'application/pdf') {
    const { text } = await readFacts(file)
    return text === '' ? [] : [plainWords(text)]
  }
  if ((await stat(file.path)).size > MOST_BYTES) return []
  const opened = await openPdfium(await readFile(file.path))
  if (opened === null) return []
  try {
    return Array.from({ length: opened.pageCount }, (_, page) => plainWords(opened.text(page)))
  } finally {
    opened.close()
  }
}

/** Letters and figures only: how words are broken into lines, and the signs between them, changes from program to program. */
export const plainWords = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
