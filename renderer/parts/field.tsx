import type { ReactNode } from 'react'
import { Input, TextArea, TextField } from 'react-aria-components'
import { FieldWords } from './field-words.tsx'

export type FieldProps = {
  /** The control's id, which an error summary leads to. */
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong, in words; absent when nothing is. */
  readonly problem?: string | undefined
  readonly help?: ReactNode
  /** A word after the label, such as "optional". */
  readonly note?: string
  /** Whether the label is only heard. */
  readonly isLabelHidden?: boolean
}

type LineFieldProps = FieldProps & {
  readonly type?: 'text' | 'date'
  readonly isRequired?: boolean
  readonly placeholder?: string
}

/** One line of text, a date (`YYYY-MM-DD`) or a time (`HH:MM`). */
export function LineField({ type = 'text', isRequired = false, placeholder, ...field }: LineFieldProps): ReactNode {
  return (
    <Frame {...field} type={type} isRequired={isRequired}>
      <Input
        className={type === 'text' ? 'input' : 'input input-date'}
        {...(placeholder !== undefined && { placeholder })}
      />
    </Frame>
  )
}

/** Several lines of text; grows with what is written. */
export function LongField({ isLong = false, ...field }: FieldProps & { readonly isLong?: boolean }): ReactNode {
  return (
    <Frame {...field} type="text" isRequired={false}>
      <TextArea className={isLong ? 'input input-long' : 'input'} spellCheck />
    </Frame>
  )
}

type FrameProps = FieldProps & {
  readonly type: string
  readonly isRequired: boolean
  readonly children: ReactNode
}

function Frame(props: FrameProps): ReactNode {
  const { id, label, value, onChange, problem, help, note, type, isRequired, isLabelHidden = false, children } = props
  return (
    <TextField
      className="field"
      id={id}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      type={type}
      autoComplete="off"
    >
      <FieldWords label={label} note={note} help={help} problem={problem} isLabelHidden={isLabelHidden} />
      {children}
    </TextField>
  )
}
