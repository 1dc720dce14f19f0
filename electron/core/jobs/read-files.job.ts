import { readFacts } from '../workbook/read-file.ts'
import { serveJob } from './job.ts'
import { readFilesJob } from './jobs.ts'

await serveJob(readFilesJob, async (files, report) => {
  const readings = []
  for (const [index, file] of files.entries()) {
    report(index / files.length, file.name)
    readings.push(await readFacts(file))
  }
  return readings
})
