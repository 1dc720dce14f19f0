// The structure tree: what each stretch of content is, for readers who do not see the page. Elements are written as soon as they are finished.
import type { PdfFile } from './pdf-file.ts'
import { nameOf, reference, textString } from './pdf-text.ts'

export type Element = {
  /** Object number; 0 in a dry pass. */
  readonly object: number
  readonly tag: string
  readonly parent: Element | null
  readonly attributes: string
  readonly kids: string[]
  /** Object number of the page its first content stands on. */
  page: number
}

export type Tags = {
  readonly document: Element
  /** `attributes` are further entries of the element's dictionary. */
  readonly open: (tag: string, parent: Element, attributes?: string) => Element
  readonly close: (element: Element) => void
  readonly addContent: (element: Element, page: number, id: number) => void
  readonly addAnnotation: (element: Element, page: number, annotation: number) => void
  /** The number under which the reader finds the elements of a page or annotation; its value is written in `finish`. */
  readonly register: (value: string) => number
  /** Writes the root of the tree; the result is its object number. */
  readonly finish: () => number
}

export const altText = (text: string): string => `/Alt${textString(text)}`
export const language = (tag: string): string => `/Lang${textString(tag)}`
/** Attributes of the table owner, such as `/Scope/Column`. */
export const tableAttributes = (entries: string): string => `/A<</O/Table${entries}>>`

const ENTRIES_IN_A_LEAF = 200

export const createTags = (file: PdfFile | null): Tags => {
  const root = file?.next() ?? 0
  const parents: string[] = []
  const create = (tag: string, parent: Element | null, attributes: string): Element => {
    const element: Element = { object: file?.next() ?? 0, tag, parent, attributes, kids: [], page: 0 }
    if (file !== null) parent?.kids.push(reference(element.object))
    return element
  }
  const document = create('Document', null, '')
  const close = (element: Element) => {
    const page = element.page === 0 ? '' : `/Pg ${reference(element.page)}`
    const parent = reference(element.parent?.object ?? root)
    file?.put(
      element.object,
      `<</Type/StructElem/S${nameOf(element.tag)}/P ${parent}${page}${element.attributes}/K[${element.kids.join(' ')}]>>`,
    )
  }

  return {
    document,
    open: (tag, parent, attributes = '') => create(tag, parent, attributes),
    close,
    addContent: (element, page, id) => {
      if (element.page === 0) element.page = page
      element.kids.push(element.page === page ? String(id) : `<</Type/MCR/Pg ${reference(page)}/MCID ${id}>>`)
    },
    addAnnotation: (element, page, annotation) => {
      element.kids.push(`<</Type/OBJR/Pg ${reference(page)}/Obj ${reference(annotation)}>>`)
    },
    register: (value) => parents.push(value) - 1,
    finish: () => {
      if (file === null) return 0
      close(document)
      const leaves: string[] = []
      for (let first = 0; first < parents.length; first += ENTRIES_IN_A_LEAF) {
        const entries = parents.slice(first, first + ENTRIES_IN_A_LEAF)
        const leaf = file.next()
        file.put(
          leaf,
          `<</Limits[${first} ${first + entries.length - 1}]/Nums[${entries.map((value, index) => `${first + index} ${value}`).join(' ')}]>>`,
        )
        leaves.push(reference(leaf))
      }
      const tree = `<</Kids[${leaves.join(' ')}]>>`
      file.put(
        root,
        `<</Type/StructTreeRoot/K ${reference(document.object)}/ParentTree ${tree}/ParentTreeNextKey ${parents.length}>>`,
      )
      return root
    },
  }
}
