// XML as plain trees: the same tree is written to the file and laid out by `docx/layout`, which reads this shape.
import { cleanText } from '../../../../shared/domain/text.ts'

export type XmlText = { type: 'text'; text: string }
export type Xml = {
  type: 'element'
  name: string
  /** Absent where there are none: the layout takes even an empty one for a child. */
  attributes?: Record<string, string>
  elements: (Xml | XmlText)[]
}
export type Attributes = Readonly<Record<string, string | number | undefined>>
/** Nothing, false and an empty list leave no trace, so that optional parts can be written in place. */
export type Children = Xml | string | false | undefined | readonly Children[]

const OUTSIDE_XML = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/

/** Text that XML can carry: the exporter's door, passed by every text and attribute. */
export const xmlSafe = (text: string): string => (OUTSIDE_XML.test(text) ? cleanText(text) : text)

export function element(name: string, attributes: Attributes = {}, ...children: readonly Children[]): Xml {
  const given: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given[key] = xmlSafe(String(value))
  const elements: (Xml | XmlText)[] = []
  gather(children, elements)
  return Object.keys(given).length === 0
    ? { type: 'element', name, elements }
    : { type: 'element', name, attributes: given, elements }
}

/** An element whose one attribute is `w:val`, the commonest shape in WordprocessingML. */
export const value = (name: string, val: string | number): Xml => element(name, { 'w:val': val })

function gather(children: readonly Children[], into: (Xml | XmlText)[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue
    if (typeof child === 'string') into.push({ type: 'text', text: xmlSafe(child) })
    else if (isList(child)) gather(child, into)
    else into.push(child)
  }
}
const isList = (child: Xml | readonly Children[]): child is readonly Children[] => Array.isArray(child)

/** The first child element of a name. */
export const childOf = (parent: Xml, name: string): Xml | undefined =>
  parent.elements.find((child): child is Xml => child.type === 'element' && child.name === name)

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)
const escapedValue = (text: string) => text.replace(/[&<>"\n\t]/g, (character) => ESCAPES[character] ?? character)

/** The XML of an element, without a declaration. */
export function toXml(of: Xml | XmlText): string {
  if (of.type === 'text') return escaped(of.text)
  const end = of.elements.length === 0 ? '/>' : '>'
  return of.elements.length === 0
    ? openTag(of, end)
    : openTag(of, end) + of.elements.map(toXml).join('') + `</${of.name}>`
}

/** The start tag alone: for the body of the document, which is written piece by piece. */
export function openTag(of: Xml, end = '>'): string {
  let tag = `<${of.name}`
  for (const [key, text] of Object.entries(of.attributes ?? {})) tag += ` ${key}="${escapedValue(text)}"`
  return tag + end
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** A whole part of the package. */
export const toPart = (root: Xml): string => XML_DECLARATION + toXml(root)
