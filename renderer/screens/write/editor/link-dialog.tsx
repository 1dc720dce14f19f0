import { toggleMark } from 'prosemirror-commands'
import type { EditorView } from 'prosemirror-view'
import { useState, type ReactNode } from 'react'
import { words } from '../../../data/words.ts'
import { LineField } from '../../../parts/field.tsx'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { isAddress, richSchema } from './schema.ts'

const { write: say, desk } = words.page
const { link } = richSchema.marks

/** The address behind the chosen words; without words the address itself is put in. */
export function LinkDialog({ view, onClose }: { readonly view: EditorView; readonly onClose: () => void }): ReactNode {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const address = /^[a-z]+:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
  const isGood = text.trim() !== '' && isAddress(address)

  function set(): void {
    if (!isGood) return setTried(true)
    const mark = link.create({ href: address })
    const { selection, tr, schema } = view.state
    if (selection.empty) view.dispatch(tr.replaceSelectionWith(schema.text(text.trim(), [mark]), false))
    else view.dispatch(tr.addMark(selection.from, selection.to, mark))
    close()
  }
  function close(): void {
    onClose()
    view.focus()
  }
  return (
    <FormDialog title={say.linkTitle} submit={say.linkSet} cancel={desk.cancel} onSubmit={set} onClose={close}>
      <LineField
        id="link-address"
        label={say.linkAddress}
        help={say.linkHelp}
        value={text}
        onChange={setText}
        problem={isTried && !isGood ? say.linkProblem : undefined}
      />
    </FormDialog>
  )
}

/** Takes the link off the words around the cursor, or off the chosen ones. */
export function unlink(view: EditorView): void {
  const { selection, doc, tr } = view.state
  if (!selection.empty) {
    toggleMark(link)(view.state, view.dispatch)
    return
  }
  let [from, to] = [selection.head, selection.head]
  const isLinked = (start: number, end: number) => doc.rangeHasMark(start, end, link)
  while (from > selection.$head.start() && isLinked(from - 1, from)) from -= 1
  while (to < selection.$head.end() && isLinked(to, to + 1)) to += 1
  view.dispatch(tr.removeMark(from, to, link))
}
