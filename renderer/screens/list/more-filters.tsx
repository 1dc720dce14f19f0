import { useState, type ReactNode } from 'react'
import { isDay } from '../../../shared/domain/date.ts'
import { STAGES } from '../../../shared/domain/evidence.ts'
import type { EvidenceFilter } from '../../../shared/domain/evidence-filter.ts'
import type { CriterionId } from '../../../shared/domain/id.ts'
import { LINK_STATES } from '../../../shared/domain/link.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { CheckField, ChoiceField } from '../../parts/choice.tsx'
import { LineField } from '../../parts/field.tsx'
import { Finder } from '../../parts/finder.tsx'
import { findCriteria, useCriteria } from '../criteria.ts'

const { list: say, evidence } = words.page
const ANY = 'any'
const CRITERION = 'filter-criterion'
const MOST_FOUND = 40 // criteria in the list that opens

type MoreFiltersProps = {
  readonly filter: EvidenceFilter
  readonly onChange: (change: Partial<EvidenceFilter>) => void
}

/** The filters that are wanted less often; those about links say nothing of the inbox. A day that is half typed filters nothing yet. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps): ReactNode {
  const people = useCall('person.list', { role: 'witness' }).value ?? []
  const activities = useCall('activity.list', {}).value ?? []
  const day = (text: string) => (isDay(text) ? text : undefined)
  return (
    <div className="list-more">
      {!filter.unmapped && <CriterionFilter onChoose={(criterionId) => onChange({ criterionId })} />}
      <ChoiceField
        id="filter-person"
        label={say.person}
        empty={say.anyPerson}
        options={[{ id: ANY, label: say.anyPerson }, ...people.map(({ id, name }) => ({ id, label: name }))]}
        value={filter.personId ?? ANY}
        onChange={(id) => onChange({ personId: people.find((person) => person.id === id)?.id })}
      />
      <ChoiceField
        id="filter-activity"
        label={say.activity}
        empty={say.anyActivity}
        options={[{ id: ANY, label: say.anyActivity }, ...activities.map(({ id, name }) => ({ id, label: name }))]}
        value={filter.activityId ?? ANY}
        onChange={(id) => onChange({ activityId: activities.find((activity) => activity.id === id)?.id })}
      />
      <ChoiceField
        id="filter-stage"
        label={say.stage}
        empty={say.anyStage}
        options={[{ id: ANY, label: say.anyStage }, ...STAGES.map((id) => ({ id, label: evidence.stages[id] }))]}
        value={filter.stage ?? ANY}
        onChange={(id) => onChange({ stage: STAGES.find((stage) => stage === id) })}
      />
      {!filter.unmapped && (
        <ChoiceField
          id="filter-links"
          label={say.linkState}
          empty={say.anyLinkState}
          options={[
            { id: ANY, label: say.anyLinkState },
            ...LINK_STATES.map((id) => ({ id, label: say.linkStates[id] })),
          ]}
          value={filter.linkState ?? ANY}
          onChange={(id) => onChange({ linkState: LINK_STATES.find((state) => state === id) })}
        />
      )}
      <LineField
        id="filter-from"
        type="date"
        label={say.from}
        value={filter.from ?? ''}
        onChange={(text) => onChange({ from: day(text) })}
      />
      <LineField
        id="filter-until"
        type="date"
        label={say.until}
        value={filter.until ?? ''}
        onChange={(text) => onChange({ until: day(text) })}
      />
      <div className="list-more-checks">
        <CheckField label={say.unmapped} isChecked={filter.unmapped} onChange={(unmapped) => onChange({ unmapped })} />
        {!filter.unmapped && (
          <CheckField
            label={say.withoutPlace}
            isChecked={filter.withoutPlace}
            onChange={(withoutPlace) => onChange({ withoutPlace })}
          />
        )}
      </div>
    </div>
  )
}

function CriterionFilter({ onChoose }: { readonly onChoose: (id: CriterionId) => void }): ReactNode {
  const { all } = useCriteria()
  const [text, setText] = useState('')
  // A field that is emptied from outside would open its list again; a new one in its place does not.
  const [round, setRound] = useState(0)
  const found = findCriteria(all, text).slice(0, MOST_FOUND)
  return (
    <Finder
      key={round}
      id={CRITERION}
      label={say.criterion}
      placeholder={say.criterionHint}
      text={text}
      onText={setText}
      found={found.map(({ key, name, text: own, unit }) => ({ id: key, label: `${name} ${own}`, detail: unit }))}
      nothing={all.length === 0 ? evidence.findNoUnits : evidence.findNothing}
      onChoose={(key) => {
        const criterion = found.find((one) => one.key === key)
        if (criterion !== undefined) onChoose(criterion.id)
        setText('')
        setRound(round + 1)
        requestAnimationFrame(() => document.getElementById(CRITERION)?.focus())
      }}
    />
  )
}
