// Between the domain's texts and the editor's documents. Converting costs what has changed: an unchanged block is known from before.
import type { Node } from 'prosemirror-model'
import { EMPTY_TEXT, RichText, type RichBlock } from '../../../../shared/domain/rich-text.ts'
import { cleanText } from '../../../../shared/domain/text.ts'
import { isSame } from '../is-same.ts'
import { plainSchema, richSchema } from './schema.ts'

/** One kind of text: how it becomes a document and comes back. */
export type Format<Value> = {
  readonly schema: typeof richSchema | typeof plainSchema
  readonly toDocument: (value: Value) => Node
  readonly fromDocument: (document: Node) => Value
  readonly isSame: (one: Value, other: Value) => boolean
}

const LONGEST_RUN = /[^]{1,50000}/gu

const blocks = new WeakMap<Node, RichBlock>()

export const richFormat: Format<RichText> = {
  schema: richSchema,
  toDocument: (text) => {
    const content = text.content.length === 0 ? [{ type: 'paragraph' }] : text.content.map(toJson)
    return richSchema.nodeFromJSON({ type: 'doc', content })
  },
  fromDocument: (document) => {
    if (isBlank(document)) return EMPTY_TEXT
    return { type: 'doc', content: document.children.map(blockOf) }
  },
  isSame,
}

/** A line is a paragraph, an empty one too. */
export const plainFormat: Format<string> = {
  schema: plainSchema,
  toDocument: (text) =>
    plainSchema.nodeFromJSON({
      type: 'doc',
      content: text
        .split('\n')
        .map((line) => ({ type: 'paragraph', ...(line !== '' && { content: [{ type: 'text', text: line }] }) })),
    }),
  fromDocument: (document) => document.children.map((line) => cleanText(line.textContent)).join('\n'),
  isSame: (one, other) => one === other,
}

/** Nothing but one paragraph without words. */
const isBlank = (document: Node): boolean =>
  document.childCount === 1 && document.child(0).type.name === 'paragraph' && document.child(0).childCount === 0

function blockOf(node: Node): RichBlock {
  const known = blocks.get(node)
  if (known !== undefined) return known
  const made = blockFrom(node)
  blocks.set(node, made)
  return made
}

function blockFrom(node: Node): RichBlock {
  // The schema mirrors the domain's; parsing a block alone says so, and is done once for each.
  const [block] = RichText.parse({ type: 'doc', content: [fromNode(node)] }).content
  if (block === undefined) throw new Error('A block was lost on its way from the editor')
  return block
}

type Json = { readonly [name: string]: unknown }

function fromNode(node: Node): Json {
  const content = node.children.flatMap((child) => (child.isText ? textsOf(child) : [fromNode(child)]))
  return { type: node.type.name, ...node.attrs, content }
}

/** One run of text; a very long one in several, since the domain limits each. Characters that the domain drops leave none. */
function textsOf(node: Node): Json[] {
  const marks = node.marks.map((mark) => ({ type: mark.type.name, ...mark.attrs }))
  const runs = cleanText(node.text ?? '').match(LONGEST_RUN) ?? []
  return runs.map((text) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) }))
}

/** The library keeps attributes apart: a heading's level, a link's address. */
function toJson(block: RichBlock): Json {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: block.content.map(textToJson) }
    case 'paragraph':
      return { type: 'paragraph', content: block.content.map(textToJson) }
    case 'quote':
      return { type: 'quote', content: block.content.map(toJson) }
    case 'bulletList':
    case 'numberedList':
      return {
        type: block.type,
        content: block.content.map((item) => ({ type: 'listItem', content: item.content.map(toJson) })),
      }
  }
}

function textToJson({ text, marks = [] }: Extract<RichBlock, { type: 'paragraph' }>['content'][number]): Json {
  return {
    type: 'text',
    text,
    marks: marks.map((mark) => (mark.type === 'link' ? { type: 'link', attrs: { href: mark.href } } : mark)),
  }
}
