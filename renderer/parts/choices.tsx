import { useEffect, type ReactNode } from 'react'

export type Choice = {
  /** The id of its element, which `aria-activedescendant` of the field names. */
  readonly optionId: string
  readonly label: string
  readonly detail?: string
  /** The keys that do the same, in words. */
  readonly keys?: string
}

type ChoicesProps = {
  readonly id: string
  readonly label: string
  readonly groups: readonly { readonly id: string; readonly label: string; readonly choices: readonly Choice[] }[]
  readonly active: string
  readonly onChoose: (optionId: string) => void
  /** What it says when there is nothing to choose. */
  readonly nothing: string
}

/** A list in groups under a search box that keeps the focus; the caller moves `active`, and this keeps it in sight. */
export function Choices({ id, label, groups, active, onChoose, nothing }: ChoicesProps): ReactNode {
  useEffect(() => document.getElementById(active)?.scrollIntoView({ block: 'nearest' }), [active, groups])
  if (groups.length === 0) return <p className="options-empty">{nothing}</p>
  return (
    <div className="choices" id={id} role="listbox" aria-label={label}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div className="choices-group" id={`${id}-${group.id}`} role="presentation">
            {group.label}
          </div>
          {group.choices.map((choice) => (
            <div
              key={choice.optionId}
              id={choice.optionId}
              role="option"
              aria-selected={choice.optionId === active}
              className="choice"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice.optionId)}
            >
              <span className="choice-label">{choice.label}</span>
              {choice.detail !== undefined && choice.detail !== '' && (
                <span className="choice-detail">{choice.detail}</span>
              )}
              {choice.keys !== undefined && choice.keys !== '' && <kbd className="choice-keys">{choice.keys}</kbd>}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
