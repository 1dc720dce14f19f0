import { readHints } from '../capture/hints.ts'
import { readFacts } from '../workbook/read-file.ts'
import { serveJob } from './job.ts'
import { lookJob } from './jobs.ts'

await serveJob(lookJob, async (files, report) => {
  const looks = []
  for (const [index, file] of files.entries()) {
    report(index / files.length, file.name)
    looks.push({ ...(await readFacts(file)), hints: await readHints(file.path, file.mediaType) })
  }
  return looks
})
