// `npm run setup` in stand-in projects: what it does, what it leaves alone, and what it says when something is in the way.
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { needs } from './needs.ts'
import { BUILDS, createStandIn, type StandIn } from './set-up-folder.ts'

const made: StandIn[] = []
const standIn = (...options: Parameters<typeof createStandIn>): StandIn => {
  const project = createStandIn(...options)
  made.push(project)
  return project
}
afterEach(() => {
  for (const project of made.splice(0)) project.remove()
})

describe('set-up', () => {
  test('installs and builds in a fresh clone, then says `up to date` and touches no file', async () => {
    const project = standIn()
    const first = await project.setUp()
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Installing packages.*\nBuilding\.\nReady\.\n$/)
    expect(project.log()).toEqual(['npm ci', 'npm rebuild', 'vite build', 'vite build'])

    const before = project.state()
    expect(await project.setUp()).toEqual({ code: 0, out: 'up to date\n', err: '' })
    expect(project.state()).toEqual(before)
  })

  test('builds again when a source changes, a file appears, or a built file has gone', async () => {
    const project = standIn()
    await project.setUp()
    project.write('shared/a.ts', 'export const a = 2\n')
    expect((await project.setUp()).out).toBe('Building.\nReady.\n')
    project.write('shared/b.ts', '')
    expect((await project.setUp()).out).toBe('Building.\nReady.\n')
    rmSync(project.at('dist/electron/cli.js'))
    expect((await project.setUp()).out).toBe('Building.\nReady.\n')
    expect((await project.setUp()).out).toBe('up to date\n')
  })

  test('leaves a build alone when only tools, tests or times change', async () => {
    const project = standIn()
    await project.setUp()
    project.write('shared/a.ts', readFileSync(project.at('shared/a.ts'), 'utf8'))
    project.write('electron/tools/new.mjs', '')
    project.write('test/new.test.ts', '')
    expect((await project.setUp()).out).toBe('up to date\n')
  })

  test('installs again when the lock file names another version', async () => {
    const project = standIn()
    await project.setUp()
    const lock = readFileSync(project.at('package-lock.json'), 'utf8')
    project.write('package-lock.json', lock.replace('sha512-a', 'sha512-b'))
    expect((await project.setUp()).out).toContain('Installing packages')
  })

  test('keeps the last build when the sources do not build, and shows the reason without a stack', async () => {
    const project = standIn()
    await project.setUp()
    const built = readFileSync(project.at('dist/built.json'), 'utf8')
    project.write('shared/a.ts', 'export const a =')
    project.write(
      'node_modules/vite/bin/vite.js',
      `console.error('\\x1b[31mUnexpected end of a.ts\\x1b[0m\\n    at parse (x.js:1:1)'); process.exit(1)`,
    )
    const { code, err } = await project.setUp()
    expect(code).toBe(1)
    expect(err).toMatch(/^The sources do not build:\nUnexpected end of a\.ts\nThe last build that worked/)
    expect(readFileSync(project.at('dist/built.json'), 'utf8')).toBe(built)
    expect(existsSync(project.at('dist/electron/cli.js'))).toBe(true)
  })
})

describe('two runs at once', () => {
  const slowly = `setTimeout(() => { ${BUILDS} }, 300)`

  test('install and build once: the second waits for the first', async () => {
    const project = standIn({ vite: slowly })
    const outcomes = await Promise.all([project.setUp(), project.setUp(), project.setUp()])
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(project.log()).toEqual(['npm ci', 'npm rebuild', 'vite build', 'vite build'])
    expect(outcomes.filter(({ out }) => out.includes('Another set-up is running'))).toHaveLength(2)
    expect(existsSync(project.at('.cache/set-up.lock'))).toBe(false)
  })

  test('a run that was killed does not block the next', async () => {
    const project = standIn()
    const { out } = await project.run(['-p', 'process.pid'])
    project.write('.cache/set-up.lock', out.trim())
    expect(await project.setUp()).toMatchObject({ code: 0, err: '' })
  })
})

describe('what is in the way is said, with what is safe and what to do', () => {
  test('an old Node', async () => {
    const project = standIn()
    const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.4'}})`
    const before = project.state()
    const { code, err, out } = await project.setUp({ nodeFlags: ['--import', pretend] })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(
      /needs Node 20 or newer.*this is Node 18\.20\.4\.\nNothing was changed\. Install a current Node/,
    )
    expect(project.state()).toEqual(before)
  })

  test('no network, met by the real npm', async () => {
    const project = standIn({ npm: null })
    const env = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: project.at('cache'),
    }
    const { code, err } = await project.setUp({ env })
    expect(code).toBe(1)
    expect(err).toMatch(
      /^The packages could not be fetched: the npm registry did not answer\.\nYour files are untouched.*Check the connection/,
    )
  })

  test.runIf(process.platform !== 'win32' && (process.getuid?.() !== 0 || needs('setpriv')))(
    'a folder that cannot be written to',
    async () => {
      const project = standIn()
      chmodSync(project.folder, 0o555)
      const isRoot = process.getuid?.() === 0
      const as = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
      const { code, err } = await project.setUp({ as })
      chmodSync(project.folder, 0o755)
      expect(code).toBe(1)
      expect(err).toMatch(/^This folder cannot be written to: .*\nNothing was changed\. Copy the project/)
    },
  )

  test('a missing npm', async () => {
    const project = standIn({ npm: null })
    const { code, err } = await project.setUp({ env: { PATH: project.at('bin') } })
    expect(code).toBe(1)
    expect(err).toMatch(/^npm was not found\.\nNothing was changed\. Install Node/)
  })

  test.each([
    ['a full disk', 'npm error code ENOSPC', /^The disk is full\.\nYour files are untouched.*Free about 2 GB/],
    [
      'a lock file that differs',
      'npm error code EUSAGE',
      /do not agree, so nothing was installed\.\nYour files are untouched.*git checkout/,
    ],
    [
      'no compiler',
      'npm error code 1\nnpm error gyp ERR! find Python',
      /no C\+\+ compiler answered\.\nYour files are untouched\. Install one/,
    ],
    [
      'an unwritable cache',
      'npm error code EACCES\nnpm error path /x/y',
      /^This folder cannot be written to: \/x\/y\n/,
    ],
    [
      'anything else, in npm’s own words',
      'npm error code E404\nnpm error no such thing',
      /Its last words:\nnpm error code E404\nnpm error no such thing\nYour files are untouched/,
    ],
  ])('npm stopped by %s', async (_name, words, expected) => {
    const project = standIn({ npm: `console.error(${JSON.stringify(words)}); process.exit(1)` })
    const { code, err } = await project.setUp()
    expect(code).toBe(1)
    expect(err).toMatch(expected)
    expect(existsSync(project.at('dist'))).toBe(false)
  })

  test('our own Node that does not arrive', async () => {
    const project = standIn({ npm: '' })
    const { code, err } = await project.setUp()
    expect(code).toBe(1)
    expect(err).toMatch(/our own Node 24 did not arrive.*\nYour files are untouched\. Check the connection/)
  })

  test('a disk that fills while building', async () => {
    const full = `Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })`
    const project = standIn({ vite: `console.error(${full}); process.exit(1)` })
    const { code, err } = await project.setUp()
    expect(code).toBe(1)
    expect(err).toMatch(/^The disk is full\.\nYour files are untouched/)
  })

  test('no compiler for the bridge that SQLite needs in the development runtime', async () => {
    const project = standIn()
    const source = `import { laySqliteShim } from './electron/tools/electron-runtime.mjs'
      import { reportFailure } from './electron/tools/prepare.mjs'
      await reportFailure(async () => laySqliteShim('${project.at('build/bridge.node')}'))`
    const { code, err } = await project.run(['--input-type=module', '-e', source], { env: { PATH: project.at('bin') } })
    expect(code).toBe(1)
    expect(err).toMatch(
      /has to be compiled on this computer and no C\+\+ compiler answered\.\nYour files are untouched.*apt-get install g\+\+/,
    )
    expect(existsSync(project.at('build/bridge.node'))).toBe(false)
  })
})

describe('npm run trellis', () => {
  const echo = `console.log(JSON.stringify({ words: process.argv.slice(2), folder: process.cwd() })); process.exitCode = 7`
  const run = (project: StandIn, words: readonly string[], env: Record<string, string> = {}) =>
    project.run(['electron/tools/run.mjs', 'trellis', ...words], { env })

  test('hands words on as they are, counts paths from the caller’s folder and keeps the exit code', async () => {
    const project = standIn()
    writeFileSync(project.at('cli.js'), echo)
    project.write('elsewhere/file', '')
    const words = ['a b', '"quoted"', '', '*', '--json', '--', '$HOME', 'p3’s']
    await project.setUp()
    const { code, out, err } = await run(project, words, { INIT_CWD: project.at('elsewhere') })
    expect({ code, err, said: JSON.parse(out) }).toEqual({
      code: 7,
      err: '',
      said: { words, folder: project.at('elsewhere') },
    })
  })

  test('says nothing of its own on standard output, not even when it has to set up first', async () => {
    const project = standIn()
    writeFileSync(project.at('cli.js'), echo)
    const { out, err } = await run(project, ['x'], { INIT_CWD: project.folder })
    expect(JSON.parse(out)).toEqual({ words: ['x'], folder: project.folder })
    expect(err).toMatch(/^Installing packages.*\nBuilding\.\n$/)
  })

  test('moves to our own Node when started by another', async () => {
    const project = standIn()
    writeFileSync(project.at('cli.js'), echo)
    await project.setUp()
    const pretend = `data:text/javascript,if(!process.env.MOVED){process.env.MOVED='1';Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.0.0'}})}`
    const { code, out } = await project.run(['electron/tools/run.mjs', 'trellis', 'x'], {
      nodeFlags: ['--import', pretend],
    })
    expect({ code, words: JSON.parse(out).words }).toEqual({ code: 7, words: ['x'] })
  })
})

test('the tools are plain Node: they import nothing that has to be installed before set-up has run', () => {
  const early = ['set-up.mjs', 'run.mjs', 'node-version.mjs', 'prepare.mjs', 'failures.mjs', 'folder.mjs', 'lock.mjs']
  const tools = path.join(import.meta.dirname, '../electron/tools')
  const imported = early.flatMap((file) =>
    [...readFileSync(path.join(tools, file), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, name]) => name),
  )
  expect(
    imported.filter((name) => name?.startsWith('node:') !== true && !early.includes(name?.replace('./', '') ?? '')),
  ).toEqual([])
})
