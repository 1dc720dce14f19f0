// A stand-in project for the tests of set-up: our real tools, with npm and vite replaced by short programs that keep a log.
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

const OWN_NODE = { version: '1.0.0', integrity: 'sha512-a' }
const ELSEWHERE = { version: '1.0.0', optional: true } // a package of another platform, which npm leaves out
const LOCK = {
  name: 'stand-in',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'stand-in', version: '1.0.0', dependencies: { node: '1.0.0' } },
    'node_modules/elsewhere': ELSEWHERE,
    'node_modules/node': OWN_NODE,
  },
}

const LOG = `const fs = require('fs'), path = require('path')
const write = (file, text) => { fs.mkdirSync(path.dirname(file), { recursive: true }); fs.writeFileSync(file, text) }
`
/** What a stand-in build writes: `cli.js` of the folder, or an empty program. */
export const BUILDS = `write(path.join(process.env.TRELLIS_DIST, 'electron/cli.js'), fs.existsSync('cli.js') ? fs.readFileSync('cli.js') : '')`
/** What a stand-in npm does when all goes well. */
export const INSTALLS = `
if (words[0] === 'ci') {
  fs.rmSync('node_modules', { recursive: true, force: true })
  write('node_modules/.package-lock.json', '${JSON.stringify({ packages: { 'node_modules/node': OWN_NODE } })}')
  write('node_modules/node/package.json', JSON.stringify({ version: process.versions.node }))
  write('node_modules/vite/bin/vite.js', fs.readFileSync('vite.js'))
} else {
  fs.mkdirSync('node_modules/node/bin', { recursive: true })
  fs.symlinkSync(process.execPath, 'node_modules/node/bin/node')
}`

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string }
export type RunOptions = {
  readonly nodeFlags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Words of a program that runs the rest as another user. */
  readonly as?: readonly string[]
}
export type StandIn = ReturnType<typeof createStandIn>

/** Programs are JavaScript; `words` are their arguments. */
export function createStandIn({ npm = INSTALLS, vite = BUILDS }: { npm?: string | null; vite?: string } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trellis-set-up-'))
  const at = (file: string): string => path.join(folder, file)
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), text, { mode: 0o755 })
  }
  const program = (name: string, text: string): string => `${LOG}const words = process.argv.slice(2)
fs.appendFileSync('log', ['${name}', ...words].join(' ') + '\\n')\n${text}\n`

  cpSync(path.join(root, 'electron/tools'), at('electron/tools'), { recursive: true })
  write('package.json', JSON.stringify({ name: 'stand-in', version: '1.0.0', dependencies: { node: '1.0.0' } }))
  write('package-lock.json', JSON.stringify(LOCK))
  write('shared/a.ts', 'export const a = 1\n')
  if (npm !== null) write('bin/npm', `#!${process.execPath}\n${program('npm', npm)}`)
  write('vite.js', program('vite', vite))

  /** Runs Node on `words` in the folder. */
  const run = (words: readonly string[], { nodeFlags = [], env = {}, as = [] }: RunOptions = {}): Promise<Outcome> => {
    const [file = process.execPath, ...rest] = [...as, process.execPath, ...nodeFlags, ...words]
    const search = [at('bin'), path.dirname(process.execPath), process.env.PATH ?? ''].join(path.delimiter)
    const child = spawn(file, rest, {
      cwd: folder,
      env: { PATH: search, HOME: folder, ...env }, // none of the settings that npm hands down to a test
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    return new Promise((done, fail) => {
      child.on('error', fail)
      child.on('close', (code) => done({ code, out, err }))
    })
  }

  return {
    folder,
    at,
    write,
    run,
    setUp: (options?: RunOptions) => run(['electron/tools/set-up.mjs'], options),
    /** What npm and vite were asked, a line for each call with its first word. */
    log: (): string[] => {
      const text = existsSync(at('log')) ? readFileSync(at('log'), 'utf8').trim() : ''
      return text === '' ? [] : text.split('\n').map((line) => line.split(' ', 2).join(' '))
    },
    /** Every file with its size, times and inode: equal before and after means that nothing was touched. */
    state: (): string[] => {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
      return names.map((name) => {
        const { size, mtimeMs, ctimeMs, ino } = statSync(at(name))
        return [name, size, mtimeMs, ctimeMs, ino].join(' ')
      })
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
