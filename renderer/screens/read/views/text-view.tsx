import { useMemo, useState, type ReactNode } from 'react'
import { words } from '../../../data/words.ts'
import { Notice } from '../../../parts/say.tsx'
import { Breakable } from '../long-words.tsx'
import { quoteIn, type Look } from '../look.ts'
import { useTextLook } from '../use-text-look.ts'
import { ViewFrame } from '../view-frame.tsx'

const { read: say } = words.page

type TextViewProps = { readonly text: string; readonly isCut: boolean; readonly look: Look }

/** Plain text, a paragraph at each empty line. */
export function TextView({ text, isCut, look }: TextViewProps): ReactNode {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const view = useTextLook(root, { look, placeOf: (quote) => quoteIn(look.file, quote) })
  return (
    <ViewFrame label={look.label} finding={view.finding} onFindClosed={view.takeMatch} onKey={view.onKey}>
      {isCut && <Notice>{say.cut}</Notice>}
      <div className="page-text" ref={setRoot}>
        <Paragraphs text={text} />
      </div>
    </ViewFrame>
  )
}

/** Drawn once for a text, however often the search above it changes. */
export function Paragraphs({ text }: { readonly text: string }): ReactNode {
  return useMemo(
    () =>
      text.split(/\n[^\S\n]*\n+/).map((paragraph, index) => (
        <p key={index}>
          <Breakable>{paragraph}</Breakable>
        </p>
      )),
    [text],
  )
}
