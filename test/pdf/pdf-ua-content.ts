// PDF/UA-1, the content of pages: everything painted is tagged or decoration, and the tree and the pages agree.
import { PDFDict } from 'pdf-lib'
import type { PDFObject } from 'pdf-lib'
import { operationsOf } from './content-tokens.ts'
import { get, keyOf, listAt, nameAt, numberAt, numberTree, raw, streamText } from './pdf-objects.ts'
import type { Pdf } from './pdf-objects.ts'
import type { ReportFault } from './pdf-ua-fault.ts'

const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI'])

/** Codes shown per font object, for the rules on fonts. Only of our own pages: foreign forms bring their own fonts. */
export type Shown = Map<string, { readonly font: PDFObject; readonly codes: Set<number> }>

type Level = { readonly kind: 'artifact' | 'tag' | 'other'; readonly id: number | null }

const checkForm = (pdf: Pdf, form: PDFObject | undefined, isMarked: boolean, report: ReportFault, depth: number) => {
  if (nameAt(pdf, form, 'Subtype') !== 'Form' || depth > 4) return
  const content = streamText(pdf, form)
  if (isMarked && /\/MCID|\/Artifact/.test(content)) report('U32', 'a form inside a tag carries marks of its own')
  if (get(pdf, form, 'StructParents') !== undefined) report('U29', 'a foreign form claims a place in the tree')
  const objects = get(pdf, form, 'Resources', 'XObject')
  if (objects instanceof PDFDict)
    for (const key of objects.keys()) checkForm(pdf, objects.get(key), isMarked, report, depth + 1)
}

export const checkContent = (pdf: Pdf, report: ReportFault): Shown => {
  const shown: Shown = new Map()
  const parents = numberTree(pdf, get(pdf, pdf.catalogue, 'StructTreeRoot', 'ParentTree'))
  const keys = new Set<number>()
  const owned = new Map<string, string>()
  const collect = (element: PDFObject) => {
    const page = keyOf(raw(get(pdf, element), 'Pg'))
    for (const kid of listAt(pdf, element, 'K')) {
      const bare = numberAt(pdf, kid)
      const isReference = nameAt(pdf, kid, 'Type') === 'MCR'
      const id = bare ?? (isReference ? numberAt(pdf, kid, 'MCID') : undefined)
      if (id !== undefined) {
        const place = `${isReference ? keyOf(raw(get(pdf, kid), 'Pg')) : page} ${id}`
        if (owned.has(place)) report('U35', `content ${place} has two owners`)
        owned.set(place, keyOf(element))
      } else if (nameAt(pdf, kid, 'S') !== undefined) collect(kid)
    }
  }
  for (const kid of [raw(get(pdf, pdf.catalogue, 'StructTreeRoot'), 'K')]) if (kid !== undefined) collect(kid)

  for (const { ref, dictionary } of pdf.pages) {
    const key = numberAt(pdf, dictionary, 'StructParents')
    if (key === undefined) report('U28', 'a page without StructParents')
    else if (keys.has(key)) report('U29', 'two pages share a place in the tree')
    else keys.add(key)
    const elements = key === undefined ? [] : listAt(pdf, parents.get(key))
    const stack: Level[] = []
    const found = new Set<number>()
    let font = ''
    for (const { operator, operands } of operationsOf(streamText(pdf, raw(dictionary, 'Contents')))) {
      const inside = stack.find((level) => level.kind !== 'other')
      if (operator === 'BDC' || operator === 'BMC') {
        const at = operands.indexOf('/MCID')
        const id = at < 0 ? null : Number(operands[at + 1])
        const kind = operands[0] === '/Artifact' ? 'artifact' : id === null ? 'other' : 'tag'
        if (kind === 'artifact' && inside?.kind === 'tag') report('U31', 'decoration inside a tag')
        if (kind === 'tag' && inside !== undefined)
          report(inside.kind === 'artifact' ? 'U31' : 'U33', 'a tag inside another mark')
        if (id !== null) {
          if (found.has(id)) report('U34', `content ${id} twice on a page`)
          found.add(id)
          const owner = owned.get(`${keyOf(ref)} ${id}`)
          if (owner === undefined) report('U35', `content ${id} has no owner`)
          if (keyOf(elements[id]) !== owner) report('U36', `the parent tree disagrees on content ${id}`)
        }
        stack.push({ kind, id })
      } else if (operator === 'EMC') {
        if (stack.pop() === undefined) report('U37', 'a mark ends that never began')
      } else if (PAINTING.has(operator)) {
        if (inside === undefined) report('U30', `${operator} outside any mark`)
        if (operator === 'Do')
          checkForm(
            pdf,
            get(pdf, dictionary, 'Resources', 'XObject', operands[0]?.slice(1) ?? ''),
            inside?.kind === 'tag',
            report,
            0,
          )
      }
      if (operator === 'Tf') font = operands[0]?.slice(1) ?? ''
      if (operator === 'TJ' || operator === 'Tj') {
        const object = get(pdf, dictionary, 'Resources', 'Font', font)
        if (object === undefined) report('U47', `font ${font} is not there`)
        else {
          const entry = shown.get(font) ?? { font: object, codes: new Set<number>() }
          shown.set(font, entry)
          for (const part of operands)
            for (const code of part.startsWith('<') ? (part.match(/[0-9A-F]{4}/gi) ?? []) : [])
              entry.codes.add(Number.parseInt(code, 16))
        }
      }
    }
    if (stack.length > 0) report('U37', 'a mark never ends')
    for (const place of owned.keys()) {
      const [page, id] = place.split(' ')
      if (page === keyOf(ref) && !found.has(Number(id)))
        report('U35', `an element owns content ${id}, which is not there`)
    }
  }
  return shown
}
