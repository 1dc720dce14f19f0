import type { ReactNode } from 'react'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/say.tsx'
import { Panes } from '../../parts/room.tsx'
import { ADD_EVIDENCE, go, type EvidenceFilter } from '../../route.ts'
import { EvidenceItem } from '../item/evidence-item.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { TitledRoom } from '../titled-room.tsx'

const { evidence: say, desk } = words.page

type EvidenceRoomProps = { readonly filter: EvidenceFilter; readonly open: EvidenceId | null }

export function EvidenceRoom({ filter, open }: EvidenceRoomProps): ReactNode {
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
        <Panes
          label={desk.detail}
          isOpen={open !== null}
          list={<EvidenceList filter={filter} open={open} />}
          detail={
            open === null ? (
              <p className="pane-hint text-muted">{say.choose}</p>
            ) : (
              <EvidenceItem id={open} filter={filter} />
            )
          }
        />
      )}
    </TitledRoom>
  )
}
