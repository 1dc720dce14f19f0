import type { RichBlock, RichText, RichTextNode } from '../../../shared/domain/rich-text.ts'

/** Formatted text as a person types it in a plain field; `fromPlainText` reads it back, all but bold, italic and links. */
export const toSource = (document: RichText): string => document.content.map(sourceOf).join('\n\n')

/** Whether typing in a plain field would lose something. */
export const hasMarks = (document: RichText): boolean => /"marks":\[\{/.test(JSON.stringify(document.content))

function sourceOf(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
      return plain(block.content)
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.content)}`
    case 'bulletList':
      return block.content.map((item) => `- ${item.content.map((one) => plain(one.content)).join(' ')}`).join('\n')
    case 'numberedList':
      return block.content
        .map((item, index) => `${index + 1}. ${item.content.map((one) => plain(one.content)).join(' ')}`)
        .join('\n')
    case 'quote':
      return block.content.map((one) => plain(one.content)).join('\n\n')
  }
}

const plain = (nodes: readonly RichTextNode[]): string => nodes.map((node) => node.text).join('')
