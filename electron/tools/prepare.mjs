// Brings the folder to the state every tool needs: packages from the lock file, our own Node, a build of the present sources.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, delimiter, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFailed, diskFull, fileFailure, nodeMissing, noNpm, npmFailure } from './failures.mjs'
import { buildRecord, filesUnder, hashSources, inRoot, isBuilt, isInstalled, ownNode, root } from './folder.mjs'
import { withLock } from './lock.mjs'

/** Installs and builds what is missing; true when there was something to do. `say` takes one line for a person. */
export async function prepare({ say }) {
  if (isInstalled() && isBuilt()) return false
  const work = async () => {
    if (!isInstalled()) await install(say)
    if (!isBuilt()) await build(say)
  }
  await withLock(inRoot('.cache/set-up.lock'), { say, work })
  return true
}

/** Prepares the folder without a word on standard output, then runs tools/‹tool›.mjs with `words` under our own Node. */
export async function runTool(tool, words) {
  await prepare({ say: console.error })
  const wanted = JSON.parse(readFileSync(inRoot('node_modules/node/package.json'), 'utf8')).version
  if (process.versions.node !== wanted) return runUnderOwnNode(tool, words)
  process.env.PATH = pathWithOwnNode()
  const { main } = await import(new URL(`./${tool}.mjs`, import.meta.url).href)
  await main(words)
}

/** Runs `work`; a failure becomes words on standard error and exit code 1. */
export async function reportFailure(work) {
  try {
    await work()
  } catch (thrown) {
    const error = fileFailure(thrown)
    console.error(error.plain ? error.message : error)
    process.exitCode = 1
  }
}

async function install(say) {
  say('Installing packages from the lock file; this takes about half a minute.')
  // Two steps, so that every npm does the same: only the package `node` may run its install script (it fetches Node 24).
  // Flags are spelt out because the npm that called us hands its own settings down.
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false']
  const ci = await npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline', ...flags])
  if (ci.code !== 0) throw npmFailure(ci.output)
  const rebuild = await npm(['rebuild', 'node', '--ignore-scripts=false', ...flags])
  if (existsSync(ownNode)) return
  throw /code E/.test(rebuild.output) ? npmFailure(rebuild.output) : nodeMissing()
}

/** Builds beside dist and changes places at the end: a build that fails or is interrupted leaves the last one whole. */
async function build(say) {
  say('Building.')
  const sources = hashSources()
  const next = inRoot('.dist-next')
  const old = inRoot('.dist-old')
  rmSync(next, { recursive: true, force: true })
  for (const words of [
    ['--app', '-c', 'electron/vite.config.ts'],
    ['-c', 'renderer/vite.config.ts'],
  ]) {
    const vite = [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn', ...words]
    const { code, output } = await run(ownNode, vite, {
      ...process.env,
      TRELLIS_DIST: next,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    })
    if (code !== 0) throw /\bENOSPC\b/.test(output) ? diskFull() : buildFailed(output)
  }
  const files = filesUnder(next).map((file) => relative(next, file))
  writeFileSync(`${next}/${buildRecord}`, JSON.stringify({ sources, files }))
  rmSync(old, { recursive: true, force: true })
  if (existsSync(inRoot('dist'))) renameSync(inRoot('dist'), old)
  renameSync(next, inRoot('dist'))
  rmSync(old, { recursive: true, force: true })
}

async function npm(words) {
  const script = process.env.npm_execpath ?? ''
  // Shorter waits than npm's own: without a network the answer comes after seconds, not minutes.
  const env = { npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '5000', ...process.env }
  if (basename(script) === 'npm-cli.js') {
    return run(process.env.npm_node_execpath ?? process.execPath, [script, ...words], env)
  }
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, env)
}

/** Runs a program in the project folder; `output` is all it wrote, in order. */
function run(file, words, env) {
  return new Promise((resolve, reject) => {
    const shell = file.endsWith('.cmd')
    const child = spawn(file, words, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes))
    child.on('error', (error) => reject(error.code === 'ENOENT' ? noNpm() : error))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** The first run has to leave the Node it was started with; it waits and passes the exit code on. */
function runUnderOwnNode(tool, words) {
  const env = { ...process.env, PATH: pathWithOwnNode() }
  const entry = fileURLToPath(new URL('./run.mjs', import.meta.url))
  const { status } = spawnSync(ownNode, [entry, tool, ...words], { stdio: 'inherit', env })
  process.exitCode = status ?? 1
}

function pathWithOwnNode() {
  return [inRoot('node_modules/.bin'), process.env.PATH].join(delimiter)
}
