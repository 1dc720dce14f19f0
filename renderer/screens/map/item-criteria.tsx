import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Claims } from './claims.tsx'
import { Linker } from './linker.tsx'

const { evidence: say } = words.page

type ItemCriteriaProps = { readonly evidence: Evidence; readonly links: CallOutput<'evidence.get'>['links'] }

/** The criteria of one item, always in sight beside it: what it claims, and below it all that it could be linked to. */
export function ItemCriteria({ evidence, links }: ItemCriteriaProps): ReactNode {
  return (
    <aside className="item-side" aria-label={say.claims}>
      <div className="item-claims" role="region" aria-label={say.claims} tabIndex={0}>
        <h2 className="part-title">{say.claims}</h2>
        {links.length === 0 ? (
          <p className="text-muted">{say.noClaims}</p>
        ) : (
          <Claims evidence={evidence} links={links} />
        )}
      </div>
      <Linker evidence={evidence} links={links} />
    </aside>
  )
}
