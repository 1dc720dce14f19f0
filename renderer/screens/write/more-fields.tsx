import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { CheckField } from '../../parts/choice.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { Rows } from '../../parts/rows.tsx'
import type { FormProps, MeasureDraft } from './draft.ts'

const { form: say, desk } = words.page
const CELLS = ['what', 'baseline', 'target', 'result'] as const
const NO_MEASURE: MeasureDraft = { what: '', baseline: '', target: '', result: '' }

/** What few items need: how far it may be shown, policies applied, and figures. */
export function MoreFields({ draft, onChange, problems }: FormProps): ReactNode {
  const setMeasure = (index: number, cell: keyof MeasureDraft, value: string) =>
    onChange({
      measures: draft.measures.map((measure, one) => (one === index ? { ...measure, [cell]: value } : measure)),
    })
  return (
    <>
      <div>
        <CheckField
          label={say.confidential}
          help={say.confidentialHelp}
          isChecked={draft.confidential}
          onChange={(confidential) => onChange({ confidential })}
        />
        <CheckField
          label={say.elsewhere}
          help={say.elsewhereHelp}
          isChecked={draft.isElsewhere}
          onChange={(isElsewhere) => onChange({ isElsewhere })}
        />
        <CheckField
          label={say.simulated}
          help={say.simulatedHelp}
          isChecked={draft.simulated}
          onChange={(simulated) => onChange({ simulated })}
        />
      </div>
      {draft.isElsewhere && (
        <div className="fields-row">
          <LineField
            id="heldElsewhere.where"
            label={say.where}
            value={draft.where}
            onChange={(where) => onChange({ where })}
            problem={problems.get('heldElsewhere.where')}
            isRequired
          />
          <LineField
            id="heldElsewhere.keeper"
            label={say.keeper}
            note={desk.optional}
            value={draft.keeper}
            onChange={(keeper) => onChange({ keeper })}
            problem={problems.get('heldElsewhere.keeper')}
          />
          <LineField
            id="heldElsewhere.seenBy"
            label={say.seenBy}
            note={desk.optional}
            value={draft.seenBy}
            onChange={(seenBy) => onChange({ seenBy })}
            problem={problems.get('heldElsewhere.seenBy')}
          />
        </div>
      )}
      <LongField
        id="policies"
        label={say.policies}
        note={desk.optional}
        help={say.policiesHelp}
        value={draft.policies}
        onChange={(policies) => onChange({ policies })}
        problem={problems.get('policies')}
      />
      <Rows
        legend={say.measures}
        help={say.measuresHelp}
        count={draft.measures.length}
        addLabel={say.addRow}
        removeLabel={say.removeRow}
        onAdd={() => onChange({ measures: [...draft.measures, NO_MEASURE] })}
        onRemove={(index) => onChange({ measures: draft.measures.filter((_, one) => one !== index) })}
        row={(index) =>
          CELLS.map((cell) => (
            <LineField
              key={cell}
              id={`measures.${index}.${cell}`}
              label={say.measureOf[cell]}
              value={draft.measures[index]?.[cell] ?? ''}
              onChange={(value) => setMeasure(index, cell, value)}
              problem={problems.get(`measures.${index}.${cell}`)}
            />
          ))
        }
      />
    </>
  )
}
