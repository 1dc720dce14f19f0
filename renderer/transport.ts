// The page's way to the core and the shell, through what the preload script gave it. Import it before anything with a schema in it.
import './zod-without-eval.ts'
import type { Command } from '../shared/contract/commands.ts'
import type { Client, Port } from '../shared/contract/define.ts'
import type { Result } from '../shared/contract/result.ts'
import { type Bridge, type Granted, Notice, type ShellContract } from '../shared/contract/shell.ts'
import { createClient } from '../shared/contract/wire.ts'
import { words } from './data/words.ts'

declare global {
  /** Put there by the preload script; only `var` declares a property of `window`. */
  var trellis: Bridge
}

type CorePort = Port & { readonly close: () => void }

const open = new Set<CorePort>()
const waiting = new Set<(port: Port) => void>()
const commandListeners = new Set<(command: Command) => void>()
const namedListeners = new Set<() => void>()
const coreGoneListeners = new Set<() => void>()

window.addEventListener('message', (event) => {
  if (event.source !== window) return
  const notice = Notice.safeParse(event.data)
  if (!notice.success) return
  switch (notice.data.trellis) {
    case 'port':
      if (event.ports[0] !== undefined) handOver(createPort(event.ports[0]))
      break
    case 'core-gone':
      for (const port of open) port.close()
      handOver(closedPort)
      for (const listener of coreGoneListeners) listener()
      break
    case 'command':
      run(notice.data.command)
      break
    case 'named':
      for (const listener of namedListeners) listener()
  }
})

/**
 * A new port to the core. It always arrives: with no core running it is a closed one, on which every call answers a failure.
 * After a crash, call `core.restart` of the shell, then this again.
 */
export function connectCore(): Promise<Port> {
  return new Promise((resolve) => {
    waiting.add(resolve)
    window.trellis.connect()
  })
}

/** The shell's calls: dialogs, recent workbooks, theme, notices of this start. It never announces changes. */
export const shellClient: Client<ShellContract> = createClient(createShellPort(), words.core.failures)

/** Grants a dropped file or folder to the core. Fails as `unreadable-file` when the file has no path, which is so for one made by a script. */
export async function grantDropped(file: File): Promise<Result<Granted>> {
  // The shell answers with a Result of this very type; the bridge cannot say so without trusting it in every call.
  return (await window.trellis.grantFile(file)) as Result<Granted>
}

/** Grants bytes to the core as a file of this name, for what has no path. */
export async function grantOfBytes(name: string, bytes: Uint8Array): Promise<Result<Granted>> {
  // As above.
  return (await window.trellis.grantBytes(name, bytes)) as Result<Granted>
}

/**
 * Hears of menu commands and their keys; the function returned stops it. Undo and redo that a focused text field can do itself stay in
 * the field and are not heard of.
 */
export function onCommand(listener: (command: Command) => void): () => void {
  commandListeners.add(listener)
  return () => commandListeners.delete(listener)
}

/** Hears that Trellis was started again with a workbook's name; the function returned stops it. */
export function onNamed(listener: () => void): () => void {
  namedListeners.add(listener)
  return () => namedListeners.delete(listener)
}

/** Hears that the core has ended, by a crash or because it never started; calls that were waiting have answered a failure by then. */
export function onCoreGone(listener: () => void): () => void {
  coreGoneListeners.add(listener)
  return () => coreGoneListeners.delete(listener)
}

function handOver(port: Port): void {
  for (const resolve of waiting) resolve(port)
  waiting.clear()
}

/** Wraps the browser's port. Its own `close` event and the shell's notice of the core's end both close it, once. */
function createPort(port: MessagePort): CorePort {
  const closeListeners = new Set<() => void>()
  const corePort: CorePort = {
    post: (message) => port.postMessage(message),
    listen: (listener) => {
      port.addEventListener('message', (event) => listener(event.data))
      port.start()
    },
    onClose: (listener) => void closeListeners.add(listener),
    close: () => {
      if (!open.delete(corePort)) return
      port.close()
      for (const listener of closeListeners) listener()
    },
  }
  open.add(corePort)
  port.addEventListener('close', corePort.close)
  return corePort
}

const closedPort: Port = {
  post: () => {},
  listen: () => {},
  onClose: (listener) => listener(),
}

/** The shell answers each call by itself, so a call and its answer become the two messages of the wire. */
function createShellPort(): Port {
  let hear: (message: unknown) => void = () => {}
  return {
    post: (message) => void send(message),
    listen: (listener) => {
      hear = listener
    },
    onClose: () => {}, // the shell lives as long as the window
  }

  async function send(message: unknown): Promise<void> {
    // What createClient posts is a call or a cancel; the shell's calls are over when their dialog is, so a cancel does nothing.
    const { id, name, input } = message as { id: number; name?: string; input?: unknown }
    if (name !== undefined) hear({ id, result: await window.trellis.shell(name, input) })
  }
}

function run(command: Command): void {
  // The editing command reports whether the field had something to undo; without a field, or with nothing to undo in it, the step is ours.
  if ((command === 'undo' || command === 'redo') && turnsBack(document.activeElement, command)) return
  for (const listener of commandListeners) listener(command)
}

function turnsBack(element: Element | null, command: 'undo' | 'redo'): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
    return document.execCommand(command)
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return false
  // An editor keeps an undo of its own, which the editing command does not know: it answers by taking the event.
  const inputType = command === 'undo' ? 'historyUndo' : 'historyRedo'
  return !element.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }))
}
