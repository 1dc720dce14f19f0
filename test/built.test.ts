// The programs as vite bundles them: what works from the sources must work for people, who never run the sources.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './harness.ts'

// Inside the project, where the bundles find the packages that stay outside of them.
const cache = path.join(root, '.cache')
mkdirSync(cache, { recursive: true })
const home = mkdtempSync(path.join(cache, 'built-'))

const runNode = (words: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  promisify(execFile)(process.execPath, words, { cwd: root, env, encoding: 'utf8' })
const trellis = async (...words: readonly string[]): Promise<string> =>
  (await runNode([path.join(home, 'dist/electron/cli.js'), ...words])).stdout

beforeAll(async () => {
  symlinkSync(path.join(root, 'assets'), path.join(home, 'assets'), 'junction')
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const words = [vite, 'build', '--app', '--logLevel=warn', '-c', 'electron/vite.config.ts']
  await runNode(words, { ...process.env, TRELLIS_DIST: path.join(home, 'dist') })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('the built command line backs up the sample and restores it whole', async () => {
  const at = (name: string) => path.join(home, name)
  const [workbook, backup, restored] = [at('sample'), at('sample.backup'), at('restored')]
  await trellis('sample', workbook)
  await trellis('backup', workbook, backup)
  await trellis('restore', backup, restored)
  expect(JSON.parse(await trellis('check', restored, '--json'))).toEqual({ ok: true, problems: [] })
  for (const verb of ['evidence', 'units'])
    expect(await trellis(verb, 'list', restored, '--json')).toBe(await trellis(verb, 'list', workbook, '--json'))
})
