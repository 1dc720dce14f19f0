// One line of the outline: its code, its words, and a menu; a criterion can show its occasions, kind and simulation below.
import { Ellipsis } from 'lucide-react'
import { memo, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Menu } from '../../parts/menu.tsx'
import { Tag } from '../../parts/say.tsx'
import { CriterionDetails } from './criterion-details.tsx'
import type { CriterionExtras, Row, RowLevel } from './unit-rows.ts'

const { units: say } = words.page

/** What a line asks of the outline. They stay the same functions, so that only the line that changes is drawn again. */
export type RowActions = {
  readonly set: (key: string, change: { readonly label?: string; readonly text?: string }) => void
  readonly setExtras: (key: string, change: Partial<CriterionExtras>) => void
  readonly move: (key: string, direction: 'up' | 'down') => void
  readonly add: (key: string, level: RowLevel) => void
  readonly remove: (key: string) => void
  /** Several lines were pasted; false when they are no more than one. */
  readonly paste: (key: string, text: string) => boolean
}
type OutlineRowProps = {
  readonly row: Row
  readonly actions: RowActions
  /** Takes the focus when this number changes. */
  readonly focusRound: number
}

/** `Criterion 1.2`: how a line is called in names and messages. */
export const nameOfRow = ({ level, label }: Pick<Row, 'level' | 'label'>): string => say.rowNames[level](label)

export const OutlineRow = memo(function OutlineRow({ row, actions, focusRound }: OutlineRowProps): ReactNode {
  const { key, level, label, text } = row
  const [isDetailed, setDetailed] = useState(false)
  // A menu for each of 400 lines takes long to make; a line has one from the first time it is looked at.
  const [isNear, setNear] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusRound > 0) field.current?.focus()
  }, [focusRound])
  const name = nameOfRow(row)

  function onKeyDown(event: KeyboardEvent): void {
    const { key: pressed, altKey, shiftKey } = event
    const isPlain = !altKey && !event.ctrlKey && !event.metaKey
    const act =
      altKey && pressed === 'ArrowUp'
        ? () => actions.move(key, 'up')
        : altKey && pressed === 'ArrowDown'
          ? () => actions.move(key, 'down')
          : pressed === 'Enter' && isPlain && !shiftKey && !event.nativeEvent.isComposing
            ? () => actions.add(key, level === 'outcome' ? 'criterion' : level)
            : pressed === 'Backspace' && isPlain && text === '' && event.currentTarget === field.current
              ? () => actions.remove(key)
              : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  function onPaste(event: ClipboardEvent): void {
    if (actions.paste(key, event.clipboardData.getData('text/plain'))) event.preventDefault()
  }
  const choices = [
    { id: 'up', label: say.moveUp },
    { id: 'down', label: say.moveDown },
    ...(level === 'outcome' ? [] : [{ id: 'point', label: say.addPoint }]),
    { id: 'criterion', label: say.addCriterion },
    { id: 'outcome', label: say.addOutcome },
    ...(level === 'criterion' ? [{ id: 'details', label: say.details }] : []),
    { id: 'remove', label: say.removeRow },
  ]
  function choose(id: string): void {
    if (id === 'up' || id === 'down') actions.move(key, id)
    else if (id === 'point' || id === 'criterion' || id === 'outcome') actions.add(key, id)
    else if (id === 'details') setDetailed((old) => !old)
    else actions.remove(key)
  }
  return (
    <div
      className={`outline-row outline-${level}`}
      role="group"
      aria-label={name}
      onFocus={() => setNear(true)}
      onPointerEnter={() => setNear(true)}
    >
      <input
        className="outline-code"
        aria-label={say.rowCode(name)}
        value={label}
        onChange={(event) => actions.set(key, { label: event.target.value })}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="outline-words">
        <textarea
          ref={field}
          id={`outline-${key}`}
          className="outline-text"
          rows={1}
          aria-label={say.rowText(name)}
          placeholder={say.rowHints[level]}
          value={text}
          onChange={(event) => actions.set(key, { text: event.target.value })}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          spellCheck
        />
        {row.level === 'criterion' && <Facts extras={row.extras} />}
        {row.level === 'criterion' && isDetailed && (
          <CriterionDetails rowKey={key} extras={row.extras} onChange={(change) => actions.setExtras(key, change)} />
        )}
      </div>
      {isNear && (
        <Menu className="button button-quiet button-icon" label={say.rowMenu(name)} choices={choices} onChoose={choose}>
          <Ellipsis size={16} aria-hidden />
        </Menu>
      )}
    </div>
  )
})

/** What is not as usual about a criterion. */
function Facts({ extras }: { readonly extras: CriterionExtras }): ReactNode {
  const { kind, requiredOccasions, simulationAllowed, doubtful } = extras
  const facts = [
    requiredOccasions > 1 ? say.occasions(requiredOccasions) : '',
    kind === 'competence' ? '' : say[kind],
    simulationAllowed === 'no' ? say.simulationNo : '',
  ].filter((fact) => fact !== '')
  if (facts.length === 0 && !doubtful) return null
  return (
    <p className="facts-line text-note">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {doubtful && <Tag>{say.doubtful}</Tag>}
    </p>
  )
}
