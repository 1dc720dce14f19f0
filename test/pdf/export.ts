// Exports a report into a folder of the test's own and reads the bytes back.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Attachment, Report, Written } from '../../shared/report/report.ts'
import { writePdf } from '../../electron/core/export/pdf/write-pdf.ts'
import type { Progress } from '../../electron/core/export/pdf/write-pdf.ts'
import { aFilledForm, aPdf, aPhoto, store } from './evidence-files.ts'
import type { Stored } from './evidence-files.ts'
import { aPortfolio } from './a-portfolio.ts'
import { openWithPdfjs } from './readers.ts'
import { attachment, heading, report as aReport, section } from './report-parts.ts'

export const ASSETS = resolve(import.meta.dirname, '../../assets')

/** A folder that goes with the test. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Exported = Written & { readonly data: Uint8Array; readonly progress: readonly Progress[] }

export const exportReport = async (
  folder: string,
  report: Report,
  stored: readonly Stored[] = [],
  name = 'portfolio.pdf',
): Promise<Exported> => {
  const progress: Progress[] = []
  const target = join(folder, name)
  const files = Object.fromEntries(stored.map(({ sha256, path }) => [sha256, path]))
  const written = await writePdf({ report, files, target, assets: ASSETS }, (step) => progress.push(step))
  return { ...written, data: readFileSync(target), progress }
}

/** The sample portfolio, exported. */
export const exportPortfolio = async (folder: string, name?: string): Promise<Exported> => {
  const minutes = await aPdf('Minutes', 3)
  const stored = {
    minutes: store(folder, minutes),
    form: store(folder, await aFilledForm('Angharad Puw')),
    photo: store(folder, await aPhoto(1600, 1100, 6)),
    table: store(folder, Buffer.from('cause,letters\nlate reply,22\n')),
    broken: store(folder, minutes.subarray(0, 400)),
    landscape: store(
      folder,
      await aPdf('Plan', [{ rotate: 90 }, { size: [842, 595] }, { rotate: 270 }, { rotate: 180 }]),
    ),
  }
  return exportReport(folder, aPortfolio(stored), Object.values(stored), name)
}

/** A file attached to an item, exported and read back with pdf.js: `first` is the page of its entry, `evidence` the pages of its own. */
export const exportFile = async (bytes: Uint8Array, more: Partial<Attachment> = {}) => {
  const folder = aFolder()
  const stored = store(folder, bytes)
  const file = attachment(stored, { name: 'evidence.pdf', mediaType: 'application/pdf', use: 'pages', ...more })
  const exported = await exportReport(folder, aReport([section('E1', [heading(1, 'Title', 'title'), file])]), [stored])
  const pdf = await openWithPdfjs(exported.data)
  const pages: string[] = []
  for (let page = 1; page <= pdf.pages; page += 1) pages.push(await pdf.text(page))
  const attachments = await pdf.attachments()
  await pdf.close()
  return {
    ...exported,
    first: pages[0] ?? '',
    evidence: pages.slice(1),
    attachments,
    codes: exported.warnings.map(({ code }) => code),
  }
}
