import type { ReactNode } from 'react'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { saveQuickly } from './linking.ts'

const { evidence: say, map } = words.page

/** What a claim to re-check or a withdrawn one waits for: one press that makes it count again. */
export function LinkState({ link }: { readonly link: LinkRow }): ReactNode {
  if (link.state === 'claimed') return null
  return (
    <Button onPress={() => void saveQuickly(link, { state: 'claimed' }, say.confirmed)}>
      {link.state === 'recheck' ? say.confirm : map.claimAgain}
    </Button>
  )
}
