import { useCallback, useState, type ReactNode } from 'react'
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, ChoiceField } from '../../parts/choice.tsx'
import { List } from '../../parts/list.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { ALL_EVIDENCE, go, replace, toEvidence, toEvidenceList } from '../../route.ts'
import { useCriteria } from '../criteria.ts'
import { Hit } from './hit.tsx'
import { Shown } from '../shown.tsx'
import { useTypeNames } from '../type-names.ts'

const { evidence: say, desk } = words.page
type Row = CallOutput<'evidence.list'>['items'][number]

const BLOCK = 100 // rows; three blocks around what is in sight are read at once
const ROW = 60 // pixels
const ROW_WITH_HIT = 92

type EvidenceListProps = { readonly filter: EvidenceFilter; readonly sort: EvidenceSort }

export function EvidenceList({ filter, sort }: EvidenceListProps): ReactNode {
  const [offset, setOffset] = useState(0)
  const typeNames = useTypeNames()
  const reading = useCall('evidence.list', { ...filter, sort, limit: 3 * BLOCK, offset })
  const onSight = useCallback((first: number) => setOffset(Math.max(0, Math.floor(first / BLOCK) - 1) * BLOCK), [])
  const from = reading.asked?.offset ?? 0
  return (
    <>
      <Filters filter={filter} sort={sort} />
      <Shown reading={reading} lines={[90, 70, 90, 60, 90, 80]}>
        {({ total, items }) =>
          total === 0 ? (
            <div className="list-nothing">
              <strong>{say.noneFound}</strong>
              <p className="text-muted">{say.noneFoundLead}</p>
              <Button onPress={() => go(toEvidenceList(ALL_EVIDENCE))}>{say.showAll}</Button>
            </div>
          ) : (
            <>
              <List
                label={say.list}
                count={total}
                itemAt={(index) => items[index - from]}
                keyOf={(row) => row.id}
                rowHeight={items.some((row) => row.hit !== '') ? ROW_WITH_HIT : ROW}
                selected={null}
                cells={(row) => [<EvidenceRow key="row" row={row} typeName={typeNames(row.type)} />]}
                onOpen={(row) => go(toEvidence(row.id, filter, sort))}
                onSight={onSight}
              />
              <p className="list-foot figures" role="status">
                {say.found(total)}
              </p>
            </>
          )
        }
      </Shown>
    </>
  )
}

function Filters({ filter, sort }: EvidenceListProps): ReactNode {
  const units = useCall('unit.list', {}).value ?? []
  const { byKey } = useCriteria()
  const set = (change: Partial<EvidenceFilter>) =>
    replace({ screen: 'evidence', filter: { ...filter, ...change }, sort })
  return (
    <div className="list-head">
      <SearchField
        label={say.search}
        clearLabel={desk.clearSearch}
        value={filter.search}
        onSearch={(search) => set({ search })}
      />
      <div className="list-filters">
        <ChoiceField
          id="filter-unit"
          label={say.filter}
          isLabelHidden
          empty={say.allUnits}
          options={[
            { id: 'all', label: say.allUnits },
            ...units.map((unit) => ({ id: unit.id, label: words.page.home.unitName(unit.ref, unit.title) })),
          ]}
          value={filter.unitId ?? 'all'}
          onChange={(id) => set({ unitId: units.find((unit) => unit.id === id)?.id })}
        />
        <CheckField label={say.unmappedOnly} isChecked={filter.unmapped} onChange={(unmapped) => set({ unmapped })} />
      </div>
      {filter.criterionId !== undefined && (
        <div className="list-filters">
          <span>{say.ofCriterion(byKey.get(filter.criterionId)?.name ?? '')}</span>
          <Button look="quiet" onPress={() => set({ criterionId: undefined })}>
            {say.showAll}
          </Button>
        </div>
      )}
    </div>
  )
}

function EvidenceRow({ row, typeName }: { readonly row: Row; readonly typeName: string }): ReactNode {
  const date = row.date === null ? say.noDate : words.core.period(row.date, row.dateTo)
  const links = row.links.filter((link) => link.state !== 'withdrawn').length
  const facts = [
    typeName,
    ...(row.confidential ? [say.confidential] : []),
    ...(row.heldElsewhere ? [say.heldElsewhere] : []),
    date,
  ]
  return (
    <div className="evidence-row">
      <span className="evidence-row-title">
        <span className="evidence-row-ref">{row.ref}</span> {row.title}
      </span>
      <span className="evidence-row-facts">
        <span>{facts.join(' · ')}</span>{' '}
        <span className={links === 0 ? 'tone-partly' : ''}>{desk.criteriaLinked(links)}</span>
      </span>
      {row.hit !== '' && (
        <span className="evidence-row-hit">
          <Hit text={row.hit} />
        </span>
      )}
    </div>
  )
}
