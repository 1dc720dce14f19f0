// One item: the form of its type, the reading pane, its criteria.
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty, Tag } from '../../parts/say.tsx'
import { go } from '../../route.ts'
import { ItemCriteria } from '../map/item-criteria.tsx'
import { ReadingPane } from '../read/reading-pane.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { ItemForm } from '../write/item-form.tsx'
import { perform } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { useTypeNames } from '../type-names.ts'

const { evidence: say } = words.page

type ItemPageProps = { readonly id: EvidenceId; readonly filter: EvidenceFilter; readonly sort: EvidenceSort }

export function ItemPage({ id, filter, sort }: ItemPageProps): ReactNode {
  const reading = useCall('evidence.get', { id })
  const toList = () => go({ screen: 'evidence', filter, sort })
  async function remove({ id: removed, ref }: Evidence): Promise<void> {
    if ((await perform('evidence.remove', { ids: [removed] }, say.removed(ref))) !== undefined) toList()
  }
  if (reading.failure?.code === 'not-found')
    return (
      <Empty title={say.goneTitle} action={<Button onPress={toList}>{say.back}</Button>}>
        {say.gone}
      </Empty>
    )
  return (
    <TitledRoom title={reading.value?.evidence.title ?? ''}>
      <Shown reading={reading} lines={[30, 60, 90, 85, 90, 40]}>
        {({ evidence, links }) => (
          <div className="item">
            <div className="item-write">
              <Button look="quiet" icon={<ArrowLeft size={16} aria-hidden />} onPress={toList}>
                {say.back}
              </Button>
              <Strip evidence={evidence} />
              <Button look="quiet" onPress={() => void remove(evidence)}>
                {say.remove}
              </Button>
              <ItemForm key={evidence.id} evidence={evidence} />
            </div>
            <div className="item-read">
              <ReadingPane key={evidence.id} evidence={evidence} />
            </div>
            <ItemCriteria key={evidence.id} evidence={evidence} links={links} />
          </div>
        )}
      </Shown>
    </TitledRoom>
  )
}

/** Reference, type and date, with what limits how the item may be shown. */
function Strip({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const typeName = useTypeNames()(evidence.type)
  const tags = [
    evidence.confidential && say.confidential,
    evidence.heldElsewhere !== null && say.heldElsewhere,
    evidence.simulated && say.simulated,
    evidence.supersededById !== null && say.superseded,
  ].filter((tag) => tag !== false)
  return (
    <p className="item-strip">
      <strong>{evidence.ref}</strong>
      <span>{typeName}</span>
      <span>{evidence.dateFrom === null ? say.noDate : words.core.period(evidence.dateFrom, evidence.dateTo)}</span>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </p>
  )
}
