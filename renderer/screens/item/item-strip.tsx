import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { useTypeNames } from '../type-names.ts'

const { evidence: say } = words.page

type ItemStripProps = { readonly evidence: Evidence; readonly onList: () => void }

/** Reference, type and date, with what limits how the item may be shown. */
export function ItemStrip({ evidence, onList }: ItemStripProps): ReactNode {
  const typeName = useTypeNames()(evidence.type)
  const tags = [
    evidence.confidential && say.confidential,
    evidence.heldElsewhere !== null && say.heldElsewhere,
    evidence.simulated && say.simulated,
    evidence.supersededById !== null && say.superseded,
  ].filter((tag) => tag !== false)
  return (
    <div className="item-strip">
      <Button look="quiet" icon={<ArrowLeft size={16} aria-hidden />} onPress={onList}>
        {say.back}
      </Button>
      <strong className="item-ref">{evidence.ref}</strong>
      <span>{typeName}</span>
      <span>{evidence.dateFrom === null ? say.noDate : words.core.period(evidence.dateFrom, evidence.dateTo)}</span>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </div>
  )
}
