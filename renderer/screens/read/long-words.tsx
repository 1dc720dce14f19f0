// A word of a hundred thousand letters takes a browser a minute to break into lines, and the window stands still: the time grows with the square of its
// length. Told where it may break, the browser takes no time. The words themselves stay as they are.
import { Fragment, type ReactNode } from 'react'

/** In letters: longer than any word that people write, and than most addresses. */
const LONGEST = 300
const LONG = /\S{300}/u
const PIECES = /[^]*?\S{300}|[^]+$/gu

/** The text in pieces, none of which has a word longer than 300 letters; joined they are the text. */
export const piecesOf = (text: string): readonly string[] =>
  text.length <= LONGEST || !LONG.test(text) ? [text] : (text.match(PIECES) ?? [text])

/** A text that breaks wherever it must. */
export function Breakable({ children }: { readonly children: string }): ReactNode {
  const pieces = piecesOf(children)
  if (pieces.length === 1) return children
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ))
}

/** The same for words that stand in a document already. */
export function breakLongWords(root: Node): void {
  const owner = root.ownerDocument ?? document
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const long: Text[] = []
  // The walker shows texts only; frames have classes of their own, so `instanceof` cannot tell.
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (piecesOf((node as Text).data).length > 1) long.push(node as Text)
  for (const text of long)
    text.replaceWith(...piecesOf(text.data).flatMap((piece) => [piece, owner.createElement('wbr')]))
}
