import { unpack } from '../workbook/package.ts'
import { serveJob } from './job.ts'
import { unpackJob } from './jobs.ts'

await serveJob(unpackJob, async ({ source, folder }, report) => ({ files: await unpack(source, folder, report) }))
