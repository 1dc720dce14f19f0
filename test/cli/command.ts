// Runs `trellis` for tests: in this process with the real core, or as a process of its own where signals, pipes or another user count.
import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { run } from '../../electron/cli/run.ts'
import { createHandlers } from '../../electron/core/handlers.ts'

const root = path.join(import.meta.dirname, '../..')
const program = path.join(root, 'electron/cli/main.ts')

export type Ended = { readonly code: number; readonly output: string; readonly errors: string }

/** A folder of its own with `trellis` in it: relative names count from it. */
export type Desk = {
  readonly folder: string
  readonly path: (name: string) => string
  /** Runs the words in this process. */
  readonly trellis: (words: readonly string[], input?: string) => Promise<Ended>
  /** Runs the words with `--json`, demands exit code 0 and a silent standard error, and answers the document. */
  readonly json: (words: readonly string[], input?: string) => Promise<unknown>
  /** Runs the words with `--json`, demands that they fail, and answers exit code and failure. */
  readonly failure: (words: readonly string[], input?: string) => Promise<Failed>
  /** Keeps a workbook open in this process while `work` runs. */
  readonly hold: (name: string, work: () => Promise<void>) => Promise<void>
  readonly remove: () => void
}
export type Failed = { readonly exit: number; readonly code: string; readonly message: string }

export function createDesk(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), 'trellis-cli-'))
  const resolve = (name: string) => path.resolve(folder, name)
  const assets = path.join(root, 'assets')
  const handlers = createHandlers({ resolve, now: () => new Date(), newId: randomUUID, assets, log: console.error })
  const trellis = async (words: readonly string[], input = ''): Promise<Ended> => {
    const [output, errors]: [string[], string[]] = [[], []]
    const code = await run(words, {
      output: { write: (text) => output.push(text) },
      errors: { write: (text) => errors.push(text) },
      input: Readable.from([Buffer.from(input)]),
      signal: new AbortController().signal,
      resolve,
      loadHandlers: () => Promise.resolve(handlers),
    })
    return { code, output: output.join(''), errors: errors.join('') }
  }
  return {
    folder,
    path: resolve,
    trellis,
    json: async (words, input) => {
      const ended = await trellis([...words, '--json'], input)
      if (ended.code !== 0 || ended.errors !== '') throw new Error(`${words.join(' ')}: ${ended.code} ${ended.errors}`)
      return JSON.parse(ended.output)
    },
    failure: async (words, input) => failedOf(await trellis([...words, '--json'], input)),
    hold: async (name, work) => {
      const context = { signal: new AbortController().signal, report: () => undefined }
      await handlers['workbook.open']({ folder: name }, context)
      try {
        await work()
      } finally {
        await handlers['workbook.close']({}, context)
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The failure that a command with `--json` printed: one document on standard error, nothing on standard output. */
export function failedOf({ code, output, errors }: Ended): Failed {
  if (code === 0 || output !== '') throw new Error(`No failure: ${code} ${output}`)
  const { error } = JSON.parse(errors)
  return { exit: code, code: error.code, message: error.message }
}

export type Started = {
  readonly ended: Promise<Ended>
  readonly signal: (name: NodeJS.Signals) => void
  /** Resolves when the command has begun to read: no pipe holds a text as long as this. */
  readonly begunReading: () => Promise<void>
  readonly closeOutput: () => void
  /** Resolves when standard error holds the text. */
  readonly said: (text: string) => Promise<void>
}

/** Starts the command as a process. `before` are words of a program that starts it, such as `setpriv`; standard input stays open. */
export function start(
  words: readonly string[],
  { cwd, before = [], env = {} }: { cwd: string; before?: readonly string[]; env?: Readonly<Record<string, string>> },
): Started {
  const [file = '', ...rest] = [...before, process.execPath, program, ...words]
  const { INIT_CWD: _, ...inherited } = process.env
  const child = spawn(file, rest, { cwd, env: { ...inherited, ...env } })
  const texts = { output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.errors += text))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? -1, ...texts, ...(signal ? { errors: signal } : {}) }))
  })
  return {
    ended,
    signal: (name) => child.kill(name),
    begunReading: () =>
      new Promise((resolve) => {
        child.stdin.write(' '.repeat(2_000_000), () => resolve())
      }),
    closeOutput: () => child.stdout.destroy(),
    said: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (texts.errors.includes(text)) resolve()
        }
        child.stderr.on('data', look)
        child.on('close', () => resolve())
        look()
      }),
  }
}
