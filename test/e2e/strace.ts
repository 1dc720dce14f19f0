// The system's own record of what every process of the app asks of it: strace around the whole app. Linux.
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { electronStart } from '../electron.ts'

/** What would be a connection beyond this computer, or an attempt at one. */
const NETWORK = /sa_family=AF_INET/

export type Record = {
  /** How many calls of the system were noted. */
  readonly length: () => number
  /** Those that name an address of a network. */
  readonly network: () => readonly string[]
  readonly lines: () => readonly string[]
}

/** The words that stand before a program to have its calls noted, with those of all its children. `calls` is strace's own list. */
export function strace(folder: string, calls = 'connect,sendto,sendmsg'): { words: readonly string[]; record: Record } {
  const file = path.join(folder, 'record')
  const words = ['strace', '-f', '-qq', '-y', '-s', '4096', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', file]
  const lines = () => readFileSync(file, 'utf8').split('\n')
  return {
    words,
    record: { lines, length: () => lines().length, network: () => lines().filter((line) => NETWORK.test(line)) },
  }
}

/** The program that starts Electron, as `home`'s user. */
export const electronProgram = (home: string): string =>
  electronStart(home).executablePath ?? path.join(String(process.env.ELECTRON_OVERRIDE_DIST_PATH), 'electron')

/** A program that starts Electron under strace, for Playwright, which takes no words before the program. */
export function straceProgram(folder: string, home: string, calls?: string): { program: string; record: Record } {
  const { words, record } = strace(folder, calls)
  const program = path.join(folder, 'start.sh')
  const quoted = [...words, electronProgram(home)].map((word) => `'${word}'`).join(' ')
  writeFileSync(program, `#!/bin/sh\nexec ${quoted} "$@"\n`)
  chmodSync(program, 0o755)
  return { program, record }
}

export type Process = {
  readonly pid: number
  /** Chromium's name for its kind (`renderer`, `gpu-process`, `utility`, `zygote`); empty for the main process. */
  readonly kind: string
  readonly user: number
  /** 2 when a filter of Chromium's sandbox is on. */
  readonly seccomp: number
  /** The network interfaces it can see. */
  readonly interfaces: readonly string[]
}

/** The app's processes, known by the home that keeps their settings, as the kernel describes them. */
export function processesOf(home: string): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [words, status] = [read(pid, 'cmdline'), read(pid, 'status')]
      if (!words.includes(home) || !/^Name:\s*electron/m.test(status)) return []
      const number = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1])
      const interfaces = [...read(pid, 'net/dev').matchAll(/^\s*([\w.-]+):/gm)].map(([, name]) => String(name))
      return [
        {
          pid: Number(pid),
          kind: /--type=([\w-]+)/.exec(words)?.[1] ?? '',
          user: number('Uid'),
          seccomp: number('Seccomp'),
          interfaces,
        },
      ]
    })
}

function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return '' // it ended meanwhile
  }
}

/** Places that belong to the system and that every program may write to: devices, its own notes about itself, its shared memory. */
const SYSTEM = ['/dev/', '/proc/self/', '/proc/thread-self/']

/** The lines in which something was opened to be written, made, moved or removed outside the folders given. What the system refused is left out. */
export function writesOutside(record: Record, folders: readonly string[]): string[] {
  const isAllowed = (place: string) =>
    /^\/proc\/\d+\/oom_score_adj$/.test(place) || // Chromium says which of its processes may go first
    [...folders, ...SYSTEM].some(
      (folder) => place === folder || place.startsWith(folder.endsWith('/') ? folder : `${folder}/`),
    )
  return record.lines().filter((line) => {
    const call = /^\d+\s+(\w+)\(/.exec(line)?.[1] ?? ''
    const isOpen = /^(?:open|openat|creat)$/.test(call)
    const isChange = /^(?:mkdir|rename|link|symlink|unlink|truncate)/.test(call)
    if (/ = -1 E/.test(line) || (isOpen ? !/O_WRONLY|O_RDWR|O_CREAT|^\d+\s+creat/.test(line) : !isChange)) return false
    return !placesIn(line).every(isAllowed)
  })
}

/** The paths a line names; one that is not absolute counts from the folder that -y shows before it. */
function placesIn(line: string): string[] {
  const found = [...line.matchAll(/(?:<([^<>]*)>, )?"((?:[^"\\]|\\.)*)"/g)]
  // What a symbolic link says comes first, and may be any words.
  const places = line.includes('symlink') ? found.slice(-1) : found
  return places.map(([, folder = '', name = '']) => (name.startsWith('/') ? name : path.join(folder, name)))
}
