// The measures table: baseline, target and result, with the difference worked out where both figures can be read.
import type { ReactNode } from 'react'
import type { Evidence, Measure } from '../../../shared/domain/evidence.ts'
import { differenceOf } from '../../../shared/domain/measure.ts'
import { words } from '../../data/words.ts'
import { LineField } from '../../parts/field.tsx'
import { Rows } from '../../parts/rows.tsx'
import { showToast } from '../../parts/toast.tsx'
import { sayProblem } from './fields.tsx'
import { useItemValue } from './item-saver.ts'
import { useRowKeys } from './row-keys.ts'

const { form: say, write, desk } = words.page
const CELLS = ['what', 'baseline', 'target', 'result'] as const
const NO_MEASURE: Measure = { what: '', baseline: '', target: '', result: '' }

export function MeasuresField({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const { value, set, now, problem } = useItemValue(evidence, 'measures')
  const keys = useRowKeys(value.length)
  function remove(index: number): void {
    const removed = now()[index] ?? NO_MEASURE
    set(now().filter((_, one) => one !== index))
    keys.remove(index)
    const restore = (): void => {
      set(now().toSpliced(index, 0, removed))
      keys.insert(index)
    }
    showToast({ message: write.rowRemoved, action: { label: desk.undo, run: restore } })
  }
  return (
    <Rows
      id="measures"
      legend={say.measures}
      help={say.measuresHelp}
      keysHelp={write.rowKeys}
      problem={sayProblem(problem)}
      keys={keys.all}
      words={write}
      onAdd={() => {
        set([...now(), NO_MEASURE])
        keys.insert(now().length)
      }}
      onRemove={remove}
      onMove={(from, to) => {
        const moved = now()[from] ?? NO_MEASURE
        set(now().toSpliced(from, 1).toSpliced(to, 0, moved))
        keys.move(from, to)
      }}
      row={(index) => (
        <>
          {CELLS.map((cell) => (
            <LineField
              key={cell}
              id={`measures.${index}.${cell}`}
              label={say.measureOf[cell]}
              value={value[index]?.[cell] ?? ''}
              onChange={(next) =>
                set(now().map((measure, one) => (one === index ? { ...measure, [cell]: next } : measure)))
              }
            />
          ))}
          <Difference measure={value[index] ?? NO_MEASURE} />
        </>
      )}
    />
  )
}

function Difference({ measure }: { readonly measure: Measure }): ReactNode {
  const found = differenceOf(measure.baseline, measure.result)
  return (
    <div className="field difference">
      <span className="field-label">{write.difference}</span>
      <output className="figures">{found === undefined ? write.noDifference : write.differenceOf(found)}</output>
    </div>
  )
}
