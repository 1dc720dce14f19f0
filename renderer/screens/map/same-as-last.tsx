// "Same criteria as the last item": what the item mapped before this one is linked to, in one press.
import { useMemo, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { keyOf, useCriteria, type NamedCriterion } from '../criteria.ts'
import { useLastMapped } from './linking.ts'
import { namesOf } from './criterion-row.tsx'

const { map: say } = words.page

type SameAsLastProps = {
  readonly evidence: Evidence
  /** Keys of what the item is linked to already. */
  readonly linked: ReadonlySet<string>
  readonly onLink: (criteria: readonly NamedCriterion[]) => Promise<void>
}

const FEW = 20 // items before this one, in the order of references, among which a linked one is looked for

/** Nothing where the last item has no criterion that this one lacks. */
export function SameAsLast({ evidence, linked, onLink }: SameAsLastProps): ReactNode {
  const { byKey } = useCriteria()
  const mapped = useLastMapped(evidence.id)
  const last = useCall('evidence.get', { id: mapped ?? evidence.id }, mapped !== undefined).value
  // Where nothing was mapped since the window opened, the newest reference that is linked stands in.
  const newest = useCall(
    'evidence.list',
    { sort: { by: 'ref', descending: true }, limit: FEW },
    mapped === undefined,
  ).value
  const ofNewest = newest?.items.find(
    (item) => item.id !== evidence.id && item.links.some((link) => link.state === 'claimed'),
  )
  const ref = mapped === undefined ? ofNewest?.ref : last?.evidence.ref
  const links = mapped === undefined ? ofNewest?.links : last?.links
  const criteria = useMemo(() => {
    const live = (links ?? []).filter((link) => link.state !== 'withdrawn' && !linked.has(keyOf(link)))
    return [...new Set(live.map((link) => keyOf(link)))].flatMap((key) => byKey.get(key) ?? [])
  }, [links, linked, byKey])
  if (ref === undefined || criteria.length === 0) return null
  return (
    <Button label={say.sameAsLabel(ref, namesOf(criteria))} onPress={() => void onLink(criteria)}>
      {say.sameAs(ref)}
    </Button>
  )
}
