import type { ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { Facts } from '../item/evidence-facts.tsx'

/** What the learner writes about an item, by the form of its type. */
export function ItemForm({ evidence }: { readonly evidence: Evidence }): ReactNode {
  return <Facts evidence={evidence} />
}
