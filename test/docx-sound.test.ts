import { expect, test } from 'vitest'
import { aPortfolio } from './docx/a-portfolio.ts'
import { aReport, aSection, heading, link, paragraph, text } from './docx/a-report.ts'
import { packageFaults } from './docx/check-package.ts'
import { all, bodyOf, named, textOf } from './docx/read-docx.ts'
import { sdkFaults, write } from './docx/write.ts'

const DOCUMENT = 'word/document.xml'

test('characters that XML forbids are left out, and no text can break the markup', async () => {
  const hostile = 'a\uFFFEb\uFFFFc\uD800d\u0001e & <w:p/> "quoted" ]]>'
  const report = aReport([aSection([heading(1, hostile, 'a'), paragraph(hostile)], { reference: hostile })], {
    title: hostile,
    learner: hostile,
    footer: hostile,
  })
  const { path, docx } = await write(report)
  expect(await sdkFaults(path)).toEqual([])
  expect(textOf(bodyOf(docx))).toBe('abc\uFFFDde & <w:p/> "quoted" ]]>'.repeat(2))
})

test('a link to nothing is plain text, and an address outside is followed only where it is safe', async () => {
  const url = (address: string) => text(address, { target: { kind: 'url', url: address } })
  const report = aReport([
    aSection([
      heading(1, 'Links', 'links'),
      paragraph(
        link('gone', 'nowhere'),
        url('https://example.org/a b'),
        url('javascript:alert(1)'),
        url('file:///etc/passwd'),
      ),
    ]),
  ])
  const { path, docx } = await write(report)
  expect(await sdkFaults(path)).toEqual([])
  expect(named(bodyOf(docx), 'w:hyperlink').map(textOf)).toEqual(['https://example.org/a b'])
  expect(
    docx
      .xml('word/_rels/document.xml.rels')
      .children.filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => attributes['Target']),
  ).toEqual(['https://example.org/a%20b'])
})

test('an empty report, an empty section and tables that touch make a sound file', async () => {
  const table = { kind: 'signatures' as const, title: 'Sign', rows: [['Here']] }
  for (const report of [
    aReport([]),
    aReport([aSection([])]),
    aReport([aSection([table, table], { orientation: 'landscape' }), aSection([]), aSection([table])]),
  ]) {
    const { path, docx, written } = await write(report)
    expect([await sdkFaults(path), packageFaults(docx)]).toEqual([[], []])
    expect(written.pages).toBe(Math.max(1, report.sections.length))
  }
})

test('equal reports give equal bytes', async () => {
  const [one, other] = [await write(aPortfolio(4)), await write(aPortfolio(4))]
  expect(Object.keys(one.docx.parts)).toEqual(Object.keys(other.docx.parts))
  expect(
    Object.entries(one.docx.parts).filter(
      ([name, bytes]) => Buffer.compare(bytes, other.docx.parts[name] ?? new Uint8Array()) !== 0,
    ),
  ).toEqual([])
  expect([...all(one.docx.xml(DOCUMENT))].length).toBeGreaterThan(1000)
})
