// Long work in a worker thread: plain data in, plain data out, no database. The one place that knows where a job's file is.
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Progress } from '../../../shared/contract/define.ts'
import { AppError, type Failure } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'

export type JobMessage<Output> =
  { readonly progress: Omit<Progress, 'title'> } | { readonly value: Output } | { readonly failure: Failure }
/** Each job's input and output, by the name of its file. */
export type Job<Input, Output> = { readonly name: string; readonly input?: Input; readonly output?: Output }

export type JobOptions = {
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Omit<Progress, 'title'>) => void
  /** What the worker's own objects may take. */
  readonly maxMegabytes?: number
  /** A worker that says nothing for this long, in milliseconds, is ended: `unreadable-file`. */
  readonly patience?: number
  /** A worker during whose work the process grows by more than this many megabytes is ended: `unreadable-file`. */
  readonly maxGrowth?: number
}

/** How often a worker's time and memory are looked at, in milliseconds. */
const WATCH = 100

// WebAssembly (PDFium, HEIC, spelling) is compiled in the worker's own thread. Compiled beside it, a worker that ends meanwhile never ends in Electron 33,
// and in Node 24 its code can be freed twice, which ends the whole process (nodejs/node#64500).
setFlagsFromString('--wasm-num-compilation-tasks=0')

/** As sources jobs are `.ts` beside this file; built, they lie flat beside the bundle. */
const built = !import.meta.url.endsWith('.ts')
/** Where a job's file is, by its name. */
export const urlOfJob = (name: string): URL => new URL(built ? `./${name}.job.js` : `./${name}.job.ts`, import.meta.url)

/**
 * Runs a job to its end. An abort ends the worker and answers `cancelled` once it is gone; what it had begun to write is the caller's to remove.
 * A crash, or an end without a value, is `internal`; a worker beyond its memory is `unreadable-file`. The core lives on.
 */
export function runJob<Input, Output>(
  job: Job<Input, Output>,
  input: Input,
  { signal, onProgress, maxMegabytes, patience = Infinity, maxGrowth = Infinity }: JobOptions,
): Promise<Output> {
  if (signal.aborted) return Promise.reject(new AppError('cancelled', enGB.core.failures.cancelled))
  return new Promise((resolve, reject) => {
    const resourceLimits = {
      // A small nursery keeps a worker that passes many photos through at 425 MB instead of 570 MB.
      maxYoungGenerationSizeMb: 16,
      ...(maxMegabytes === undefined ? {} : { maxOldGenerationSizeMb: maxMegabytes }),
    }
    const worker = new Worker(urlOfJob(job.name), { workerData: input, resourceLimits })
    let outcome = (): void => reject(new AppError('internal', enGB.core.failures.internal))
    const settleWith = (next: () => void) => {
      outcome = next
    }
    const cancel = () => {
      settleWith(() => reject(new AppError('cancelled', enGB.core.failures.cancelled)))
      void worker.terminate()
    }
    signal.addEventListener('abort', cancel, { once: true })
    let heard = performance.now()
    const before = process.memoryUsage.rss()
    const giveUp = (message: string) => {
      settleWith(() => reject(new AppError('unreadable-file', message)))
      void worker.terminate()
    }
    const watch = setInterval(() => {
      if (performance.now() - heard > patience) giveUp(enGB.core.failures.tooLong)
      else if (process.memoryUsage.rss() - before > maxGrowth * 1_000_000) giveUp(enGB.core.failures.tooLarge)
    }, WATCH)
    worker.on('message', (message: JobMessage<Output>) => {
      heard = performance.now()
      if ('progress' in message) onProgress?.(message.progress)
      else if ('value' in message) settleWith(() => resolve(message.value))
      else
        settleWith(() => reject(new AppError(message.failure.code, message.failure.message, message.failure.details)))
    })
    worker.on('error', (error) => {
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settleWith(() => reject(outOfMemory ? new AppError('unreadable-file', enGB.core.failures.tooLarge) : error))
    })
    worker.on('exit', () => {
      clearInterval(watch)
      signal.removeEventListener('abort', cancel)
      outcome()
    })
  })
}
