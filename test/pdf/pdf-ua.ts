// A checker of PDF/UA-1 for our own files: the rules that a machine can test and that this writer could break. Numbers are those of the
// list in the measured notes on the export (U01 …). It reads the finished bytes and knows nothing of the writer.
import { PDFDict } from 'pdf-lib'
import { checkContent } from './pdf-ua-content.ts'
import { checkFonts } from './pdf-ua-fonts.ts'
import type { Fault, ReportFault } from './pdf-ua-fault.ts'
import { checkTree } from './pdf-ua-tree.ts'
import { get, keyOf, listAt, nameAt, numberAt, numberTree, openPdf, raw, streamText, textAt } from './pdf-objects.ts'
import type { Pdf } from './pdf-objects.ts'

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const ACTIONS = ['GoTo', 'URI']

const checkDocument = (pdf: Pdf, report: ReportFault) => {
  const { catalogue } = pdf
  const metadata = streamText(pdf, raw(catalogue, 'Metadata'))
  if (metadata === '') report('U01', 'no XMP metadata')
  const title = textAt(pdf, pdf.context.trailerInfo.Info, 'Title') ?? ''
  const xmpTitle =
    /<dc:title>.*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(Buffer.from(metadata, 'latin1').toString('utf8'))?.[1] ?? ''
  if (title === '' || xmpTitle.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))) !== title)
    report('U03', `title "${title}" is not "${xmpTitle}"`)
  if (String(get(pdf, catalogue, 'ViewerPreferences', 'DisplayDocTitle')) !== 'true')
    report('U04', 'the title is not displayed')
  if (!LANGUAGE.test(textAt(pdf, catalogue, 'Lang') ?? '')) report('U05', 'no language')
  if (String(get(pdf, catalogue, 'MarkInfo', 'Marked')) !== 'true') report('U06', 'not marked')
  if (String(get(pdf, catalogue, 'MarkInfo', 'Suspects')) === 'true') report('U07', 'suspects')
  if (pdf.context.trailerInfo.Encrypt !== undefined) report('U08', 'encrypted')
  if (get(pdf, catalogue, 'StructTreeRoot') === undefined) report('U09', 'no structure tree')
  if (
    get(pdf, catalogue, 'Names', 'JavaScript') !== undefined ||
    get(pdf, catalogue, 'OpenAction') instanceof PDFDict ||
    get(pdf, catalogue, 'AA') !== undefined
  )
    report('U54', 'a script or an action at opening')
  if (get(pdf, catalogue, 'AcroForm', 'XFA') !== undefined) report('U55', 'XFA')
  for (const specification of listAt(pdf, catalogue, 'Names', 'EmbeddedFiles', 'Names')) {
    if (!(get(pdf, specification) instanceof PDFDict)) continue
    if (textAt(pdf, specification, 'F') === undefined || textAt(pdf, specification, 'UF') === undefined)
      report('U57', 'an embedded file without names')
    if (nameAt(pdf, specification, 'AFRelationship') === undefined)
      report('A6', 'an embedded file without its relationship')
    if (
      nameAt(pdf, specification, 'EF', 'F', 'Subtype') === undefined ||
      numberAt(pdf, specification, 'EF', 'F', 'Params', 'Size') === undefined
    )
      report('A6', 'an embedded file without type or size')
  }
  if (numberTree(pdf, get(pdf, catalogue, 'PageLabels')).size === 0) report('U60', 'no page labels')
}

const checkOutline = (pdf: Pdf, report: ReportFault) => {
  const pages = new Set(pdf.pages.map(({ ref }) => keyOf(ref)))
  const seen = new Set<string>()
  const visit = (item: ReturnType<typeof raw>) => {
    for (let node = item; node !== undefined; node = raw(get(pdf, node), 'Next')) {
      if (seen.has(keyOf(node))) return report('U58', 'bookmarks go in a circle')
      seen.add(keyOf(node))
      if ((textAt(pdf, node, 'Title') ?? '') === '') report('U58', 'a bookmark without a title')
      if (!pages.has(keyOf(listAt(pdf, node, 'Dest')[0]))) report('U59', 'a bookmark leads nowhere')
      visit(raw(get(pdf, node), 'First'))
    }
  }
  visit(raw(get(pdf, pdf.catalogue, 'Outlines'), 'First'))
}

const checkAnnotations = (pdf: Pdf, report: ReportFault) => {
  const pages = new Set(pdf.pages.map(({ ref }) => keyOf(ref)))
  const parents = numberTree(pdf, get(pdf, pdf.catalogue, 'StructTreeRoot', 'ParentTree'))
  for (const { dictionary } of pdf.pages) {
    const annotations = listAt(pdf, dictionary, 'Annots')
    if (annotations.length > 0 && nameAt(pdf, dictionary, 'Tabs') !== 'S')
      report('U38', 'tab order is not that of the structure')
    for (const annotation of annotations) {
      const key = numberAt(pdf, annotation, 'StructParent')
      if (key === undefined) {
        report('U42', 'an annotation without StructParent')
        continue
      }
      const element = parents.get(key)
      const owns = listAt(pdf, element, 'K').some(
        (kid) => nameAt(pdf, kid, 'Type') === 'OBJR' && keyOf(raw(get(pdf, kid), 'Obj')) === keyOf(annotation),
      )
      if (!owns) report('U39', 'an annotation that no element refers to')
      if (nameAt(pdf, annotation, 'Subtype') === 'Link' && nameAt(pdf, element, 'S') !== 'Link')
        report('U40', 'a link outside a Link element')
      if ((textAt(pdf, annotation, 'Contents') ?? '') === '') report('U43', 'a link without words')
      const action = nameAt(pdf, annotation, 'A', 'S')
      if (action !== undefined && !ACTIONS.includes(action)) report('U45', `action ${action}`)
      if (action === undefined && !pages.has(keyOf(listAt(pdf, annotation, 'Dest')[0])))
        report('U46', 'a link leads nowhere')
      if (((numberAt(pdf, annotation, 'F') ?? 0) & 4) === 0) report('A8', 'an annotation that is not printed')
    }
  }
}

/** All faults found; `claimed` tells whether the file says of itself that it keeps PDF/UA-1. */
export const checkPdfUa = async (
  bytes: Uint8Array,
): Promise<{ readonly faults: readonly Fault[]; readonly claimed: boolean }> => {
  const faults: Fault[] = []
  const report: ReportFault = (rule, message) => faults.push({ rule, message })
  const pdf = await openPdf(bytes)
  const claimed = streamText(pdf, raw(pdf.catalogue, 'Metadata')).includes('<pdfuaid:part>1</pdfuaid:part>')
  checkDocument(pdf, report)
  checkOutline(pdf, report)
  checkTree(pdf, report)
  const shown = checkContent(pdf, report)
  checkAnnotations(pdf, report)
  checkFonts(pdf, shown, report)
  return { faults, claimed }
}
