// The window's one connection to the core, and what it knows of calls under way.
import { coreContract, type CoreContract } from '../../shared/contract/core.ts'
import type { CallOptions, CallShape, Client, Input, Output, Topic } from '../../shared/contract/define.ts'
import type { Result } from '../../shared/contract/result.ts'
import { createClient } from '../../shared/contract/wire.ts'
import { connectCore } from '../transport.ts'
import { shell } from './shell.ts'
import { words } from './words.ts'

export type CallName = keyof CoreContract & string
export type CallInput<N extends CallName> = Input<CoreContract, N>
export type CallOutput<N extends CallName> = Output<CoreContract, N>

const changedListeners = new Set<(topics: readonly Topic[]) => void>()
const savingListeners = new Set<() => void>()
const waiting = new Set<object>()
let saving = 0
let connection = connect()

/** One call of the core. Resolves to a Result and never rejects. */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options?: CallOptions,
): Promise<Result<CallOutput<N>>> {
  const shape: CallShape = coreContract[name]
  if (shape.changes !== undefined) countSaving(1)
  try {
    return await (await connection).call(name, input, options)
  } finally {
    if (shape.changes !== undefined) countSaving(-1)
  }
}

/** Hears of changes, of every window; the function returned stops it. */
export function onChanged(listener: (topics: readonly Topic[]) => void): () => void {
  changedListeners.add(listener)
  return () => changedListeners.delete(listener)
}

/** Starts the core again after it ended and connects to the new one. False when it could not be started. */
export async function restartCore(): Promise<boolean> {
  const started = await shell('core.restart', {})
  if (started.ok) connection = connect()
  return started.ok
}

/** Hears when a change is sent or answered, for `isSaving`. */
export function onSaving(listener: () => void): () => void {
  savingListeners.add(listener)
  return () => savingListeners.delete(listener)
}

/** Whether a call that changes something has not been answered yet, or something typed waits to be sent. */
export const isSaving = (): boolean => saving > 0 || waiting.size > 0

/** Says that `holder` has something typed that the core has not got yet, or has no more. */
export function markWaiting(holder: object, isWaiting: boolean): void {
  if (waiting.has(holder) === isWaiting) return
  if (isWaiting) waiting.add(holder)
  else waiting.delete(holder)
  for (const listener of savingListeners) listener()
}

async function connect(): Promise<Client<CoreContract>> {
  const client: Client<CoreContract> = createClient(await connectCore(), words.core.failures)
  client.onChanged((topics) => {
    for (const listener of changedListeners) listener(topics)
  })
  return client
}

function countSaving(step: 1 | -1): void {
  saving += step
  for (const listener of savingListeners) listener()
}
