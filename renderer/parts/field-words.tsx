import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'

type FieldWordsProps = {
  readonly label: string
  readonly note?: string | undefined
  readonly help?: ReactNode
  readonly problem?: string | undefined
  readonly isLabelHidden?: boolean
}

/** What stands above every control, in this order: its label, what helps, what is wrong. */
export function FieldWords({ label, note, help, problem, isLabelHidden = false }: FieldWordsProps): ReactNode {
  return (
    <>
      <Label className={isLabelHidden ? 'heard' : 'field-label'}>
        {label}
        {note !== undefined && <span className="field-optional"> {note}</span>}
      </Label>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </>
  )
}
