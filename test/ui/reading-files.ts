// One real file of each kind that the reading pane shows, made on the spot. Those that can hold scripts and addresses hold some.
import { zipSync } from 'fflate'
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'

/** What a hostile file asks for; nothing may ever be asked of it. */
export const OUTSIDE = 'http://192.0.2.1'

/** Pages of A4, each with a heading and two paragraphs of several lines; `words` stands in the second paragraph of page 3. */
export async function aPdf(pages: number, words: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page++) {
    const sheet = pdf.addPage([595, 842])
    const write = (text: string, y: number, size = 12) => sheet.drawText(text, { x: 72, y, size, font })
    write(`Minutes, page ${page}`, 760, 18)
    write(`On page ${page} the team met in the office.`, 720)
    write('Everybody came, and we began on time.', 704)
    write(page === 3 ? `${words} and wrote it down.` : 'Nothing else was said about it.', 664)
    write('The meeting ended at noon.', 648)
  }
  return pdf.save()
}

export const aTiff = (pages: number): Promise<Buffer> =>
  sharp(Buffer.alloc(120 * 80 * pages * 3, 180), {
    raw: { width: 120, height: 80 * pages, channels: 3, pageHeight: 80 },
  })
    .tiff({ compression: 'none' })
    .toBuffer()

export const aPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#8a9a70' } })
    .jpeg()
    .toBuffer()

export const aDocx = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'What the team agreed', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('We agreed to answer each letter within two days.'),
            new Paragraph('Siân will keep the list of letters.'),
            new Paragraph({
              children: [
                new ExternalHyperlink({ children: [new TextRun('The list')], link: "javascript:window.hurt='docx'" }),
                new ExternalHyperlink({ children: [new TextRun(' of last year')], link: `${OUTSIDE}/docx` }),
              ],
            }),
          ],
        },
      ],
    }),
  )

export const aMail = (): string =>
  [
    'From: Mrs Nguyen <nguyen@example.org>',
    'To: Ffion Jones <ffion@example.org>',
    'Date: Mon, 9 Mar 2026 10:15:00 +0000',
    'Subject: Thank you',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Thank you for your patience on Monday.</p><img src="${OUTSIDE}/mail.png"><script>window.hurt = 'mail'</script>`,
    '--part',
    'Content-Type: application/pdf; name="letter.pdf"',
    'Content-Disposition: attachment; filename="letter.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjQK',
    '--part--',
    '',
  ].join('\r\n')

const xml = (body: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Two sheets: the days of the month, and the totals. */
export function aWorkbook(): Uint8Array {
  const sheet = (...rows: readonly (readonly string[])[]) =>
    xml(
      `<worksheet xmlns="${MAIN}"><sheetData>${rows
        .map(
          (row, index) =>
            `<row r="${index + 1}">${row
              .map((cell, column) => `<c r="${'AB'[column]}${index + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`)
              .join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    )
  const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/>` +
        ['1', '2']
          .map((one) => `<Override PartName="/xl/worksheets/sheet${one}.xml" ContentType="${type('worksheet')}"/>`)
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="March" sheetId="1" r:id="rId1"/><sheet name="Totals" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${['1', '2']
        .map(
          (one) => `<Relationship Id="rId${one}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${one}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet(['Day', 'Letters'], ['Monday', 'twelve answered'], ['Tuesday', 'nine answered']),
    'xl/worksheets/sheet2.xml': sheet(['All letters', 'twenty-one answered']),
  })
}

/** A quiet tone. */
export function aWav(seconds: number): Uint8Array {
  const rate = 8000
  const bytes = new Uint8Array(44 + rate * seconds)
  const view = new DataView(bytes.buffer)
  const ascii = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  ascii(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  ascii(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true) // whole numbers, not compressed
  view.setUint16(22, 1, true) // one channel
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true) // bits of a sample
  ascii(36, 'data')
  view.setUint32(40, rate * seconds, true)
  for (let index = 44; index < bytes.length; index++) bytes[index] = 128 + Math.round(20 * Math.sin(index / 4))
  return bytes
}

export const hostileHtml = `<!doctype html><p>A web page that was saved.</p><script>window.hurt = 'html'; fetch('${OUTSIDE}/html')</script><img src="${OUTSIDE}/html.png" onerror="window.hurt='html'">`
export const hostileSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" onload="window.hurt='svg'"><script>window.hurt='svg'</script><image href="${OUTSIDE}/svg.png" width="50" height="50"/><rect width="200" height="100" fill="green"/></svg>`
