// The editor's documents: what shared/domain/rich-text.ts allows and nothing else, so that a paste cannot bring in more.
import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'

const HOLE = 0
const block = (tag: string): (() => DOMOutputSpec) => {
  const spec: DOMOutputSpec = [tag, HOLE]
  return () => spec
}
const paragraph: NodeSpec = { group: 'block', content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: block('p') }

/** The item's title is the second level of the window, so that the text's headings begin at the third. */
const HEADING_TAGS = ['h3', 'h4', 'h5'] as const
const heading: NodeSpec = {
  group: 'block',
  content: 'text*',
  attrs: { level: { default: 1, validate: 'number' } },
  defining: true,
  // A pasted page begins with its own first level; ours come back as they went.
  parseDOM: [
    ...HEADING_TAGS.map((tag, index) => ({ tag: `${tag}[data-level]`, attrs: { level: index + 1 } })),
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
  ],
  toDOM: (node) => {
    const level = Number(node.attrs['level'])
    return [HEADING_TAGS[level - 1] ?? 'h5', { 'data-level': String(level) }, HOLE]
  },
}
const list = (tag: string): NodeSpec => ({
  group: 'block',
  content: 'listItem+',
  parseDOM: [{ tag }],
  toDOM: block(tag),
})

const SAFE_LINK = /^(https?:\/\/|mailto:)/i
/** Whether text may be the address of a link; the domain's rule. */
export const isAddress = (text: string): boolean => SAFE_LINK.test(text) && text.length <= 2000

const link: MarkSpec = {
  attrs: { href: { validate: 'string' } },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? ''
        return isAddress(href) ? { href } : false
      },
    },
  ],
  // Shown, never followed: Trellis opens no network.
  toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noreferrer' }, HOLE],
}

export const richSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph,
    heading,
    bulletList: list('ul'),
    numberedList: list('ol'),
    listItem: { content: 'paragraph+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: block('li') },
    quote: {
      group: 'block',
      content: 'paragraph+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: block('blockquote'),
    },
    text: {},
  },
  marks: {
    bold: {
      parseDOM: [
        { tag: 'strong' },
        // A copied web page may stand as a whole in a <b> of normal weight.
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight=bold' },
        { style: 'font-weight', getAttrs: (value) => /^(bolder|[6-9]00)$/.test(value) && null },
      ],
      toDOM: block('strong'),
    },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: block('em') },
    link,
  },
})

/** Words without any format: a line is a paragraph. */
export const plainSchema = new Schema({ nodes: { doc: { content: 'paragraph+' }, paragraph, text: {} } })
