// The long jobs by name, with what each takes and gives; `x` runs in jobs/x.job.ts.
import type { WriteRequest, Written } from '../../../shared/report/report.ts'
import type { FileToRead, FileReading } from '../workbook/read-file.ts'
import type { Job } from './run-job.ts'

/** Text and pages of PDF and DOCX files. */
export const readFilesJob: Job<readonly FileToRead[], FileReading[]> = { name: 'read-files' }
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
