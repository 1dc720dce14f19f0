import { describe, expect, test } from 'vitest'
import type { Block } from '../shared/report/report.ts'
import { matrix } from './pdf/a-portfolio.ts'
import { aFolder, exportReport } from './pdf/export.ts'
import { hasTools, openWithPdfjs, pdfinfo, textOf } from './pdf/readers.ts'
import { heading, paragraph, report, section, text } from './pdf/report-parts.ts'

const anExport = (folder: string, ...blocks: readonly Block[]) =>
  exportReport(folder, report([section('', [heading(1, 'Title', 'title'), ...blocks])]))

describe('page breaks', () => {
  const lines = async (data: Uint8Array) => {
    const pdf = await openWithPdfjs(data)
    const pages: string[][] = []
    for (let page = 1; page <= pdf.pages; page += 1)
      pages.push(
        (await pdf.text(page))
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      )
    await pdf.close()
    return pages
  }
  const isRunning = (line: string) => /Siân Prŷs-Wŷn|Page \d+ of|The assessor decides|7F3A-91C2/.test(line)

  test('no heading stands at the foot of a page, and no line of a paragraph alone, wherever the break falls', async () => {
    const words = 'Many words about what happened that day at the depot and who said what to whom. '.repeat(4)
    const faults: string[] = []
    for (let shift = 0; shift < 12; shift += 1) {
      const blocks = Array.from({ length: 16 }, (_, index): readonly Block[] => [
        heading(2, `Heading ${index}`, `h${index}`),
        paragraph(words),
      ]).flat()
      const { data } = await anExport(aFolder(), { kind: 'space', lines: shift }, ...blocks)
      for (const page of await lines(data)) {
        const body = page.filter((line) => !isRunning(line))
        if (/^Heading \d+$/.test(body.at(-1) ?? '')) faults.push(`shift ${shift}: heading at the foot`)
        const start = body.findIndex((line) => line.startsWith('Heading'))
        if (start === 1 && body[0] !== 'Title') faults.push(`shift ${shift}: one line alone at the head`)
        const end = body.findLastIndex((line) => line.startsWith('Heading'))
        if (end >= 0 && end === body.length - 2 && body.length > 4)
          faults.push(`shift ${shift}: one line alone at the foot`)
      }
    }
    expect(faults).toEqual([])
  })

  test('a table’s head comes again on every page, and no row is parted', async () => {
    const { data } = await anExport(aFolder(), matrix(120, 6))
    const pages = await lines(data)
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page.some((line) => line.startsWith('Criterion'))).toBe(true)
    for (const page of pages.slice(1))
      expect(page.filter((line) => !isRunning(line))[1]).toMatch(/^(1\.\d+ Explain|Outcome)/)
  })

  test('a row higher than a page goes on over pages, with all its words', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ')
    const { data, pages } = await anExport(aFolder(), {
      kind: 'table',
      caption: 'Long',
      headerCells: 1,
      style: 'list',
      columns: [
        { header: [text('Name')], weight: 1 },
        { header: [text('Words')], weight: 1 },
      ],
      rows: [{ cells: [[text('first')], [text(words)]] }, { cells: [[text('second')], [text('end')]] }],
    })
    const found = (await lines(data)).flat().join(' ')
    expect(pages).toBeGreaterThan(2)
    for (const word of ['word0', 'word450', 'word899', 'second']) expect(found).toContain(word)
  })

  test.skipIf(!hasTools)('turned heads of a wide matrix are written upwards and all there', async () => {
    const folder = aFolder()
    const { path } = await exportReport(
      folder,
      report([section('', [heading(1, 'Wide', 'wide'), matrix(12, 18, true)], { orientation: 'landscape' })]),
    )
    const found = textOf(path)
    for (let item = 1; item <= 18; item += 1) expect(found).toContain(`E${item}`)
    expect(pdfinfo(path)).toContain('841.89 x 595.28')
  })
})
