import { expect, test } from 'vitest'
import { columnWidths } from '../electron/core/export/docx/columns.ts'
import { measureWidth } from '../electron/core/export/docx/measure.ts'
import { aPortfolio } from './docx/a-portfolio.ts'
import { aReport, aSection, aStrip, heading, paragraph, text } from './docx/a-report.ts'
import { bodyOf, child, children, named, styleOf, textOf, val } from './docx/read-docx.ts'
import { write } from './docx/write.ts'

test('headings are real, keep with what follows, and stand under the bookmark that links lead to', async () => {
  const { docx } = await write(aPortfolio(3))
  const headings = named(bodyOf(docx), 'w:p').filter((one) => styleOf(one).startsWith('Heading'))
  expect(headings.slice(0, 4).map((one) => [styleOf(one), textOf(one)])).toEqual([
    ['Heading1', 'Portfolio of evidence'],
    ['Heading1', 'Unit 1: Plan and review a service'],
    ['Heading2', 'Criteria and their evidence'],
    ['Heading3', '1.1 Explain how the needs of customers are found'],
  ])
  expect(headings.every((one) => child(one, 'w:bookmarkStart') !== undefined)).toBe(true)
  const styles = children(docx.xml('word/styles.xml'), 'w:style').filter((style) =>
    /^Heading\d$/.test(style.attributes['w:styleId'] ?? ''),
  )
  expect(
    styles.map((style) => [style.attributes['w:styleId'], child(child(style, 'w:pPr'), 'w:keepNext') !== undefined]),
  ).toEqual([
    ['Heading1', true],
    ['Heading2', true],
    ['Heading3', true],
    ['Heading4', true],
  ])
})

test('no level of heading is skipped, whatever the report asks for', async () => {
  const { docx } = await write(
    aReport([
      aSection([
        heading(2, 'A', 'a'),
        heading(3, 'B', 'b'),
        aStrip(),
        heading(3, 'C', 'c'),
        heading(1, 'D', 'd'),
        heading(3, 'E', 'e'),
      ]),
    ]),
  )
  const headings = named(bodyOf(docx), 'w:p').filter((one) => styleOf(one).startsWith('Heading'))
  expect(headings.map((one) => [styleOf(one), textOf(one)])).toEqual([
    ['Heading1', 'A'],
    ['Heading2', 'B'],
    ['Heading2', 'E1\tMinutes of the service review meeting'],
    ['Heading3', 'C'],
    ['Heading1', 'D'],
    ['Heading2', 'E'],
  ])
})

test('the contents list is filled, leads to its headings and names their pages', async () => {
  const { docx } = await write(aPortfolio(3))
  const entries = named(bodyOf(docx), 'w:p').filter(
    (one) => styleOf(one).startsWith('TOC') && styleOf(one) !== 'TOCHeading',
  )
  expect(entries.map((one) => [styleOf(one), textOf(one), child(one, 'w:hyperlink')?.attributes['w:anchor']])).toEqual([
    ['TOC1', 'Unit 1: Plan and review a service\t3', 'unit_1'],
    ['TOC2', 'Criteria and their evidence\t4', 'account'],
    ['TOC1', 'Evidence index\t5', 'index'],
    ['TOC1', 'Evidence\t6', 'evidence'],
  ])
})

test('each section has the learner at the left, its reference and page at the right, and the fingerprint below', async () => {
  const { docx } = await write(aPortfolio(2))
  const heads = Object.keys(docx.parts).filter((name) => name.startsWith('word/header'))
  expect(heads.map((name) => textOf(docx.xml(name)).replace(/\d+ of \d+/, 'N of M')).sort()).toEqual([
    'Carys Llŷr\tE1 · Page N of M',
    'Carys Llŷr\tE2 · Page N of M',
    'Carys Llŷr\tPage N of M',
    'Carys Llŷr\tPage N of M',
    'Carys Llŷr\tUnit 1 · Page N of M',
    'Carys Llŷr\tUnit 1 · Page N of M',
  ])
  expect(textOf(docx.xml('word/footer1.xml'))).toBe('The assessor decides\t7F3A-92C1')
})

test('the matrix lies across, all else stands upright, on A4', async () => {
  const { docx } = await write(aPortfolio(1))
  const sizes = named(bodyOf(docx), 'w:pgSz').map(({ attributes }) => [
    attributes['w:w'],
    attributes['w:h'],
    attributes['w:orient'],
  ])
  expect(sizes[2]).toEqual(['16838', '11906', 'landscape'])
  expect(new Set(sizes.filter((_, at) => at !== 2).map(String))).toEqual(new Set(['11906,16838,']))
})

test('the strip and boxes to sign are never parted from each other or from what follows', async () => {
  const { docx } = await write(aPortfolio(1))
  for (const [style, loose] of [
    ['TrellisStrip', 0],
    ['TrellisBoxes', 1],
  ] as const) {
    const table = named(bodyOf(docx), 'w:tbl').find((one) => val(child(child(one, 'w:tblPr'), 'w:tblStyle')) === style)
    const rows = children(table, 'w:tr')
    expect(rows.every((row) => child(child(row, 'w:trPr'), 'w:cantSplit') !== undefined)).toBe(true)
    const keeping = new Set(
      children(docx.xml('word/styles.xml'), 'w:style')
        .filter((one) => child(child(one, 'w:pPr'), 'w:keepNext') !== undefined)
        .map((one) => one.attributes['w:styleId']),
    )
    const keeps = (row: (typeof rows)[number]) =>
      named(row, 'w:p').every(
        (one) => keeping.has(styleOf(one)) && val(child(child(one, 'w:pPr'), 'w:keepNext')) !== '0',
      )
    expect(rows.map(keeps)).toEqual(rows.map((_, at) => at < rows.length - loose))
  }
})

test('a state is a sign and a word; in a matrix the word is on the link', async () => {
  const { docx } = await write(aPortfolio(1))
  const account = named(bodyOf(docx), 'w:p').find((one) => textOf(one).includes('partly (1 of 2)'))
  expect(account && textOf(account)).toBe('◐\u00A0partly (1 of 2) \u00A0provisional\u00A0')
  const sign = named(bodyOf(docx), 'w:hyperlink').find((one) => textOf(one) === '●')
  expect(sign?.attributes['w:tooltip']).toBe('claimed')
})

test('text in another language says so', async () => {
  const { docx } = await write(aPortfolio(1))
  const welsh = named(bodyOf(docx), 'w:r').find((one) => textOf(one).includes('Mae’n dda'))
  expect(welsh && named(welsh, 'w:lang')[0]?.attributes['w:val']).toBe('cy-GB')
  expect(named(docx.xml('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('en-GB')
})

test('the file carries its title, its subject and the fingerprint of the export', async () => {
  const { docx } = await write(aPortfolio(1))
  const core = docx.xml('docProps/core.xml')
  expect([child(core, 'dc:title')?.text, child(core, 'dc:subject')?.text]).toEqual([
    'Portfolio of Carys Llŷr',
    'Level 4 NVQ Diploma in Business Administration',
  ])
  const [property] = docx.xml('docProps/custom.xml').children
  expect([property?.attributes['name'], property?.children[0]?.text]).toEqual(['TrellisFingerprint', '7F3A-92C1'])
})

test('lists are real, and each numbered one begins at 1', async () => {
  const { docx } = await write(aPortfolio(2))
  const lists = named(bodyOf(docx), 'w:p').filter((one) => styleOf(one) === 'ListNumber')
  expect(lists.map((one) => val(named(one, 'w:numId')[0]))).toEqual(['2', '2', '2', '3', '3', '3'])
  const restarts = children(docx.xml('word/numbering.xml'), 'w:num').map((list) =>
    val(named(list, 'w:startOverride')[0]),
  )
  expect(restarts).toEqual([undefined, '1', '1'])
})

test('a paragraph that is bold throughout and kept with the next is a real heading', async () => {
  const label = { kind: 'paragraph' as const, keepWithNext: true, runs: [text('What was agreed', { bold: true })] }
  const { docx } = await write(
    aReport([aSection([heading(1, 'Item', 'item'), heading(2, 'Account', 'account'), label, paragraph('A swap.')])]),
  )
  expect(named(bodyOf(docx), 'w:p').map((one) => [styleOf(one), textOf(one)])).toContainEqual([
    'Heading3',
    'What was agreed',
  ])
})

test('a long term of a fact has a line of its own, so that values keep their edge', async () => {
  const rows = ['Role', 'Units, outcomes and criteria that were observed'].map((term) => ({
    term,
    value: [text('here')],
  }))
  const { docx } = await write(aReport([aSection([{ kind: 'facts', rows }])]))
  expect(named(bodyOf(docx), 'w:p').map(textOf)).toEqual([
    'Role\there',
    'Units, outcomes and criteria that were observed\nhere',
  ])
})

test('no column is narrower than its longest word while another has room to give', () => {
  const long = 'Unverständlichkeitsgrad'
  const columns = [20, 1, 1].map((weight, at) => ({ header: [text(at === 1 ? long : 'A')], weight }))
  const widths = columnWidths({ kind: 'table', caption: '', columns, rows: [], headerCells: 0, style: 'list' }, 9638)
  const room = measureWidth(long, { name: 'Calibri', size: 9.5, bold: true, italic: false }) * 20
  expect(widths[1]).toBeGreaterThan(room)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9638)
})
