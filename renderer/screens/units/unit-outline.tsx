// The outcomes, criteria and sub-points of a unit as one outline that is edited in place.
import { ListOrdered, Plus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { showToast } from '../../parts/toast.tsx'
import { nameOfRow, OutlineRow, type RowActions } from './outline-row.tsx'
import { piecesOf, rowsFromPieces } from './unit-paste.ts'
import {
  indexOf,
  insertAfter,
  labelBelow,
  moveRow,
  newRow,
  numberAgain,
  removeRow,
  setExtras,
  setRow,
  type Rows,
} from './unit-rows.ts'

const { units: say, desk } = words.page

type UnitOutlineProps = {
  readonly rows: Rows
  /** The rows as they are now, whatever was drawn last. */
  readonly rowsNow: () => Rows
  readonly onChange: (rows: Rows) => void
}

export function UnitOutline({ rows, rowsNow, onChange }: UnitOutlineProps): ReactNode {
  const [focus, setFocus] = useState({ key: '', round: 0 })
  const [said, setSaid] = useState('')
  const actions = useMemo(() => {
    const focusOn = (key: string) => setFocus((old) => ({ key, round: old.round + 1 }))
    const change = (after: Rows, undone?: string) => {
      const before = rowsNow()
      onChange(after)
      if (undone !== undefined)
        showToast({ message: undone, replaces: true, action: { label: desk.undo, run: () => onChange(before) } })
    }
    const rowAt = (key: string) => rowsNow()[indexOf(rowsNow(), key)]
    return {
      set: (key, part) => onChange(setRow(rowsNow(), key, part)),
      setExtras: (key, part) => onChange(setExtras(rowsNow(), key, part)),
      move: (key, direction) => {
        const moved = moveRow(rowsNow(), key, direction)
        const row = rowAt(key)
        if (row !== undefined)
          setSaid(moved === rowsNow() ? say.rowStays(nameOfRow(row)) : say.rowMoved(nameOfRow(row)))
        onChange(moved)
        focusOn(key)
      },
      add: (key, level) => {
        const row = rowAt(key)
        if (row === undefined) return
        const made = newRow(level, labelBelow(rowsNow(), key, level))
        // A criterion stands right below its outcome's line, and a sub-point right below its criterion's.
        const below = { outcome: 0, criterion: 1, point: 2 }
        onChange(insertAfter(rowsNow(), key, [made], below[level] > below[row.level] ? 'row' : 'block'))
        focusOn(made.key)
      },
      remove: (key) => {
        const row = rowAt(key)
        if (row === undefined) return
        const before = rowsNow()
        const { rows: left, focus: next } = removeRow(before, key)
        const more = before.length - left.length - 1
        const isEmpty = row.text === '' && more <= 0
        change(
          left,
          isEmpty ? undefined : more > 0 ? say.rowsRemoved(nameOfRow(row), more) : say.rowRemoved(nameOfRow(row)),
        )
        if (next !== null) focusOn(next)
      },
      paste: (key, text) => {
        const row = rowAt(key)
        const pieces = row === undefined ? [] : piecesOf(text, row.level)
        if (row === undefined || pieces.length === 0) return false
        const at = indexOf(rowsNow(), key)
        const made = rowsFromPieces(pieces, row)
        change([...rowsNow().slice(0, at), ...made, ...rowsNow().slice(at + 1)], say.rowsPasted(pieces.length))
        const last = made.at(-1)
        if (last !== undefined) focusOn(last.key)
        return true
      },
    } satisfies RowActions
  }, [rowsNow, onChange])
  const last = rows.at(-1)
  return (
    <section className="section" aria-labelledby="outline-title">
      <div className="outline-head">
        <h2 className="section-title" id="outline-title">
          {say.outline}
        </h2>
        <Button
          look="quiet"
          icon={<ListOrdered size={16} aria-hidden />}
          onPress={() => {
            const before = rows
            onChange(numberAgain(rows))
            showToast({
              message: say.numberedAgain,
              replaces: true,
              action: { label: desk.undo, run: () => onChange(before) },
            })
          }}
        >
          {say.numberAgain}
        </Button>
      </div>
      <p className="text-muted">{say.outlineHelp}</p>
      <p className="heard" role="status">
        {said}
      </p>
      <div className="outline">
        {rows.map((row) => (
          <OutlineRow key={row.key} row={row} actions={actions} focusRound={row.key === focus.key ? focus.round : 0} />
        ))}
      </div>
      {last !== undefined && (
        <div className="actions">
          <Button icon={<Plus size={16} aria-hidden />} onPress={() => actions.add(last.key, 'criterion')}>
            {say.addCriterion}
          </Button>
          <Button icon={<Plus size={16} aria-hidden />} onPress={() => actions.add(last.key, 'outcome')}>
            {say.addOutcome}
          </Button>
        </div>
      )}
    </section>
  )
}
