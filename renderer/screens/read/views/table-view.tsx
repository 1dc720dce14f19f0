import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Preview } from '../../../../shared/contract/calls/file.ts'
import { words } from '../../../data/words.ts'
import { Button } from '../../../parts/button.tsx'
import { Notice } from '../../../parts/say.tsx'
import { findQuote, fold } from '../find-words.ts'
import { quoteIn, type Look } from '../look.ts'
import { useTextLook } from '../use-text-look.ts'
import { ViewFrame } from '../view-frame.tsx'

const { read: say } = words.page
const ROWS = 300 // shown at first; a long table is a long page

type TableViewProps = { readonly table: Extract<Preview, { kind: 'table' }>; readonly look: Look }

/** A spreadsheet, one sheet at a time. */
export function TableView({ table, look }: TableViewProps): ReactNode {
  const [chosen, setChosen] = useState(0)
  const [shown, setShown] = useState(ROWS)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const sheet = table.sheets[chosen]
  const view = useTextLook(root, `${chosen} ${shown}`, { look, placeOf: (quote) => quoteIn(look.file, quote) })
  const quote = look.wanted?.place.kind === 'quote' ? look.wanted.place.quote : ''
  useEffect(() => {
    // The wanted words may stand on another sheet, or further down than what is shown.
    if (quote === '') return
    const at = table.sheets.findIndex(({ rows }) => findQuote(fold(wordsOf(rows)), quote) !== undefined)
    const rows = table.sheets[at]?.rows
    if (rows === undefined) return
    setChosen(at)
    const row = rows.findIndex((_row, index) => findQuote(fold(wordsOf(rows.slice(0, index + 1))), quote) !== undefined)
    if (row >= ROWS) setShown(row + ROWS)
  }, [table, quote, look.wanted?.round])

  const body = useMemo(
    () =>
      sheet?.rows.slice(0, shown).map((row, index) => (
        <tr key={index}>
          <th scope="row">{index + 1}</th>
          {row.map((cell, column) => (
            <td key={column}>{cell}</td>
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

const wordsOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' ')).join(' ')
