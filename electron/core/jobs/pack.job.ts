import { pack } from '../workbook/package.ts'
import { serveJob } from './job.ts'
import { packJob } from './jobs.ts'

await serveJob(packJob, async (request, report) => ({ bytes: await pack(request, report) }))
