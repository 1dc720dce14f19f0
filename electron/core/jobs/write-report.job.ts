import { writeDocx } from '../export/docx/write-docx.ts'
import { writePdf } from '../export/pdf/write-pdf.ts'
import { serveJob } from './job.ts'
import { writeReportJob } from './jobs.ts'

await serveJob(writeReportJob, ({ format, request }, report) => {
  const write = format === 'pdf' ? writePdf : writeDocx
  return write(request, ({ value, description }) => report(value, description))
})
