// The filters in use, in words, each with what the filter is without it. The inbox is a view of its own and no chip; what the row above shows
// in its own field is still named, so that one look tells why an item is missing.
import type { EvidenceFilter } from '../../../shared/domain/evidence-filter.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { useCriteria } from '../criteria.ts'
import { useTypeNames } from '../type-names.ts'

const { list: say, evidence, home } = words.page
export type Chip = { readonly id: string; readonly label: string; readonly without: Partial<EvidenceFilter> }

export function useChips(filter: EvidenceFilter): readonly Chip[] {
  const units = useCall('unit.list', {}, filter.unitId !== undefined).value
  const people = useCall('person.list', {}, filter.personId !== undefined).value
  const activities = useCall('activity.list', {}, filter.activityId !== undefined).value
  const typeName = useTypeNames()
  const { byKey } = useCriteria()
  const chips: Chip[] = []
  const add = (id: string, label: string, without: Partial<EvidenceFilter>) => chips.push({ id, label, without })
  const { search, unitId, criterionId, type, from, until, personId, activityId, stage, linkState } = filter
  if (search !== '') add('search', say.chips.search(search), { search: '' })
  if (unitId !== undefined) {
    const unit = units?.find(({ id }) => id === unitId)
    add('unit', home.unitName(unit?.ref ?? '', unit?.title ?? ''), { unitId: undefined })
  }
  if (criterionId !== undefined)
    add('criterion', say.chips.criterion(byKey.get(criterionId)?.name ?? ''), { criterionId: undefined })
  if (type !== undefined) add('type', typeName(type), { type: undefined })
  if (from !== undefined) add('from', say.chips.from(words.core.period(from, null)), { from: undefined })
  if (until !== undefined) add('until', say.chips.until(words.core.period(until, null)), { until: undefined })
  if (personId !== undefined)
    add('person', say.chips.person(people?.find(({ id }) => id === personId)?.name ?? ''), { personId: undefined })
  if (activityId !== undefined)
    add('activity', say.chips.activity(activities?.find(({ id }) => id === activityId)?.name ?? ''), {
      activityId: undefined,
    })
  if (stage !== undefined) add('stage', say.chips.stage(evidence.stages[stage]), { stage: undefined })
  if (linkState !== undefined) add('links', say.linkStates[linkState], { linkState: undefined })
  if (filter.withoutPlace) add('place', say.withoutPlace, { withoutPlace: false })
  return chips
}
