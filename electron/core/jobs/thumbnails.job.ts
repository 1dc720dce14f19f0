import { makeThumbnail } from '../preview/thumbnail.ts'
import { serveJob } from './job.ts'
import { thumbnailsJob } from './jobs.ts'

await serveJob(thumbnailsJob, async ({ sources, cache }, report) => {
  const made = []
  for (const [index, source] of sources.entries()) {
    report(index / sources.length, source.name)
    made.push(await makeThumbnail(source, cache))
  }
  return made
})
