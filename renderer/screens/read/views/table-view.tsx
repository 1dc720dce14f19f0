import { useMemo, useState, type ReactNode } from 'react'
import type { Preview } from '../../../../shared/contract/calls/file.ts'
import type { Place } from '../../../../shared/domain/place.ts'
import { words } from '../../../data/words.ts'
import { Button } from '../../../parts/button.tsx'
import { Notice } from '../../../parts/say.tsx'
import { findQuote, fold } from '../find-words.ts'
import { Breakable } from '../long-words.tsx'
import { quoteIn, type Look, type Wanted } from '../look.ts'
import { useTextLook } from '../use-text-look.ts'
import { ViewFrame } from '../view-frame.tsx'

const { read: say } = words.page
const ROWS = 300 // shown at first; a long table is a long page

type Table = Extract<Preview, { kind: 'table' }>
type TableViewProps = { readonly table: Table; readonly look: Look }

/** A spreadsheet, one sheet at a time. */
export function TableView({ table, look }: TableViewProps): ReactNode {
  const [chosen, setChosen] = useState(0)
  const [shown, setShown] = useState(ROWS)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const sheet = table.sheets[chosen]
  const view = useTextLook(root, { look, placeOf: (quote) => quoteIn(look.file, quote) })
  const [answered, setAnswered] = useState<Wanted | null>(null)
  if (look.wanted !== answered) {
    // The wanted words may stand on another sheet, or further down than what is shown.
    setAnswered(look.wanted)
    const at = look.wanted === null ? undefined : cellOf(table, look.wanted.place)
    if (at !== undefined) setChosen(at.sheet)
    if (at !== undefined && at.row >= shown) setShown(at.row + ROWS)
  }

  const body = useMemo(
    () =>
      sheet?.rows.slice(0, shown).map((row, index) => (
        <tr key={index}>
          <th scope="row">{index + 1}</th>
          {row.map((cell, column) => (
            <td key={column}>
              <Breakable>{cell}</Breakable>
            </td>
          ))}
        </tr>
      )),
    [sheet, shown],
  )
  const rest = (sheet?.rows.length ?? 0) - shown
  return (
    <ViewFrame
      label={look.label}
      finding={view.finding}
      onFindClosed={view.takeMatch}
      onKey={view.onKey}
      tools={
        table.sheets.length > 1 && (
          <div className="sheets" role="group" aria-label={say.sheets}>
            {table.sheets.map(({ name }, index) => (
              <button
                key={index}
                type="button"
                className="sheet"
                aria-pressed={index === chosen}
                onClick={() => {
                  setChosen(index)
                  setShown(ROWS)
                }}
              >
                {name}
              </button>
            ))}
          </div>
        )
      }
    >
      {table.notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      <table className="sheet-table" ref={setRoot} aria-label={sheet?.name}>
        <tbody>{body}</tbody>
      </table>
      {rest > 0 && <Button onPress={() => setShown(shown + ROWS)}>{say.moreRows(rest)}</Button>}
      {sheet?.isCut === true && rest <= 0 && <Notice>{say.cut}</Notice>}
    </ViewFrame>
  )
}

/** The sheet and the row where quoted words end; they may run on from row to row. */
function cellOf({ sheets }: Table, place: Place): { readonly sheet: number; readonly row: number } | undefined {
  if (place.kind !== 'quote') return undefined
  for (const [sheet, { rows }] of sheets.entries()) {
    const lines = rows.map((row) => row.join(' '))
    const span = findQuote(fold(lines.join(' ')), place.quote)
    if (span === undefined) continue
    let end = -1
    const row = lines.findIndex((line) => (end += line.length + 1) >= span.to - 1)
    return { sheet, row: Math.max(row, 0) }
  }
  return undefined
}
