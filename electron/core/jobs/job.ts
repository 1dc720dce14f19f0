// The worker's side of a job: runs it, reports at most ten times a second, and answers a value or a failure.
import { parentPort, workerData } from 'node:worker_threads'
import { toFailure } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import { toAppError } from '../faults.ts'
import type { Job, JobMessage } from './run-job.ts'

const PROGRESS_MILLISECONDS = 100

/** Runs `work` on the input that the core gave. Called once, at the end of a `*.job.ts`. */
export async function serveJob<Input, Output>(
  _job: Job<Input, Output>,
  work: (input: Input, report: (value: number, description: string) => void) => Promise<Output>,
): Promise<void> {
  const post = (message: JobMessage<Output>) => parentPort?.postMessage(message)
  let last = 0
  const report = (value: number, description: string) => {
    if (Date.now() - last < PROGRESS_MILLISECONDS) return
    last = Date.now()
    post({ progress: { value, description } })
  }
  try {
    // What runJob posted is this job's input: both name the same Job.
    post({ value: await work(workerData as Input, report) })
  } catch (thrown) {
    const fault = toAppError(thrown)
    if (toFailure(fault, '').code === 'internal') console.error(fault)
    post({ failure: toFailure(fault, enGB.core.failures.internal) })
  }
}
