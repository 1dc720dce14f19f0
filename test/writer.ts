// A process that writes into a workbook until it is killed, and says what the core has acknowledged.
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { App } from './harness.ts'

export type Writer = {
  /** Every line so far. */
  readonly lines: () => string[]
  /** Resolves when it has said this line. */
  readonly said: (line: string) => Promise<void>
  /** Kills it as a power cut would, and answers when it is gone. */
  readonly kill: () => Promise<void>
}

/** Starts one on the closed workbook of `app`; every second item has a file. */
export function startWriter(app: Pick<App, 'workbook' | 'write'>): Writer {
  const source = app.write('source.bin', Buffer.alloc(50_000, 7))
  const program = path.join(import.meta.dirname, 'write-until-killed.ts')
  const child = spawn(process.execPath, [program, app.workbook, source], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more))
  // A line without its end is one that was never said.
  const lines = () => text.split('\n').slice(0, -1)
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return {
    lines,
    said: (line) =>
      new Promise((resolve, reject) => {
        const look = () => lines().includes(line) && resolve()
        child.stdout.on('data', look)
        void ended.then(() => reject(new Error(`The writer ended after ${text}`)))
        look()
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
