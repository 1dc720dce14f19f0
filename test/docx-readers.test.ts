import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { anItem, aPortfolio } from './docx/a-portfolio.ts'
import {
  aMatrix,
  anAttachment,
  aReport,
  aSection,
  aStrip,
  heading,
  page,
  paragraph,
  state,
  text,
} from './docx/a-report.ts'
import { pagesInLibreOffice, storeFile, write, aFolder } from './docx/write.ts'
import { aPdf } from './docx/a-pdf.ts'
import { bodyOf, children, named, textOf } from './docx/read-docx.ts'
import { needs } from './needs.ts'

const LONG =
  'The minutes show that I chaired the review and agreed the swap with the depot and with the driver who came later on. '
const mark = (at: number) => text(`Mark ${at} `, { anchor: `mark-${at}` })
/** Says after all else on which page each mark is; a mark that is not there says nothing. */
const pagesOfMarks = () => [
  aSection(Array.from({ length: 130 }, (_, at) => paragraph(`page of ${at}: `, page(`mark-${at}`)))),
]

/** Each item and the page, from 1, on which its heading stands. */
const pagesOfItems = (pages: readonly string[]) =>
  pages.flatMap((content, at) =>
    [...content.matchAll(/^(E\d+)\s+Minutes of the service review meeting$/gm)].map(([, item]) => [item, at + 1]),
  )

describe.runIf(needs('soffice') && needs('pdftotext'))('in LibreOffice', () => {
  test('every item stands on the page that the index names, and the count is right', async () => {
    const sample = await write(aPortfolio(40))
    const pages = pagesInLibreOffice(sample)
    // From the file itself: LibreOffice writes its own numbers into what it prints.
    const rows = named(bodyOf(sample.docx), 'w:tr').map((row) => children(row, 'w:tc').map(textOf))
    const index = rows.flatMap(([item, title, number]) =>
      title === 'Minutes of the service review' ? [[item, Number(number)]] : [],
    )
    expect(index).toHaveLength(40)
    expect(index).toEqual(pagesOfItems(pages))
    expect(pages.length).toBe(sample.written.pages)
  })

  test('each page says its number and its item, however its neighbours lie; the foot says who decides', async () => {
    const across = aSection([heading(1, 'Across', 'across')], { orientation: 'landscape' })
    const portfolio = aPortfolio(3)
    const pages = pagesInLibreOffice(
      await write({ ...portfolio, sections: [...portfolio.sections, across, aSection([heading(1, 'End', 'end')])] }),
    )
    expect(pages.map((content) => /Page (\d+) of (\d+)/.exec(content)?.slice(1).map(Number))).toEqual(
      pages.map((_, at) => [at + 1, pages.length]),
    )
    expect(pages.every((content) => content.includes('The assessor decides') && content.includes('7F3A-92C1'))).toBe(
      true,
    )
    expect(pages.filter((content) => /E2 · Page/.test(content)).length).toBeGreaterThan(0)
  })

  test.each([
    [
      'signs',
      Array.from({ length: 110 }, (_, at) =>
        paragraph(mark(at), state('none', 'none'), ' ', state('notYet', 'not yet')),
      ),
    ],
    [
      'facts',
      [
        {
          kind: 'facts' as const,
          rows: Array.from({ length: 130 }, (_, at) => ({
            term: 'Witness',
            value: [mark(at), text(LONG.repeat(at % 3))],
          })),
        },
      ],
    ],
    [
      'notices',
      Array.from({ length: 60 }, (_, at) => ({
        kind: 'paragraph' as const,
        style: 'notice' as const,
        runs: [mark(at), text(LONG)],
      })),
    ],
    ['strips', Array.from({ length: 20 }, (_, at) => [aStrip({ anchor: `strip-${at}` }), paragraph(mark(at))]).flat()],
    [
      'boxes',
      Array.from({ length: 20 }, (_, at) => [
        { kind: 'signatures' as const, title: 'Sign', rows: [['A', 'B'], ['C']] },
        paragraph(mark(at)),
      ]).flat(),
    ],
    [
      'labels',
      Array.from({ length: 50 }, (_, at) => [
        heading(3, 'Label', `label-${at}`),
        paragraph(mark(at), text(LONG)),
      ]).flat(),
    ],
  ])('pages break among %s where the count says', async (_, blocks) => {
    const sample = await write(aReport([aSection([heading(1, 'All', 'all'), ...blocks]), ...pagesOfMarks()]))
    const pages = pagesInLibreOffice(sample)
    const stored = named(bodyOf(sample.docx), 'w:p').map(textOf).join('\n')
    const counted = [...stored.matchAll(/page of (\d+): (\d+)/g)].map(([, at, number]) => [Number(at), Number(number)])
    const found = pages.flatMap((content, at) =>
      [...content.matchAll(/Mark (\d+)\b/g)].map(([, number]) => [Number(number), at + 1]),
    )
    expect(counted.length).toBeGreaterThan(10)
    expect(counted).toEqual(found)
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
