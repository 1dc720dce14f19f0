import { pack } from '../workbook/package.ts'
import { serveJob } from './job.ts'
import { packJob } from './jobs.ts'

await serveJob(packJob, async ({ folder, database, target }, report) => ({
  bytes: await pack(folder, database, target, report),
}))
