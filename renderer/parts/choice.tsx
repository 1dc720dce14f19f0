import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Checkbox, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { FieldWords } from './field-words.tsx'

export type Option = { readonly id: string; readonly label: string; readonly detail?: string }

type ChoiceProps = {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly help?: string
  readonly note?: string
  /** What the closed control shows when nothing is chosen. */
  readonly empty: string
  /** Whether the label is only heard. */
  readonly isLabelHidden?: boolean
}

/** One of a few; `value` is an option's id, or empty. */
export function ChoiceField(props: ChoiceProps): ReactNode {
  const { id, label, options, value, onChange, problem, help, note, empty, isLabelHidden = false } = props
  return (
    <Select
      className="field"
      id={id}
      placeholder={empty}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null ? '' : String(key))}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <FieldWords label={label} note={note} help={help} problem={problem} isLabelHidden={isLabelHidden} />
      <Button className="input select-button" id={`${id}-button`}>
        <SelectValue>
          {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem className="option" id={option.id} textValue={option.label}>
              <span className="option-label">{option.label}</span>
              {option.detail !== undefined && <span className="option-detail">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

type CheckProps = {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly help?: string
  readonly isDisabled?: boolean
}

export function CheckField({ label, isChecked, onChange, help, isDisabled = false }: CheckProps): ReactNode {
  return (
    <Checkbox className="check" isSelected={isChecked} onChange={onChange} isDisabled={isDisabled}>
      <span className="check-box">{isChecked && <Check size={16} aria-hidden />}</span>
      <span>{label}</span>
      {help !== undefined && <span className="check-help field-help">{help}</span>}
    </Checkbox>
  )
}
