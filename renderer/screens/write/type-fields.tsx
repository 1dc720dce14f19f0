// The fields that belong to a type of evidence, made from its schema.
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { fieldsOf, type Field, type Form } from '../../../shared/domain/evidence-type.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { LineField } from '../../parts/field.tsx'
import { addToItem } from '../capture/capture.ts'
import { PlainField } from './editor/fields.tsx'
import { OwnLine, sayProblem } from './fields.tsx'
import { useItemValue } from './item-saver.ts'
import { textIn, type FieldKey } from './item-values.ts'
import { ListField } from './list-field.tsx'

const { form: say, write } = words.page
export const labelOf = (name: string): string => words.fields.labels[name] ?? name

type TypeFieldsProps = { readonly evidence: Evidence; readonly form: Form }

export const TypeFields = ({ evidence, form }: TypeFieldsProps): ReactNode =>
  fieldsOf(form).map((field) =>
    field.kind === 'list' ? (
      <ListField key={field.name} evidence={evidence} field={field} />
    ) : (
      <OneField key={field.name} evidence={evidence} field={field} />
    ),
  )

function OneField({ evidence, field }: { readonly evidence: Evidence; readonly field: Field }): ReactNode {
  const key: FieldKey = `fields.${field.name}`
  const { value, set, problem } = useItemValue(evidence, key)
  const help = write.prompts[field.name]
  const own = {
    id: key,
    label: labelOf(field.name),
    value: textIn(value),
    onChange: set,
    problem: sayProblem(problem),
    ...(help !== undefined && { help }),
  }
  switch (field.kind) {
    case 'text':
      return <PlainField {...own} onPictures={(pictures) => void addToItem(evidence.id, pictures)} />
    case 'date':
      return <DateField {...own} value={own.value === '' ? null : own.value} onChange={(day) => set(day ?? '')} />
    case 'clock':
      return <LineField {...own} placeholder={say.clockExample} />
    case 'choice':
      return <OneChoice {...own} choices={field.choices ?? []} />
    case 'line':
    case 'list':
      return <OwnLine evidence={evidence} name={field.name} label={own.label} {...(help !== undefined && { help })} />
  }
}

type OneChoiceProps = {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly choices: readonly string[]
}

/** One of the field's values, or none of them. */
export function OneChoice({ choices, onChange, ...field }: OneChoiceProps): ReactNode {
  return (
    <ChoiceField
      {...field}
      empty={say.noChoice}
      options={[
        { id: 'none', label: say.noChoice },
        ...choices.map((choice) => ({ id: choice, label: words.fields.choices[choice] ?? choice })),
      ]}
      onChange={(next) => onChange(next === 'none' ? '' : next)}
    />
  )
}
