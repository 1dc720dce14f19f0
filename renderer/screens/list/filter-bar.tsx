// The filters of the list: a quiet row, a second one on request, and those in use as chips that can be taken away.
import { ListFilter, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { EvidenceFilter } from '../../../shared/domain/evidence-filter.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { ALL_EVIDENCE } from '../../route.ts'
import { ColumnsButton } from './columns-dialog.tsx'
import { useChips } from './filter-chips.ts'
import { MoreFilters } from './more-filters.tsx'
import type { Asked } from './rows.ts'
import { SavedFilters } from './saved-filters.tsx'

const { list: say, desk, home } = words.page
const ANY = 'any'

export type FilterBarProps = Asked & { readonly onFilter: (filter: EvidenceFilter) => void }

/** The inbox is linked to no unit and has columns of its own, so that it does without these two. */
export function FilterBar({ filter, sort, onFilter }: FilterBarProps): ReactNode {
  const units = useCall('unit.list', {}).value ?? []
  const types = useCall('type.list', {}).value ?? []
  const [isMore, setMore] = useState(false)
  const chips = useChips(filter)
  const set = (change: Partial<EvidenceFilter>) => onFilter({ ...filter, ...change })
  return (
    <div className="list-tools" role="group" aria-label={say.tools}>
      <div className="list-tools-row">
        <SearchField
          label={say.search}
          clearLabel={desk.clearSearch}
          value={filter.search}
          onSearch={(search) => set({ search })}
        />
        {!filter.unmapped && (
          <ChoiceField
            id="filter-unit"
            label={say.unit}
            isLabelHidden
            empty={say.anyUnit}
            options={[
              { id: ANY, label: say.anyUnit },
              ...units.map((unit) => ({ id: unit.id, label: home.unitName(unit.ref, unit.title) })),
            ]}
            value={filter.unitId ?? ANY}
            onChange={(id) => set({ unitId: units.find((unit) => unit.id === id)?.id })}
          />
        )}
        <ChoiceField
          id="filter-type"
          label={say.type}
          isLabelHidden
          empty={say.anyType}
          options={[{ id: ANY, label: say.anyType }, ...types.map(({ id, name }) => ({ id, label: name }))]}
          value={filter.type ?? ANY}
          onChange={(id) => set({ type: id === ANY ? undefined : id })}
        />
        <Button
          look="quiet"
          icon={<ListFilter size={16} aria-hidden />}
          onPress={() => setMore(!isMore)}
          isExpanded={isMore}
        >
          {isMore ? say.fewerFilters : say.moreFilters}
        </Button>
        <SavedFilters filter={filter} sort={sort} />
        {!filter.unmapped && <ColumnsButton />}
      </div>
      {isMore && <MoreFilters filter={filter} onChange={set} />}
      {chips.length > 0 && (
        <div className="chips" role="group" aria-label={say.active}>
          {chips.map(({ id, label, without }) => (
            <Button key={id} label={say.removeFilter(label)} onPress={() => onFilter({ ...filter, ...without })}>
              {label}
              <X size={16} aria-hidden />
            </Button>
          ))}
          {chips.length > 1 && (
            <Button look="quiet" onPress={() => onFilter({ ...ALL_EVIDENCE, unmapped: filter.unmapped })}>
              {say.clearFilters}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
