// The command palette: one field that finds every command and every record (Ctrl K).
import { useDeferredValue, useState, type KeyboardEvent, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { type Choice, Choices } from '../../parts/choices.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { type Entry, useFound } from './records.ts'
import { showOverlay } from './overlay.ts'

const { palette } = words.page
const LIST = 'palette-list'

export function Palette(): ReactNode {
  const [text, setText] = useState('')
  // What was typed is painted at once; the list follows when there is time for it.
  const found = useFound(useDeferredValue(text))
  const entries = found.flatMap((group) => group.entries)
  const [active, setActive] = useState(0)
  const current = Math.min(active, entries.length - 1)

  function choose(entry: Entry | undefined): void {
    if (entry === undefined) return
    showOverlay(null)
    setTimeout(entry.run) // when the dialog is gone and the focus is the room's again
  }
  function onKeyDown(event: KeyboardEvent): void {
    const moves: Record<string, number> = {
      ArrowDown: (current + 1) % Math.max(1, entries.length),
      ArrowUp: (current + entries.length - 1) % Math.max(1, entries.length),
      PageDown: Math.min(current + 8, entries.length - 1),
      PageUp: Math.max(current - 8, 0),
    }
    const next = moves[event.key]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(entries[current])
    else if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    else setActive(next)
    event.preventDefault()
  }

  return (
    <Dialog title={palette.title} look="top" isTitleHidden onClose={() => showOverlay(null)}>
      <SearchBox
        label={palette.label}
        placeholder={palette.placeholder}
        text={text}
        onText={(typed) => {
          setText(typed)
          setActive(0)
        }}
        list={LIST}
        active={entries[current] === undefined ? undefined : optionId(current)}
        onKeyDown={onKeyDown}
      />
      <Choices
        id={LIST}
        label={palette.found}
        nothing={palette.nothing}
        groups={found.map(({ group, entries: own }) => ({
          id: group,
          label: palette.groups[group],
          choices: own.map((entry): Choice => ({ ...entry, optionId: optionId(entries.indexOf(entry)) })),
        }))}
        active={optionId(current)}
        onChoose={(id) => choose(entries.find((_entry, index) => optionId(index) === id))}
      />
      <p className="heard" role="status">
        {text === '' ? '' : palette.count(entries.length)}
      </p>
    </Dialog>
  )
}

const optionId = (index: number): string => `${LIST}-${index}`
