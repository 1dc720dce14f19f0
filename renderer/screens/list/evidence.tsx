import type { ReactNode } from 'react'
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/say.tsx'
import { ADD_EVIDENCE, go } from '../../route.ts'
import { EvidenceList } from './evidence-list.tsx'
import { TitledRoom } from '../titled-room.tsx'

const { evidence: say } = words.page

type EvidenceRoomProps = { readonly filter: EvidenceFilter; readonly sort: EvidenceSort }

export function EvidenceRoom({ filter, sort }: EvidenceRoomProps): ReactNode {
  const everything = useCall('evidence.list', { limit: 1 })
  const add = (
    <Button look="primary" onPress={() => go(ADD_EVIDENCE)}>
      {say.add}
    </Button>
  )
  return (
    <TitledRoom title={say.title} action={add}>
      {everything.value?.total === 0 ? (
        <Empty title={say.emptyTitle} action={<Button onPress={() => go(ADD_EVIDENCE)}>{say.addFirst}</Button>}>
          {say.empty}
        </Empty>
      ) : (
        <EvidenceList filter={filter} sort={sort} />
      )}
    </TitledRoom>
  )
}
