// The inbox's cells: title, type and date are fields, so that a guess is corrected where it stands. In a selected row, type and date change all
// that are selected.
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { isDay } from '../../../shared/domain/date.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import type { GridColumn } from '../../parts/grid-types.ts'
import { showToast } from '../../parts/toast.tsx'
import { perform, showUndoable } from '../perform.ts'
import { pictureCell } from './cells.tsx'
import { sortOf, trackOf, type ColumnId } from './columns.ts'
import { LIST_ID } from './focus-list.ts'
import type { Row } from './rows.ts'

const { list: say } = words.page
const WITHOUT_FILES = 940 // pixels below which the files give way

export function useInboxColumns(selected: readonly EvidenceId[], width: number): readonly GridColumn<Row>[] {
  const types = useCall('type.list', {}).value
  const hasFiles = width > WITHOUT_FILES
  return useMemo(() => {
    const many = (row: Row): readonly EvidenceId[] => (selected.includes(row.id) ? selected : [row.id])
    const column = (id: ColumnId, cell: GridColumn<Row>['cell'], width = trackOf(id)): GridColumn<Row> => ({
      id,
      head: say.column[id],
      isHeadHidden: id === 'thumbnail',
      isSortable: sortOf(id) !== undefined,
      width,
      cell,
    })
    return [
      column('thumbnail', pictureCell),
      column('ref', ({ ref }) => <span className="text-muted">{ref}</span>),
      column('title', (row, isActive) => <TitleField key={row.id} row={row} isActive={isActive} />),
      column(
        'type',
        (row, isActive) => <TypeField row={row} isActive={isActive} types={types ?? []} ids={many(row)} />,
        '180px',
      ),
      column(
        'date',
        (row, isActive) => <DateField key={`${row.id} ${row.date}`} row={row} isActive={isActive} ids={many(row)} />,
        '150px',
      ),
      ...(hasFiles
        ? [
            column(
              'files',
              ({ files }) => <span className="text-muted cut">{files.map((file) => file.name).join(', ')}</span>,
              'minmax(120px, 2fr)',
            ),
          ]
        : []),
    ]
  }, [types, selected, hasFiles])
}

const fieldId = (field: 'title' | 'type' | 'date', id: EvidenceId): string => `inbox-${field}-${id}`
export const focusTitle = (id: EvidenceId): void => document.getElementById(fieldId('title', id))?.focus()

/** Escape goes back to the list; Enter keeps what was written and goes to the same field of the next row. */
function onFieldKey(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>, revert: () => void): void {
  if (event.key === 'Escape') {
    revert()
    document.getElementById(LIST_ID)?.focus()
  } else if (event.key === 'Enter') {
    event.preventDefault()
    const [, field] = event.currentTarget.id.split('-')
    const row = event.currentTarget.closest('[role="row"]')
    const next = row?.parentElement?.querySelector<HTMLElement>(
      `[aria-rowindex="${Number(row.getAttribute('aria-rowindex')) + 1}"] [id^="inbox-${field}-"]`,
    )
    event.currentTarget.blur()
    if (next === null || next === undefined) document.getElementById(LIST_ID)?.focus()
    else next.focus()
  }
}

type FieldProps = {
  readonly row: Row
  /** One row's fields are stops of the Tab key, so that the way past the list is short. */
  readonly isActive: boolean
}

function TitleField({ row: { id, ref, title }, isActive }: FieldProps): ReactNode {
  const [text, setText] = useState(title)
  const [last, setLast] = useState(title)
  if (title !== last) {
    setLast(title)
    setText(title)
  }
  async function save(): Promise<void> {
    const wanted = text.trim()
    if (wanted === title) return
    if (wanted === '') return setText(title)
    const item = await call('evidence.get', { id })
    const result = item.ok
      ? await call('evidence.save', { id, evidence: { ...item.value.evidence, title: wanted }, field: 'title' })
      : item
    if (result.ok) return showUndoable(say.titleChanged(ref))
    setText(title)
    showToast({ message: result.failure.message })
  }
  return (
    <input
      id={fieldId('title', id)}
      className="cell-field cell-field-title"
      tabIndex={isActive ? 0 : -1}
      aria-label={say.titleOf(ref)}
      value={text}
      maxLength={500}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => onFieldKey(event, () => setText(title))}
    />
  )
}

type ManyProps = FieldProps & { readonly ids: readonly EvidenceId[] }
const describe = (ids: readonly EvidenceId[]) => (ids.length > 1 ? { title: say.changesSelected(ids.length) } : {})

type TypeFieldProps = ManyProps & { readonly types: readonly { readonly id: string; readonly name: string }[] }

function TypeField({ row, isActive, ids, types }: TypeFieldProps): ReactNode {
  return (
    <select
      id={fieldId('type', row.id)}
      className="cell-field"
      tabIndex={isActive ? 0 : -1}
      aria-label={say.typeOf(row.ref)}
      {...describe(ids)}
      value={row.type}
      onChange={(event) =>
        void perform(
          'evidence.saveMany',
          { ids: [...ids], change: { type: event.target.value } },
          say.changed(ids.length),
        )
      }
      onKeyDown={(event) => onFieldKey(event, () => {})}
    >
      {types.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** Saved when the field is left: while a year is typed, the day is another one with each figure. */
function DateField({ row, isActive, ids }: ManyProps): ReactNode {
  const [day, setDay] = useState(row.date ?? '')
  function save(): void {
    if (day === (row.date ?? '')) return
    if (day !== '' && !isDay(day)) return setDay(row.date ?? '')
    const change = { dateFrom: day === '' ? null : day }
    void perform('evidence.saveMany', { ids: [...ids], change }, say.changed(ids.length))
  }
  return (
    <input
      id={fieldId('date', row.id)}
      type="date"
      className="cell-field"
      tabIndex={isActive ? 0 : -1}
      aria-label={say.dateOf(row.ref)}
      {...describe(ids)}
      value={day}
      onChange={(event) => setDay(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => onFieldKey(event, () => setDay(row.date ?? ''))}
    />
  )
}
