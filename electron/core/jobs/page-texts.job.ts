import { pageTexts } from '../replacing/page-texts.ts'
import { serveJob } from './job.ts'
import { pageTextsJob } from './jobs.ts'

await serveJob(pageTextsJob, async ([before, after]) => [await pageTexts(before), await pageTexts(after)] as const)
