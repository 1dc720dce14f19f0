// A Word file taken apart with other people's tools (fflate, saxes), so that the checks share no code with the writer.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export type Node = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
  readonly parent: Node | undefined
}
export type Docx = { readonly parts: Readonly<Record<string, Uint8Array>>; readonly xml: (path: string) => Node }

export const readDocx = (path: string): Docx => openDocx(readFileSync(path))

export function openDocx(bytes: Uint8Array): Docx {
  const parts = unzipSync(bytes)
  const parsed = new Map<string, Node>()
  return {
    parts,
    xml(path) {
      const known = parsed.get(path)
      if (known !== undefined) return known
      const part = parts[path]
      if (part === undefined) throw new Error(`The file has no part ${path}.`)
      const node = parse(strFromU8(part))
      parsed.set(path, node)
      return node
    },
  }
}

/** The same file with one part changed: for planting faults. */
export function withPart(docx: Docx, path: string, change: (xml: string) => string): Docx {
  const part = docx.parts[path]
  if (part === undefined) throw new Error(`The file has no part ${path}.`)
  const changed = change(strFromU8(part))
  if (changed === strFromU8(part)) throw new Error(`The change to ${path} changed nothing.`)
  return openDocx(zipSync({ ...docx.parts, [path]: new TextEncoder().encode(changed) }, { level: 0 }))
}

export function parse(xml: string): Node {
  const parser = new SaxesParser()
  const root: Node = { name: '', attributes: {}, children: [], text: '', parent: undefined }
  let at = root
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const node: Node = { name: tag.name, attributes: tag.attributes, children: [], text: '', parent: at }
    at.children.push(node)
    at = node
  })
  parser.on('text', (text) => {
    at.text += text
  })
  parser.on('closetag', () => {
    at = at.parent ?? root
  })
  parser.write(xml).close()
  const [first] = root.children
  if (first === undefined) throw new Error('The part is empty.')
  return first
}

export function* all(node: Node): Generator<Node> {
  yield node
  for (const child of node.children) yield* all(child)
}
export const named = (node: Node, ...names: readonly string[]): Node[] =>
  [...all(node)].filter((one) => names.includes(one.name))
export const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name)
export const children = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((one) => one.name === name) ?? []
export const val = (node: Node | undefined): string | undefined => node?.attributes['w:val']
/** What a reader reads; instructions of fields are none of it. */
export const textOf = (node: Node): string =>
  [...all(node)]
    .map((one) =>
      one.name === 'w:t'
        ? one.text
        : one.name === 'w:tab' && one.parent?.name === 'w:r'
          ? '\t'
          : one.name === 'w:br'
            ? '\n'
            : '',
    )
    .join('')
export const styleOf = (paragraph: Node): string => val(child(child(paragraph, 'w:pPr'), 'w:pStyle')) ?? 'Normal'

/** The body of the document. */
export function bodyOf(docx: Docx): Node {
  const body = child(docx.xml('word/document.xml'), 'w:body')
  if (body === undefined) throw new Error('The document has no body.')
  return body
}
