// Builds Word documents for the sample, and lets LibreOffice Writer print them as PDF.
import { writeFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { inScratch, run } from './desk.mjs'

export const heading = (text) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 })
export const text = (words) => new Paragraph({ text: words, spacing: { before: 100, after: 120, line: 276 } })
export const bullets = (items) =>
  items.map(
    (item) =>
      new Paragraph({ text: item, numbering: { reference: 'bullets', level: 0 }, spacing: { after: 80, line: 264 } }),
  )
export const newPage = (words) => new Paragraph({ text: words, heading: HeadingLevel.HEADING_2, pageBreakBefore: true })

const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA5A0' }

/** A table with a shaded first row; widths are shares of the 9,020 twentieths of a point between the margins. */
export function table(rows, shares) {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((9020 * share) / total))
  const cell = (words, column, isHead) =>
    new TableCell({
      width: { size: widths[column], type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      borders: { top: line, bottom: line, left: line, right: line },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'DCE9E2', color: 'auto' } } : {}),
      children: [new Paragraph({ children: [new TextRun({ text: String(words), bold: isHead })] })],
    })
  return new Table({
    width: { size: 9020, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.map((words, column) => cell(words, column, index === 0)),
        }),
    ),
  })
}

/** Writes one A4 Word document with a heading, a line under it and numbered pages. */
export async function writeWord(file, { title, under, body, footer, font = 'Calibri' }) {
  const document = new Document({
    title,
    creator: 'Cartrefi Cwm Gwŷdd',
    lastModifiedBy: 'Cartrefi Cwm Gwŷdd',
    styles: {
      default: {
        document: { run: { font, size: 24 } },
        heading1: {
          run: { font, size: 36, bold: true, color: '1F4D3A' },
          paragraph: { spacing: { after: 60 } },
        },
        heading2: {
          run: { font, size: 26, bold: true, color: '1F4D3A' },
          paragraph: { spacing: { before: 260, after: 100 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 420, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1200, left: 1440, right: 1440 } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 18,
                    color: '5A6660',
                    children: [`${footer} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun({ text: under, color: '5A6660' })], spacing: { after: 200 } }),
          ...body,
        ],
      },
    ],
  })
  writeFileSync(file, await Packer.toBuffer(document))
}

/** Prints a Word document through LibreOffice Writer; returns the path of the PDF in the scratch folder. */
export async function printWithWriter(name, content) {
  const word = inScratch(`${name}.docx`)
  await writeWord(word, content)
  run('soffice', [
    `-env:UserInstallation=file://${inScratch('office')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    inScratch('.'),
    word,
  ])
  return inScratch(`${name}.pdf`)
}
