// A contract of three toy calls, served and called over a port, with all that crosses the wire in sight.
import { z } from 'zod'
import type { Contract, Handlers, Port, Progress, Topic } from '../shared/contract/define.ts'
import { AppError } from '../shared/contract/result.ts'
import { createClient, serve, type WireWords } from '../shared/contract/wire.ts'
import { enGB } from '../shared/words/words.ts'
import { createPorts } from './harness.ts'

export const words: WireWords = {
  internal: 'Ours.',
  unknownCall: (name) => `No ${name}.`,
  badInput: 'Bad.',
  inputProblems: enGB.core.failures.inputProblems,
  cancelled: 'Cancelled.',
  gone: 'Gone.',
}
export const toys = {
  'toy.add': { input: z.object({ a: z.int(), b: z.int().default(1) }), output: z.int() },
  'toy.break': { input: z.object({ how: z.enum(['plain', 'ours', 'details']) }), output: z.null() },
  'toy.wait': { input: z.object({}), output: z.string(), progress: true, changes: ['evidence'] },
} as const satisfies Contract

/** A wait that the test ends; `report` may be called by the test at any time. */
export function createToys() {
  const waits: { report: (progress: Progress) => void; signal: AbortSignal; end: () => void }[] = []
  const seen: unknown[] = []
  const handlers: Handlers<typeof toys> = {
    'toy.add': (input) => {
      seen.push(input)
      return input.a + input.b
    },
    'toy.break': ({ how }) => {
      if (how === 'plain') throw new TypeError('secret of the inside')
      throw how === 'ours'
        ? new AppError('conflict', 'Twice.')
        : new AppError('invalid-input', 'Look.', [{ path: 'a', message: 'Odd.' }])
    },
    'toy.wait': (_, { report, signal }) =>
      new Promise((resolve, reject) => {
        waits.push({ report, signal, end: () => resolve('done') })
        signal.addEventListener('abort', () => reject(new AppError('cancelled', words.cancelled)))
      }),
  }
  return { waits, seen, handlers }
}

/** A client and all that crossed the wire, in order. */
export function connect() {
  const { near, far, close } = createPorts()
  const { handlers, waits, seen } = createToys()
  const [sent, received, faults, changes]: [unknown[], unknown[], unknown[], (readonly Topic[])[]] = [[], [], [], []]
  const spied: Port = {
    ...near,
    post: (message) => {
      sent.push(message)
      near.post(message)
    },
    listen: (listener) =>
      near.listen((message) => {
        received.push(message)
        listener(message)
      }),
  }
  const announce = serve(far, toys, handlers, {
    words,
    onFault: (name, thrown) => void faults.push([name, thrown]),
    onChanged: (topics) => void changes.push(topics),
  })
  return {
    client: createClient<typeof toys>(spied, words),
    near,
    far,
    close,
    waits,
    seen,
    sent,
    received,
    faults,
    changes,
    announce,
  }
}
/** Lets everything that is on its way arrive. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
