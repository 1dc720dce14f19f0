// Faults for which Word refuses or repairs a file, and which the Open XML SDK overlooks.
import { all, bodyOf, child, children, named, textOf, val } from './read-docx.ts'
import type { Docx, Node } from './read-docx.ts'

type Check = (docx: Docx, body: Node) => Iterable<string>

/** Faults as sentences; none when Word will open the file. */
export function packageFaults(docx: Docx): string[] {
  const body = bodyOf(docx)
  return CHECKS.flatMap((check) => [...check(docx, body)])
}

const CHECKS: readonly Check[] = [
  wellFormed,
  cells,
  fields,
  bookmarks,
  links,
  styles,
  lists,
  grids,
  relationships,
  contentTypes,
  drawings,
  lastIsParagraph,
]

function* wellFormed(docx: Docx) {
  for (const path of Object.keys(docx.parts)) if (/\.(xml|rels)$/.test(path)) docx.xml(path)
  yield* []
}

function* cells(_: Docx, body: Node) {
  for (const cell of named(body, 'w:tc'))
    if (cell.children.at(-1)?.name !== 'w:p') yield 'A cell does not end with a paragraph.'
  for (const table of named(body, 'w:tbl')) if (children(table, 'w:tr').length === 0) yield 'A table has no rows.'
  for (const table of named(body, 'w:tbl')) {
    const siblings = table.parent?.children ?? []
    if (siblings[siblings.indexOf(table) + 1]?.name === 'w:tbl') yield 'Two tables touch and become one.'
  }
}

function* lastIsParagraph(_: Docx, body: Node) {
  const beforeLast = body.children.at(-2)
  if (body.children.at(-1)?.name !== 'w:sectPr') yield 'The body does not end with its section.'
  if (beforeLast?.name !== 'w:p') yield 'The document does not end with a paragraph.'
}

function* fields(_: Docx, body: Node) {
  let open = 0
  for (const mark of named(body, 'w:fldChar')) {
    const kind = mark.attributes['w:fldCharType']
    open += kind === 'begin' ? 1 : kind === 'end' ? -1 : 0
    if (open < 0) yield 'A field ends that never began.'
    if (mark.attributes['w:dirty'] !== undefined) yield 'A field is dirty: Word would ask to update it.'
  }
  if (open > 0) yield 'A field is left open.'
}

function* bookmarks(_: Docx, body: Node) {
  const names = new Set<string>()
  const ids = new Set<string>()
  const open = new Set<string>()
  for (const mark of named(body, 'w:bookmarkStart', 'w:bookmarkEnd')) {
    const { 'w:name': name = '', 'w:id': id = '' } = mark.attributes
    if (mark.name === 'w:bookmarkEnd') {
      if (!open.delete(id)) yield `Bookmark ${id} ends that never began.`
      continue
    }
    if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name)) yield `The bookmark name ${name} is not allowed.`
    if (names.has(name.toLowerCase())) yield `Two bookmarks are named ${name}.`
    if (ids.has(id)) yield `Two bookmarks have the number ${id}.`
    names.add(name.toLowerCase())
    ids.add(id)
    open.add(id)
  }
  for (const id of open) yield `Bookmark ${id} has no end.`
}

function* links(_: Docx, body: Node) {
  const names = new Set(named(body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']))
  for (const link of named(body, 'w:hyperlink')) {
    const anchor = link.attributes['w:anchor']
    if (anchor !== undefined && !names.has(anchor)) yield `A link leads to ${anchor}, which is nowhere.`
  }
  for (const instruction of named(body, 'w:instrText')) {
    const [, name] = /PAGEREF (\S+)/.exec(instruction.text) ?? []
    if (name !== undefined && !names.has(name)) yield `A page reference names ${name}, which is nowhere.`
  }
}

function* styles(docx: Docx) {
  const known = new Set(children(docx.xml('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']))
  for (const path of wordParts(docx)) {
    for (const use of named(docx.xml(path), 'w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'))
      if (!known.has(val(use))) yield `The style ${val(use)} is unknown.`
  }
}

function* lists(docx: Docx, body: Node) {
  const known = new Set(children(docx.xml('word/numbering.xml'), 'w:num').map((list) => list.attributes['w:numId']))
  for (const use of named(body, 'w:numId')) if (!known.has(val(use))) yield `The list ${val(use)} is unknown.`
}

function* grids(_: Docx, body: Node) {
  for (const table of named(body, 'w:tbl')) {
    const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(column.attributes['w:w']))
    for (const row of children(table, 'w:tr')) {
      let at = 0
      for (const cell of children(row, 'w:tc')) {
        const properties = child(cell, 'w:tcPr')
        const span = Number(val(child(properties, 'w:gridSpan')) ?? 1)
        const width = grid.slice(at, at + span).reduce((sum, one) => sum + one, 0)
        if (Number(child(properties, 'w:tcW')?.attributes['w:w']) !== width)
          yield 'A cell is not as wide as its columns.'
        at += span
      }
      if (at !== grid.length) yield `A row has ${at} columns where its table has ${grid.length}.`
    }
  }
}

function* relationships(docx: Docx) {
  for (const path of Object.keys(docx.parts).filter((one) => one.endsWith('.rels'))) {
    const folder = path.replace(/_rels\/[^/]*$/, '')
    const ids = new Set<string>()
    for (const { attributes } of docx.xml(path).children) {
      const { Id: id = '', Target: target = '', TargetMode: mode } = attributes
      if (ids.has(id)) yield `Two relationships are named ${id}.`
      ids.add(id)
      if (mode !== 'External' && docx.parts[folder + target] === undefined)
        yield `The part ${folder}${target} is missing.`
    }
    const source = path.replace('_rels/', '').replace(/\.rels$/, '')
    if (docx.parts[source] === undefined) continue
    for (const node of all(docx.xml(source))) {
      for (const key of ['r:id', 'r:embed']) {
        const id = node.attributes[key]
        if (id !== undefined && !ids.has(id)) yield `The relationship ${id} is missing.`
      }
    }
  }
}

function* contentTypes(docx: Docx) {
  const types = docx.xml('[Content_Types].xml').children
  const extensions = new Set(types.map(({ attributes }) => attributes['Extension']))
  const overrides = new Set(types.map(({ attributes }) => attributes['PartName']))
  for (const path of Object.keys(docx.parts)) {
    if (path !== '[Content_Types].xml' && !extensions.has(path.split('.').at(-1)) && !overrides.has(`/${path}`))
      yield `The part ${path} has no content type.`
  }
  for (const name of overrides)
    if (name !== undefined && docx.parts[name.slice(1)] === undefined)
      yield `The content type of ${name} names no part.`
}

function* drawings(_: Docx, body: Node) {
  const ids = named(body, 'wp:docPr').map((drawing) => drawing.attributes['id'])
  if (new Set(ids).size !== ids.length) yield 'Two pictures have one number.'
  for (const text of named(body, 'w:t'))
    if (/[\uFFFE\uFFFF]/.test(text.text)) yield 'A text holds a character that is not XML.'
}

const wordParts = (docx: Docx) => Object.keys(docx.parts).filter((path) => /^word\/[^/]*\.xml$/.test(path))
export const textOfDocument = (docx: Docx): string => named(docx.xml('word/document.xml'), 'w:p').map(textOf).join('\n')
