// What stands at the end of the file: bookmarks, what the document is, and the catalogue that holds all together.
import { createHash } from 'node:crypto'
import type { Report } from '../../../../shared/report/report.ts'
import { embeddedEntries } from './embedded-files.ts'
import type { EmbeddedFile } from './embedded-files.ts'
import type { OutlineEntry } from './pass.ts'
import type { PdfFile } from './pdf-file.ts'
import { dateString, number, reference, textString } from './pdf-text.ts'

type Node = { readonly entry: OutlineEntry; readonly object: number; readonly kids: Node[] }

/** Bookmarks as a tree, closed below the first level; null where there are none. */
const writeOutline = (
  file: PdfFile,
  entries: readonly OutlineEntry[],
  pageObject: (index: number) => number,
): number | null => {
  const roots: Node[] = []
  const open: Node[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop()
    const node: Node = { entry, object: file.next(), kids: [] }
    ;(open.at(-1)?.kids ?? roots).push(node)
    open.push(node)
  }
  const [first] = roots
  const last = roots.at(-1)
  if (first === undefined || last === undefined) return null
  const root = file.next()
  const writeLevel = (nodes: readonly Node[], parent: number) => {
    nodes.forEach((node, index) => {
      const { entry } = node
      const sibling = (key: string, other: Node | undefined) =>
        other === undefined ? '' : `/${key} ${reference(other.object)}`
      const [firstKid] = node.kids
      const kids =
        firstKid === undefined
          ? ''
          : `${sibling('First', firstKid)}${sibling('Last', node.kids.at(-1))}/Count ${-node.kids.length}`
      const goal = `/Dest[${reference(pageObject(entry.page))}/XYZ 0 ${number(entry.y)} null]`
      file.put(
        node.object,
        `<</Title${textString(entry.title)}/Parent ${reference(parent)}${sibling('Prev', nodes[index - 1])}${sibling('Next', nodes[index + 1])}${kids}${goal}>>`,
      )
      writeLevel(node.kids, node.object)
    })
  }
  writeLevel(roots, root)
  file.put(
    root,
    `<</Type/Outlines/First ${reference(first.object)}/Last ${reference(last.object)}/Count ${roots.length}>>`,
  )
  return root
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const PRODUCER = 'Trellis'

const metadata = (report: Report, isUniversal: boolean): string => {
  const date = `${new Date(report.createdAt).toISOString().slice(0, 19)}Z`
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:format>application/pdf</dc:format><dc:title>${alternative(report.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(report.learner)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${alternative(report.subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(report.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:identifier>${escapeXml(report.fingerprint)}</dc:identifier>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    isUniversal ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

type End = {
  readonly report: Report
  readonly root: number
  readonly pageTree: number
  readonly pageObjects: readonly number[]
  readonly pageObject: (index: number) => number
  readonly structure: number
  readonly outline: readonly OutlineEntry[]
  readonly embedded: readonly EmbeddedFile[]
  /** May the file say of itself that it keeps PDF/UA-1? Not with foreign pages in it, whose fonts nobody vouches for. */
  readonly isUniversal: boolean
}

/** Writes the last objects and closes the file; the result is its length in bytes. */
export const finishDocument = (file: PdfFile, end: End): number => {
  const { report } = end
  file.put(
    end.pageTree,
    `<</Type/Pages/Count ${end.pageObjects.length}/Kids[${end.pageObjects.map(reference).join(' ')}]>>`,
  )
  const outline = writeOutline(file, end.outline, end.pageObject)
  const [xmp, info] = [file.next(), file.next()]
  file.stream(xmp, '/Type/Metadata/Subtype/XML', Buffer.from(metadata(report, end.isUniversal), 'utf8'))
  const date = dateString(report.createdAt)
  file.put(
    info,
    `<</Title${textString(report.title)}/Author${textString(report.learner)}/Subject${textString(report.subject)}` +
      `/Creator${textString(PRODUCER)}/Producer${textString(PRODUCER)}/CreationDate${date}/ModDate${date}>>`,
  )
  file.put(
    end.root,
    `<</Type/Catalog/Pages ${reference(end.pageTree)}/Lang${textString(report.language)}/MarkInfo<</Marked true>>/StructTreeRoot ${reference(end.structure)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>/Metadata ${reference(xmp)}` +
      `${outline === null ? '' : `/Outlines ${reference(outline)}/PageMode/UseOutlines`}${embeddedEntries(end.embedded)}>>`,
  )
  const identity = createHash('md5')
    .update(JSON.stringify({ ...report, words: null }))
    .digest('hex')
  return file.finish(end.root, info, identity)
}
