// The shape of a contract: names of calls with their schemas. One object serves types, validation, wire, command line and tests.
import type { z } from 'zod'
import type { Result } from './result.ts'

/** What a change touched; a reader asks again when one of its topics changed. */
export const TOPICS = ['workbook', 'profile', 'units', 'evidence', 'people', 'links', 'decisions', 'history'] as const
export type Topic = (typeof TOPICS)[number]

/** Progress of a long call: `value` from 0 to 1, a title that stays, a description that changes. At most ten a second. */
export type Progress = { readonly value: number; readonly title: string; readonly description?: string }

/** One call. `changes` are announced after the commit to every window; `progress` marks a long call that reports and can be cancelled. */
export type CallShape = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly reads?: readonly Topic[]
  readonly changes?: readonly Topic[]
  readonly progress?: true
}
export type Contract = Readonly<Record<string, CallShape>>

/** What a caller gives; defaults may be left out. */
export type Input<K extends Contract, N extends keyof K> = z.input<K[N]['input']>
/** What a handler gets: parsed, with defaults filled in. */
export type Parsed<K extends Contract, N extends keyof K> = z.output<K[N]['input']>
export type Output<K extends Contract, N extends keyof K> = z.output<K[N]['output']>

export type Context = { readonly signal: AbortSignal; readonly report: (progress: Progress) => void }
export type Handlers<K extends Contract> = {
  readonly [N in keyof K]: (input: Parsed<K, N>, context: Context) => Output<K, N> | Promise<Output<K, N>>
}

export type CallOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }
/** `call` always resolves to a Result and never rejects. */
export type Client<K extends Contract> = {
  readonly call: <N extends keyof K & string>(
    name: N,
    input: Input<K, N>,
    options?: CallOptions,
  ) => Promise<Result<Output<K, N>>>
  /** Hears of changes made by any window; the function returned stops it. */
  readonly onChanged: (listener: (topics: readonly Topic[]) => void) => () => void
}

/** Either end of a connection: a MessagePort, a process's messages, or two functions in a test. `onClose` is called once when the other end is gone. */
export type Port = {
  readonly post: (message: unknown) => void
  readonly listen: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}
