import { useState, type ReactNode } from 'react'
import type { Evidence } from '../../../../shared/domain/evidence.ts'
import { Facts } from '../../item/evidence-facts.tsx'
import { words } from '../../../data/words.ts'
import { RichTextView } from '../../rich-text-view.tsx'
import { quoteIn, type Look } from '../look.ts'
import { hasOwnWords } from '../sources.ts'
import { useTextLook } from '../use-text-look.ts'
import { ViewFrame } from '../view-frame.tsx'

const { read: say } = words.page

type OwnTextViewProps = { readonly evidence: Evidence; readonly look: Look }

/** The learner's own words and the fields of the item's type, as an assessor will read them. */
export function OwnTextView({ evidence, look }: OwnTextViewProps): ReactNode {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const view = useTextLook(root, {
    look,
    placeOf: (quote, range) => {
      const number = wholeParagraph(root, range)
      return number === undefined ? quoteIn(undefined, quote) : { kind: 'paragraph', paragraph: number }
    },
    rangeFor: (place) =>
      place.kind === 'paragraph' ? contentsOf(runningParagraphs(root)[place.paragraph - 1]) : undefined,
  })
  return (
    <ViewFrame label={look.label} finding={view.finding} onFindClosed={view.takeMatch} onKey={view.onKey}>
      <div className="own-text" ref={setRoot}>
        {hasOwnWords(evidence) ? (
          evidence.text.content.length > 0 && <RichTextView document={evidence.text} />
        ) : (
          <p className="text-muted">{say.nothingWritten}</p>
        )}
        <Facts evidence={evidence} />
      </div>
    </ViewFrame>
  )
}

/** The paragraphs that `paragraph` of a place counts: those of the text and its quotations, not of lists, none empty. */
function runningParagraphs(root: HTMLElement | null): HTMLElement[] {
  const found = root?.querySelectorAll<HTMLElement>('.prose > p, .prose > blockquote > p') ?? []
  return [...found].filter((paragraph) => paragraph.innerText.trim() !== '')
}

/** The number of the paragraph that is selected exactly, from its first word to its last. */
function wholeParagraph(root: HTMLElement | null, range: Range): number | undefined {
  const selected = range.toString().replaceAll(/\s+/g, ' ').trim()
  const index = runningParagraphs(root).findIndex(
    (paragraph) =>
      range.intersectsNode(paragraph) && (paragraph.textContent ?? '').replaceAll(/\s+/g, ' ').trim() === selected,
  )
  return index < 0 ? undefined : index + 1
}

function contentsOf(element: HTMLElement | undefined): Range | undefined {
  if (element === undefined) return undefined
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return range
}
