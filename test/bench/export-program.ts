// One export in a process of its own; prints seconds, pages and peak memory as JSON. Words: what to do, then its folders and files.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createHandlers } from '../../electron/core/handlers.ts'
import { writePdf } from '../../electron/core/export/pdf/write-pdf.ts'
import { coreContract } from '../../shared/contract/core.ts'
import { EvidenceDraft } from '../../shared/domain/evidence.ts'
import { fromPlainText } from '../../shared/domain/rich-text.ts'
import type { Attachment, Report } from '../../shared/report/report.ts'
import { enGB } from '../../shared/words/words.ts'

const assets = path.join(import.meta.dirname, '../../assets')
const context = { signal: new AbortController().signal, report: () => undefined }
const handlers = createHandlers({
  resolve: (grant) => grant,
  now: () => new Date('2026-06-01T09:00:00Z'),
  newId: randomUUID,
  assets,
  log: console.error,
})
const [what = '', first = '', second = ''] = process.argv.slice(2)

async function work(): Promise<number> {
  switch (what) {
    case 'sample':
      await handlers['workbook.sample']({ folder: first }, context)
      await handlers['workbook.close']({}, context)
      return 0
    case 'large':
      await makeLarge(first)
      return 0
    case 'merge':
      return (
        await writePdf(
          {
            report: mergeReport(JSON.parse(readFileSync(first, 'utf8'))),
            files: mergeFiles(JSON.parse(readFileSync(first, 'utf8'))),
            target: second,
            assets,
          },
          () => undefined,
        )
      ).pages
    default: {
      await handlers['workbook.open']({ folder: first }, context)
      const { files } = await handlers['report.export']({ [what]: second }, context)
      await handlers['workbook.close']({}, context)
      return files[0]?.pages ?? 0
    }
  }
}

/** The sample forty times over: 1,360 items, 500 merged pages, 100 photos. */
async function makeLarge(folder: string): Promise<void> {
  await handlers['workbook.sample']({ folder }, context)
  const { items } = await handlers['evidence.list'](coreContract['evidence.list'].input.parse({ limit: 1000 }), context)
  const sources = path.join(assets, 'sample', 'files')
  const pdfs = readdirSync(sources).filter((name) => name.endsWith('.pdf'))
  const photos = readdirSync(sources).filter((name) => name.endsWith('.jpg'))
  let [pagesLeft, photosLeft] = [480, 94]
  for (let copy = 1; copy < 40; copy += 1)
    for (const [index, { id }] of items.entries()) {
      const { evidence, links } = await handlers['evidence.get']({ id }, context)
      const files: string[] = []
      if (pagesLeft > 0 && index % 4 === 0) {
        files.push(path.join(sources, pdfs[(copy + index) % pdfs.length] ?? ''))
        pagesLeft -= 2
      } else if (photosLeft > 0 && index % 9 === 1) {
        files.push(path.join(sources, photos[(copy + index) % photos.length] ?? ''))
        photosLeft -= 1
      }
      const draft = EvidenceDraft.parse({
        ...evidence,
        title: `${evidence.title} (${copy})`,
        text: evidence.text ?? fromPlainText(''),
      })
      const whole = [...new Map(links.map((link) => [`${link.criterionId} ${link.subPointId ?? ''}`, link])).values()]
      await handlers['evidence.add'](
        {
          evidence: draft,
          files,
          newWitnesses: [],
          newActivity: null,
          links: whole.map(({ criterionId, subPointId, why }) => ({
            criterionId,
            subPointId,
            place: { kind: 'whole' as const },
            why,
            occasion: '',
            state: 'claimed' as const,
          })),
        },
        context,
      )
    }
  await handlers['workbook.close']({}, context)
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
const mergeFiles = (files: readonly string[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [hashOf(file), file]))

/** A report of attachments only: no text of ours beyond their heads. */
function mergeReport(files: readonly string[]): Report {
  const attachment = (file: string, index: number): Attachment => ({
    kind: 'attachment',
    file: `f${index}`,
    anchor: `a${index}`,
    reference: 'E1',
    name: path.basename(file),
    description: '',
    bytes: statSync(file).size,
    sha256: hashOf(file),
    mediaType: 'application/pdf',
    use: 'pages',
    embed: false,
    marks: [],
  })
  return {
    language: 'en-GB',
    title: 'Merge',
    learner: '',
    subject: '',
    createdAt: '2026-06-01T09:00:00.000Z',
    fingerprint: '',
    footer: '',
    sections: [{ id: 's', reference: '', orientation: 'portrait', blocks: files.map(attachment) }],
    words: enGB.report.writer,
  }
}

const begin = performance.now()
const pages = await work()
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ seconds: (performance.now() - begin) / 1000, pages, megabytes }))
