// A contract over a Port: {id,name,input} and {id,cancel} one way; {id,progress}, {id,result} and {changed} the other. Nothing else.
import { z } from 'zod'
import type { CallOptions, Client, Context, Contract, Handlers, Port, Progress, Topic } from './define.ts'
import { TOPICS } from './define.ts'
import { AppError, type Detail, type Failure, type Result, toFailure } from './result.ts'
import { type ProblemWords, sayProblem } from './say-problem.ts'

const Request = z.union([
  // A transport that speaks JSON leaves out what is undefined.
  z.object({ id: z.int(), name: z.string(), input: z.unknown().optional() }),
  z.object({ id: z.int(), cancel: z.literal(true) }),
])
const Message = z.union([
  z.object({
    id: z.int(),
    progress: z.object({ value: z.number(), title: z.string(), description: z.string().optional() }),
  }),
  z.object({
    id: z.int(),
    result: z.custom<Result<never>>((value) => typeof value === 'object' && value !== null && 'ok' in value),
  }),
  z.object({ changed: z.array(z.enum(TOPICS)) }),
])

/** Progress comes at most this often, in milliseconds: more is not seen and slows both ends. */
const PROGRESS_MILLISECONDS = 100

/** The wire's own words; the caller passes them from the catalogue. */
export type WireWords = {
  readonly internal: string
  readonly unknownCall: (name: string) => string
  readonly badInput: string
  readonly inputProblems: ProblemWords
  readonly cancelled: string
  readonly gone: string
}

export type ServeOptions = {
  readonly words: WireWords
  /** Called with whatever was thrown that is not an AppError: a fault of ours. */
  readonly onFault: (name: string, thrown: unknown) => void
  /** Called after a call that changes something has answered well. */
  readonly onChanged: (topics: readonly Topic[]) => void
  /** Given each call as it begins on a port; it resolves when the call is over, so that a process can end after its last. */
  readonly onCall?: (call: Promise<void>) => void
}

const toDetails = (error: z.ZodError): Detail[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))

/** Runs one call: parses the input, calls the handler, and answers a Result. The one way in for wire, command line and tests. */
export async function answer<K extends Contract>(
  contract: K,
  handlers: Handlers<K>,
  name: string,
  input: unknown,
  options: ServeOptions & { readonly signal: AbortSignal; readonly report: (progress: Progress) => void },
): Promise<Result<unknown>> {
  const { words, signal } = options
  const report = seldom(options.report)
  const call = Object.hasOwn(contract, name) ? contract[name] : undefined
  const handler: ((input: never, context: Context) => unknown) | undefined = Object.hasOwn(handlers, name)
    ? handlers[name]
    : undefined
  if (call === undefined || handler === undefined)
    return { ok: false, failure: { code: 'not-found', message: words.unknownCall(name) } }
  const parsed = call.input.safeParse(input ?? {}, { error: (issue) => sayProblem(issue, words.inputProblems) })
  if (!parsed.success) return { ok: false, failure: badInput(words.badInput, toDetails(parsed.error)) }
  try {
    if (signal.aborted) throw new AppError('cancelled', words.cancelled)
    // The parsed input is this handler's by construction: both were looked up under one name, which the compiler cannot follow.
    const value: unknown = await handler(parsed.data as never, { signal, report })
    if (call.changes !== undefined) options.onChanged(call.changes)
    return { ok: true, value }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) options.onFault(name, thrown)
    return { ok: false, failure: toFailure(thrown, words.internal) }
  }
}

/** Lets the first report through, then one in every tenth of a second; the rest is dropped, since the next says all that it said. */
function seldom(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity
  return (progress) => {
    const now = performance.now()
    if (now - last < PROGRESS_MILLISECONDS) return
    last = now
    report(progress)
  }
}

function badInput(message: string, details: readonly Detail[]): Failure {
  const first = details[0]
  return {
    code: 'invalid-input',
    message: first === undefined ? message : `${message} ${first.path === '' ? '' : `${first.path}: `}${first.message}`,
    details,
  }
}

/** Serves the handlers on a port until it closes; closing cancels what is still running. The function returned tells this port of changes. */
export function serve<K extends Contract>(
  port: Port,
  contract: K,
  handlers: Handlers<K>,
  options: ServeOptions,
): (topics: readonly Topic[]) => void {
  const running = new Map<number, AbortController>()
  port.listen((message) => {
    const request = Request.safeParse(message)
    if (!request.success) return
    const { id } = request.data
    if ('cancel' in request.data) running.get(id)?.abort()
    else if (!running.has(id)) {
      const call = run(id, request.data.name, request.data.input)
      options.onCall?.(call)
    }
  })
  port.onClose(() => {
    for (const controller of running.values()) controller.abort()
  })
  return (topics) => port.post({ changed: topics })

  async function run(id: number, name: string, input: unknown): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    const report = (progress: Progress) => {
      if (running.has(id)) port.post({ id, progress })
    }
    const result = await answer(contract, handlers, name, input, { ...options, signal: controller.signal, report })
    running.delete(id)
    port.post({ id, result })
  }
}

/** A client over a port. A signal aborted before the call sends nothing; when the port closes, every waiting call answers a failure. */
export function createClient<K extends Contract>(port: Port, words: WireWords): Client<K> {
  type Waiting = {
    readonly settle: (result: Result<never>) => void
    readonly onProgress: ((progress: Progress) => void) | undefined
  }
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  const failed = (code: Failure['code'], message: string): Result<never> => ({ ok: false, failure: { code, message } })
  let last = 0
  let closed = false
  port.listen((raw) => {
    const message = Message.safeParse(raw)
    if (!message.success) return
    if ('changed' in message.data) for (const listener of listeners) listener(message.data.changed)
    else if ('result' in message.data) waiting.get(message.data.id)?.settle(message.data.result)
    else {
      const { value, title, description } = message.data.progress
      waiting
        .get(message.data.id)
        ?.onProgress?.(description === undefined ? { value, title } : { value, title, description })
    }
  })
  port.onClose(() => {
    closed = true
    for (const { settle } of waiting.values()) settle(failed('internal', words.gone))
  })

  function call(name: string, input: unknown, { signal, onProgress }: CallOptions = {}): Promise<Result<never>> {
    if (closed) return Promise.resolve(failed('internal', words.gone))
    if (signal?.aborted === true) return Promise.resolve(failed('cancelled', words.cancelled))
    last += 1
    const id = last
    return new Promise((resolve) => {
      const cancel = () => port.post({ id, cancel: true })
      const settle = (result: Result<never>) => {
        waiting.delete(id)
        signal?.removeEventListener('abort', cancel)
        resolve(result)
      }
      waiting.set(id, { settle, onProgress })
      signal?.addEventListener('abort', cancel, { once: true })
      port.post({ id, name, input })
    })
  }
  return {
    call,
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
