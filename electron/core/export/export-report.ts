// Exports the portfolio: reads everything in one go, builds the report, writes each format in a worker, and puts the files in place together at the
// end. Cancelled or failed, nothing is left and the old targets are untouched.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Context, Output, Parsed } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { Sha256 } from '../../../shared/domain/id.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import type { Portfolio } from '../../../shared/report/portfolio.ts'
import type { Report, Written } from '../../../shared/report/report.ts'
import { enGB } from '../../../shared/words/words.ts'
import { withFaults } from '../faults.ts'
import { writeReportJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import type { Host, Workbook } from '../session.ts'
import { pathOf, syncFolder } from '../workbook/files.ts'
import { requireTarget } from '../workbook/target.ts'
import { readPortfolio } from './read-portfolio.ts'

type Format = 'pdf' | 'docx'

/**
 * Far more than a large export holds at once. Named, because a worker without a limit lets garbage pile up for as long as the computer has room: the
 * sample forty times over peaked 180 MB higher.
 */
const MOST_MEGABYTES = 2000

/** One export of a workbook at a time. */
const running = new WeakSet<Workbook>()

export async function exportReport(
  workbook: Workbook,
  host: Host,
  input: Parsed<CoreContract, 'report.export'>,
  context: Context,
): Promise<Output<CoreContract, 'report.export'>> {
  const wanted = (['pdf', 'docx'] as const).flatMap((format) => {
    const grant = input[format]
    return grant === undefined ? [] : [{ format, target: host.resolve(grant) }]
  })
  if (wanted.length === 2 && path.resolve(wanted[0]?.target ?? '') === path.resolve(wanted[1]?.target ?? ''))
    throw new AppError('invalid-input', enGB.core.failures.sameTarget)
  for (const { target } of wanted) requireTarget(target, workbook.folder)
  if (running.has(workbook)) throw new AppError('conflict', enGB.core.failures.exportRunning)
  running.add(workbook)
  try {
    return await write(workbook, host, wanted, context)
  } finally {
    running.delete(workbook)
  }
}

type Wanted = { readonly format: Format; readonly target: string }

async function write(
  workbook: Workbook,
  host: Host,
  wanted: readonly Wanted[],
  { signal, report }: Context,
): Promise<Output<CoreContract, 'report.export'>> {
  report({ value: 0, title: enGB.core.files.exporting, description: enGB.core.files.reading })
  const portfolio = readPortfolio(workbook.db)
  const tree = buildReport(portfolio, {
    words: enGB,
    createdAt: host.now().toISOString(),
    fingerprint: fingerprintOf(portfolio),
  })
  const files = storedFiles(tree, workbook.folder)
  const written: (Written & { readonly temporary: string; readonly target: string })[] = []
  const temporaries = wanted.map(({ target }) =>
    path.join(path.dirname(target), `.${path.basename(target)}.${host.newId()}`),
  )
  try {
    for (const [index, { format, target }] of wanted.entries()) {
      const temporary = temporaries[index] ?? target
      const onProgress = ({ value, description }: { value: number; description?: string }) =>
        report({
          value: (index + value) / wanted.length,
          title: enGB.core.files.exporting,
          ...(description === undefined ? {} : { description }),
        })
      const request = { report: tree, files, target: temporary, assets: host.assets }
      const done = await withFaults(target, () =>
        runJob(writeReportJob, { format, request }, { signal, onProgress, maxMegabytes: MOST_MEGABYTES }),
      )
      written.push({ ...done, temporary, target })
    }
    if (signal.aborted) throw new AppError('cancelled', enGB.core.failures.cancelled)
    for (const { temporary, target } of written) await withFaults(target, () => rename(temporary, target))
    for (const { target } of written) await syncFolder(path.dirname(target))
  } finally {
    for (const temporary of temporaries)
      for (const left of [temporary, `${temporary}.part`]) await rm(left, { force: true })
  }
  return {
    files: written.map(({ target, format, pages, bytes }) => ({ path: target, format, pages, bytes })),
    warnings: distinct(written.flatMap(({ warnings }) => warnings)),
  }
}

/** The first 48 bits of the content's SHA-256, in groups: the same portfolio gives the same code. It names a content; it proves no author. */
const fingerprintOf = (portfolio: Portfolio): string =>
  (createHash('sha256').update(JSON.stringify(portfolio)).digest('hex').slice(0, 12).match(/.{4}/g) ?? []).join('-')

/** Both formats meet the same troubles; each is told once. */
const distinct = <T extends { code: string; ref: string; message: string }>(warnings: readonly T[]): T[] => [
  ...new Map(warnings.map((warning) => [`${warning.code} ${warning.ref} ${warning.message}`, warning])).values(),
]

/** Where the stored files are that the report may open. What is confidential or held elsewhere is not among them. */
function storedFiles(tree: Report, folder: string): Record<string, string> {
  const attachments = tree.sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'attachment')
  const open = attachments.filter((block) => block.use !== 'descriptor')
  return Object.fromEntries(
    open
      // The report carries the hash of a stored file, which is its name.
      .map(({ sha256 }) => [sha256, pathOf(folder, sha256 as Sha256)] as const)
      .filter(([, file]) => existsSync(file)),
  )
}
