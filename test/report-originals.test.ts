// Which originals may travel inside the PDF (cli.md section 5).
import { expect, test } from 'vitest'
import { buildReport } from '../shared/report/build-report.ts'
import { enGB } from '../shared/words/words.ts'
import { addEvidence } from './builders.ts'
import { startApp } from './harness.ts'
import { portfolioOf } from './portfolio-of.ts'

const options = { words: enGB, createdAt: '2026-03-09T09:00:00.000Z', fingerprint: 'abcd-ef01-2345' }

test('EX6 originals travel with the report but for audio, video, programs and what is too large', async () => {
  const app = await startApp()
  await addEvidence(app, {}, { files: [app.write('a.txt', 'a')] })
  await app.call('workbook.close', {})
  const portfolio = portfolioOf(app.workbook)
  const travels = (facts: { mediaType?: string; name?: string; bytes?: number }) => {
    const evidence = portfolio.evidence.map((item) => ({
      ...item,
      files: item.files.map((file) => ({ ...file, ...facts })),
    }))
    const blocks = buildReport({ ...portfolio, evidence }, options).sections.flatMap((section) => section.blocks)
    return blocks.flatMap((block) => (block.kind === 'attachment' ? [block.embed] : []))
  }
  expect(travels({ mediaType: 'application/pdf', name: 'a.pdf', bytes: 25_000_000 })).toEqual([true])
  expect(travels({ mediaType: 'application/pdf', name: 'a.pdf', bytes: 25_000_001 })).toEqual([false])
  expect(travels({ mediaType: 'audio/mpeg', name: 'a.mp3' })).toEqual([false])
  expect(travels({ mediaType: 'video/mp4', name: 'a.mp4' })).toEqual([false])
  // A recording whose bytes do not tell what it is.
  expect(travels({ mediaType: 'application/octet-stream', name: 'a.MP3' })).toEqual([false])
  expect(travels({ mediaType: 'application/x-msdownload', name: 'a' })).toEqual([false])
  // A program that calls itself text is one by its name.
  for (const name of ['run.EXE', 'macro.vbs', 'page.hta', 'go.sh', 'link.lnk'])
    expect(travels({ name })).toEqual([false])
})
