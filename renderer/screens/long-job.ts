// A long call that the whole window waits for, with its progress in a dialog and a way to cancel it.
import { create } from 'zustand'
import type { Progress } from '../../shared/contract/define.ts'
import type { Result } from '../../shared/contract/result.ts'
import { call, type CallInput, type CallName, type CallOutput } from '../data/client.ts'

type LongJob = { readonly progress: Progress; readonly cancel: () => void }
const useRunning = create<{ readonly job: LongJob | null }>(() => ({ job: null }))

/** Runs it; `title` is shown until the core says its own. One at a time. */
export async function runLong<N extends CallName>(
  name: N,
  input: CallInput<N>,
  title: string,
): Promise<Result<CallOutput<N>>> {
  const controller = new AbortController()
  const show = (progress: Progress) => useRunning.setState({ job: { progress, cancel: () => controller.abort() } })
  show({ value: 0, title })
  const result = await call(name, input, { signal: controller.signal, onProgress: show })
  useRunning.setState({ job: null })
  return result
}
export const useLongJob = (): LongJob | null => useRunning((state) => state.job)
