// The spelling dictionary in a worker of its own: a suggestion can take 30 ms, in which the core must answer other calls.
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import { urlOfJob } from '../jobs/run-job.ts'

/** What the worker is asked: which of these words are wrong, or what was meant by one. */
export type Asked = { readonly id: number; readonly check: readonly string[]; readonly suggest?: string }
export type Told = { readonly id: number; readonly words: readonly string[] }

export type Speller = {
  /** The words that the dictionary does not know. */
  readonly check: (words: readonly string[]) => Promise<readonly string[]>
  /** Words that may have been meant, the likeliest first. */
  readonly suggest: (word: string) => Promise<readonly string[]>
}

type Waiting = { readonly resolve: (words: readonly string[]) => void; readonly reject: (reason: unknown) => void }

/** Starts its worker when it is first asked, and again when the worker has ended. The worker keeps no process alive. `assets` is the folder. */
export function createSpeller(assets: string): Speller {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0

  const start = (): Worker => {
    const started = new Worker(urlOfJob('spelling'), { workerData: assets })
    started.unref()
    started.on('message', ({ id, words }: Told) => {
      waiting.get(id)?.resolve(words)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
    })
    const end = (reason: unknown): void => {
      if (worker === started) worker = undefined
      for (const { reject } of waiting.values()) reject(reason)
      waiting.clear()
    }
    started.on('error', end)
    started.on('exit', () => end(new AppError('internal', enGB.core.failures.internal)))
    return started
  }
  const ask = (question: Omit<Asked, 'id'>): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      worker.ref() // an answer that is awaited is worth staying for
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, ...question })
    })
  return {
    check: (words) => (words.length === 0 ? Promise.resolve([]) : ask({ check: words })),
    suggest: (word) => ask({ check: [], suggest: word }),
  }
}
