// What `npm test` makes of its suites' answers: the last line, the exit code, and what counts as a failure in CI.
import { afterEach, expect, test } from 'vitest'
import { createStandIn, type StandIn } from './set-up-folder.ts'

type Test = { file: string; name: string; state: 'passed' | 'failed' | 'skipped' }
type Answer = { tests?: Test[]; faults?: string[]; missing?: { what: string; enable: string }[] }

const made: StandIn[] = []
afterEach(() => {
  for (const project of made.splice(0)) project.remove()
})

const passed: Test = { file: 'a.test.ts', name: 'one', state: 'passed' }
const failed: Test = { file: 'a.test.ts', name: 'two', state: 'failed' }
const skipped: Test = { file: 'b.test.ts', name: 'three', state: 'skipped' }
const noOffice = { what: 'LibreOffice reads the Word export', enable: 'apt-get install libreoffice-writer' }

/** Runs the real runner over suites that answer as given, with these minimums in test/suites.json. */
async function report(answers: Answer[], { strict = false, words = [] as string[], minimums = {} } = {}) {
  const project = createStandIn()
  made.push(project)
  project.write('test/suites.json', JSON.stringify(minimums))
  const source = `import { testAndReport } from './electron/tools/test.mjs'
    const suites = ${JSON.stringify(answers)}.map((answer) => () => ({ tests: [], faults: [], missing: [], ...answer }))
    await testAndReport(suites, ${JSON.stringify(words)})`
  const env: Record<string, string> = strict ? { TRELLIS_REQUIRE: 'all' } : {}
  const { code, out, err } = await project.run(['--input-type=module', '-e', source], { env })
  return { code, err, lines: out.trim().split('\n') }
}

test('the last line counts the tests of all suites, and all passed is exit code 0', async () => {
  const { code, err, lines } = await report([{ tests: [passed, passed] }, { tests: [passed] }])
  expect({ code, err, lines }).toEqual({ code: 0, err: '', lines: ['3 passed, 0 failed'] })
})

test('a failed test, and a fault outside any test, each make the exit code 1', async () => {
  expect(await report([{ tests: [passed, failed] }])).toMatchObject({ code: 1, lines: ['1 passed, 1 failed'] })
  const { code, lines } = await report([{ tests: [passed], faults: ['c.test.ts did not load'] }])
  expect({ code, lines }).toEqual({ code: 1, lines: ['Failed: c.test.ts did not load', '1 passed, 1 failed'] })
})

test('what the computer cannot run is named once, with the command that would enable it, and is no failure', async () => {
  const { code, lines } = await report([{ tests: [passed, skipped], missing: [noOffice, noOffice] }])
  const named = 'Did not run: LibreOffice reads the Word export. To enable it: apt-get install libreoffice-writer'
  expect({ code, lines }).toEqual({ code: 0, lines: [named, '1 skipped', '1 passed, 0 failed'] })
})

test('in CI a skipped test and a missing program are failures', async () => {
  const { code, lines } = await report([{ tests: [passed, skipped], missing: [noOffice] }], { strict: true })
  expect({ code, last: lines.at(-1) }).toEqual({ code: 1, last: '1 passed, 2 failed' })
})

test('in CI a suite with fewer tests than test/suites.json asks for is a failure; a run of chosen files is not measured', async () => {
  const minimums = { 'a.test.ts': 1, 'e2e/': 1 }
  const { code, lines } = await report([{ tests: [passed] }], { strict: true, minimums })
  expect(code).toBe(1)
  expect(lines).toEqual(['Failed: e2e/: 0 tests ran, at least 1 were expected', '1 passed, 1 failed'])
  expect(await report([{ tests: [passed] }], { strict: true, minimums, words: ['a'] })).toMatchObject({ code: 0 })
})

test('no test at all is a failure', async () => {
  expect(await report([{}], { words: ['histroy'] })).toMatchObject({
    code: 1,
    lines: ['Failed: No test file has histroy in its name', '0 passed, 1 failed'],
  })
})
