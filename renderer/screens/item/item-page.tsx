// One item: the form of its type, the reading pane, its criteria.
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceFilter, EvidenceSort } from '../../../shared/domain/evidence-filter.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/say.tsx'
import { go } from '../../route.ts'
import { ItemCriteria } from '../map/item-criteria.tsx'
import { perform } from '../perform.ts'
import { ReadingPane } from '../read/reading-pane.tsx'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { ItemForm } from '../write/item-form.tsx'
import { ItemPanes } from './item-panes.tsx'
import { ItemStrip } from './item-strip.tsx'
import { Neighbours } from './neighbours.tsx'

const { evidence: say, list } = words.page

type ItemPageProps = { readonly id: EvidenceId; readonly filter: EvidenceFilter; readonly sort: EvidenceSort }

export function ItemPage({ id, filter, sort }: ItemPageProps): ReactNode {
  const reading = useCall('evidence.get', { id })
  const toList = () => go({ screen: 'evidence', filter, sort })
  async function remove({ id: removed, ref }: Evidence): Promise<void> {
    if ((await perform('evidence.remove', { ids: [removed] }, say.removed(ref))) !== undefined) toList()
  }
  if (reading.failure?.code === 'not-found')
    return (
      <TitledRoom title={words.page.desk.evidence}>
        <Empty title={say.goneTitle} action={<Button onPress={toList}>{say.back}</Button>}>
          {say.gone}
        </Empty>
      </TitledRoom>
    )
  const evidence = reading.value?.evidence
  if (evidence !== undefined && evidence.trashedAt !== null)
    return (
      <TitledRoom title={evidence.title} action={<Button onPress={toList}>{say.back}</Button>}>
        <Empty
          title={say.inTrashTitle}
          action={
            <Button onPress={() => void perform('evidence.bringBack', { ids: [id] }, list.broughtBack(1))}>
              {list.bringBack}
            </Button>
          }
        >
          {say.inTrash}
        </Empty>
      </TitledRoom>
    )
  return (
    <TitledRoom
      title={evidence?.title ?? ''}
      action={
        <span className="item-actions">
          <Neighbours id={id} filter={filter} sort={sort} />
          {evidence !== undefined && (
            <IconButton
              icon={<Trash2 size={16} aria-hidden />}
              label={say.remove}
              onPress={() => void remove(evidence)}
            />
          )}
        </span>
      }
    >
      <Shown reading={reading} lines={[30, 60, 90, 85, 90, 40]}>
        {(value) => (
          <>
            <ItemStrip evidence={value.evidence} onList={toList} />
            <ItemPanes
              id={value.evidence.id}
              form={<ItemForm key={value.evidence.id} evidence={value.evidence} />}
              reading={(tabs) => <ReadingPane key={value.evidence.id} evidence={value.evidence} lead={tabs} />}
              criteria={<ItemCriteria key={value.evidence.id} evidence={value.evidence} links={value.links} />}
            />
          </>
        )}
      </Shown>
    </TitledRoom>
  )
}
