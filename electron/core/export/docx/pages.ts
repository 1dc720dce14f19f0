// On which page each thing stands: sections begin pages, so each is laid out alone and the counts are added up.
import { createHash } from 'node:crypto'
import { estimatePageNumbersWith } from 'docx/layout'
import { certainPages } from './certain-pages.ts'
import type { SectionPages } from './certain-pages.ts'
import { NAMESPACES } from './look.ts'
import { measureWidth } from './measure.ts'
import { closeWith, NO_HEADS, pageSetup } from './page-setup.ts'
import { PACKAGE_RELATIONSHIPS, relationshipsPart } from './parts.ts'
import type { Sheets } from './sections.ts'
import { measureStyles } from './style-measures.ts'
import { element, toXml } from './xml.ts'
import type { Xml } from './xml.ts'

export type PageCounter = (sheets: readonly Sheets[]) => SectionPages
/** Counts by a hash of all that decides them. */
export type PageCache = Map<string, SectionPages>

/** Laying out is by far the dearest part of an export, so what was counted once is kept while the process lives. */
const MOST_KEPT = 20_000
const kept: PageCache = new Map()

const estimate = estimatePageNumbersWith({ guess: true, measureWidth })

/** The parts that decide how all sections are laid out. */
export type ConstantParts = { readonly styles: Xml; readonly numbering: Xml; readonly settings: Xml }

/** Lays out what is not certain without it. */
export function createPageCounter(parts: ConstantParts): PageCounter {
  const styles = measureStyles(parts.styles)
  const layOut = createLayout(parts)
  return (sheets) => certainPages(sheets, styles) ?? layOut(sheets)
}

/** Where the layout has no answer, a section is taken for as many pages as its bookmarks are on. */
export function createLayout(parts: ConstantParts, cache: PageCache = kept): PageCounter {
  const root = (of: Xml) => ({ elements: [of] })
  const relationships = Object.keys(parts).map((kind) => ({ id: `rId_${kind}`, kind, target: `${kind}.xml` }))
  const constant = new Map([
    ['_rels/.rels', root(relationshipsPart(PACKAGE_RELATIONSHIPS))],
    ['word/_rels/document.xml.rels', root(relationshipsPart(relationships))],
    ...Object.entries(parts).map(([name, part]) => [`word/${name}.xml`, root(part)] as const),
  ])
  const setting = hash([toXml(parts.styles), toXml(parts.settings)])
  return (sheets) => {
    const key = hash([setting, ...sheets.flatMap(({ orientation, body }) => [orientation, ...body.map(toXml)])])
    const known = cache.get(key)
    if (known !== undefined) return known
    const document = element('w:document', { 'xmlns:w': NAMESPACES.w }, element('w:body', {}, joined(sheets)))
    const { bookmarkPageNumbers, pageCount } = estimate({
      parts: new Map([...constant, ['word/document.xml', root(document)]]),
    })
    const bookmarks = Object.fromEntries(bookmarkPageNumbers ?? [])
    const counted = { pages: pageCount ?? Math.max(1, ...Object.values(bookmarks)), bookmarks }
    if (cache.size >= MOST_KEPT) cache.delete(cache.keys().next().value ?? '')
    cache.set(key, counted)
    return counted
  }
}

/** The body of a document of these sheets alone; heads and feet stand in the margins and move nothing. */
function joined(sheets: readonly Sheets[]): Xml[] {
  return sheets.flatMap(({ orientation, body }, index) => {
    const setup = pageSetup(orientation, NO_HEADS)
    if (index === sheets.length - 1) return [...body, setup]
    closeWith(setup, body)
    return body
  })
}

function hash(texts: readonly string[]): string {
  const sum = createHash('sha256')
  for (const text of texts) sum.update(text)
  return sum.digest('base64')
}
