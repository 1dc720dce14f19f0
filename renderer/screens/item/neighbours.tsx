// The items before and after this one in the list that it was opened from.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { replace, toEvidence } from '../../route.ts'
import { useProvidedCommand } from '../palette/provided.ts'

const { item: say } = words.page

type NeighboursProps = { readonly id: EvidenceId; readonly filter: EvidenceFilter; readonly sort: EvidenceSort }

/** Previous and next, and how far through the list this item is; by keys as well. */
export function Neighbours({ id, filter, sort }: NeighboursProps): ReactNode {
  const ids = useCall('evidence.ids', { ...filter, sort }).value ?? []
  // An item that left the list, as one does from the inbox when it is linked, still has its place between those that stayed.
  const [place, setPlace] = useState(0)
  const found = ids.indexOf(id)
  if (found >= 0 && found !== place) setPlace(found)
  const next = ids[found >= 0 ? found + 1 : place]
  const previous = ids[(found >= 0 ? found : place) - 1]
  const toNext = useGo(next, filter, sort)
  const toPrevious = useGo(previous, filter, sort)
  useProvidedCommand('next-item', toNext)
  useProvidedCommand('previous-item', toPrevious)
  return (
    <span className="item-neighbours">
      <IconButton
        icon={<ChevronLeft size={16} aria-hidden />}
        label={say.previous}
        isDisabled={toPrevious === undefined}
        onPress={() => toPrevious?.()}
      />
      {found >= 0 && <span className="figures text-muted">{say.position(found + 1, ids.length)}</span>}
      <IconButton
        icon={<ChevronRight size={16} aria-hidden />}
        label={say.next}
        isDisabled={toNext === undefined}
        onPress={() => toNext?.()}
      />
    </span>
  )
}

/** Back leads to the list from any of its items, so that going along it leaves no trail. */
function useGo(to: EvidenceId | undefined, filter: EvidenceFilter, sort: EvidenceSort): (() => void) | undefined {
  const run = useCallback(() => {
    if (to !== undefined) replace(toEvidence(to, filter, sort))
  }, [to, filter, sort])
  return to === undefined ? undefined : run
}
