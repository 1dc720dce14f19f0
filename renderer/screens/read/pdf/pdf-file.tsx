import type { ReactNode } from 'react'
import { words } from '../../../data/words.ts'
import { Loading } from '../loading.tsx'
import type { Look } from '../look.ts'
import { NoneView } from '../views/none-view.tsx'
import { PdfView } from './pdf-view.tsx'
import { usePdf } from './use-pdf.ts'

const { read: say } = words.page

type PdfFileProps = {
  /** An `evidence:` address. */
  readonly address: string
  readonly bytes: number
  readonly look: Look
  readonly onOpen: (() => void) | undefined
}

/** A PDF, or why it cannot be shown. */
export function PdfFile({ address, bytes, look, onOpen }: PdfFileProps): ReactNode {
  const state = usePdf(address, bytes)
  if (state === 'opening') return <Loading />
  if (state === 'password' || state === 'unreadable')
    return <NoneView message={say[state]} onOpen={onOpen} look={look} />
  return <PdfView open={state} look={look} />
}
