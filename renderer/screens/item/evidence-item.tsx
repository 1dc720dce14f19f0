// One item read: its words as they will be read, with its criteria beside them.
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty, Tag } from '../../parts/say.tsx'
import { go, type EvidenceFilter } from '../../route.ts'
import { Claims } from './claims.tsx'
import { Facts } from './evidence-facts.tsx'
import { ItemFiles } from './item-files.tsx'
import { perform } from '../perform.ts'
import { RichTextView } from '../rich-text-view.tsx'
import { Shown } from '../shown.tsx'
import { useTypeNames } from '../type-names.ts'

const { evidence: say } = words.page

type EvidenceItemProps = { readonly id: EvidenceId; readonly filter: EvidenceFilter }

export function EvidenceItem({ id, filter }: EvidenceItemProps): ReactNode {
  const reading = useCall('evidence.get', { id })
  const toList = () => go({ screen: 'evidence', filter, open: null })
  async function remove({ id: removed, ref }: Evidence): Promise<void> {
    if ((await perform('evidence.remove', { id: removed }, say.removed(ref))) !== undefined) toList()
  }
  if (reading.failure?.code === 'not-found')
    return (
      <Empty title={say.goneTitle} action={<Button onPress={toList}>{say.back}</Button>}>
        {say.gone}
      </Empty>
    )
  return (
    <Shown reading={reading} lines={[30, 60, 90, 85, 90, 40]}>
      {({ evidence, links }) => (
        <div className="item">
          <article className="item-main" aria-labelledby="item-title" tabIndex={0}>
            <header className="item-head">
              <span className="pane-back">
                <Button look="quiet" icon={<ArrowLeft size={16} aria-hidden />} onPress={toList}>
                  {say.back}
                </Button>
              </span>
              <Strip evidence={evidence} />
              <h2 className="item-title" id="item-title">
                {evidence.title}
              </h2>
              <div className="actions">
                <Button onPress={() => go({ screen: 'edit-evidence', id: evidence.id })}>{say.edit}</Button>
                <Button look="quiet" onPress={() => void remove(evidence)}>
                  {say.remove}
                </Button>
              </div>
            </header>
            {evidence.text.content.length > 0 && <RichTextView document={evidence.text} />}
            {isBare(evidence) && <p className="text-muted">{say.nothingWritten}</p>}
            <Facts evidence={evidence} />
            <ItemFiles evidence={evidence} />
          </article>
          <Claims key={evidence.id} evidence={evidence} links={links} />
        </div>
      )}
    </Shown>
  )
}

/** Nothing to read yet: no words, no fields, no files. */
const isBare = ({ text, fields, files, heldElsewhere }: Evidence): boolean =>
  text.content.length === 0 && Object.keys(fields).length === 0 && files.length === 0 && heldElsewhere === null

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
