import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { itemSection, matrix } from './pdf/a-portfolio.ts'
import { attachment, heading, paragraph, report, section, text } from './pdf/report-parts.ts'
import { aPhoto, aPdf, store } from './pdf/evidence-files.ts'
import { aFolder, exportPortfolio, exportReport } from './pdf/export.ts'
import { fromDocument, get, listAt, nameAt, numberTree, raw, streamText } from './pdf/pdf-objects.ts'
import type { Pdf } from './pdf/pdf-objects.ts'
import { checkPdfUa } from './pdf/pdf-ua.ts'

const name = PDFName.of

/** Small, with every kind of element: the ground for planted faults. */
const aSmallExport = async () => {
  const folder = aFolder()
  const photo = store(folder, await aPhoto(200, 120))
  const table = store(folder, Buffer.from('a,b\n'))
  return exportReport(
    folder,
    report([
      section('', [
        heading(1, 'Title', 'title'),
        { kind: 'contents', levels: 2 },
        heading(2, 'Matrix', 'matrix'),
        matrix(8, 3),
        heading(3, 'Text', 'text'),
        paragraph(
          'Words ',
          text('in Welsh: ŵ', { language: 'cy' }),
          ' and a ',
          text('link', { target: { kind: 'anchor', anchor: 'title' } }),
        ),
        { kind: 'list', numbered: true, items: [[text('one')], [text('two')]] },
        { kind: 'facts', rows: [{ term: 'Term', value: [text('value')] }] },
      ]),
      itemSection({
        reference: 'E1',
        title: 'Item',
        criteria: ['1.1'],
        files: [
          attachment(photo, { use: 'picture', name: 'photo.jpg', mediaType: 'image/jpeg' }),
          attachment(table, { file: 'table', name: 'table.csv', mediaType: 'text/csv' }),
        ],
      }),
    ]),
    [photo, table],
  )
}

describe('what is written', () => {
  test('a report of every kind of block has no fault, and says that it keeps PDF/UA-1', async () => {
    expect(await checkPdfUa((await aSmallExport()).data)).toEqual({ faults: [], claimed: true })
  })

  test('with pages of foreign files there is no fault either, but no claim: nobody vouches for their fonts', async () => {
    expect(await checkPdfUa((await exportPortfolio(aFolder())).data)).toEqual({ faults: [], claimed: false })
  })

  test('a tagged source’s own marks do not nest in ours', async () => {
    const folder = aFolder()
    const marked = await PDFDocument.load(await aPdf('Tagged', 1))
    const [page] = marked.getPages()
    const own = streamText(fromDocument(marked), raw(page?.node, 'Contents'))
    const content = marked.context.flateStream(
      `/Artifact BMC 0 0 m EMC /P <</MCID 0>> BDC\n${own}\nEMC /Span <</ActualText (a\\)EMC) /MCID 1>> BDC EMC`,
    )
    page?.node.set(name('Contents'), marked.context.register(content))
    page?.node.set(name('StructParents'), PDFNumber.of(0))
    const stored = store(folder, await marked.save())
    const { data } = await exportReport(
      folder,
      report([section('', [heading(1, 'Title', 'title'), attachment(stored, { use: 'pages', name: 'a.pdf' })])]),
      [stored],
    )
    expect((await checkPdfUa(data)).faults).toEqual([])
  })
})

const elements = (pdf: Pdf, tag: string): readonly PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && nameAt(pdf, object, 'Type') === 'StructElem' && nameAt(pdf, object, 'S') === tag
        ? [object]
        : [],
    )
const element = (pdf: Pdf, tag: string, at = 0): PDFDict => {
  const found = elements(pdf, tag)[at]
  if (found === undefined) throw new Error(`no ${tag}`)
  return found
}
const page = (pdf: Pdf, at = 0): PDFDict => {
  const found = pdf.pages[at]
  if (found === undefined) throw new Error('no page')
  return found.dictionary
}
const dictionary = (pdf: Pdf, from: PDFDict, ...path: readonly (string | number)[]): PDFDict => {
  const found = get(pdf, from, ...path)
  if (found instanceof PDFRawStream) return found.dict
  if (!(found instanceof PDFDict)) throw new Error(`no ${path.join('/')}`)
  return found
}
const changeContent = (pdf: Pdf, change: (content: string) => string, at = 0) =>
  page(pdf, at).set(
    name('Contents'),
    pdf.context.register(pdf.context.stream(change(streamText(pdf, raw(page(pdf, at), 'Contents'))))),
  )
const annotation = (pdf: Pdf): PDFDict => dictionary(pdf, page(pdf), 'Annots', 0)
const font = (pdf: Pdf): PDFDict => dictionary(pdf, page(pdf), 'Resources', 'Font', 'R')
const descendant = (pdf: Pdf): PDFDict => dictionary(pdf, font(pdf), 'DescendantFonts', 0)
const changeMetadata = (pdf: Pdf, change: (words: string) => string) =>
  pdf.catalogue.set(
    name('Metadata'),
    pdf.context.register(pdf.context.stream(change(streamText(pdf, raw(pdf.catalogue, 'Metadata'))))),
  )

const PLANTED: readonly (readonly [rule: string, what: string, plant: (pdf: Pdf) => void])[] = [
  ['U01', 'no metadata', (pdf) => pdf.catalogue.delete(name('Metadata'))],
  ['U03', 'another title', (pdf) => changeMetadata(pdf, (words) => words.replace('Portfolio', 'Folder'))],
  ['U04', 'the title is not displayed', (pdf) => pdf.catalogue.delete(name('ViewerPreferences'))],
  ['U05', 'no language', (pdf) => pdf.catalogue.delete(name('Lang'))],
  ['U05', 'a malformed language', (pdf) => element(pdf, 'Span').set(name('Lang'), PDFString.of('Welsh!'))],
  ['U06', 'not marked', (pdf) => pdf.catalogue.delete(name('MarkInfo'))],
  ['U07', 'suspects', (pdf) => dictionary(pdf, pdf.catalogue, 'MarkInfo').set(name('Suspects'), pdf.context.obj(true))],
  ['U09', 'no tree', (pdf) => pdf.catalogue.delete(name('StructTreeRoot'))],
  ['U10', 'an unknown type', (pdf) => element(pdf, 'P').set(name('S'), name('Paragraph'))],
  [
    'U12',
    'a standard type mapped anew',
    (pdf) => dictionary(pdf, pdf.catalogue, 'StructTreeRoot').set(name('RoleMap'), pdf.context.obj({ P: 'H1' })),
  ],
  ['U13', 'no parent tree', (pdf) => dictionary(pdf, pdf.catalogue, 'StructTreeRoot').delete(name('ParentTree'))],
  ['U14', 'a wrong parent', (pdf) => element(pdf, 'P').set(name('P'), raw(element(pdf, 'TD'), 'P') ?? PDFNumber.of(0))],
  ['U15', 'the first heading is not H1', (pdf) => element(pdf, 'H1').set(name('S'), name('H2'))],
  ['U16', 'a level skipped', (pdf) => element(pdf, 'H2').set(name('S'), name('H3'))],
  ['U17', 'H beside H1', (pdf) => element(pdf, 'H3').set(name('S'), name('H'))],
  ['U18', 'a figure without words', (pdf) => element(pdf, 'Figure').delete(name('Alt'))],
  ['U19', 'a figure without its box', (pdf) => element(pdf, 'Figure').delete(name('A'))],
  ['U20', 'a note without ID', (pdf) => element(pdf, 'P').set(name('S'), name('Note'))],
  ['U21', 'a head without scope', (pdf) => element(pdf, 'TH').delete(name('A'))],
  ['U22', 'a paragraph in a table', (pdf) => element(pdf, 'TBody').set(name('S'), name('P'))],
  [
    'U23',
    'a row too short',
    (pdf) =>
      element(pdf, 'TR', 3).set(name('K'), pdf.context.obj([listAt(pdf, raw(element(pdf, 'TR', 3), 'K'))[0] ?? null])),
  ],
  ['U24', 'a list item in a row', (pdf) => element(pdf, 'TD').set(name('S'), name('LI'))],
  ['U25', 'a paragraph in a list', (pdf) => element(pdf, 'LI').set(name('S'), name('P'))],
  ['U26', 'a paragraph in a list item', (pdf) => element(pdf, 'LBody').set(name('S'), name('P'))],
  ['U27', 'a paragraph in the contents', (pdf) => element(pdf, 'TOCI').set(name('S'), name('P'))],
  ['U28', 'a page without a place in the tree', (pdf) => page(pdf).delete(name('StructParents'))],
  [
    'U29',
    'two pages with one place',
    (pdf) => page(pdf, 1).set(name('StructParents'), raw(page(pdf), 'StructParents') ?? PDFNumber.of(0)),
  ],
  ['U30', 'paint outside any mark', (pdf) => changeContent(pdf, (content) => `${content}\n0 0 9 9 re f`)],
  ['U31', 'a tag in decoration', (pdf) => changeContent(pdf, (content) => `/Artifact BMC ${content} EMC`)],
  [
    'U32',
    'marks in a form',
    (pdf) => {
      const form = pdf.context.register(
        pdf.context.stream('/P <</MCID 0>> BDC EMC', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }),
      )
      dictionary(pdf, page(pdf), 'Resources').set(name('XObject'), pdf.context.obj({ X: form }))
      changeContent(pdf, (content) => content.replace(/(\/H1<<\/MCID \d+>>BDC)/, '$1 /X Do'))
    },
  ],
  [
    'U33',
    'a tag in a tag',
    (pdf) =>
      changeContent(pdf, (content) =>
        content.replace('/H1<</MCID 0>>BDC', '/H1<</MCID 0>>BDC /Span<</MCID 900>>BDC EMC'),
      ),
  ],
  ['U34', 'one number twice', (pdf) => changeContent(pdf, (content) => content.replace('/MCID 1>>', '/MCID 0>>'))],
  [
    'U35',
    'content without an owner',
    (pdf) => changeContent(pdf, (content) => content.replace('/MCID 1>>', '/MCID 999>>')),
  ],
  [
    'U36',
    'the parent tree disagrees',
    (pdf) => {
      const key = get(pdf, page(pdf), 'StructParents')
      const list =
        key instanceof PDFNumber
          ? get(pdf, numberTree(pdf, get(pdf, pdf.catalogue, 'StructTreeRoot', 'ParentTree')).get(key.asNumber()))
          : undefined
      if (list instanceof PDFArray) list.set(0, list.get(2))
    },
  ],
  ['U37', 'a mark without end', (pdf) => changeContent(pdf, (content) => content.slice(0, content.lastIndexOf('EMC')))],
  ['U38', 'another tab order', (pdf) => page(pdf).delete(name('Tabs'))],
  ['U39', 'a link nobody refers to', (pdf) => annotation(pdf).set(name('StructParent'), PDFNumber.of(1))],
  ['U40', 'a link outside Link', (pdf) => element(pdf, 'Link').set(name('S'), name('Span'))],
  ['U42', 'a link without a place in the tree', (pdf) => annotation(pdf).delete(name('StructParent'))],
  ['U43', 'a link without words', (pdf) => annotation(pdf).delete(name('Contents'))],
  ['U45', 'a link that starts a program', (pdf) => annotation(pdf).set(name('A'), pdf.context.obj({ S: 'Launch' }))],
  ['U46', 'a link to nowhere', (pdf) => annotation(pdf).set(name('Dest'), pdf.context.obj([PDFRef.of(9999), 'Fit']))],
  [
    'U47',
    'a font that is not embedded',
    (pdf) => dictionary(pdf, descendant(pdf), 'FontDescriptor').delete(name('FontFile2')),
  ],
  ['U48', 'glyphs without meaning', (pdf) => font(pdf).delete(name('ToUnicode'))],
  [
    'U49',
    'one glyph without meaning',
    (pdf) => {
      const map = streamText(pdf, raw(font(pdf), 'ToUnicode'))
      font(pdf).set(
        name('ToUnicode'),
        pdf.context.register(pdf.context.stream(map.replace(/<0002> <[0-9A-F]+>/, '<0002> <0000>'))),
      )
    },
  ],
  ['U50', 'a missing glyph shown', (pdf) => changeContent(pdf, (content) => content.replace(/\[</, '[<0000'))],
  ['U51', 'no map to the glyphs', (pdf) => descendant(pdf).delete(name('CIDToGIDMap'))],
  [
    'U52',
    'a wrong width',
    (pdf) => {
      const widths = get(pdf, descendant(pdf), 'W', 1)
      if (widths instanceof PDFArray) widths.set(0, PDFNumber.of(77))
    },
  ],
  [
    'U53',
    'a torn font',
    (pdf) =>
      dictionary(pdf, descendant(pdf), 'FontDescriptor').set(
        name('FontFile2'),
        pdf.context.register(pdf.context.stream('torn')),
      ),
  ],
  [
    'U54',
    'a script at opening',
    (pdf) => pdf.catalogue.set(name('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  [
    'U57',
    'an embedded file without its name',
    (pdf) => dictionary(pdf, pdf.catalogue, 'Names', 'EmbeddedFiles', 'Names', 1).delete(name('UF')),
  ],
  [
    'U58',
    'a bookmark without words',
    (pdf) => dictionary(pdf, pdf.catalogue, 'Outlines', 'First').set(name('Title'), PDFHexString.fromText('')),
  ],
  [
    'U59',
    'a bookmark to nowhere',
    (pdf) =>
      dictionary(pdf, pdf.catalogue, 'Outlines', 'First').set(name('Dest'), pdf.context.obj([PDFRef.of(9999), 'Fit'])),
  ],
  ['U60', 'no page labels', (pdf) => pdf.catalogue.delete(name('PageLabels'))],
  [
    'A6',
    'an embedded file without relationship',
    (pdf) => dictionary(pdf, pdf.catalogue, 'Names', 'EmbeddedFiles', 'Names', 1).delete(name('AFRelationship')),
  ],
  ['A8', 'a link that does not print', (pdf) => annotation(pdf).set(name('F'), PDFNumber.of(0))],
]

describe('the checker can fail', () => {
  test('each planted fault is found under its own number', async () => {
    const { data } = await aSmallExport()
    const missed: string[] = []
    for (const [rule, what, plant] of PLANTED) {
      const document = await PDFDocument.load(data, { updateMetadata: false })
      plant(fromDocument(document))
      const { faults } = await checkPdfUa(await document.save({ useObjectStreams: false }))
      if (!faults.some((fault) => fault.rule === rule))
        missed.push(`${rule} ${what}: ${faults.map((fault) => fault.rule).join(' ')}`)
    }
    expect(missed).toEqual([])
  })
})
