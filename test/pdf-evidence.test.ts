import { createHash } from 'node:crypto'
import { PDFDocument, PDFName, PDFRawStream, PDFStream, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { attachment, report, section } from './pdf/report-parts.ts'
import { aFilledForm, aPdf, store } from './pdf/evidence-files.ts'
import { aFolder, exportFile, exportReport } from './pdf/export.ts'
import { encrypt, HOSTILE, onePage, stream } from './pdf/hostile-files.ts'
import { hasTools, openWithPdfjs, qpdfFaults } from './pdf/readers.ts'
import { openPdf } from './pdf/pdf-objects.ts'
import { checkPdfUa } from './pdf/pdf-ua.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('pages of attached PDFs', () => {
  test('all pages are there in order, with their words, stamped in the margin', async () => {
    const { evidence } = await exportFile(await aPdf('Minutes', 3))
    expect(
      evidence.map((words) => [
        /E1, page \d of 3 of evidence\.pdf/.exec(words)?.[0],
        /Minutes page \d/.exec(words)?.[0],
        words.includes('Line 20 of the minutes'),
      ]),
    ).toEqual([
      ['E1, page 1 of 3 of evidence.pdf', 'Minutes page 1', true],
      ['E1, page 2 of 3 of evidence.pdf', 'Minutes page 2', true],
      ['E1, page 3 of 3 of evidence.pdf', 'Minutes page 3', true],
    ])
  })

  test('turned pages are shown as a reader shows them, on a sheet of their direction', async () => {
    const { data } = await exportFile(
      await aPdf('Turned', [{ rotate: 0 }, { rotate: 90 }, { rotate: 180 }, { rotate: 270 }, { size: [842, 595] }]),
    )
    const pages = (await PDFDocument.load(data)).getPages().slice(1)
    expect(pages.map((page) => page.getWidth() > page.getHeight())).toEqual([false, true, false, true, true])
  })

  test('evidence is never larger than its frame, so that stamp and marks stay outside it', async () => {
    const { data } = await exportFile(
      await aPdf('Frame', [{ size: [3000, 4000] }, { size: [100, 100] }, { size: [595, 842], rotate: 90 }]),
      { marks: [{ page: 1, code: '1.1', anchor: 'title' }] },
    )
    const pdf = await openWithPdfjs(data)
    const links = await pdf.links()
    await pdf.close()
    expect(links.filter(({ page }) => page === 2).map(({ words }) => words)).toEqual(['1.1'])
    expect((await checkPdfUa(data)).faults).toEqual([])
  })

  test('a filled form keeps the values that its fields show', async () => {
    const { evidence } = await exportFile(await aFilledForm('Angharad Puw'))
    expect(evidence.join()).toContain('Angharad Puw')
  })

  test('a form whose values have no looks of their own is drawn by a reader that gives them some', async () => {
    const document = await PDFDocument.load(await aFilledForm('Angharad Puw'))
    for (const field of document.getForm().getFields()) {
      field.acroField.dict.delete(PDFName.of('AP'))
      for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'))
    }
    const { evidence, codes } = await exportFile(await document.save({ updateFieldAppearances: false }))
    expect([evidence.length, codes]).toEqual([1, []])
  })

  test('web links of a page still work, other actions are gone', async () => {
    const link = '<</Type/Annot/Subtype/Link/Rect[72 590 200 620]/A<</S/URI/URI(https://example.org/policy)>>>>'
    const bytes = onePage(
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 9 0 R>>>>/Annots[5 0 R]>>',
      { extra: [link] },
    )
    const { data } = await exportFile(bytes)
    const pdf = await openWithPdfjs(data)
    const links = await pdf.links()
    await pdf.close()
    expect(links.filter(({ page }) => page === 2).map(({ goal }) => goal)).toEqual([
      { url: 'https://example.org/policy' },
    ])
    expect((await checkPdfUa(data)).faults).toEqual([])
  })

  test('what a layer hides stays hidden, and is not in the file either', async () => {
    const page =
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 9 0 R>>/Properties<</L 5 0 R>>>>>>'
    const bytes = onePage(page, {
      catalogue: '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>>>',
      content: stream('BT /F 24 Tf 72 600 Td (Shown) Tj ET /OC /L BDC BT /F 24 Tf 72 500 Td (HIDDENWORDS) Tj ET EMC'),
      extra: ['<</Type/OCG/Name(secret)>>'],
    })
    const { evidence, codes, data } = await exportFile(bytes)
    const streams = (await openPdf(data)).context
      .enumerateIndirectObjects()
      .map(([, object]) =>
        object instanceof PDFRawStream ? Buffer.from(object.contents).toString('latin1') : object.toString(),
      )
    expect([evidence.length, evidence.join().includes('HIDDENWORDS'), codes]).toEqual([1, false, []])
    expect(streams.filter((words) => words.includes('HIDDENWORDS'))).toEqual([])
  })

  test('every mark is drawn, however many and however long', async () => {
    const marks = Array.from({ length: 60 }, (_, index) => ({
      page: 1,
      code: `EX/001/0001 ${index}.1.a`,
      anchor: 'title',
    }))
    const { data } = await exportFile(await aPdf('Marked', 1), { marks })
    const pdf = await openWithPdfjs(data)
    const found = (await pdf.links()).filter(({ page }) => page === 2).map(({ words }) => words)
    await pdf.close()
    expect(found).toEqual(marks.map(({ code }) => code))
  })

  test('content in several streams is joined', async () => {
    const bytes = onePage(
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[5 0 R 6 0 R 7 0 R]/Resources<</Font<</F 9 0 R>>>>>>',
      {
        extra: [stream('BT /F 24 Tf 72'), stream('600 Td (Joined'), stream(' words) Tj ET')],
      },
    )
    expect((await exportFile(bytes)).evidence.join()).toMatch(/Joined\s+words/)
  })

  test('the same file attached twice is put into the PDF once', async () => {
    const folder = aFolder()
    const stored = store(folder, await aPdf('Shared', 1))
    const files = ['one', 'two'].map((file) => attachment(stored, { file, use: 'pages', name: `${file}.pdf` }))
    const both = await exportReport(folder, report([section('E1', files)]), [stored])
    const one = await exportReport(folder, report([section('E1', files.slice(0, 1))]), [stored])
    expect(both.pages).toBe(one.pages + 1)
    expect(both.bytes - one.bytes).toBeLessThan(2500)
  })

  test('a signed file says so, and its original travels along', async () => {
    const document = await PDFDocument.load(await aPdf('Signed', 1))
    document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ SigFlags: 3, Fields: [] }))
    const bytes = await document.save()
    const { codes, attachments } = await exportFile(bytes)
    expect(codes).toEqual(['signed'])
    expect(attachments.map(({ bytes: found }) => sha256(found))).toEqual([sha256(bytes)])
  })
})

describe('files that break the rules', () => {
  test.each(HOSTILE.map((hostile) => [hostile.what, hostile] as const))('%s', async (_what, hostile) => {
    const bytes = await hostile.bytes()
    const { evidence, codes, attachments, path, data, first } = await exportFile(bytes)
    const outcome = { pages: evidence.length, isShown: evidence.join().includes(hostile.words ?? ''), notes: codes }
    // Where the file leaves it open, either its pages are shown or a note says why not.
    if (hostile.pages < 0) expect(outcome.pages > 0 || outcome.notes.length > 0).toBe(true)
    else expect(outcome).toEqual({ pages: hostile.pages, isShown: true, notes: hostile.notes })
    if (outcome.pages === 0) {
      expect(first).toContain(sha256(bytes).slice(0, 30))
      expect(attachments.map(({ bytes: found }) => sha256(found))).toEqual([sha256(bytes)])
    }
    for (const words of hostile.asPicture === true ? [] : evidence)
      expect(words.replace(/.*evidence\.pdf/s, '').replace(/[^\p{L}]/gu, '').length).toBeGreaterThan(5)
    const objects = (await openPdf(data)).context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFStream ? object.dict : object).toString())
    for (const word of ['JavaScript', '/Launch', '/OpenAction', 'cmd.exe', '/FFilter'])
      expect(objects.filter((object) => object.includes(word))).toEqual([])
    if (hasTools) expect(qpdfFaults(path)).toBe('')
  })

  test.runIf(hasTools).each([
    ['RC4 of 40 bits', ['40']],
    ['RC4 of 128 bits', ['128', '--use-aes=n']],
    ['AES of 128 bits', ['128', '--use-aes=y']],
    ['AES of 256 bits', ['256']],
  ])(
    'a file that is only locked against changes (%s) is shown, and the export says that a lock was lifted',
    async (_what, options) => {
      const bytes = await encrypt(aFolder(), '', ...options)
      const { evidence, codes } = await exportFile(bytes)
      expect(codes).toEqual(['lock-lifted'])
      expect(evidence.map((words) => /Locked page \d/.exec(words)?.[0])).toEqual(['Locked page 1', 'Locked page 2'])
    },
  )

  test.runIf(hasTools)(
    'a file that opens only with a password becomes a note, and its original travels along',
    async () => {
      const bytes = await encrypt(aFolder(), 'secret', '256')
      const { evidence, codes, attachments } = await exportFile(bytes)
      expect([evidence.length, codes]).toEqual([0, ['encrypted']])
      expect(attachments.map(({ bytes: found }) => sha256(found))).toEqual([sha256(bytes)])
    },
  )

  test('a torn file never costs the others: they are all there', async () => {
    const folder = aFolder()
    const [good, torn] = [store(folder, await aPdf('Good', 2)), store(folder, (await aPdf('Torn', 2)).subarray(0, 300))]
    const blocks = [attachment(torn, { file: 'torn', use: 'pages' }), attachment(good, { file: 'good', use: 'pages' })]
    const { data, warnings } = await exportReport(folder, report([section('E1', blocks)]), [good, torn])
    const pdf = await openWithPdfjs(data)
    const words = await pdf.text(3)
    await pdf.close()
    expect(words).toContain('Good page 2')
    expect(warnings).toHaveLength(1)
  })
})

test('a page that is blank in the evidence stays a page, so that later pages keep their numbers', async () => {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('Front', { font: await document.embedFont(StandardFonts.Helvetica) })
  document.addPage([595, 842])
  const { evidence, codes } = await exportFile(await document.save())
  expect([evidence.length, codes]).toEqual([2, []])
})
