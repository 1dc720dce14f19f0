// One text being written: a kept editor library in a React component, which owns the words while the component owns the rest.
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import { redo, undo } from 'prosemirror-history'
import { EditorView } from 'prosemirror-view'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { caretPlugin } from './caret-plugin.ts'
import type { Format } from './convert.ts'
import { createPasteParser, hasPictures, picturesIn } from './paste.ts'
import { setSpelling, spellingPlugin } from './spelling-plugin.ts'

export type EditorOptions<Value> = {
  readonly id: string
  readonly format: Format<Value>
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Keys of this kind of text. */
  readonly keys: () => readonly Plugin[]
  /** The ids of the elements that name and explain the text. */
  readonly labelledBy: string
  readonly describedBy: string
  readonly isInvalid: boolean
  readonly isSpelling: boolean
  /** Pictures that were pasted; none where their markup came without them. */
  readonly onPictures: (pictures: readonly File[]) => void
  /** The person asks for other words in place of the one at a place. */
  readonly onAsk: (view: EditorView, at: number) => boolean
  /** After every change and move of the cursor. */
  readonly onState: (state: EditorState) => void
}

export type Editor = { readonly place: RefObject<HTMLDivElement | null>; readonly view: EditorView | null }

export function useEditor<Value>(options: EditorOptions<Value>): Editor {
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  /** What the page and the editor last agreed on. */
  const agreed = useRef(options.value)

  useEffect(() => {
    const made = createView(place.current, latest, agreed)
    setView(made)
    latest.current.onState(made.state)
    return () => made.destroy()
  }, [])

  const { value, format, isSpelling } = options
  useEffect(() => {
    if (view === null || format.isSame(agreed.current, value)) return
    agreed.current = value
    const change = replaceDocument(view.state, format.toDocument(value))
    if (change !== undefined) view.dispatch(change)
  }, [view, value, format])
  useEffect(() => view?.dispatch(setSpelling(view.state, isSpelling)), [view, isSpelling])
  const { labelledBy, describedBy, isInvalid } = options
  useEffect(
    () => view?.setProps({ attributes: attributesOf(latest.current) }),
    [view, labelledBy, describedBy, isInvalid],
  )
  return { place, view }
}

function createView<Value>(
  place: HTMLElement | null,
  latest: RefObject<EditorOptions<Value>>,
  agreed: RefObject<Value>,
): EditorView {
  const { format, value, keys, isSpelling } = latest.current
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: format.toDocument(value),
      plugins: [...keys(), history({ newGroupDelay: 500 }), caretPlugin(), spellingPlugin(isSpelling)],
    }),
    attributes: attributesOf(latest.current),
    clipboardParser: createPasteParser(format.schema),
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change))
      latest.current.onState(view.state)
      if (!change.docChanged) return
      const next = format.fromDocument(view.state.doc)
      if (format.isSame(agreed.current, next)) return
      agreed.current = next
      latest.current.onChange(next)
    },
    handlePaste(_, event) {
      const pictures = picturesIn(event.clipboardData)
      if (pictures.length > 0 || hasPictures(event.clipboardData)) latest.current.onPictures(pictures)
      return pictures.length > 0
    },
    handleKeyDown(_, event) {
      if (event.key !== '.' || !(event.ctrlKey || event.metaKey)) return false
      return latest.current.onAsk(view, view.state.selection.head)
    },
    handleDOMEvents: {
      contextmenu(_, event) {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        const isAsked = at !== null && latest.current.onAsk(view, at.pos)
        if (isAsked) event.preventDefault()
        return isAsked
      },
      // The menu's undo asks the text first (transport.ts): what it has not to undo is the workbook's.
      beforeinput(_, event) {
        const turn = { historyUndo: undo, historyRedo: redo }[event.inputType]
        const isDone = turn?.(view.state, view.dispatch) ?? false
        if (isDone) event.preventDefault()
        return isDone
      },
    },
  })
  return view
}

function attributesOf<Value>({ id, labelledBy, describedBy, isInvalid }: EditorOptions<Value>): Record<string, string> {
  return {
    id,
    role: 'textbox',
    class: 'editor-text',
    'aria-multiline': 'true',
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': String(isInvalid),
    spellcheck: 'false', // ours needs no network
  }
}

/** Only what differs is replaced, so that the cursor stays with its words; not a step of the text's own undo. */
function replaceDocument(state: EditorState, next: Node): Transaction | undefined {
  const { doc } = state
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return undefined
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap)).setMeta('addToHistory', false)
}
