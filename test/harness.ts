// startApp(): the real core on a real workbook in a folder of its own, met through the contract as a window meets it. Only clock and ids are the
// test's. Every reply must be JSON-safe and exactly what the contract says, and a fault that no test asked for fails that test.
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { onTestFinished } from 'vitest'
import { createHandlers } from '../electron/core/handlers.ts'
import type { MigrationStep } from '../electron/core/db/migrations.ts'
import { coreContract, type CoreContract } from '../shared/contract/core.ts'
import type { CallOptions, Client, Context, Handlers, Input, Output, Port, Topic } from '../shared/contract/define.ts'
import { type Failure, orThrow } from '../shared/contract/result.ts'
import { createClient, serve } from '../shared/contract/wire.ts'
import { enGB } from '../shared/words/words.ts'

export const root = path.join(import.meta.dirname, '..')
export const assets = path.join(root, 'assets')
export const sampleFile = (name: string): string => path.join(assets, 'sample', 'files', name)

type Name = keyof CoreContract
export type App = {
  /** The value of a call; a failure is thrown as an AppError. */
  readonly call: <N extends Name>(
    name: N,
    input: Input<CoreContract, N>,
    options?: CallOptions,
  ) => Promise<Output<CoreContract, N>>
  /** The failure of a call that must fail; `input` may be anything. */
  readonly refused: (name: string, input: unknown, options?: CallOptions) => Promise<Failure>
  readonly client: Client<CoreContract>
  /** One more window on the same core. */
  readonly openWindow: () => Client<CoreContract> & { readonly close: () => void }
  /** A path in the test's own folder. */
  readonly path: (name: string) => string
  /** Writes a file into the test's own folder and answers its path. */
  readonly write: (name: string, content: string | Uint8Array) => string
  /** The folder of the workbook that `startApp` made. */
  readonly workbook: string
  readonly clock: { readonly now: () => Date; readonly advance: (milliseconds: number) => void }
  /** Ends this core and starts another on the same workbook, as a restart does. */
  readonly restart: () => Promise<void>
  /** What was thrown that is no AppError, so far; asking for them forgives them. */
  readonly takeFaults: () => unknown[]
  /** Closes the workbook and removes the folder; a test that forgets is cleaned up after. */
  readonly stop: () => Promise<void>
}
export type AppOptions = {
  /** Make a workbook first; on unless said otherwise. */
  readonly workbook?: boolean
  /** The steps of migration, where a test brings its own. */
  readonly steps?: readonly MigrationStep[]
  /** For several tests: the one who asked stops it. Else it stops with the test that started it. */
  readonly shared?: boolean
}

/** Memory where there is plenty: a law of thousands of synced commits would wait for the disk. */
function base(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 500_000_000 ? memory : tmpdir()
}

export async function startApp({ workbook = true, steps, shared = false }: AppOptions = {}): Promise<App> {
  const folder = mkdtempSync(path.join(base(), 'trellis-test-'))
  const at = (name: string) => path.join(folder, name)
  let time = Date.parse('2026-03-09T09:00:00.000Z')
  let ids = 0
  let faults: unknown[] = []
  const host = {
    resolve: (name: string) => name,
    now: () => new Date(time),
    newId: () => `id-${(ids += 1)}`,
    assets,
    log: (_: string, thrown: unknown) => void faults.push(thrown),
    ...(steps === undefined ? {} : { steps }),
  }
  let handlers = strict(createHandlers(host))
  const windows = new Set<(topics: readonly Topic[]) => void>()
  const open = () => {
    const { near, far, close } = createPorts()
    // The handlers are looked up at each call, so that a window outlives a restart of the core.
    const announce = serve(
      far,
      coreContract,
      late(() => handlers),
      {
        words: enGB.core.failures,
        onFault: (_, thrown) => void faults.push(thrown),
        onChanged: (topics) => windows.forEach((tell) => tell(topics)),
      },
    )
    windows.add(announce)
    far.onClose(() => windows.delete(announce))
    return { ...createClient<CoreContract>(near, enGB.core.failures), close }
  }
  const client = open()
  const call: App['call'] = async (name, input, options) => orThrow(await client.call(name, input, options))
  let stopped = false
  const app: App = {
    call,
    refused: async (name, input, options) => {
      // A test may say what the types forbid: that is what the core has to refuse.
      const result = await client.call(name as 'unit.list', input as Record<string, never>, options)
      if (result.ok) throw new Error(`${name} was not refused: ${JSON.stringify(result.value)}`)
      return result.failure
    },
    client,
    openWindow: open,
    path: at,
    write: (name, content) => {
      writeFileSync(at(name), content)
      return at(name)
    },
    workbook: at('workbook'),
    clock: { now: host.now, advance: (milliseconds) => void (time += milliseconds) },
    restart: async () => {
      await call('workbook.close', {})
      handlers = strict(createHandlers(host))
      await call('workbook.open', { folder: at('workbook') })
    },
    takeFaults: () => {
      const taken = faults
      faults = []
      return taken
    },
    stop: async () => {
      if (stopped) return
      stopped = true
      try {
        await call('workbook.close', {})
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
      const [fault] = faults
      if (fault !== undefined) throw new Error('The core met a fault of its own', { cause: fault })
    },
  }
  if (!shared) onTestFinished(() => app.stop())
  if (workbook) await call('workbook.create', { folder: app.workbook, learner: 'Sam Carter' })
  return app
}

type AnyHandler = (input: never, context: Context) => unknown

/** The same handlers, each looked up when it is called. */
function late(current: () => Handlers<CoreContract>): Handlers<CoreContract> {
  const entries = Object.keys(coreContract).map((name) => [
    name,
    (input: never, context: Context) => (current()[name as Name] as AnyHandler)(input, context),
  ])
  // Each entry answers as the handler of that name does, which the compiler cannot say of all at once.
  return Object.fromEntries(entries) as Handlers<CoreContract>
}

/** Handlers whose replies are checked: exactly the shape that the contract promises, and plain JSON. */
function strict(handlers: Handlers<CoreContract>): Handlers<CoreContract> {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (input: never, context: Context) => {
      const value: unknown = await (handler as AnyHandler)(input, context)
      requireShape(name as Name, value)
      return value
    },
  ])
  return Object.fromEntries(entries) as Handlers<CoreContract>
}

/** Throws unless a value is JSON and parses, unchanged, as the output of its call. */
export function requireShape(name: Name, value: unknown): void {
  const parsed = coreContract[name].output.safeParse(value)
  if (!parsed.success) throw new Error(`${name} answers what its contract does not say: ${parsed.error.message}`)
  if (!isDeepStrictEqual(parsed.data, value)) throw new Error(`${name} answers more than its contract says`)
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)) throw new Error(`${name} answers what is not JSON`)
}

/** Two ends of one connection in this process. Messages cross as JSON, one after another, never at once. */
export function createPorts(): { near: Port; far: Port; close: () => void } {
  const makeEnd = () => {
    const [messages, closings]: [((message: unknown) => void)[], (() => void)[]] = [[], []]
    return { messages, closings }
  }
  const [a, b] = [makeEnd(), makeEnd()]
  let closed = false
  const toPort = (own: typeof a, other: typeof a): Port => ({
    post: (message) => {
      const text = JSON.stringify(message)
      queueMicrotask(() => {
        if (!closed) for (const listener of other.messages) listener(JSON.parse(text))
      })
    },
    listen: (listener) => void own.messages.push(listener),
    onClose: (listener) => void own.closings.push(listener),
  })
  return {
    near: toPort(a, b),
    far: toPort(b, a),
    close: () => {
      if (closed) return
      closed = true
      for (const listener of [...a.closings, ...b.closings]) listener()
    },
  }
}
