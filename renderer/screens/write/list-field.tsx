// A list of the type, such as the points of a professional discussion, line by line.
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Field } from '../../../shared/domain/evidence-type.ts'
import { words } from '../../data/words.ts'
import { DateField } from '../../parts/date-field.tsx'
import { LineField } from '../../parts/field.tsx'
import { Rows } from '../../parts/rows.tsx'
import { showToast } from '../../parts/toast.tsx'
import { addToItem } from '../capture/capture.ts'
import { PlainField } from './editor/fields.tsx'
import { labelOf, OneChoice, sayProblem } from './fields.tsx'
import { useItemValue } from './item-saver.ts'
import { rowsIn, type FieldKey, type Row } from './item-values.ts'
import { useRowKeys } from './row-keys.ts'

const { form: say, write, desk } = words.page

type ListFieldProps = { readonly evidence: Evidence; readonly field: Field }

export function ListField({ evidence, field }: ListFieldProps): ReactNode {
  const key: FieldKey = `fields.${field.name}`
  const { value, set, now, problem } = useItemValue(evidence, key)
  const rows = rowsIn(value)
  const keys = useRowKeys(rows.length)
  const columns = field.columns ?? []
  const latest = (): readonly Row[] => rowsIn(now())
  const put = (next: readonly Row[]): void => set(next.map((row) => ({ ...row })))
  const help = write.prompts[field.name]

  function remove(index: number): void {
    const removed = latest()[index] ?? {}
    put(latest().filter((_, one) => one !== index))
    keys.remove(index)
    const restore = (): void => {
      put(latest().toSpliced(index, 0, removed))
      keys.insert(index)
    }
    showToast({ message: write.rowRemoved, action: { label: desk.undo, run: restore } })
  }
  return (
    <Rows
      id={key}
      legend={labelOf(field.name)}
      {...(help !== undefined && { help })}
      keysHelp={write.rowKeys}
      problem={sayProblem(problem)}
      keys={keys.all}
      words={write}
      onAdd={() => {
        put([...latest(), {}])
        keys.insert(latest().length)
      }}
      onRemove={remove}
      onMove={(from, to) => {
        const moved = latest()[from] ?? {}
        put(latest().toSpliced(from, 1).toSpliced(to, 0, moved))
        keys.move(from, to)
      }}
      row={(index) =>
        columns.map((column) => (
          <Cell
            key={column.name}
            id={index === 0 ? `${key}.${column.name}` : `${key}.${column.name}.${index}`}
            column={column}
            value={rows[index]?.[column.name] ?? ''}
            onChange={(cell) =>
              put(latest().map((row, one) => (one === index ? { ...row, [column.name]: cell } : row)))
            }
            onPictures={(pictures) => void addToItem(evidence.id, pictures)}
          />
        ))
      }
    />
  )
}

type CellProps = {
  readonly id: string
  readonly column: Field
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onPictures: (pictures: readonly File[]) => void
}

function Cell({ id, column, value, onChange, onPictures }: CellProps): ReactNode {
  const own = { id, label: labelOf(column.name), value, onChange }
  switch (column.kind) {
    case 'text':
      return <PlainField {...own} onPictures={onPictures} />
    case 'date':
      return <DateField {...own} value={value === '' ? null : value} onChange={(day) => onChange(day ?? '')} />
    case 'clock':
      return <LineField {...own} placeholder={say.clockExample} />
    case 'choice':
      return <OneChoice {...own} choices={column.choices ?? []} />
    case 'line':
    case 'list':
      return <LineField {...own} />
  }
}
