// Items that are to be one, side by side, with the choice of the one that stays and what it takes over.
import { useState, type ReactNode } from 'react'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCalls } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { RadioField } from '../../parts/radio.tsx'
import { perform } from '../perform.ts'
import { Thumbnail } from '../read/thumbnail.tsx'
import { useTypeNames } from '../type-names.ts'

const { list: say, evidence: saidOf } = words.page
type Item = CallOutput<'evidence.get'>

/** As many as can be compared by eye; the core takes more. */
export const MOST_TO_MERGE = 20
const SHOWN = 6 // items side by side in a group; more are merged with them, unseen

type MergeChoiceProps = {
  readonly ids: readonly EvidenceId[]
  /** How the items stand: as a list in a dialog, or beside each other. */
  readonly look?: 'down' | 'across'
  readonly onMerged?: () => void
  /** What else can be done, before the merging itself. */
  readonly children?: ReactNode
}

export function MergeChoice({ ids, look = 'down', onMerged = () => {}, children }: MergeChoiceProps): ReactNode {
  const shown = look === 'across' ? ids.slice(0, SHOWN) : ids
  const items = useCalls(
    'evidence.get',
    ids.slice(0, MOST_TO_MERGE).map((id) => ({ id })),
  )
  const typeName = useTypeNames()
  const [chosen, setChosen] = useState('')
  const keep = items.find(({ evidence }) => evidence.id === chosen) ?? fullest(items)
  if (keep === undefined) return null
  const others = items.filter((item) => item !== keep)
  const sum = (count: (item: Item) => number) => others.reduce((total, item) => total + count(item), 0)

  async function merge({ evidence: { id: keepId, ref } }: Item): Promise<void> {
    const otherIds = ids.filter((id) => id !== keepId)
    const done = await perform('evidence.merge', { keepId, otherIds }, say.merged(ref))
    if (done !== undefined) onMerged()
  }
  return (
    <div className="merge">
      <RadioField
        label={say.keep}
        look={look}
        options={items
          .filter(({ evidence }) => shown.includes(evidence.id))
          .map((item) => ({ id: item.evidence.id, label: <Facts item={item} typeName={typeName} /> }))}
        value={keep.evidence.id}
        onChange={setChosen}
      />
      {shown.length < ids.length && <p className="text-muted">{say.inGroup(ids.length - shown.length)}</p>}
      <p>
        {say.mergeInto(
          keep.evidence.ref,
          ids.length - 1,
          sum(({ evidence }) => evidence.files.length),
          sum(({ links }) => links.length),
        )}
      </p>
      <div className={look === 'down' ? 'actions actions-end' : 'actions'}>
        {children}
        <Button look={look === 'down' ? 'primary' : 'plain'} onPress={() => void merge(keep)}>
          {say.mergeNow(keep.evidence.ref)}
        </Button>
      </div>
    </div>
  )
}

/** The item with most links, then most files, is likely the one that the learner worked on; the first of equals. */
const fullest = (items: readonly Item[]): Item | undefined =>
  items.toSorted(
    (one, other) => other.links.length - one.links.length || other.evidence.files.length - one.evidence.files.length,
  )[0]

type FactsProps = { readonly item: Item; readonly typeName: (id: string) => string }

function Facts({ item: { evidence, links }, typeName }: FactsProps): ReactNode {
  const { ref, title, type, dateFrom, dateTo, files } = evidence
  const date = dateFrom === null ? saidOf.noDate : words.core.period(dateFrom, dateTo)
  return (
    <span className="merge-facts">
      <Thumbnail file={files[0] ?? null} />
      <span>
        <span className="merge-title">
          <span className="text-muted">{ref}</span> {title}
        </span>
        <span className="text-muted text-note">{say.facts(typeName(type), date, files.length, links.length)}</span>
      </span>
    </span>
  )
}
