import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'

type RowsProps = {
  readonly legend: string
  readonly help?: string
  readonly count: number
  /** The cells of one row. */
  readonly row: (index: number) => ReactNode
  readonly addLabel: string
  readonly removeLabel: (row: number) => string
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
}

/** A list that a person fills in line by line. */
export function Rows({ legend, help, count, row, addLabel, removeLabel, onAdd, onRemove }: RowsProps): ReactNode {
  return (
    <div className="field" role="group" aria-label={legend}>
      <span className="field-label">{legend}</span>
      {help !== undefined && <span className="field-help">{help}</span>}
      <div className="rows">
        {Array.from({ length: count }, (_, index) => (
          <div className="rows-row" key={index}>
            <div className="rows-cells">{row(index)}</div>
            <IconButton
              icon={<Trash2 size={16} aria-hidden />}
              label={removeLabel(index + 1)}
              onPress={() => onRemove(index)}
            />
          </div>
        ))}
        <div>
          <Button icon={<Plus size={16} aria-hidden />} onPress={onAdd}>
            {addLabel}
          </Button>
        </div>
      </div>
    </div>
  )
}
