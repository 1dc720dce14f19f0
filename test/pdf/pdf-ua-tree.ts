// PDF/UA-1, the structure tree.
import { PDFDict, PDFNumber } from 'pdf-lib'
import type { PDFObject } from 'pdf-lib'
import { get, keyOf, listAt, nameAt, numberAt, numberTree, raw, textAt } from './pdf-objects.ts'
import type { Pdf } from './pdf-objects.ts'
import type { ReportFault } from './pdf-ua-fault.ts'

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
)
const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
}
const RULE_OF: Readonly<Record<string, string>> = {
  L: 'U25',
  LI: 'U26',
  TOC: 'U27',
  Table: 'U22',
  THead: 'U22',
  TBody: 'U22',
  TR: 'U24',
}
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
}

/** What an element's own attributes say, whatever their owner. */
const attribute = (pdf: Pdf, element: PDFObject, key: string): PDFObject | undefined =>
  listAt(pdf, element, 'A')
    .map((item) => get(pdf, item, key))
    .find((value) => value !== undefined)

const isElement = (pdf: Pdf, kid: PDFObject) => get(pdf, kid) instanceof PDFDict && nameAt(pdf, kid, 'S') !== undefined

export const checkTree = (pdf: Pdf, report: ReportFault): void => {
  const root = raw(pdf.catalogue, 'StructTreeRoot')
  const mapped = get(pdf, root, 'RoleMap')
  if (mapped instanceof PDFDict)
    for (const key of mapped.keys())
      if (STANDARD.has(key.decodeText())) report('U12', `${key.decodeText()} is mapped anew`)
  if (numberTree(pdf, get(pdf, root, 'ParentTree')).size === 0) report('U13', 'no parent tree')
  let level = 0
  const seen = new Set<string>()
  const kidsOf = (element: PDFObject) => listAt(pdf, element, 'K').filter((kid) => isElement(pdf, kid))

  const checkRows = (table: PDFObject) => {
    const rows = kidsOf(table).flatMap((kid) =>
      nameAt(pdf, kid, 'S') === 'TR' ? [kid] : nameAt(pdf, kid, 'S') === 'Caption' ? [] : kidsOf(kid),
    )
    const widths = rows.map((row) =>
      kidsOf(row).reduce((sum, cell) => {
        const span = attribute(pdf, cell, 'ColSpan')
        return sum + (span instanceof PDFNumber ? span.asNumber() : 1)
      }, 0),
    )
    if (new Set(widths).size > 1) report('U23', `rows of ${[...new Set(widths)].join(', ')} cells in one table`)
  }

  const visit = (element: PDFObject, parent: PDFObject | undefined) => {
    const key = keyOf(element)
    if (seen.has(key)) return report('U11', 'an element is its own ancestor or has two parents')
    seen.add(key)
    const tag = nameAt(pdf, element, 'S') ?? ''
    const role = STANDARD.has(tag) ? tag : (nameAt(pdf, mapped, tag) ?? tag)
    if (!STANDARD.has(role)) report('U10', `unknown type ${tag}`)
    if (keyOf(raw(get(pdf, element), 'P')) !== keyOf(parent)) report('U14', `${tag} names another parent`)
    const heading = /^H([1-6])$/.exec(role)?.[1]
    if (heading !== undefined) {
      if (level === 0 && heading !== '1') report('U15', `the first heading is ${role}`)
      if (Number(heading) > level + 1) report('U16', `${role} after level ${level}`)
      level = Number(heading)
    }
    if (role === 'H') report('U17', 'H beside numbered headings')
    if (role === 'Figure') {
      if ((textAt(pdf, element, 'Alt') ?? '') === '') report('U18', 'a figure without words')
      if (attribute(pdf, element, 'BBox') === undefined) report('U19', 'a figure without its box')
    }
    if (role === 'Note' && textAt(pdf, element, 'ID') === undefined) report('U20', 'a note without ID')
    if (role === 'TH' && attribute(pdf, element, 'Scope') === undefined) report('U21', 'a header cell without scope')
    if (role === 'Table') checkRows(element)
    const allowed = PARENTS[role]
    const parentTag = nameAt(pdf, parent, 'S') ?? ''
    if (allowed !== undefined && !allowed.includes(parentTag))
      report(RULE_OF[parentTag] ?? 'U26', `${role} in ${parentTag}`)
    const kids = KIDS[role]
    for (const kid of kidsOf(element)) {
      const kidTag = nameAt(pdf, kid, 'S') ?? ''
      if (kids !== undefined && !kids.includes(kidTag)) report(RULE_OF[role] ?? 'U22', `${kidTag} in ${role}`)
      visit(kid, element)
    }
    if (kids !== undefined && listAt(pdf, element, 'K').some((kid) => numberAt(pdf, kid) !== undefined))
      report(RULE_OF[role] ?? 'U22', `bare content in ${role}`)
    const language = textAt(pdf, element, 'Lang')
    if (language !== undefined && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
      report('U05', `language ${language}`)
  }
  for (const kid of listAt(pdf, root, 'K')) visit(kid === get(pdf, kid) ? (raw(get(pdf, root), 'K') ?? kid) : kid, root)
}
