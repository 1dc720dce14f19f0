// What the page itself costs, whatever else the computer is doing: processor time of its tasks, from Chromium's own trace.
import { readFileSync, rmSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'
import { z } from 'zod'

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      ph: z.string(),
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Microseconds of processor time. */
      tdur: z.number().default(0),
      args: z.object({ name: z.unknown() }).partial().default({}),
    }),
  ),
})

/** Milliseconds of processor time of each task on the pages' main threads while `act` runs. */
export async function taskTimes(app: ElectronApplication, act: () => Promise<void>): Promise<number[]> {
  await app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['toplevel'] }))
  await act()
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = Trace.parse(JSON.parse(readFileSync(file, 'utf8')))
  rmSync(file)
  const isPage = ({ name, args }: (typeof traceEvents)[number]) =>
    name === 'thread_name' && args.name === 'CrRendererMain'
  const threads = new Set(traceEvents.filter(isPage).map(({ pid, tid }) => `${pid} ${tid}`))
  const isTask = ({ ph, name, pid, tid }: (typeof traceEvents)[number]) =>
    ph === 'X' && name.endsWith('RunTask') && threads.has(`${pid} ${tid}`)
  return traceEvents.filter(isTask).map(({ tdur }) => tdur / 1000)
}
