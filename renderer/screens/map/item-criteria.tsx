import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { CallOutput } from '../../data/client.ts'
import { Claims } from '../item/claims.tsx'

type ItemCriteriaProps = { readonly evidence: Evidence; readonly links: CallOutput<'evidence.get'>['links'] }

/** The criteria of one item, always in sight beside it, and the way to link more. */
export function ItemCriteria(props: ItemCriteriaProps): ReactNode {
  return <Claims {...props} />
}
