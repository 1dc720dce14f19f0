import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'

type RadioFieldProps = {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly label: ReactNode }[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** `across`: side by side, to be compared. */
  readonly look?: 'down' | 'across'
}

/** One of a few that all stay in sight. */
export function RadioField({ label, options, value, onChange, look = 'down' }: RadioFieldProps): ReactNode {
  return (
    <RadioGroup className="field" value={value} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <div className={`radios radios-${look}`}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="radio">
            <span className="radio-dot" aria-hidden />
            <span className="radio-words">{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
