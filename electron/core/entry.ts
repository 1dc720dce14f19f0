// The core's process: opens nothing by itself, serves each port that arrives, and knows the paths that the main process granted.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { coreContract } from '../../shared/contract/core.ts'
import type { Topic } from '../../shared/contract/define.ts'
import { AppError } from '../../shared/contract/result.ts'
import { serve } from '../../shared/contract/wire.ts'
import { enGB } from '../../shared/words/words.ts'
import { createHandlers } from './handlers.ts'
import { findParent } from './parent-port.ts'

/** How long the windows may take to be gone when the app ends, in milliseconds. */
const LAST_WORDS = 1000
/** How long their last calls may take after that to finish, or to tidy up when they were cancelled, in milliseconds. */
const LAST_WORK = 6000

const { core } = enGB
const [, , assets = ''] = process.argv
const paths = new Map<string, string>()
const calls = new Set<Promise<void>>()
const windows = new Set<(topics: readonly Topic[]) => void>()

const log = (name: string, thrown: unknown): void => console.error(`${name}:`, thrown)
const parent = findParent()
/** The folder whose evidence the main process may serve to the page. */
let workbook: string | null = null
const handlers = createHandlers({
  resolve(grant) {
    const path = paths.get(grant)
    if (path === undefined) throw new AppError('permission-denied', core.failures.notGranted)
    return path
  },
  now: () => new Date(),
  newId: randomUUID,
  assets,
  log,
  onWorkbook(folder) {
    workbook = folder
    parent?.post({ workbook })
  },
})

parent?.listen((message, port) => {
  if ('grant' in message) {
    paths.set(message.grant, message.path)
    parent.post({ granted: message.grant })
  } else if ('tell' in message) {
    parent.post({ workbook })
  } else if ('stop' in message) {
    void stop()
  } else if (port !== undefined) {
    const announce = serve(port, coreContract, handlers, {
      words: core.failures,
      onFault: log,
      onChanged: announceToAll,
      onCall,
    })
    windows.add(announce)
    port.onClose(() => windows.delete(announce))
  }
})

function announceToAll(topics: readonly Topic[]): void {
  for (const announce of windows) announce(topics)
}

function onCall(call: Promise<void>): void {
  calls.add(call)
  void call.finally(() => calls.delete(call))
}

/** Ends the process with the workbook closed, after the windows' last calls. */
async function stop(): Promise<void> {
  const latest = performance.now() + LAST_WORDS
  while (windows.size > 0 && performance.now() < latest) await delay(10)
  await Promise.race([Promise.allSettled(calls), delay(LAST_WORK)])
  try {
    await handlers['workbook.close']({}, { signal: new AbortController().signal, report: () => {} })
    process.exit(0)
  } catch (thrown) {
    log('workbook.close', thrown)
    process.exit(1)
  }
}
