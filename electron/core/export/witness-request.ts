// Writes the request to a witness: gathers in one go, writes in a worker, and puts the page in place at the end.
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Context, Output, Parsed } from '../../../shared/contract/define.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { buildWitnessRequest } from '../../../shared/report/witness-request.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readActivities } from '../db/activity.ts'
import type { ReadableDb } from '../db/database.ts'
import { readEvidence } from '../db/evidence.ts'
import { readCategories, readPerson } from '../db/person.ts'
import { readProfile } from '../db/profile.ts'
import { withFaults } from '../faults.ts'
import { found } from '../handlers/handler-types.ts'
import { writeReportJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import type { Host, Workbook } from '../session.ts'
import { requireTarget } from '../workbook/target.ts'

type Name = 'witness.request'

export async function writeWitnessRequest(
  { db, folder }: Workbook,
  host: Host,
  { personId, evidenceId, target: grant }: Parsed<CoreContract, Name>,
  { signal, report: tell }: Context,
): Promise<Output<CoreContract, Name>> {
  const title = enGB.report.witnessRequest.subject
  tell({ value: 0, title })
  const target = host.resolve(grant)
  requireTarget(target, folder)
  const item = evidenceId === undefined ? null : found(readEvidence(db, [evidenceId])[0], 'evidence', evidenceId)
  const report = buildWitnessRequest(
    {
      profile: readProfile(db),
      person: found(readPerson(db, personId), 'person', personId),
      categories: readCategories(db),
      item,
      activity: readActivities(db).find(({ id }) => id === item?.activityId) ?? null,
      criteria: item === null ? [] : readCriteria(db, item.id),
    },
    enGB,
    host.now().toISOString(),
  )
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${host.newId()}`)
  try {
    const request = { report, files: {}, target: temporary, assets: host.assets }
    const { bytes } = await withFaults(target, () =>
      runJob(
        writeReportJob,
        { format: 'pdf', request },
        { signal, onProgress: (progress) => tell({ ...progress, title }) },
      ),
    )
    await withFaults(target, () => rename(temporary, target))
    tell({ value: 1, title })
    return { path: target, bytes }
  } finally {
    for (const left of [temporary, `${temporary}.part`]) await rm(left, { force: true })
  }
}

/** The texts of the criteria that an item claims, each once, in the order of its links. */
const readCriteria = (db: ReadableDb, id: EvidenceId): string[] => [
  ...new Set(
    db
      .all<{ text: string }>(
        `SELECT coalesce(s.text, c.text) AS text FROM link l JOIN criterion c ON c.id = l.criterion_id
           LEFT JOIN sub_point s ON s.id = l.sub_point_id
         WHERE l.evidence_id = :id AND l.state <> 'withdrawn' ORDER BY l.position`,
        { id },
      )
      .map(({ text }) => text),
  ),
]
