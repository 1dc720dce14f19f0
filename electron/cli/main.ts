// The command `trellis` as a process: its words, its signals, and an end that waits until all output is out.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { enGB } from '../../shared/words/words.ts'
import { findInput } from '../core/parent-port.ts'
import { EXIT_CODES } from './print.ts'
import { run } from './run.ts'

const say = enGB.commandLine.run
/** The same two steps up from the source, from the bundle and inside the packaged app. */
const assets = path.join(import.meta.dirname, '../../assets')
/** npm runs a script in its own folder and says here where the person was. */
const callerFolder = process.env.INIT_CWD ?? process.cwd()
const resolve = (name: string): string => path.resolve(callerFolder, name)

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Asked twice, it leaves at once: what was committed is safe, and the rest was never there.
    if (stopping.signal.aborted) process.exit(EXIT_CODES.cancelled)
    stopping.abort()
  })
}

let lost: string | undefined
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') lost = error.message
})
process.stderr.on('error', () => undefined)

const code = await run(process.argv.slice(2), {
  output: process.stdout,
  errors: process.stderr,
  input: findInput(),
  signal: stopping.signal,
  resolve,
  loadHandlers: async () => {
    const { createHandlers } = await import('../core/handlers.ts')
    // A fault is reported once, by the failure it becomes.
    return createHandlers({ resolve, now: () => new Date(), newId: randomUUID, assets, log: () => undefined })
  },
})
await flushed(process.stdout)
if (lost !== undefined) process.stderr.write(`${say.outputLost(lost)}\n`)
await flushed(process.stderr)
// Said outright, because a utility process does not end by itself; only now, because it cuts what is still on its way into a pipe.
process.exit(lost === undefined ? code : EXIT_CODES['disk-full'])

/** Resolves when everything written before is out, or cannot get out any more. */
function flushed(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((done) => {
    stream.write('', () => done())
  })
}
