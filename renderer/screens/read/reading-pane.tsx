import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { ItemFiles } from '../item/item-files.tsx'
import { RichTextView } from '../rich-text-view.tsx'

/** The item as it will be read: its own words, and each of its files. */
export function ReadingPane({ evidence }: { readonly evidence: Evidence }): ReactNode {
  return (
    <>
      {evidence.text.content.length > 0 && <RichTextView document={evidence.text} />}
      <ItemFiles evidence={evidence} />
    </>
  )
}
