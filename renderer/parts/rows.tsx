import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'

type RowsWords = {
  readonly addRow: string
  readonly removeRow: (row: number) => string
  readonly moveUp: (row: number) => string
  readonly moveDown: (row: number) => string
  /** Said after a move. */
  readonly rowMoved: (row: number) => string
  readonly row: (list: string, row: number) => string
}

type RowsProps = {
  readonly id: string
  readonly legend: string
  readonly help?: string
  /** What the keys do, said where the list has lines. */
  readonly keysHelp?: string
  readonly problem?: string | undefined
  /** One for each row, the same while the row lives. */
  readonly keys: readonly string[]
  /** The cells of one row. */
  readonly row: (index: number) => ReactNode
  readonly words: RowsWords
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
  readonly onMove: (from: number, to: number) => void
}

const FIELDS = 'input, textarea, [contenteditable="true"]'

/**
 * A list that a person fills in line by line. Enter in a line field, and Ctrl Enter anywhere, goes on to the next line and adds one after the last;
 * Alt with Up or Down moves a line. After a removal the focus goes to the line that took its place.
 */
export function Rows(props: RowsProps): ReactNode {
  const { id, legend, help, keysHelp, problem, keys, row, words, onAdd, onRemove, onMove } = props
  const box = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState('')
  const after = useRef<() => void>(undefined)
  useEffect(() => {
    after.current?.()
    after.current = undefined
  })
  const lines = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('.rows-row') ?? [])]
  const enter = (index: number): void => lines()[index]?.querySelector<HTMLElement>(FIELDS)?.focus()

  function add(): void {
    after.current = () => enter(keys.length)
    onAdd()
  }
  function remove(index: number): void {
    after.current = () => {
      const next = lines()[Math.min(index, lines().length - 1)]
      const target =
        next?.querySelector<HTMLElement>('.rows-remove') ?? box.current?.querySelector<HTMLElement>('.rows-add')
      target?.focus()
    }
    onRemove(index)
  }
  function move(from: number, to: number): void {
    if (to < 0 || to >= keys.length) return
    // A moved element loses the focus for a moment.
    const active = document.activeElement
    after.current = () => active instanceof HTMLElement && active.focus()
    onMove(from, to)
    setMoved(words.rowMoved(to + 1))
  }
  function onKeyDown(event: KeyboardEvent, index: number): void {
    const isLine = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') !== 'true'
    if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      if (index === keys.length - 1) add()
      else enter(index + 1)
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      move(index, event.key === 'ArrowUp' ? index - 1 : index + 1)
    }
  }
  return (
    <div className="field" role="group" aria-labelledby={`${id}-legend`} ref={box}>
      <span className="field-label" id={`${id}-legend`}>
        {legend}
      </span>
      {help !== undefined && <span className="field-help">{help}</span>}
      {problem !== undefined && <span className="field-problem">{problem}</span>}
      <div className="rows">
        {keys.map((key, index) => (
          <div
            className="rows-row"
            key={key}
            role="group"
            aria-label={words.row(legend, index + 1)}
            onKeyDownCapture={(event) => onKeyDown(event, index)}
          >
            <div className="rows-cells">{row(index)}</div>
            <div className="rows-tools">
              <IconButton
                icon={<ArrowUp size={16} aria-hidden />}
                label={words.moveUp(index + 1)}
                isDisabled={index === 0}
                onPress={() => move(index, index - 1)}
              />
              <IconButton
                icon={<ArrowDown size={16} aria-hidden />}
                label={words.moveDown(index + 1)}
                isDisabled={index === keys.length - 1}
                onPress={() => move(index, index + 1)}
              />
              <IconButton
                className="rows-remove"
                icon={<Trash2 size={16} aria-hidden />}
                label={words.removeRow(index + 1)}
                onPress={() => remove(index)}
              />
            </div>
          </div>
        ))}
        <div>
          <Button className="rows-add" icon={<Plus size={16} aria-hidden />} onPress={add}>
            {words.addRow}
          </Button>
        </div>
        {keysHelp !== undefined && keys.length > 0 && <span className="field-help">{keysHelp}</span>}
      </div>
      <span className="heard" role="status">
        {moved}
      </span>
    </div>
  )
}
