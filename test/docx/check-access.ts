// What a reader who does not see the page needs of a Word file, as far as a script can tell.
import { bodyOf, child, children, named, styleOf, textOf, val } from './read-docx.ts'
import type { Docx, Node } from './read-docx.ts'

type Check = (docx: Docx, body: Node) => Iterable<string>

/** Faults as sentences; none when every rule holds. `pages` decides whether the file needs a contents list. */
export function accessFaults(docx: Docx, pages: number): string[] {
  const body = bodyOf(docx)
  return [...CHECKS.flatMap((check) => [...check(docx, body)]), ...contents(body, pages)]
}

const CHECKS: readonly Check[] = [
  properties,
  headings,
  pictures,
  dataTables,
  allTables,
  spacing,
  typedLists,
  linkTexts,
  colours,
  sizes,
  controls,
  runningHeads,
  protection,
]
/** Tables of data; the others stand for a frame: the strip of an item and boxes to sign. */
const DATA_STYLES: readonly string[] = ['TrellisTable', 'TrellisMatrix']

function* properties(docx: Docx) {
  if ((child(docx.xml('docProps/core.xml'), 'dc:title')?.text ?? '') === '') yield 'The document has no title.'
  const defaults = child(docx.xml('word/styles.xml'), 'w:docDefaults')
  if (defaults === undefined || named(defaults, 'w:lang').length === 0) yield 'The document has no language.'
}

const headingLevel = (paragraph: Node) => Number(/^Heading(\d)$/.exec(styleOf(paragraph))?.[1] ?? 0)
function* headings(_: Docx, body: Node) {
  let before = 0
  for (const paragraph of named(body, 'w:p')) {
    const level = headingLevel(paragraph)
    if (level === 0) continue
    if (level > before + 1) yield `A heading of level ${level} follows level ${before}: ${textOf(paragraph)}`
    if (textOf(paragraph).trim() === '') yield 'A heading is empty.'
    before = level
  }
  for (const paragraph of children(body, 'w:p')) {
    const runs = named(paragraph, 'w:r').filter((run) => textOf(run).trim() !== '')
    const isBold = runs.length > 0 && runs.every((run) => child(child(run, 'w:rPr'), 'w:b') !== undefined)
    if (styleOf(paragraph) === 'Normal' && isBold) yield `A bold paragraph poses as a heading: ${textOf(paragraph)}`
  }
}

function* pictures(_: Docx, body: Node) {
  for (const picture of named(body, 'wp:docPr')) {
    const description = picture.attributes['descr'] ?? ''
    if (description === '') yield 'A picture has no description.'
    if (/^\S+\.(jpe?g|png|pdf|tiff?)$/i.test(description)) yield `A picture is described by a file name: ${description}`
    if (description.length > 250) yield 'A description is too long.'
  }
  if (named(body, 'wp:anchor', 'w:pict', 'wps:txbx', 'w:framePr').length > 0) yield 'Something floats over the page.'
}

const isData = (table: Node) => DATA_STYLES.includes(val(child(child(table, 'w:tblPr'), 'w:tblStyle')) ?? '')
function* dataTables(_: Docx, body: Node) {
  for (const table of named(body, 'w:tbl').filter(isData)) {
    const [head, ...rows] = children(table, 'w:tr')
    if (child(child(head, 'w:trPr'), 'w:tblHeader') === undefined) yield 'A table has no head to repeat.'
    if (child(child(table, 'w:tblPr'), 'w:tblLook')?.attributes['w:firstRow'] !== '1')
      yield 'A table does not mark its first row.'
    const columns = children(child(table, 'w:tblGrid'), 'w:gridCol').length
    for (const row of rows) {
      const cells = children(row, 'w:tc')
      if (cells.every((cell) => textOf(cell).trim() === '')) yield 'A row is empty.'
      if (cells.length !== columns && cells.length !== 1) yield 'Cells are merged outside heads.'
      if (child(child(row, 'w:trPr'), 'w:cantSplit') === undefined) yield 'A row may be parted by the end of a page.'
    }
    const heads = children(head, 'w:tc')
    if (heads.some((cell) => textOf(cell).trim() === '')) yield 'A column has no head.'
  }
}

function* allTables(_: Docx, body: Node) {
  for (const table of named(body, 'w:tbl')) {
    const look = child(table, 'w:tblPr')
    if ((val(child(look, 'w:tblDescription')) ?? '') === '' || (val(child(look, 'w:tblCaption')) ?? '') === '')
      yield 'A table has no description.'
    if (table.children.some((row) => named(row, 'w:tbl').length > 0)) yield 'A table lies in a table.'
  }
}

function* spacing(_: Docx, body: Node) {
  let emptyBefore = false
  for (const one of body.children) {
    const empty = one.name === 'w:p' && textOf(one) === '' && named(one, 'w:drawing').length === 0
    if (empty && emptyBefore) yield 'Two empty paragraphs follow each other.'
    emptyBefore = empty
  }
  for (const paragraph of named(body, 'w:p'))
    if (/ {2}|\t{2}|\t /.test(textOf(paragraph))) yield `White space stands for a layout: ${textOf(paragraph)}`
}

function* typedLists(_: Docx, body: Node) {
  for (const paragraph of children(body, 'w:p')) {
    if (/^Heading|^TOC/.test(styleOf(paragraph))) continue
    if (/^\s*(?:[•◦▪*]|-\s|\(?\d{1,2}[.)]\s)/.test(textOf(paragraph)))
      yield `A list is typed by hand: ${textOf(paragraph)}`
  }
}

function* linkTexts(_: Docx, body: Node) {
  for (const link of named(body, 'w:hyperlink'))
    if (/^(here|click here|link)?$/i.test(textOf(link).trim())) yield 'A link does not say where it leads.'
}

function* colours(docx: Docx) {
  for (const path of ['word/styles.xml', 'word/document.xml']) {
    for (const colour of named(docx.xml(path), 'w:color')) {
      const text = val(colour) ?? ''
      // The well of heads and notices is the darkest ground that text stands on.
      if (text !== 'auto' && contrast(text, 'F2F0EC') < 4.5) yield `The colour ${text} is too pale.`
    }
  }
}

const channel = (hex: string) => {
  const share = Number.parseInt(hex, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string) =>
  0.2126 * channel(hex.slice(0, 2)) + 0.7152 * channel(hex.slice(2, 4)) + 0.0722 * channel(hex.slice(4, 6))
/** The contrast of two colours as WCAG counts it. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function* sizes(docx: Docx, body: Node) {
  const small = new Set(
    children(docx.xml('word/styles.xml'), 'w:style')
      .filter((style) => Number(val(child(child(style, 'w:rPr'), 'w:sz')) ?? 21) < 18)
      .map((style) => style.attributes['w:styleId']),
  )
  const running = Object.keys(docx.parts).filter((path) => /^word\/(header|footer)/.test(path))
  const paragraphs = [body, ...running.map((path) => docx.xml(path))].flatMap((one) => named(one, 'w:p'))
  for (const paragraph of paragraphs)
    if (small.has(styleOf(paragraph)) && textOf(paragraph) !== '')
      yield `A text is under 9 points: ${textOf(paragraph)}`
  for (const size of named(body, 'w:sz')) if (Number(val(size)) < 18) yield 'A run is under 9 points.'
}

function* controls(_: Docx, body: Node) {
  for (const control of named(body, 'w:sdtPr'))
    if (child(control, 'w:alias') === undefined || child(control, 'w:tag') === undefined) yield 'A control has no name.'
}

/** A section without a head of its own has that of the section before. */
function* runningHeads(docx: Docx, body: Node) {
  const targets = new Map(
    docx.xml('word/_rels/document.xml.rels').children.map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  )
  let head: string | undefined
  for (const section of named(body, 'w:sectPr')) {
    head = targets.get(child(section, 'w:headerReference')?.attributes['r:id']) ?? head
    if (
      head === undefined ||
      !named(docx.xml(`word/${head}`), 'w:instrText').some((field) => field.text.trim() === 'PAGE')
    )
      yield 'A section has no page numbers.'
  }
}

function* protection(docx: Docx) {
  const settings = docx.xml('word/settings.xml')
  if (child(settings, 'w:documentProtection') !== undefined) yield 'The document is protected against comments.'
  if (child(settings, 'w:updateFields') !== undefined) yield 'The document asks to update its fields.'
}

function* contents(body: Node, pages: number) {
  if (pages > 20 && !named(body, 'w:instrText').some((field) => field.text.trim().startsWith('TOC ')))
    yield 'A long document has no contents list.'
}
