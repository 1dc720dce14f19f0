// A long text of a form: its name, what to write in it, the text itself, and how long it is.
import type { Node } from 'prosemirror-model'
import type { EditorState, Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { countWords, type Word } from '../../../../shared/domain/spelling.ts'
import { words } from '../../../data/words.ts'
import { Menu } from '../../../parts/menu.tsx'
import { showToast } from '../../../parts/toast.tsx'
import { useSpellingSetting } from '../spelling-setting.ts'
import type { Format } from './convert.ts'
import { FORMATS, formats, isInLink, type FormatName } from './keys.ts'
import { LinkDialog } from './link-dialog.tsx'
import { SpellingMenu } from './spelling-menu.tsx'
import { selectWord, wrongWordAt, wrongWords } from './spelling-plugin.ts'
import { Toolbar } from './toolbar.tsx'
import { useEditor } from './use-editor.ts'

const { write: say } = words.page
/** Milliseconds of rest before words are counted: nobody wants to hear of every key. */
const REST = 800
const MOST_LISTED = 30

export type EditorFieldProps<Value> = {
  readonly id: string
  readonly label: string
  /** What to write here, in one line. */
  readonly help?: string
  readonly problem?: string | undefined
  readonly format: Format<Value>
  readonly keys: () => readonly Plugin[]
  /** Whether words can be bold, headings and lists; brings the toolbar. */
  readonly isRich: boolean
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onPictures: (pictures: readonly File[]) => void
  readonly isLabelHidden?: boolean
  /** What else belongs to the text, at the end of its lowest line. */
  readonly children?: ReactNode
}

type On = ReadonlySet<FormatName | 'link'>
const NONE_ON: On = new Set()

export function EditorField<Value>(props: EditorFieldProps<Value>): ReactNode {
  const { id, label, help, problem, format, keys, isRich, value, onChange, onPictures, isLabelHidden, children } = props
  const [isSpelling] = useSpellingSetting()
  const [on, setOn] = useState(NONE_ON)
  const [asked, setAsked] = useState<Word>()
  const [isLinking, setLinking] = useState(false)
  const [counted, count] = useCounts()
  const onState = (state: EditorState): void => {
    count(state)
    if (isRich) setOn((old) => sameOr(old, formatsOn(state)))
  }
  function onAsk(view: EditorView, at: number): boolean {
    const word = wrongWordAt(view.state, at)
    setAsked(word)
    return word !== undefined
  }
  const { place, view } = useEditor({
    id,
    format,
    value,
    onChange,
    keys,
    isSpelling,
    onAsk,
    onState,
    labelledBy: `${id}-label`,
    describedBy: `${id}-help ${id}-problem`,
    isInvalid: problem !== undefined,
    onPictures: (pictures) => {
      if (pictures.length === 0) showToast({ message: say.picturesLeftOut })
      else onPictures(pictures)
    },
  })
  return (
    <div className={isRich ? 'field editor editor-rich' : 'field editor'}>
      <span
        className={isLabelHidden === true ? 'heard' : 'field-label'}
        id={`${id}-label`}
        onClick={() => view?.focus()}
      >
        {label}
      </span>
      {help !== undefined && (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {problem !== undefined && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <div className="editor-box">
        {isRich && <Toolbar view={view} controls={id} label={say.tools(label)} on={on} setLinking={setLinking} />}
        <div ref={place} className={isRich ? 'editor-place prose' : 'editor-place'} />
      </div>
      <div className="editor-foot">
        <span className="text-note text-muted figures" role="status">
          {counted.words > 0 && say.words(counted.words)}
          {counted.wrong.length > 0 && <span className="heard"> {say.toCheck(counted.wrong.length)}</span>}
        </span>
        {counted.wrong.length > 0 && view !== null && (
          <Menu
            className="link link-alone text-note"
            label={say.listToCheck(counted.wrong.length, label)}
            choices={listed(counted.wrong)}
            onChoose={(key) => {
              const word = counted.wrong[Number(key)]
              if (word === undefined) return
              selectWord(view, word)
              setAsked(wrongWordAt(view.state, word.to))
            }}
          >
            {say.toCheck(counted.wrong.length)}
          </Menu>
        )}
        {children}
      </div>
      {asked !== undefined && view !== null && (
        <SpellingMenu view={view} word={asked} onClose={() => setAsked(undefined)} />
      )}
      {isLinking && view !== null && <LinkDialog view={view} onClose={() => setLinking(false)} />}
    </div>
  )
}

const listed = (wrong: readonly Word[]) =>
  wrong.slice(0, MOST_LISTED).map((word, index) => ({ id: String(index), label: word.text }))

function formatsOn(state: EditorState): On {
  const on = new Set<FormatName | 'link'>(FORMATS.filter((name) => formats[name].isOn(state)))
  return isInLink(state) ? on.add('link') : on
}
/** The old set where nothing changed, so that nothing is drawn again. */
const sameOr = (old: On, next: On): On =>
  old.size === next.size && [...next].every((name) => old.has(name)) ? old : next

type Counts = { readonly words: number; readonly wrong: readonly Word[] }

/** How many words there are and which are wrong, counted when the keys rest. */
function useCounts(): [Counts, (state: EditorState) => void] {
  const [counts, setCounts] = useState<Counts>({ words: 0, wrong: [] })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isFirst = useRef(true)
  useEffect(() => () => clearTimeout(timer.current), [])
  const count = useCallback((state: EditorState): void => {
    clearTimeout(timer.current)
    const run = () => setCounts({ words: wordsIn(state), wrong: wrongWords(state) })
    if (isFirst.current) run()
    else timer.current = setTimeout(run, REST)
    isFirst.current = false
  }, [])
  return [counts, count]
}

/** Blocks never change: of a long text only the one that was written in is counted again. */
const countOfBlock = new WeakMap<Node, number>()

function wordsIn({ doc }: EditorState): number {
  let total = 0
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    const count = countOfBlock.get(node) ?? countWords(node.textContent)
    countOfBlock.set(node, count)
    total += count
    return false
  })
  return total
}
