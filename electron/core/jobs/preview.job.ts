import { convert } from '../preview/convert.ts'
import { serveJob } from './job.ts'
import { previewJob } from './jobs.ts'

await serveJob(previewJob, ({ source, cache }) => convert(source, cache))
