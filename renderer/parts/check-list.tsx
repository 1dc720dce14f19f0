import type { ReactNode } from 'react'
import { CheckField } from './choice.tsx'

type CheckListProps<Id extends string> = {
  readonly label: string
  /** What is said when there is nothing to choose from. */
  readonly empty: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
}

/** Any number of a few; those that are chosen stand in the order in which they were. */
export function CheckList<Id extends string>(props: CheckListProps<Id>): ReactNode {
  const { label, empty, options, chosen, onChange } = props
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      {options.length === 0 && <span className="text-muted">{empty}</span>}
      <div className="check-list">
        {options.map((option) => (
          <CheckField
            key={option.id}
            label={option.label}
            isChecked={chosen.includes(option.id)}
            onChange={(isChecked) =>
              onChange(isChecked ? [...chosen, option.id] : chosen.filter((one) => one !== option.id))
            }
          />
        ))}
      </div>
    </div>
  )
}
