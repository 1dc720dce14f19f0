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

/** How long a closing window may take to send the last it has to save, in milliseconds. */
const LAST_WORDS = 1000

const { core } = enGB
const [, , assets = ''] = process.argv
const paths = new Map<string, string>()
const windows = new Set<(topics: readonly Topic[]) => void>()

const log = (name: string, thrown: unknown): void => console.error(`${name}:`, thrown)
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
})

const parent = findParent()
parent?.listen((message, port) => {
  if ('grant' in message) {
    paths.set(message.grant, message.path)
    parent.post({ granted: message.grant })
  } else if ('stop' in message) {
    void stop()
  } else if (port !== undefined) {
    const announce = serve(port, coreContract, handlers, {
      words: core.failures,
      onFault: log,
      onChanged: announceToAll,
    })
    windows.add(announce)
    port.onClose(() => windows.delete(announce))
  }
})

function announceToAll(topics: readonly Topic[]): void {
  for (const announce of windows) announce(topics)
}

/** Ends the process with the workbook closed, after the windows' last calls. */
async function stop(): Promise<void> {
  const latest = performance.now() + LAST_WORDS
  while (windows.size > 0 && performance.now() < latest) await delay(10)
  try {
    await handlers['workbook.close']({}, { signal: new AbortController().signal, report: () => {} })
    process.exit(0)
  } catch (thrown) {
    log('workbook.close', thrown)
    process.exit(1)
  }
}
