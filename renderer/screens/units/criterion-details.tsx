import type { ReactNode } from 'react'
import { CRITERION_KINDS, SIMULATION } from '../../../shared/domain/unit.ts'
import { words } from '../../data/words.ts'
import { CheckField, ChoiceField } from '../../parts/choice.tsx'
import { LongField } from '../../parts/field.tsx'
import type { CriterionExtras } from './unit-rows.ts'

const { units: say, form } = words.page
/** As many as the schema takes. */
const OCCASIONS = Array.from({ length: 20 }, (_, index) => String(index + 1))

type CriterionDetailsProps = {
  readonly rowKey: string
  readonly extras: CriterionExtras
  readonly onChange: (change: Partial<CriterionExtras>) => void
}

/** What a criterion has besides its words. */
export function CriterionDetails({ rowKey, extras, onChange }: CriterionDetailsProps): ReactNode {
  const { kind, requiredOccasions, simulationAllowed, guidance, doubtful } = extras
  return (
    <div className="outline-details">
      <div className="fields-row">
        <ChoiceField
          id={`${rowKey}-occasions`}
          label={say.occasionsField}
          empty={form.noChoice}
          options={OCCASIONS.map((id) => ({ id, label: id }))}
          value={String(requiredOccasions)}
          onChange={(value) => onChange({ requiredOccasions: Number(value) })}
        />
        <ChoiceField
          id={`${rowKey}-kind`}
          label={say.kindField}
          empty={form.noChoice}
          options={CRITERION_KINDS.map((id) => ({ id, label: say.kinds[id] }))}
          value={kind}
          onChange={(value) => onChange({ kind: CRITERION_KINDS.find((one) => one === value) ?? 'competence' })}
        />
        <ChoiceField
          id={`${rowKey}-simulation`}
          label={say.simulationField}
          empty={form.noChoice}
          options={SIMULATION.map((id) => ({ id, label: say.simulations[id] }))}
          value={simulationAllowed}
          onChange={(value) => onChange({ simulationAllowed: SIMULATION.find((one) => one === value) ?? 'unknown' })}
        />
      </div>
      <LongField
        id={`${rowKey}-guidance`}
        label={say.guidanceField}
        note={words.page.desk.optional}
        value={guidance}
        onChange={(text) => onChange({ guidance: text })}
      />
      {doubtful && <CheckField label={say.checked} isChecked={false} onChange={() => onChange({ doubtful: false })} />}
    </div>
  )
}
