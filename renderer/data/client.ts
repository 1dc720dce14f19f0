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
const waiting = new Map<object, Saving>()
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

/** Hears when a change is sent or answered, for `savingNow`. */
export function onSaving(listener: () => void): () => void {
  savingListeners.add(listener)
  return () => savingListeners.delete(listener)
}

/** `failing`: something typed could not be saved, and is tried again and again. `saving`: a change has not been answered, or waits to be sent. */
export type Saving = 'saved' | 'saving' | 'failing'
export function savingNow(): Saving {
  if ([...waiting.values()].includes('failing')) return 'failing'
  return saving > 0 || waiting.size > 0 ? 'saving' : 'saved'
}

/** Says how it stands with what was typed in `holder`. */
export function markWaiting(holder: object, state: Saving): void {
  if ((waiting.get(holder) ?? 'saved') === state) return
  if (state === 'saved') waiting.delete(holder)
  else waiting.set(holder, state)
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
