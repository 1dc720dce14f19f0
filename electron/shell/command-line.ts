// The packaged app given a word is the `trellis` command: no window, the command line's own bundle in a utility process.
import { spawnSync } from 'node:child_process'
import { app, type UtilityProcess, utilityProcess } from 'electron'
import type { ToCommand } from '../../shared/contract/core-process.ts'
import { NODE_SWITCHES } from './core-process.ts'

/** Runs the command line's bundle to its end and leaves with its exit code. */
export function runCommandLine(program: string, words: readonly string[]): void {
  process.on('SIGINT', () => {}) // Ctrl-C is the command's to answer; without this main would end before it
  if (lacksDisplay()) return process.exit(runHeadless())
  void app.whenReady().then(() => {
    app.on('before-quit', (event) => event.preventDefault())
    const cli = utilityProcess.fork(program, [...words], {
      stdio: 'inherit',
      serviceName: 'trellis',
      execArgv: NODE_SWITCHES,
    })
    cli.on('exit', (code) => app.exit(code))
    if (words.includes('-')) passInput(cli)
  })
}

/** Linux without a screen: Chromium would refuse to start before any script could tell it not to look for one. */
function lacksDisplay(): boolean {
  if (process.platform !== 'linux' || app.commandLine.getSwitchValue('ozone-platform') === 'headless') return false
  return !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

function runHeadless(): number {
  const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3']
  return spawnSync(process.execPath, [...switches, ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1
}

/** A utility process has no standard input of its own, so what comes in here is sent on. */
function passInput(cli: UtilityProcess): void {
  const send = (message: ToCommand) => cli.postMessage(message)
  process.stdin.on('data', (chunk) => send({ input: new Uint8Array(Buffer.from(chunk)) }))
  process.stdin.once('end', () => send({ input: null }))
}
