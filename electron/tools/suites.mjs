// Runs vitest and Playwright and brings their answers into one shape:
// { tests: [{ file, name, state }], faults: [text], missing: [{ what, enable }] }, state being passed, failed or skipped.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { ELECTRON_PACKAGES, findElectron, missingLibraries } from './electron-runtime.mjs'
import { filesUnder, inRoot, root } from './folder.mjs'

const ELECTRON_TESTS = 'The tests in real Electron'

/** Under Node: rules, contract, database, exports, command line. */
export function runUnitSuite({ words, folder }) {
  const report = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '-c', 'test/vitest.config.ts', '--passWithNoTests']
  const status = run(process.execPath, [...vitest, ...reporters, ...words])
  const files = readReport(report)?.testResults ?? []
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status: state }) => ({
      file: inTest(name),
      name: fullName,
      state: toState(state),
    })),
  )
  const unread = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const faults = unread.map(({ name, message }) => `${inTest(name)} did not load: ${message.split('\n')[0]}`)
  return { tests, faults: explained(status, tests, faults, 'vitest'), missing: [] }
}

/** In real Electron: test/ui and test/e2e, under Xvfb where it is installed and there is no display. */
export async function runElectronSuites({ words, folder }) {
  const none = { tests: [], faults: [], missing: [] }
  const files = ['ui', 'e2e']
    .flatMap((name) => filesUnder(inRoot('test', name)))
    .filter((file) => /\.(ui|e2e)\.ts$/.test(file))
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => inTest(file).includes(word)))
  if (chosen.length === 0) return none
  const { electron, missing } = await electronOrReason()
  if (!electron) return { ...none, missing: [missing] }

  const report = join(folder, 'playwright.json')
  const env = { ELECTRON_OVERRIDE_DIST_PATH: electron.folder, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const playwright = [
    inRoot('node_modules/@playwright/test/cli.js'),
    'test',
    '-c',
    'test/playwright.config.ts',
    '--reporter=list,json',
  ]
  const command = [...display(), process.execPath, ...playwright, ...chosen.map((file) => inTest(file))]
  const status = run(command[0], command.slice(1), env)
  const answer = readReport(report)
  const tests = (answer?.suites ?? []).flatMap((suite) => playwrightTests(suite))
  const faults = (answer?.errors ?? []).map(({ message }) => message.split('\n')[0])
  return { tests, faults: explained(status, tests, faults, 'Playwright'), missing: [] }
}

async function electronOrReason() {
  if (!isReadableToNobody()) {
    const what = `${ELECTRON_TESTS} (root runs them as the user nobody, who cannot read this folder)`
    return {
      missing: {
        what,
        enable: 'run them as an ordinary user, or move the project to a folder that everybody can read',
      },
    }
  }
  try {
    const electron = await findElectron()
    const libraries = missingLibraries(electron.program)
    if (libraries.length === 0) return { electron }
    return { missing: { what: `${ELECTRON_TESTS} (it lacks ${libraries.join(', ')})`, enable: ELECTRON_PACKAGES } }
  } catch (error) {
    if (!error.plain) throw error
    return { missing: { what: ELECTRON_TESTS, enable: error.message.replaceAll('\n', ' ') } }
  }
}

/** test/electron-as-nobody.sh is how root starts Electron, because Chromium refuses its sandbox to root. */
function isReadableToNobody() {
  if (process.getuid?.() !== 0) return true
  const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', 'test', '-r', inRoot('package.json')]
  return spawnSync('setpriv', asNobody, { cwd: '/' }).status === 0
}

/**
 * What has to stand before a command that opens windows; nothing where there is a display, or none to be had. The screen is
 * larger than our window, which Xvfb would otherwise make a pixel smaller.
 */
function display() {
  const isBare = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  const hasXvfb = process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, 'xvfb-run')))
  return isBare && hasXvfb ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24 -ac'] : []
}

/** Playwright nests describe blocks in files; a test that passed only on a second try counts as failed. */
function playwrightTests({ file, specs = [], suites = [] }) {
  const own = specs.map(({ title, tests }) => {
    const state = { expected: 'passed', skipped: 'skipped' }[tests[0]?.status] ?? 'failed'
    return { file, name: title, state }
  })
  return [...own, ...suites.flatMap((suite) => playwrightTests(suite))]
}

/** A runner that ended badly without naming a failure is a failure itself. */
function explained(status, tests, faults, name) {
  const isNamed = faults.length > 0 || tests.some(({ state }) => state === 'failed')
  return status === 0 || isNamed
    ? faults
    : [...faults, `${name} ended with ${status ?? 'a signal'}; its words are above`]
}

function toState(state) {
  return state === 'passed' || state === 'failed' ? state : 'skipped'
}

function inTest(file) {
  return relative(inRoot('test'), file).replaceAll('\\', '/')
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function run(file, words, env = {}) {
  return spawnSync(file, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    .status
}
