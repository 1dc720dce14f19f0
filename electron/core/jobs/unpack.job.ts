import { unpack } from '../workbook/package.ts'
import { serveJob } from './job.ts'
import { unpackJob } from './jobs.ts'

await serveJob(unpackJob, async (request, report) => ({ files: await unpack(request, report) }))
