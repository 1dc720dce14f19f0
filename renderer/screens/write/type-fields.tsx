// The fields that belong to a type of evidence, made from its schema.
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { fieldsOf, type Field, type Form } from '../../../shared/domain/evidence-type.ts'
import { words } from '../../data/words.ts'
import { DateField } from '../../parts/date-field.tsx'
import { LineField } from '../../parts/field.tsx'
import { addToItem } from '../capture/capture.ts'
import { PlainField } from './editor/fields.tsx'
import { labelOf, OneChoice, OwnLine, sayProblem } from './fields.tsx'
import { useItemValue } from './item-saver.ts'
import { textIn, type FieldKey } from './item-values.ts'
import { ListField } from './list-field.tsx'

const { form: say, write } = words.page

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
