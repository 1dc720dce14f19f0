import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { anItem, aPortfolio } from './docx/a-portfolio.ts'
import { aMatrix, anAttachment, aReport, aSection, aStrip, heading, page, paragraph, text } from './docx/a-report.ts'
import { pagesInLibreOffice, storeFile, write, aFolder } from './docx/write.ts'
import { aPdf } from './docx/a-pdf.ts'
import { needs } from './needs.ts'

/** Each item whose heading stands on a page after `from`, and that page, from 1. */
const pagesOfItems = (pages: readonly string[], from: number) =>
  pages.flatMap((content, at) =>
    at <= from
      ? []
      : [...content.matchAll(/^(E\d+)\s+Minutes of the service review meeting$/gm)].map(([, item]) => [item, at + 1]),
  )

describe.runIf(needs('soffice') && needs('pdftotext'))('in LibreOffice', () => {
  test('every item stands on the page that the index names, and the count is right', async () => {
    const sample = await write(aPortfolio(40))
    const pages = pagesInLibreOffice(sample)
    const evidence = pages.findIndex((content) => content.includes('Every item begins a page.'))
    const index = pages.slice(0, evidence).join('\n')
    const named = [...index.matchAll(/^\s*(E\d+)\s+Minutes of the service review\s+(\d+)$/gm)]
    expect(named.map(([, item, number]) => [item, Number(number)])).toEqual(pagesOfItems(pages, evidence))
    expect(pages.length).toBe(sample.written.pages)
  })

  test('each page says its number and its item; the foot says who decides', async () => {
    const pages = pagesInLibreOffice(await write(aPortfolio(3)))
    expect(pages.map((content) => /Page (\d+) of (\d+)/.exec(content)?.slice(1).map(Number))).toEqual(
      pages.map((_, at) => [at + 1, pages.length]),
    )
    expect(pages.every((content) => content.includes('The assessor decides') && content.includes('7F3A-92C1'))).toBe(
      true,
    )
    expect(pages.filter((content) => /E2 · Page/.test(content)).length).toBeGreaterThan(0)
  })

  test('the head of a long matrix comes again on each page', async () => {
    const section = aSection([heading(1, 'Unit 1', 'unit-1'), aMatrix(60, 14)], { orientation: 'landscape' })
    const sample = await write(aReport([section]))
    const pages = pagesInLibreOffice(sample)
    expect(pages.length).toBe(sample.written.pages)
    expect(pages.every((content) => content.includes('Criterion') && content.includes('State'))).toBe(true)
  })

  test('pages of attached files and what follows them stand where the count says', async () => {
    const folder = aFolder()
    const { sha256, files, bytes } = storeFile(folder, 'a.pdf', await aPdf(7, [4, 5]))
    const attachment = anAttachment({ sha256, bytes, use: 'pages' })
    const target = (number: number) => ({
      kind: 'page' as const,
      target: { kind: 'file' as const, file: 'file-1', page: number },
    })
    const sections = [
      aSection([
        heading(1, 'Places', 'places'),
        paragraph('third ', target(3), text(', seventh '), target(7), text(', after '), page('E2')),
      ]),
      aSection([aStrip(), paragraph('Short.'), attachment, paragraph('After the entry.')], { reference: 'E1' }),
      anItem(2),
    ]
    const sample = await write(aReport(sections), files)
    const pages = pagesInLibreOffice(sample)
    const places =
      /third (\d+), seventh (\d+), after (\d+)/
        .exec(pages[0] ?? '')
        ?.slice(1)
        .map(Number) ?? []
    const where = (what: string) => pages.findIndex((content, at) => at > 0 && content.includes(what)) + 1
    expect(places).toEqual([where('page 3 of 7'), where('page 7 of 7'), where('E2 · Page')])
    expect(pages.length).toBe(sample.written.pages)
  })
})

test('mammoth finds headings, table heads, descriptions of pictures and links that arrive', async () => {
  const folder = aFolder()
  const { sha256, files, bytes } = storeFile(folder, 'a.pdf', await aPdf(2))
  const portfolio = aPortfolio(3)
  const { path } = await write(
    {
      ...portfolio,
      sections: [
        ...portfolio.sections,
        aSection([
          heading(1, 'Files', 'files'),
          anAttachment({ file: 'pdf', anchor: 'pdf', sha256, bytes, use: 'pages' }),
        ]),
      ],
    },
    files,
  )
  const { value: html } = await mammoth.convertToHtml(
    { path },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  expect([...html.matchAll(/<h1>(?:<a[^>]*><\/a>)*(.*?)<\/h1>/g)].map(([, words]) => words)).toEqual([
    'Portfolio of evidence',
    'Unit 1: Plan and review a service',
    'Evidence index',
    'Evidence',
    'Files',
  ])
  expect(html).toMatch(/<thead><tr><th>.*?Criterion/)
  expect([...html.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt)).toEqual([
    'E1, page 1 of 2 of audit.pdf',
    'E1, page 2 of 2 of audit.pdf',
  ])
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(40)
  expect(links.filter((id) => !ids.has(id))).toEqual([])
})
