import { expect, test } from 'vitest'
import { aPortfolio } from './docx/a-portfolio.ts'
import { accessFaults } from './docx/check-access.ts'
import { packageFaults } from './docx/check-package.ts'
import { withPart } from './docx/read-docx.ts'
import { sdkFaults, write } from './docx/write.ts'

const DOCUMENT = 'word/document.xml'

test('a portfolio with everything in it passes the Open XML SDK and our own checks', async () => {
  const { path, docx, written } = await write(aPortfolio(8))
  expect(await sdkFaults(path)).toEqual([])
  expect(packageFaults(docx)).toEqual([])
  expect(accessFaults(docx, written.pages)).toEqual([])
})

test.each([
  [
    'a cell without a paragraph',
    DOCUMENT,
    /<w:tc>(<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>.*?<\/w:p><\/w:tc>/,
    '<w:tc>$1</w:tc>',
    'A cell does not end with a paragraph.',
  ],
  ['an open field', DOCUMENT, /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/, '', 'A field is left open.'],
  [
    'a dirty field',
    DOCUMENT,
    'w:fldCharType="begin"',
    'w:fldCharType="begin" w:dirty="1"',
    'A field is dirty: Word would ask to update it.',
  ],
  ['two bookmarks of one name', DOCUMENT, 'w:name="E2"', 'w:name="e1"', 'Two bookmarks are named e1.'],
  ['a link to nothing', DOCUMENT, 'w:anchor="E1"', 'w:anchor="E99"', 'A link leads to E99, which is nowhere.'],
  ['an unknown style', DOCUMENT, 'w:val="Quote"', 'w:val="Qoute"', 'The style Qoute is unknown.'],
  ['an unknown list', DOCUMENT, '<w:numId w:val="2"/>', '<w:numId w:val="77"/>', 'The list 77 is unknown.'],
  [
    'a row narrower than its table',
    DOCUMENT,
    /<w:gridSpan w:val="12"\/>/,
    '',
    'A row has 1 columns where its table has 12.',
  ],
  [
    'a missing head part',
    'word/_rels/document.xml.rels',
    'header1.xml',
    'header99.xml',
    'The part word/header99.xml is missing.',
  ],
  [
    'a missing content type',
    '[Content_Types].xml',
    'PartName="/word/footer1.xml"',
    'PartName="/word/footer77.xml"',
    'The content type of /word/footer77.xml names no part.',
  ],
])('our check finds %s', async (_, part, from, to, fault) => {
  const { docx } = await write(aPortfolio(3))
  expect(packageFaults(withPart(docx, part, (xml) => xml.replace(from, to)))).toContain(fault)
})

test.each([
  ['no title', 'docProps/core.xml', /<dc:title>.*<\/dc:title>/, '<dc:title/>', 'The document has no title.'],
  ['no language', 'word/styles.xml', /<w:lang [^>]*>/, '', 'The document has no language.'],
  [
    'a level skipped',
    DOCUMENT,
    'w:val="Heading2"',
    'w:val="Heading3"',
    'A heading of level 3 follows level 1: Criteria and their evidence',
  ],
  ['a table without a repeated head', DOCUMENT, '<w:tblHeader/>', '', 'A table has no head to repeat.'],
  ['a table without a description', DOCUMENT, /<w:tblDescription [^>]*>/, '', 'A table has no description.'],
  [
    'a row that may be parted',
    DOCUMENT,
    /(<w:tblHeader\/>.*?)<w:trPr><w:cantSplit\/><\/w:trPr>/,
    '$1',
    'A row may be parted by the end of a page.',
  ],
  [
    'a bold paragraph as a heading',
    DOCUMENT,
    '<w:p><w:pPr><w:pStyle w:val="Heading3"/>',
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r></w:p>$&',
    'A bold paragraph poses as a heading: Bold',
  ],
  ['a pale colour', 'word/styles.xml', 'w:val="56605C"', 'w:val="A0A0A0"', 'The colour A0A0A0 is too pale.'],
  [
    'small print',
    'word/styles.xml',
    '<w:sz w:val="18"/>',
    '<w:sz w:val="14"/>',
    'A text is under 9 points: The assessor decides',
  ],
  [
    'a protected document',
    'word/settings.xml',
    '<w:compat>',
    '<w:documentProtection w:edit="forms"/><w:compat>',
    'The document is protected against comments.',
  ],
  [
    'fields to be updated',
    'word/settings.xml',
    '<w:compat>',
    '<w:updateFields/><w:compat>',
    'The document asks to update its fields.',
  ],
])('our check finds %s', async (_, part, from, to, fault) => {
  const { docx } = await write(aPortfolio(3))
  const faults = accessFaults(
    withPart(docx, part, (xml) => xml.replace(from, to)),
    5,
  )
  expect(faults.map((one) => one.replace(/: .*/, ''))).toContain(fault.replace(/: .*/, ''))
})
