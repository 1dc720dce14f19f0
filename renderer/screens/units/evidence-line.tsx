import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { go, toEvidence } from '../../route.ts'
import { notationInWords } from '../place-words.ts'
import type { ClaimOf } from './criterion-facts.ts'

const { evidence } = words.page

type EvidenceLineProps = {
  readonly claim: ClaimOf
  /** The criterion's code; a link to a sub-point has a longer one. */
  readonly code: string
}

/** The reference, then `for a · p. 3, second paragraph · why`. */
export function EvidenceLine({ claim: { item, link }, code }: EvidenceLineProps): ReactNode {
  const place = notationInWords(
    link.place,
    item.files.map((file) => file.name),
  )
  const facts = [
    link.code === code ? '' : evidence.forSubPoint(link.code.slice(code.length + 1)),
    place,
    link.why,
    link.state === 'claimed' ? '' : evidence[link.state],
  ]
  return (
    <li>
      <TextLink label={`${item.ref} ${item.title}`} onPress={() => go(toEvidence(item.id))}>
        {item.ref}
      </TextLink>{' '}
      <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </li>
  )
}
