import { toggleMark } from 'prosemirror-commands'
import type { EditorView } from 'prosemirror-view'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { words } from '../../../data/words.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { LineField } from '../../../parts/field.tsx'
import { isAddress, richSchema } from './schema.ts'

const { write: say, desk } = words.page
const { link } = richSchema.marks

/** The address behind the chosen words; without words the address itself is put in. */
export function LinkDialog({ view, onClose }: { readonly view: EditorView; readonly onClose: () => void }): ReactNode {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const address = /^[a-z]+:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
  const isGood = text.trim() !== '' && isAddress(address)

  function set(event: SubmitEvent): void {
    event.preventDefault()
    event.stopPropagation()
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
    <Dialog title={say.linkTitle} onClose={close}>
      <form className="fields" onSubmit={set} noValidate>
        <LineField
          id="link-address"
          label={say.linkAddress}
          help={say.linkHelp}
          value={text}
          onChange={setText}
          problem={isTried && !isGood ? say.linkProblem : undefined}
        />
        <div className="actions actions-end">
          <Button look="quiet" onPress={close}>
            {desk.cancel}
          </Button>
          <Button look="primary" type="submit">
            {say.linkSet}
          </Button>
        </div>
      </form>
    </Dialog>
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
