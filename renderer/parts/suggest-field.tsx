import type { ReactNode } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { FieldWords } from './field-words.tsx'
import type { FieldProps } from './field.tsx'

const MOST = 12 // lines offered while typing: each is drawn at every key, and another letter leads to the rest

type SuggestFieldProps = FieldProps & {
  /** What may be meant; anything else may be typed. */
  readonly suggestions: readonly string[]
  readonly onFocus?: () => void
  readonly isLabelHidden?: boolean
}

/** One line of text with what was written there before offered below it: what fits while typing, and all of it with the Down key while nothing is typed. */
export function SuggestField(props: SuggestFieldProps): ReactNode {
  const { id, label, value, onChange, problem, help, note, suggestions, onFocus, isLabelHidden = false } = props
  const typed = value.trim().toLowerCase()
  const isChosen = suggestions.includes(value)
  const isSought = typed !== '' && !isChosen
  const fitting = isSought ? suggestions.filter((one) => one.toLowerCase().includes(typed)).slice(0, MOST) : suggestions
  return (
    <ComboBox
      className="field"
      id={id}
      menuTrigger="input"
      allowsCustomValue
      items={fitting.map((one) => ({ id: one }))}
      inputValue={value}
      onInputChange={onChange}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      {...(onFocus !== undefined && { onFocus })}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      <FieldWords label={label} note={note} help={help} problem={problem} isLabelHidden={isLabelHidden} />
      <Input className="input" autoComplete="off" />
      <Popover className="popover popover-finder">
        <ListBox className="options">
          {(one: { readonly id: string }) => (
            <ListBoxItem className="option" id={one.id} textValue={one.id}>
              <span className="option-label">{one.id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
