// `npm test [-- WORDS]`: everything this computer can run; words choose files by a part of their name.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inRoot } from './folder.mjs'
import { runElectronSuites, runUnitSuite } from './suites.mjs'

const folder = inRoot('.cache/test')
const needsLog = inRoot('.cache/test/needs.jsonl')

export async function main(words) {
  await testAndReport([runUnitSuite, runElectronSuites], words)
}

/** Runs the suites in turn and reports on them together; any failure makes the exit code 1. */
export async function testAndReport(suites, words) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(needsLog, '')
  process.env.TRELLIS_NEEDS_LOG = needsLog
  const isStrict = process.env.TRELLIS_REQUIRE === 'all'
  const results = []
  for (const suite of suites) results.push(await suite({ words, folder }))
  const tests = results.flatMap((result) => result.tests)
  const faults = results.flatMap((result) => result.faults)

  const missing = [...results.flatMap((result) => result.missing), ...readNeeds()]
  for (const line of new Set(missing.map(({ what, enable }) => `Did not run: ${what}. To enable it: ${enable}`)))
    console.log(line)
  const skipped = tests.filter(({ state }) => state === 'skipped')
  if (isStrict) {
    faults.push(...missing.map(({ what }) => `${what}: did not run`))
    faults.push(...skipped.map(({ file, name }) => `${file}: skipped “${name}”`))
    if (words.length === 0) faults.push(...tooFew(tests))
  }
  if (tests.length === 0)
    faults.push(words.length > 0 ? `No test file has ${words.join(' or ')} in its name` : 'No test ran')
  for (const fault of faults) console.log(`Failed: ${fault}`)
  if (skipped.length > 0) console.log(`${skipped.length} skipped`)

  const passed = tests.filter(({ state }) => state === 'passed').length
  const failed = tests.filter(({ state }) => state === 'failed').length + faults.length
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}

/** Suites that ran fewer tests than test/suites.json asks for: a test file that is never found fails here. */
function tooFew(tests) {
  const file = inRoot('test/suites.json')
  const minimums = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return Object.entries(minimums).flatMap(([start, minimum]) => {
    const count = tests.filter((test) => test.file.startsWith(start) && test.state !== 'skipped').length
    return count < minimum ? [`${start}: ${count} tests ran, at least ${minimum} were expected`] : []
  })
}

function readNeeds() {
  const lines = readFileSync(needsLog, 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}
