// Gives a verb the core: the same handlers as in the window, in this process, with paths as people typed them.
import { readFile } from 'node:fs/promises'
import { addAbortSignal, type Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { coreContract, type CoreContract } from '../../shared/contract/core.ts'
import type { Handlers, Input, Output, Progress } from '../../shared/contract/define.ts'
import { AppError, orThrow } from '../../shared/contract/result.ts'
import { answer } from '../../shared/contract/wire.ts'
import { enGB } from '../../shared/words/words.ts'
import { toDay } from './clock.ts'
import { describeFault } from './describe-fault.ts'
import type { Session } from './verb.ts'

const { run: say } = enGB.commandLine

export type SessionOptions = {
  /** Loads the core, once and at the first call. */
  readonly loadHandlers: () => Promise<Handlers<CoreContract>>
  /** The absolute path of a name that was typed. */
  readonly resolve: (name: string) => string
  readonly input: Readable
  readonly signal: AbortSignal
  readonly report: (progress: Progress) => void
  /** Text for people that is no result. */
  readonly notice: (text: string) => void
}

/** Runs `work` with a session; whatever workbook it opened is closed afterwards. Failures come as AppErrors. */
export async function withSession<T>(options: SessionOptions, work: (session: Session) => Promise<T>): Promise<T> {
  let handlers: Handlers<CoreContract> | undefined
  const call = async (name: string, input: unknown, signal: AbortSignal): Promise<unknown> => {
    handlers ??= await options.loadHandlers()
    let fault: unknown
    const result = await answer(coreContract, handlers, name, input, {
      words: enGB.core.failures,
      onFault: (_, thrown) => (fault = thrown),
      onChanged: () => undefined,
      signal,
      report: options.report,
    })
    if (fault !== undefined) throw new AppError('internal', say.fault, [{ path: name, message: describeFault(fault) }])
    return orThrow(result)
  }
  const session: Session = {
    // The reply of a call is its output by construction: the handler of that name made it, and the contract's tests parse every reply.
    call: async <N extends keyof CoreContract>(name: N, input: Input<CoreContract, N>) =>
      (await call(name, input, options.signal)) as Output<CoreContract, N>,
    callByName: (name, input) => call(name, input, options.signal),
    openWorkbook: async (folder) => {
      const { notices } = await session.call('workbook.open', { folder })
      for (const notice of notices) options.notice(notice)
    },
    readText: (file) => readText(file, options),
    today: toDay(new Date()),
  }
  const close = async () => {
    if (handlers !== undefined) await call('workbook.close', {}, new AbortController().signal)
  }
  let value: T
  try {
    value = await work(session)
  } catch (thrown) {
    // The first failure is the one to tell, whatever closing says.
    await close().catch(() => undefined)
    throw thrown
  }
  await close()
  return value
}

async function readText(file: string, { resolve, input, signal }: SessionOptions): Promise<string> {
  if (file === '-') return readInput(input, signal)
  const { withFaults } = await import('../core/faults.ts')
  const path = resolve(file)
  const bytes = await withFaults(path, () => readFile(path))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('unreadable-file', say.unreadable(path))
  }
}

async function readInput(input: Readable, signal: AbortSignal): Promise<string> {
  try {
    return await textOf(addAbortSignal(signal, input))
  } catch (thrown) {
    if (signal.aborted) throw new AppError('cancelled', enGB.core.failures.cancelled)
    throw thrown
  }
}
