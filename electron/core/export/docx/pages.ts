// On which page each thing stands: sections begin pages, so each is laid out alone and the counts are added up.
import { createHash } from 'node:crypto'
import { estimatePageNumbersWith } from 'docx/layout'
import { NAMESPACES } from './look.ts'
import { PACKAGE_RELATIONSHIPS, relationshipsPart } from './parts.ts'
import { element, toXml } from './xml.ts'
import type { Xml } from './xml.ts'

/** `bookmarks` names the page within the section, from 1. */
export type SectionPages = { readonly pages: number; readonly bookmarks: Readonly<Record<string, number>> }
export type PageCounter = (body: readonly Xml[]) => SectionPages
/** Counts by a hash of all that decides them. */
export type PageCache = Map<string, SectionPages>

/** Laying out is by far the dearest part of an export, so what was counted once is kept while the process lives. */
const MOST_KEPT = 20_000
const kept: PageCache = new Map()

const estimate = estimatePageNumbersWith({ guess: true })

/** Counts with these styles, lists and settings. Where the layout has no answer, a section is one page. */
export function createPageCounter(styles: Xml, numbering: Xml, settings: Xml, cache: PageCache = kept): PageCounter {
  const root = (of: Xml) => ({ elements: [of] })
  const constant = new Map([
    ['_rels/.rels', root(relationshipsPart(PACKAGE_RELATIONSHIPS))],
    [
      'word/_rels/document.xml.rels',
      root(
        relationshipsPart(
          ['styles', 'numbering', 'settings'].map((kind, index) => ({
            id: `rId${index + 1}`,
            kind,
            target: `${kind}.xml`,
          })),
        ),
      ),
    ],
    ['word/styles.xml', root(styles)],
    ['word/numbering.xml', root(numbering)],
    ['word/settings.xml', root(settings)],
  ])
  const setting = hash([toXml(styles), toXml(settings)])
  return (body) => {
    const key = hash([setting, ...body.map(toXml)])
    const known = cache.get(key)
    if (known !== undefined) return known
    const document = element('w:document', { 'xmlns:w': NAMESPACES.w }, element('w:body', {}, body))
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

function hash(texts: readonly string[]): string {
  const sum = createHash('sha256')
  for (const text of texts) sum.update(text)
  return sum.digest('base64')
}
