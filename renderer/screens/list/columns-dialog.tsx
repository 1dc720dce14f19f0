import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useLayout } from '../../data/layout.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { COLUMNS, FIRST_COLUMNS, soundColumns, type ColumnId } from './columns.ts'

const { list: say } = words.page
const FIRST: string[] = [...FIRST_COLUMNS]
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string')

/** The columns that the learner chose, in their order, and the way to choose others. */
export function useChosenColumns(): readonly [readonly ColumnId[], (columns: readonly ColumnId[]) => void] {
  const [kept, keep] = useLayout('list.columns', FIRST, isNames)
  const chosen = useMemo(() => soundColumns(kept), [kept])
  return [chosen, (columns) => keep([...columns])]
}

export function ColumnsButton(): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton icon={<Columns3 size={16} aria-hidden />} label={say.columns} onPress={() => setOpen(true)} />
      {isOpen && <ColumnsDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** What is shown stands first, in its order; the rest below it. Each change shows in the list at once. */
function ColumnsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [chosen, choose] = useChosenColumns()
  const all = [...chosen, ...COLUMNS.filter((id) => !chosen.includes(id))]
  function move(id: ColumnId, step: 1 | -1): void {
    const from = chosen.indexOf(id)
    choose(chosen.toSpliced(from, 1).toSpliced(from + step, 0, id))
  }
  return (
    <Dialog title={say.columnsTitle} onClose={onClose}>
      <p className="text-muted">{say.columnsLead}</p>
      <ul className="column-choices">
        {all.map((id) => {
          const place = chosen.indexOf(id)
          return (
            <li key={id}>
              <CheckField
                label={say.column[id]}
                isChecked={place >= 0}
                isDisabled={id === 'ref' || id === 'title'}
                onChange={(isShown) => choose(isShown ? [...chosen, id] : chosen.filter((one) => one !== id))}
              />
              {place >= 0 && (
                <span>
                  <IconButton
                    icon={<ArrowUp size={16} aria-hidden />}
                    label={say.moveUp(say.column[id])}
                    isDisabled={place === 0}
                    onPress={() => move(id, -1)}
                  />
                  <IconButton
                    icon={<ArrowDown size={16} aria-hidden />}
                    label={say.moveDown(say.column[id])}
                    isDisabled={place === chosen.length - 1}
                    onPress={() => move(id, 1)}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <div className="actions actions-end">
        <Button look="quiet" onPress={() => choose(FIRST_COLUMNS)}>
          {say.columnsAsFirst}
        </Button>
        <Button look="primary" onPress={onClose}>
          {say.done}
        </Button>
      </div>
    </Dialog>
  )
}
