// The core in a process of its own: started, given ports and grants, heard when it ends, started again when asked.
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { FromCore, type ToCore } from '../../shared/contract/core-process.ts'
import type { Grants } from './grants.ts'

/** How long the core may take to close the workbook when the app ends, in milliseconds; then it is killed, which loses nothing that was saved. */
const PATIENCE = 10_000

/** Node's hints to programmers would stand among the messages for people. */
export const NODE_SWITCHES = ['--disable-warning=ExperimentalWarning']

export type CoreProcess = {
  readonly start: () => void
  /** The page's end of a new channel; null while no core runs. */
  readonly connect: () => MessagePortMain | null
  /** Resolves when the core holds the grant, or when there is no core to hold it (it hears all grants when it starts again). */
  readonly grant: (grant: string, path: string) => Promise<void>
  /** The folder of the open workbook as the core last said; null for none, or without a core. */
  readonly workbook: () => string | null
  /** The same, asked now. */
  readonly askWorkbook: () => Promise<string | null>
  /** Ends a core that still runs, then starts one. */
  readonly restart: () => Promise<void>
  /** Lets the core close its workbook, and waits for its end. */
  readonly stop: () => Promise<void>
}

type Options = {
  readonly program: string
  /** The folder of fonts, guides and sample that the core reads. */
  readonly assets: string
  readonly grants: () => Grants
  /** The core ended and nobody had asked it to. */
  readonly onGone: (exitCode: number) => void
}

export function createCoreProcess({ program, assets, grants, onGone }: Options): CoreProcess {
  let core: UtilityProcess | null = null
  let isWanted = false
  let workbook: string | null = null
  let asking: ((folder: string | null) => void)[] = []
  const untold = new Map<string, (() => void)[]>()

  return {
    start,
    connect() {
      if (core === null) return null
      const { port1, port2 } = new MessageChannelMain()
      send(core, { connect: true }, port1)
      return port2
    },
    grant(grant, path) {
      const running = core
      if (running === null) return Promise.resolve()
      return new Promise((resolve) => {
        untold.set(grant, [...(untold.get(grant) ?? []), resolve])
        send(running, { grant, path })
      })
    },
    workbook: () => workbook,
    askWorkbook() {
      const running = core
      if (running === null) return Promise.resolve(null)
      return new Promise((resolve) => {
        asking.push(resolve)
        send(running, { tell: 'workbook' })
      })
    },
    async restart() {
      await end((running) => running.kill())
      if (core === null) start() // else another call has started it meanwhile
    },
    stop: () =>
      end((running) => {
        send(running, { stop: true })
        setTimeout(() => running.kill(), PATIENCE).unref()
      }),
  }

  function start(): void {
    const started = utilityProcess.fork(program, [assets], {
      serviceName: 'trellis-core',
      execArgv: NODE_SWITCHES,
      stdio: 'inherit',
    })
    core = started
    isWanted = true
    started.on('message', (message) => {
      const told = FromCore.safeParse(message)
      if (!told.success) return
      if ('granted' in told.data) settle(told.data.granted)
      else hear(told.data.workbook)
    })
    started.once('exit', (exitCode) => {
      core = null
      hear(null)
      for (const grant of untold.keys()) settle(grant)
      if (isWanted) onGone(exitCode)
    })
    for (const [grant, path] of grants().all()) send(started, { grant, path })
  }

  /** Ends the core in the way given; nobody is told that it is gone. */
  function end(how: (running: UtilityProcess) => void): Promise<void> {
    const running = core
    isWanted = false
    if (running === null) return Promise.resolve()
    return new Promise((resolve) => {
      running.once('exit', () => resolve())
      how(running)
    })
  }

  function hear(folder: string | null): void {
    workbook = folder
    for (const resolve of asking) resolve(folder)
    asking = []
  }

  function settle(grant: string): void {
    for (const resolve of untold.get(grant) ?? []) resolve()
    untold.delete(grant)
  }
}

function send(core: UtilityProcess, message: ToCore, port?: MessagePortMain): void {
  core.postMessage(message, port === undefined ? [] : [port])
}
