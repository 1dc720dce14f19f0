// What Electron puts on `process` in a utility process, typed here so that the core needs no 'electron'.
import { PassThrough, type Readable } from 'node:stream'
import type { Port } from '../../shared/contract/define.ts'
import { type FromCore, ToCommand, ToCore } from '../../shared/contract/core-process.ts'

type MessagePortMain = {
  postMessage: (message: unknown) => void
  start: () => void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}
type ParentPort = {
  postMessage: (message: unknown) => void
  on(event: 'message', listener: (event: { data: unknown; ports: MessagePortMain[] }) => void): void
}

/** The way to the main process, which is the one that sends here; null in a process that Electron did not fork. */
export type Parent = {
  readonly post: (message: FromCore) => void
  /** A port comes with the message `connect` only. */
  readonly listen: (listener: (message: ToCore, port: Port | undefined) => void) => void
}

export function findParent(): Parent | null {
  const parentPort = findParentPort()
  if (parentPort === undefined) return null
  return {
    post: (message) => parentPort.postMessage(message),
    listen: (listener) =>
      parentPort.on('message', ({ data, ports }) => {
        const message = ToCore.safeParse(data)
        if (message.success) listener(message.data, ports[0] && createPort(ports[0]))
      }),
  }
}

/** Standard input: as main sends it where Electron forked this process, which then has none of its own. */
export function findInput(): Readable {
  const parentPort = findParentPort()
  if (parentPort === undefined) return process.stdin
  const input = new PassThrough()
  parentPort.on('message', ({ data }) => {
    const message = ToCommand.safeParse(data)
    if (!message.success) return
    if (message.data.input === null) input.end()
    else input.write(message.data.input)
  })
  return input
}

function findParentPort(): ParentPort | undefined {
  // Electron adds this to Node's own `process`, whose types do not know it.
  const { parentPort } = process as unknown as { parentPort?: ParentPort }
  return parentPort
}

function createPort(port: MessagePortMain): Port {
  return {
    post: (message) => port.postMessage(message),
    listen: (listener) => {
      port.on('message', ({ data }) => listener(data))
      port.start()
    },
    onClose: (listener) => port.on('close', listener),
  }
}
