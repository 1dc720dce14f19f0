import { memo, type ReactNode } from 'react'
import { checkUnitReference } from '../../../shared/domain/reference-check.ts'
import { UNIT_STATUSES } from '../../../shared/domain/unit.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import type { UnitDraft } from './unit-drafts.ts'
import type { UnitProblem } from './unit-problems.ts'

const { units: say, form } = words.page

type UnitFactsProps = {
  readonly draft: UnitDraft
  readonly onChange: (part: Partial<UnitDraft>) => void
  readonly problems: readonly UnitProblem[]
}

/** What a unit says of itself before its outcomes. Typing in the outline does not draw it again. */
export const UnitFacts = memo(Facts, (before, after) => {
  const { rows: _before, ...one } = before.draft
  const { rows: _after, ...other } = after.draft
  const [was, is] = [Object.values(one), Object.values(other)]
  return (
    was.every((value, index) => value === is[index]) &&
    before.problems === after.problems &&
    before.onChange === after.onChange
  )
})

function Facts({ draft, onChange, problems }: UnitFactsProps): ReactNode {
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const line = (
    field: 'ref' | 'level' | 'credit' | 'hours' | 'awardingOrganisation' | 'sourceNote',
    label: string,
    help?: string,
  ) => (
    <LineField
      id={`unit-${field}`}
      label={label}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      problem={problemOf(field)}
      {...(help !== undefined && { help })}
    />
  )
  // A guide stays a guide and an example an example until the learner says otherwise; neither is a choice for other units.
  const statuses = UNIT_STATUSES.filter((one) => one === 'official' || one === 'draft' || one === draft.status)
  return (
    <section className="section fields" aria-label={say.facts}>
      <LineField
        id="unit-title"
        label={say.unitTitleField}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        problem={problemOf('title')}
        isRequired
      />
      <div className="unit-facts-row">
        {line('ref', say.unitRef, checkUnitReference(draft.ref) === 'suspect' ? say.refDoubtful : undefined)}
        {line('level', say.levelField)}
        {line('credit', say.creditField)}
        {line('hours', say.hoursField)}
      </div>
      <div className="fields-row">
        <ChoiceField
          id="unit-status"
          label={say.status}
          help={say.statusHelp}
          empty={form.noChoice}
          options={statuses.map((id) => ({ id, label: say.statusNames[id] }))}
          value={draft.status}
          onChange={(value) => onChange({ status: UNIT_STATUSES.find((one) => one === value) ?? 'draft' })}
          problem={problemOf('status')}
        />
        {line('awardingOrganisation', say.organisation)}
      </div>
      <details className="disclosure" open={problemOf('aim') !== undefined || problemOf('sourceNote') !== undefined}>
        <summary>{say.moreFacts}</summary>
        <div className="fields-row">
          <LongField
            id="unit-aim"
            label={say.aim}
            value={draft.aim}
            onChange={(aim) => onChange({ aim })}
            problem={problemOf('aim')}
          />
          {line('sourceNote', say.sourceField)}
        </div>
      </details>
    </section>
  )
}
