// A long call: its progress, its end and the way to cancel it.
import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../shared/contract/define.ts'
import type { Failure, Result } from '../../shared/contract/result.ts'
import { call, type CallInput, type CallName, type CallOutput } from './client.ts'

export type JobState<Value> =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: Progress | undefined }
  | { readonly step: 'done'; readonly value: Value }
  | { readonly step: 'failed'; readonly failure: Failure }

export type Job<N extends CallName> = {
  readonly state: JobState<CallOutput<N>>
  /** Resolves with the answer as well, so that a screen can go on from it. One run at a time. */
  readonly start: (input: CallInput<N>) => Promise<Result<CallOutput<N>>>
  /** The run answers `cancelled`, and the core leaves nothing half done. */
  readonly cancel: () => void
  readonly reset: () => void
}

/** Runs a call of the core that reports progress. Leaving the screen cancels it. */
export function useJob<N extends CallName>(name: N): Job<N> {
  const [state, setState] = useState<JobState<CallOutput<N>>>({ step: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function start(input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setState({ step: 'running', progress: undefined })
    const result = await call(name, input, {
      signal: controller.signal,
      onProgress: (progress) => setState({ step: 'running', progress }),
    })
    setState(result.ok ? { step: 'done', value: result.value } : { step: 'failed', failure: result.failure })
    return result
  }
  return { state, start, cancel: () => running.current?.abort(), reset: () => setState({ step: 'idle' }) }
}
