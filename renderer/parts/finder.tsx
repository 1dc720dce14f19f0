// Type-ahead over many things: the caller finds, this shows what was found.
import { Search } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'

export type Found = { readonly id: string; readonly label: string; readonly detail?: string }

type FinderProps = {
  readonly id: string
  readonly label: string
  /** Whether the label is only heard. */
  readonly isLabelHidden?: boolean
  readonly text: string
  readonly onText: (text: string) => void
  readonly found: readonly Found[]
  readonly onChoose: (id: string) => void
  /** Enter with nothing chosen. */
  readonly onSubmit?: () => void
  readonly placeholder?: string
  readonly help?: string
  readonly problem?: string | undefined
  /** What the list says when nothing was found. */
  readonly nothing: string
}

/** The list opens while typing; an arrow key and Enter choose. Choosing empties the field, unless the caller sets `text`. */
export function Finder(props: FinderProps): ReactNode {
  const {
    id,
    label,
    isLabelHidden = false,
    text,
    onText,
    found,
    onChoose,
    onSubmit,
    placeholder,
    help,
    problem,
  } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <ComboBox
      className="field"
      id={id}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection
      items={found}
      inputValue={text}
      onInputChange={onText}
      value={null}
      onChange={(key) => {
        if (key !== null) onChoose(String(key))
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className="field-label">{label}</Label>}
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
      <div className="input-with-icon">
        <Search size={16} aria-hidden />
        <Input
          ref={input}
          className="input"
          onKeyUp={(event) => {
            if (event.key === 'Enter' && input.current?.getAttribute('aria-expanded') === 'false') onSubmit?.()
          }}
          {...(placeholder !== undefined && { placeholder })}
        />
      </div>
      <Popover className="popover popover-finder">
        <ListBox className="options" renderEmptyState={() => <p className="options-empty">{props.nothing}</p>}>
          {(one: Found) => (
            <ListBoxItem className="option" id={one.id} textValue={one.label}>
              <span className="option-label">{one.label}</span>
              {one.detail !== undefined && <span className="option-detail">{one.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
