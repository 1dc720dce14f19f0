import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '../shared/report/report.ts'
import { aFolder, exportPortfolio, exportReport } from './pdf/export.ts'
import { heading, paragraph, report, section, state, text, to } from './pdf/report-parts.ts'
import { hasTools, mutool, openWithPdfjs, pdfinfo, qpdfFaults } from './pdf/readers.ts'

const anExport = (folder: string, ...blocks: readonly Block[]) =>
  exportReport(folder, report([section('', [heading(1, 'Title', 'title'), ...blocks])]))

describe('the whole sample portfolio', () => {
  test('every link leads to a page of the file or to a web address, and to the words it names', async () => {
    const { data } = await exportPortfolio(aFolder())
    const pdf = await openWithPdfjs(data)
    const links = await pdf.links()
    const lost = links.filter(
      ({ goal }) => goal === null || ('page' in goal && (goal.page < 1 || goal.page > pdf.pages)),
    )
    const wrong: string[] = []
    for (const { words, goal } of links) {
      if (goal === null || 'url' in goal || !/^(E\d|Deliver|Plan|Criteria|Account|A wide|Index)/.test(words)) continue
      const near = (await pdf.textNear(goal.page, goal.y)).replace(/\s+/g, ' ')
      const wanted = words.replace(/ \d+$/, '')
      if (!near.includes(wanted)) wrong.push(`${words} -> ${near.slice(0, 60)}`)
    }
    await pdf.close()
    expect({ lost, wrong, many: links.length > 100 }).toEqual({ lost: [], wrong: [], many: true })
  })

  test('a claim with a page lands on that page of the merged file, and prints its number', async () => {
    const { data } = await exportPortfolio(aFolder())
    const pdf = await openWithPdfjs(data)
    const [link] = (await pdf.links()).filter(({ words }) => words === 'page 2 of the minutes')
    const goal = link?.goal
    const page = goal !== null && goal !== undefined && 'page' in goal ? goal.page : 0
    const account = await pdf.text(link?.page ?? 1)
    const words = await pdf.text(page)
    await pdf.close()
    expect(words).toContain('E1, page 2 of 3 of Minutes of the service meeting.pdf')
    expect(words).toContain('Minutes page 2')
    expect(account).toContain(`(page ${page})`)
  })

  test('marks in the margin lead back to the criterion', async () => {
    const { data } = await exportPortfolio(aFolder())
    const pdf = await openWithPdfjs(data)
    const links = await pdf.links()
    const merged = links.find(({ words }) => words === 'page 2 of the minutes')?.goal
    const mergedPage = merged !== null && merged !== undefined && 'page' in merged ? merged.page : 0
    const [mark] = links.filter(({ page }) => page === mergedPage)
    const goal = mark?.goal
    const near = goal !== null && goal !== undefined && 'page' in goal ? await pdf.textNear(goal.page, goal.y) : ''
    await pdf.close()
    expect({ words: mark?.words, near: near.trim().slice(0, 4) }).toEqual({ words: '1.2', near: '1.2 ' })
  })

  test('it has bookmarks, page labels, a title and a language', async () => {
    const { data, path, pages } = await exportPortfolio(aFolder())
    const pdf = await openWithPdfjs(data)
    const outline = (await pdf.outline()).map(({ title, items }) => [
      title,
      items.map((item) => item.title.slice(0, 30)),
    ])
    const labels = await pdf.labels()
    const title = await pdf.title()
    await pdf.close()
    expect(outline).toEqual([
      ['Portfolio of evidence', []],
      ['Contents', []],
      ['Deliver reliable customer service', ['Criteria and evidence', 'Account by criterion']],
      ['Plan and run operations', ['A wide matrix']],
      ['Index of evidence', ['E1 Service meeting in March', 'E2 New notice board: a title t']],
    ])
    expect(labels?.at(-1)).toBe(String(pages))
    expect(title).toContain('"Title":"Portfolio of evidence: Siân Prŷs-Wŷn"')
    expect(title).toContain('"Language":"en-GB"')
    if (hasTools) expect(mutool('show', path, 'outline')).toContain('Index of evidence')
  })

  test.skipIf(!hasTools)(
    'qpdf finds nothing wrong, and poppler sees a tagged file without scripts or forms',
    async () => {
      const { path } = await exportPortfolio(aFolder())
      expect(qpdfFaults(path)).toBe('')
      const info = pdfinfo(path)
      for (const line of [
        'Tagged:          yes',
        'JavaScript:      no',
        'Form:            none',
        'Page size:       595.28 x 841.89 pts (A4)',
      ])
        expect(info).toContain(line)
    },
  )

  test.skipIf(!hasTools)(
    'the structure reads an item’s head as words, each fact with its term, and the text of merged pages',
    async () => {
      const { path } = await exportPortfolio(aFolder())
      const structure = pdfinfo('-struct-text', path).replace(/\s+/g, ' ')
      const wanted = [
        'H2 (block) "E1 Service meeting in March"',
        'LI (block) Lbl (block) "Learner number" LBody (block) "00481516"',
        'TH: /Scope /Column "Criterion"',
        'P (block) "Minutes page 1',
      ]
      expect(wanted.filter((words) => !structure.includes(words))).toEqual([])
    },
  )

  test('every page carries learner, page number, reference, fingerprint and the footer', async () => {
    const { data, pages } = await exportPortfolio(aFolder())
    const pdf = await openWithPdfjs(data)
    const missing: string[] = []
    for (let page = 1; page <= pages; page += 1) {
      const words = await pdf.text(page)
      for (const part of ['Siân Prŷs-Wŷn', `Page ${page} of ${pages}`, '7F3A-91C2', 'The assessor decides'])
        if (!words.includes(part)) missing.push(`${page}: ${part}`)
    }
    const last = await pdf.text(pages)
    await pdf.close()
    expect(missing).toEqual([])
    expect(last).toContain(`E2 · Page ${pages} of ${pages}`)
  })

  test('the same request gives the same bytes', async () => {
    const folder = aFolder()
    const first = await exportPortfolio(folder, 'a.pdf')
    const second = await exportPortfolio(folder, 'b.pdf')
    expect(Buffer.compare(first.data, second.data)).toBe(0)
  })

  test('progress rises from 0 to 1 and is told at most ten times a second', async () => {
    const start = performance.now()
    const { progress } = await exportPortfolio(aFolder())
    const seconds = (performance.now() - start) / 1000
    const values = progress.map(({ value }) => value)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect([values[0], values.at(-1)]).toEqual([0, 1])
    expect(progress.length).toBeLessThanOrEqual(seconds * 10 + 2)
  })

  test('only the finished file is left beside the evidence', async () => {
    const folder = aFolder()
    await exportPortfolio(folder)
    expect(readdirSync(folder).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual(['portfolio.pdf'])
  })
})

test('a target that cannot be written throws, leaves no part and keeps the old file', async () => {
  const folder = aFolder()
  const target = join(folder, 'no-such-folder', 'portfolio.pdf')
  await expect(
    exportReport(folder, report([section('', [paragraph('x')])]), [], 'no-such-folder/portfolio.pdf'),
  ).rejects.toThrow('ENOENT')
  expect(existsSync(`${target}.part`)).toBe(false)
})

describe('text', () => {
  test('Welsh and every Latin letter come back as they were written', async () => {
    const words = 'Ŵŵ Ŷŷ Ẁẁ Ẃẃ Ẅẅ Ỳỳ âêîôû Łódź Þórður İstanbul đặng ŉ ǆ ȳ ɓ ẞ ﬁ'
    const { data, warnings } = await anExport(aFolder(), paragraph(words))
    const pdf = await openWithPdfjs(data)
    const found = await pdf.text(1)
    await pdf.close()
    expect(found.replace(/\s+/g, ' ')).toContain(words.normalize('NFC').replace('ﬁ', 'fi').slice(0, 60))
    expect(warnings).toEqual([])
  })

  test('letters that were typed with loose accents are joined', async () => {
    const { data } = await anExport(aFolder(), paragraph('w\u0302yr y\u0302d'))
    const pdf = await openWithPdfjs(data)
    const found = await pdf.text(1)
    await pdf.close()
    expect(found).toContain('ŵyr ŷd')
  })

  test('a character the fonts lack is printed as its code, with one warning for all', async () => {
    const { data, warnings } = await anExport(aFolder(), paragraph('Well done 😀 and again 😀 中'))
    const pdf = await openWithPdfjs(data)
    const found = await pdf.text(1)
    await pdf.close()
    expect(found).toContain('Well done [U+1F600] and again [U+1F600] [U+4E2D]')
    expect(warnings).toEqual([
      {
        code: 'missing-glyph',
        ref: '',
        message: expect.stringMatching(/^The fonts .*: 😀 \(U\+1F600\), 中 \(U\+4E2D\)$/),
      },
    ])
  })

  test.skipIf(!hasTools)('signs that learners type are drawn and still read as the characters they are', async () => {
    const { path, warnings } = await anExport(aFolder(), paragraph('Done ✓ next → open ☐'))
    expect(warnings).toEqual([])
    expect(mutool('draw', '-F', 'text', path, '1')).toContain('Done')
  })

  test('a state in a cell that shows only its sign still has its word for readers', async () => {
    const { data } = await anExport(aFolder(), paragraph(state('accepted', 'accepted', { short: true })))
    const pdf = await openWithPdfjs(data)
    const found = await pdf.text(1)
    await pdf.close()
    expect(found).toContain('accepted')
  })

  test('a word wider than the page is parted, and nothing of it is lost', async () => {
    const word = 'x'.repeat(60) + 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(6)
    const { data } = await anExport(aFolder(), paragraph('Before ', word, ' after'))
    const pdf = await openWithPdfjs(data)
    const found = (await pdf.text(1)).replace(/\s/g, '')
    await pdf.close()
    expect(found).toContain(`Before${word}after`)
  })

  test('a link to a place that is not in the report is plain text', async () => {
    const { data } = await anExport(
      aFolder(),
      paragraph(text('nowhere', { target: to('no-such-place') })),
      paragraph(text('script', { target: { kind: 'url', url: 'javascript:alert(1)' } })),
    )
    const pdf = await openWithPdfjs(data)
    const links = await pdf.links()
    await pdf.close()
    expect(links).toEqual([])
  })

  test('an empty report is one empty section and still a file', async () => {
    const { pages } = await exportReport(aFolder(), report([section('', [paragraph('')])]))
    expect(pages).toBe(1)
  })
})
