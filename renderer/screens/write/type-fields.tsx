// The fields that belong to a type of evidence, made from its schema.
import type { ReactNode } from 'react'
import { fieldsOf, type Field, type FieldValues, type Form } from '../../../shared/domain/evidence-type.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { Rows } from '../../parts/rows.tsx'

const { form: say } = words.page
const labelOf = (name: string): string => words.fields.labels[name] ?? name

type TypeFieldsProps = {
  readonly form: Form
  readonly values: FieldValues
  readonly onChange: (values: FieldValues) => void
  readonly problems: ReadonlyMap<string, string>
}

export function TypeFields({ form, values, onChange, problems }: TypeFieldsProps): ReactNode {
  return fieldsOf(form).map((field) => {
    const value = values[field.name]
    const set = (next: FieldValues[string]) => onChange({ ...values, [field.name]: next })
    if (field.kind === 'list')
      return (
        <ListOfRows
          key={field.name}
          field={field}
          rows={Array.isArray(value) ? value : []}
          onChange={set}
          problems={problems}
        />
      )
    return (
      <OneField
        key={field.name}
        id={`fields.${field.name}`}
        field={field}
        value={typeof value === 'string' ? value : ''}
        onChange={set}
        problem={problems.get(`fields.${field.name}`)}
      />
    )
  })
}

type Row = Record<string, string>
type ListOfRowsProps = {
  readonly field: Field
  readonly rows: readonly Row[]
  readonly onChange: (rows: Row[]) => void
  readonly problems: ReadonlyMap<string, string>
}

/** A problem in a list names its column only, so it is shown in that column's cells that have something in them. */
function ListOfRows({ field, rows, onChange, problems }: ListOfRowsProps): ReactNode {
  return (
    <Rows
      legend={labelOf(field.name)}
      count={rows.length}
      addLabel={say.addRow}
      removeLabel={say.removeRow}
      onAdd={() => onChange([...rows, {}])}
      onRemove={(index) => onChange(rows.filter((_, one) => one !== index))}
      row={(index) =>
        (field.columns ?? []).map((column) => {
          const value = rows[index]?.[column.name] ?? ''
          const path = `fields.${field.name}.${column.name}`
          return (
            <OneField
              key={column.name}
              id={index === 0 ? path : `${path}.${index}`}
              field={column}
              value={value}
              onChange={(next) =>
                onChange(rows.map((row, one) => (one === index ? { ...row, [column.name]: next } : row)))
              }
              problem={value === '' ? undefined : problems.get(path)}
            />
          )
        })
      }
    />
  )
}

type OneFieldProps = {
  readonly id: string
  readonly field: Field
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
}

function OneField({ id, field, value, onChange, problem }: OneFieldProps): ReactNode {
  const own = { id, label: labelOf(field.name), value, onChange, problem }
  switch (field.kind) {
    case 'text':
      return <LongField {...own} />
    case 'date':
      return <LineField {...own} type={field.kind} />
    case 'clock':
      return <LineField {...own} placeholder={say.clockExample} />
    case 'choice':
      return (
        <ChoiceField
          {...own}
          empty={say.noChoice}
          options={[
            { id: 'none', label: say.noChoice },
            ...(field.choices ?? []).map((choice) => ({ id: choice, label: words.fields.choices[choice] ?? choice })),
          ]}
          onChange={(next) => onChange(next === 'none' ? '' : next)}
        />
      )
    case 'line':
    case 'list':
      return <LineField {...own} />
  }
}
