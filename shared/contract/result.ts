// How a call answers: a value or a failure, both plain data, since a thrown Error loses its class and code at a process border.

/** The closed list of failure codes; the command line gives each its own exit code (cli.md section 4). */
export const FAILURE_CODES = [
  'internal',
  'invalid-input',
  'not-found',
  'conflict',
  'cancelled',
  'unreadable-file',
  'disk-full',
  'workbook-newer',
  'workbook-in-use',
  'workbook-damaged',
  'not-a-workbook',
  'permission-denied',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** `message` says what happened, what is safe and what to do next. `details` names the fields of a bad input, or what a program needs. */
export type Failure = { readonly code: FailureCode; readonly message: string; readonly details?: readonly Detail[] }
export type Detail = { readonly path: string; readonly message: string }

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

/** What the core throws on purpose. Anything else that is thrown is a fault of ours and becomes `internal`. */
export class AppError extends Error {
  readonly code: FailureCode
  readonly details: readonly Detail[] | undefined
  constructor(code: FailureCode, message: string, details?: readonly Detail[]) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** A failure as data from anything thrown. `internal` is the message for a fault of ours. */
export function toFailure(thrown: unknown, internal: string): Failure {
  if (!(thrown instanceof AppError)) return { code: 'internal', message: internal }
  const { code, message, details } = thrown
  return details === undefined ? { code, message } : { code, message, details }
}

/** The value, or the failure thrown as an AppError: for tests and the command line, where nobody looks at a Result. */
export function orThrow<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new AppError(result.failure.code, result.failure.message, result.failure.details)
}

/** Makes a switch over a union complete: the compiler refuses a forgotten case. */
export function assertNever(value: never): never {
  throw new Error(`Not a case: ${JSON.stringify(value)}`)
}
