import { memo, type ReactNode } from 'react'
import type { RichBlock, RichText, RichTextNode } from '../../shared/domain/rich-text.ts'

/** The learner's words as they will be read. Links are shown, not followed: Trellis never opens the network. */
export function RichTextView({ document }: { readonly document: RichText }): ReactNode {
  return (
    <div className="prose">
      {document.content.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

// A text that is being written comes back with every save, most of its blocks unchanged.
const Block = memo(PlainBlock)

function PlainBlock({ block }: { readonly block: RichBlock }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inline nodes={block.content} />
        </p>
      )
    case 'heading': {
      // The item's title is the second level of the window, so that the text begins at the third.
      const Heading = (['h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h5'
      return (
        <Heading>
          <Inline nodes={block.content} />
        </Heading>
      )
    }
    case 'bulletList':
    case 'numberedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List>
          {block.content.map((item, index) => (
            <li key={index}>
              {item.content.map((paragraph, one) => (
                <p key={one}>
                  <Inline nodes={paragraph.content} />
                </p>
              ))}
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote>
          {block.content.map((paragraph, index) => (
            <p key={index}>
              <Inline nodes={paragraph.content} />
            </p>
          ))}
        </blockquote>
      )
  }
}

function Inline({ nodes }: { readonly nodes: readonly RichTextNode[] }): ReactNode {
  return nodes.map((node, index) => {
    const marks = node.marks ?? []
    const link = marks.find((mark) => mark.type === 'link')
    let shown: ReactNode = node.text
    if (marks.some((mark) => mark.type === 'italic')) shown = <em>{shown}</em>
    if (marks.some((mark) => mark.type === 'bold')) shown = <strong>{shown}</strong>
    return link?.type === 'link' ? (
      <span key={index}>
        {shown} ({link.href})
      </span>
    ) : (
      <span key={index}>{shown}</span>
    )
  })
}
