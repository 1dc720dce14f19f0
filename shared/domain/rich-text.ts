// The learner's formatted text: a small ProseMirror-style document (cli.md section 5), with its plain text for search and for places.
import { z } from 'zod'
import { runText } from './text.ts'

const MARKS = ['bold', 'italic'] as const

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(MARKS) }),
  z.object({
    type: z.literal('link'),
    href: z
      .string()
      .max(2000)
      .regex(/^(https?:\/\/|mailto:)/i, 'A link begins with https:// or mailto:.'),
  }),
])
const TextNode = z.object({
  type: z.literal('text'),
  text: runText.pipe(z.string().min(1)),
  marks: z.array(Mark).max(3).optional(),
})
const Paragraph = z.object({ type: z.literal('paragraph'), content: z.array(TextNode).default([]) })
const Heading = z.object({
  type: z.literal('heading'),
  level: z.int().min(1).max(3),
  content: z.array(TextNode).default([]),
})
const ListItem = z.object({ type: z.literal('listItem'), content: z.array(Paragraph).min(1) })
const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  z.object({ type: z.literal('bulletList'), content: z.array(ListItem).min(1) }),
  z.object({ type: z.literal('numberedList'), content: z.array(ListItem).min(1) }),
  z.object({ type: z.literal('quote'), content: z.array(Paragraph).min(1) }),
])

export const RichText = z.object({ type: z.literal('doc'), content: z.array(Block).max(5000).default([]) })
export type RichText = z.infer<typeof RichText>
export type RichBlock = z.infer<typeof Block>
export type RichTextNode = z.infer<typeof TextNode>

export const EMPTY_TEXT: RichText = { type: 'doc', content: [] }

const textOf = (nodes: readonly RichTextNode[]): string => nodes.map((node) => node.text).join('')

/** The running paragraphs, headings and lists left out: paragraph 4 of a place (`par4`) is the fourth of these. */
export const paragraphs = (document: RichText): string[] =>
  document.content
    .flatMap((block) => (block.type === 'paragraph' ? [block] : block.type === 'quote' ? block.content : []))
    .map((paragraph) => textOf(paragraph.content))
    .filter((text) => text.trim() !== '')

/** The words alone, one block or list item a line: what search reads. */
export const toPlainText = (document: RichText): string =>
  document.content
    .flatMap((block): string[] => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return [textOf(block.content)]
        case 'quote':
          return block.content.map((paragraph) => textOf(paragraph.content))
        case 'bulletList':
        case 'numberedList':
          return block.content.map((item) => item.content.map((paragraph) => textOf(paragraph.content)).join('\n'))
      }
    })
    .filter((text) => text.trim() !== '')
    .join('\n')

/** Typed text to a document: an empty line parts paragraphs; `# ` makes a heading, `- ` and `1. ` make lists. */
export function fromPlainText(text: string): RichText {
  const content: RichBlock[] = []
  for (const chunk of text.split(/\n\s*\n/)) {
    const lines = chunk
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (lines.length === 0) continue
    const heading = lines.length === 1 ? /^(#{1,3}) (.+)$/.exec(lines[0] ?? '') : null
    if (heading !== null)
      content.push({ type: 'heading', level: heading[1]?.length ?? 1, content: textNodes(heading[2] ?? '') })
    else if (lines.every((line) => /^[-•*] ./.test(line)))
      content.push({ type: 'bulletList', content: lines.map((line) => listItem(line.slice(2))) })
    else if (lines.every((line) => /^\d+[.)] ./.test(line)))
      content.push({ type: 'numberedList', content: lines.map((line) => listItem(line.replace(/^\d+[.)] /, ''))) })
    else content.push({ type: 'paragraph', content: textNodes(lines.join(' ')) })
  }
  return { type: 'doc', content }
}

const textNodes = (text: string): RichTextNode[] => (text.trim() === '' ? [] : [{ type: 'text', text: text.trim() }])
const listItem = (text: string) => ({
  type: 'listItem' as const,
  content: [{ type: 'paragraph' as const, content: textNodes(text) }],
})
