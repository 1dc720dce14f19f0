// The learner's rich text as blocks; each running paragraph has an anchor, so that a claim on the fourth paragraph lands there.
import type { RichBlock, RichText, RichTextNode } from '../domain/rich-text.ts'
import type { Block, Run } from './report.ts'
import { text } from './runs.ts'

/** `anchorOf` names the anchor of a paragraph by its number, as `paragraphs()` counts them. Headings stand below those of the item. */
export function richBlocks(document: RichText, anchorOf: (paragraph: number) => string): Block[] {
  let number = 0
  const anchored = (nodes: readonly RichTextNode[]): Run[] => {
    const runs = toRuns(nodes)
    if (runs.every((run) => run.text.trim() === '')) return []
    number += 1
    const [first, ...rest] = runs
    return first === undefined ? [] : [{ ...first, anchor: anchorOf(number) }, ...rest]
  }
  const toBlocks = (block: RichBlock): Block[] => {
    switch (block.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', runs: anchored(block.content), style: 'body' }]
      case 'quote':
        return block.content.map((paragraph) => ({
          kind: 'paragraph',
          runs: anchored(paragraph.content),
          style: 'quote',
        }))
      case 'heading':
        return [
          {
            kind: 'paragraph',
            runs: toRuns(block.content).map((run) => ({ ...run, bold: true })),
            style: 'body',
            keepWithNext: true,
          },
        ]
      case 'bulletList':
      case 'numberedList':
        return [
          {
            kind: 'list',
            numbered: block.type === 'numberedList',
            items: block.content.map((item) => item.content.flatMap((paragraph) => toRuns(paragraph.content))),
          },
        ]
    }
  }
  return document.content.flatMap(toBlocks).filter((block) => block.kind !== 'paragraph' || block.runs.length > 0)
}

const toRuns = (nodes: readonly RichTextNode[]) =>
  nodes.map((node) => {
    const marks = node.marks ?? []
    const link = marks.find((mark) => mark.type === 'link')
    return text(node.text, {
      ...(marks.some((mark) => mark.type === 'bold') ? { bold: true } : {}),
      ...(marks.some((mark) => mark.type === 'italic') ? { italic: true } : {}),
      ...(link === undefined ? {} : { target: { kind: 'url', url: link.href } as const }),
    })
  })
