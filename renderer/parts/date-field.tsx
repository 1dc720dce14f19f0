import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'

type DateFieldProps = {
  readonly id: string
  readonly label: string
  /** A day as `YYYY-MM-DD`, none, or the empty text while one is half typed. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly problem?: string | undefined
  readonly help?: string
}

/** The system's own date field. Half a date is no date, and not "none" either: it is the empty text. */
export function DateField({ id, label, value, onChange, problem, help }: DateFieldProps): ReactNode {
  return (
    <TextField
      className="field"
      id={id}
      type="date"
      value={value ?? ''}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label className="field-label">{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
      <Input
        className="input input-date"
        onChange={({ currentTarget: { value: typed, validity } }) =>
          onChange(typed === '' && !validity.badInput ? null : typed)
        }
      />
    </TextField>
  )
}
