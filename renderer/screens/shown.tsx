import type { ReactNode } from 'react'
import { words } from '../data/words.ts'
import type { Reading } from '../data/use-call.ts'
import { Button } from '../parts/button.tsx'
import { Notice, Skeleton } from '../parts/say.tsx'

type ShownProps<Value> = {
  readonly reading: Reading<Value>
  /** The widths of the skeleton's lines, in per cent. */
  readonly lines?: readonly number[]
  readonly children: (value: Value) => ReactNode
}

const LINES = [40, 90, 80, 85] as const

/** What a call answered; its skeleton until then; its failure in place, with a way to try again. */
export function Shown<Value>({ reading, lines = LINES, children }: ShownProps<Value>): ReactNode {
  const { tryAgain, problem, loading } = words.page.desk
  if (reading.value !== undefined) return children(reading.value)
  if (reading.failure === undefined) return <Skeleton label={loading} lines={lines} />
  return (
    <Notice look="problem" title={problem} action={<Button onPress={reading.retry}>{tryAgain}</Button>}>
      {reading.failure.message}
    </Notice>
  )
}
