// The long jobs by name, with what each takes and gives; `x` runs in jobs/x.job.ts.
import type { Preview } from '../../../shared/contract/calls/file.ts'
import type { WriteRequest, Written } from '../../../shared/report/report.ts'
import type { Hints } from '../capture/guess.ts'
import type { Source } from '../preview/source.ts'
import type { FileToRead, FileReading } from '../workbook/read-file.ts'
import type { Job } from './run-job.ts'

/** Text and pages of PDF and DOCX files. */
export const readFilesJob: Job<readonly FileToRead[], FileReading[]> = { name: 'read-files' }
/** The same, and what each file says of itself, for the guesses of a capture. */
export const lookJob: Job<readonly FileToRead[], (FileReading & { readonly hints: Hints })[]> = { name: 'look' }
/** What the reading pane shows of a stored file. */
export const previewJob: Job<{ readonly source: Source; readonly cache: string }, Preview> = { name: 'preview' }
/** Small pictures of stored files into the cache; says of each whether there is one. */
export const thumbnailsJob: Job<
  { readonly sources: readonly Source[]; readonly cache: string },
  readonly (string | null)[]
> = { name: 'thumbnails' }
/** The words of two versions of a file, page by page. */
export const pageTextsJob: Job<
  readonly [before: FileToRead, after: FileToRead],
  readonly [before: string[], after: string[]]
> = { name: 'page-texts' }
/** Writes the portfolio in one format. */
export const writeReportJob: Job<{ readonly format: 'pdf' | 'docx'; readonly request: WriteRequest }, Written> = {
  name: 'write-report',
}
/** Puts a workbook's clean copy and its files into one package, then reads the package back. */
export const packJob: Job<
  {
    readonly folder: string
    readonly database: string
    readonly files: readonly string[]
    readonly target: string
    readonly part: string
  },
  { readonly bytes: number }
> = { name: 'pack' }
/** Unpacks a package into a new folder, checking every file. */
export const unpackJob: Job<
  { readonly source: string; readonly folder: string; readonly part: string },
  { readonly files: number }
> = {
  name: 'unpack',
}
