import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkLayers, LAYERS } from './layer-rules.ts'

const root = path.join(import.meta.dirname, '..')
const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const declared = ['dependencies', 'devDependencies'].flatMap((field) => Object.keys(fieldOf(manifest, field)))

test('no source imports what its layer may not, and no imports form a circle', () => {
  const files = globSync('{shared,electron,renderer,test}/**/*.{ts,tsx,mts,cts}', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  const sources = files.map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
  expect(sources.length).toBeGreaterThan(100)
  expect(checkLayers(sources, declared)).toEqual([])
})

test('every package in the table of layers is declared in package.json', () => {
  const named = LAYERS.flatMap(({ packages }) => packages).filter((name) => !name.endsWith('*'))
  expect(named.filter((name) => !declared.includes(name))).toEqual([])
})

// One file of each layer with imports it must not have, by path and by package.
const FORBIDDEN: Record<string, readonly string[]> = {
  'shared/domain/plan.ts': [
    '../words/words.ts',
    '../contract/core.ts',
    '../../electron/core/entry.ts',
    'node:fs',
    'react',
  ],
  'shared/words/plan.ts': [
    '../report/build-report.ts',
    '../contract/core.ts',
    '../../renderer/route.ts',
    'node:path',
    'zod',
    'electron',
  ],
  'shared/contract/plan.ts': [
    '../report/report.ts',
    '../../electron/core/entry.ts',
    '../../renderer/route.ts',
    'node:fs',
    'electron',
  ],
  'shared/report/plan.ts': ['../../electron/core/entry.ts', '../../renderer/route.ts', 'node:fs', 'docx'],
  'electron/core/plan.ts': [
    '../shell/window.ts',
    '../main.ts',
    '../cli/main.ts',
    '../../renderer/route.ts',
    'electron',
    'react',
  ],
  'electron/cli/plan.ts': ['../shell/window.ts', '../main.ts', '../../renderer/route.ts', 'electron', 'better-sqlite3'],
  'electron/shell/plan.ts': [
    '../core/entry.ts',
    '../cli/main.ts',
    '../../renderer/route.ts',
    'better-sqlite3',
    'react',
  ],
  'electron/main.ts': ['./core/entry.ts', './cli/main.ts', '../renderer/route.ts', 'better-sqlite3', 'vite'],
  'electron/preload.ts': ['./core/entry.ts', './shell/window.ts', 'node:fs', 'better-sqlite3'],
  'renderer/parts/plan.tsx': [
    '../data/client.ts',
    '../screens/home.tsx',
    '../../shared/domain/id.ts',
    'zustand',
    'electron',
    'node:fs',
  ],
  'renderer/data/plan.ts': [
    '../parts/list.tsx',
    '../screens/home.tsx',
    '../../electron/core/entry.ts',
    'zustand',
    'electron',
    'node:fs',
  ],
  'renderer/screens/plan.tsx': [
    '../app.tsx',
    '../../electron/shell/window.ts',
    '@tanstack/react-query',
    'electron',
    'node:fs',
  ],
  'renderer/plan.tsx': ['../electron/core/entry.ts', '../electron/preload.ts', 'electron', 'node:fs', 'better-sqlite3'],
}

const FORMS: Record<string, (name: string) => string> = {
  plain: (name) => `import { x } from '${name}'`,
  default: (name) => `import x from '${name}'`,
  namespace: (name) => `import * as x from "${name}"`,
  'type-only': (name) => `import type { X } from '${name}'`,
  'type-only name': (name) => `import { type X } from '${name}'`,
  'side effect': (name) => `import '${name}'`,
  'wrapped over lines': (name) => `import {\n  x,\n  y,\n} from\n  '${name}'`,
  'comment inside': (name) => `import /* from 'zod' */ { x } /* { */ from /* ; */ '${name}'`,
  're-export': (name) => `export { x } from '${name}'`,
  're-export of all': (name) => `export * from '${name}'`,
  're-export of types': (name) => `export type { X } from '${name}'`,
  dynamic: (name) => `export const load = async () => (await import('${name}')).x`,
  'dynamic with a template': (name) => `export const x = import(\`${name}\`)`,
  'dynamic, wrapped': (name) => `export const x = import(\n  // a reason\n  '${name}',\n)`,
  'type of a module': (name) => `export type X = import('${name}').X`,
  'typeof a module': (name) => `export let x: typeof import('${name}')`,
  require: (name) => `export const x = require('${name}')`,
  'require.resolve': (name) => `export const x = require.resolve('${name}')`,
  'import =': (name) => `import x = require('${name}')`,
  'import.meta.resolve': (name) => `export const x = import.meta.resolve('${name}')`,
  'reference comment': (name) => `/// <reference types="${name}" />\nexport const x = 1`,
}

test.each(Object.entries(FORBIDDEN))('a forbidden import planted in %s is caught in every form', (file, names) => {
  const missed = names.flatMap((name) =>
    Object.entries(FORMS).flatMap(([form, write]) =>
      checkLayers([{ path: file, text: write(name) }], declared).length === 1 ? [] : [`${form} of ${name}`],
    ),
  )
  expect(missed).toEqual([])
})

test('every row of the table has a planted case, but for test and the configs, which may import freely or import tools', () => {
  const planted = Object.keys(FORBIDDEN)
  const rows = LAYERS.map(({ at }) => at).filter((at) => at !== 'test' && !at.endsWith('.config.ts'))
  expect(rows.filter((at) => !planted.some((file) => file === at || file.startsWith(`${at}/`)))).toEqual([])
})

test.each([
  ['a computed import', 'electron/core/a.ts', 'export const load = (name: string) => import(name)', 'computed name'],
  [
    'a built-in module by the back door',
    'shared/domain/a.ts',
    `export const fs = process.getBuiltinModule('node:fs')`,
    'node:fs',
  ],
  ['a module of Node without its prefix', 'electron/core/a.ts', `import { join } from 'path'`, 'node:path'],
  [
    'code started by its address',
    'renderer/data/a.ts',
    `new Worker(new URL('../../electron/core/a.ts', import.meta.url))`,
    'electron/core/a.ts',
  ],
  ['a package nobody declared', 'test/a.test.ts', `import leftPad from 'left-pad'`, 'does not declare'],
  [
    'a product file that imports a test',
    'electron/cli/a.ts',
    `import { startApp } from '../../test/harness.ts'`,
    'test/harness.ts',
  ],
  ['a file outside the layers', 'scripts/a.ts', `import 'zod'`, 'no layer'],
])('%s is caught', (_name, file, text, words) => {
  expect(checkLayers([{ path: file, text }], declared).join()).toContain(words)
})

test('what the table allows passes: a layer below, its own folder, its packages, a job by file name', () => {
  const text = `
    import { spawn } from 'node:child_process'
    import Database from 'better-sqlite3'
    import { enGB } from '../../../shared/words/words.ts'
    import type { Db } from '../db/database.ts'
    export const job = new URL('./export.job.ts', import.meta.url)
    export const text = "import x from 'electron'" // import 'electron'
  `
  expect(checkLayers([{ path: 'electron/core/jobs/run-job.ts', text }], declared)).toEqual([])
})

test.each([
  ['two files', [`import { b } from './b.ts'`, `import { a } from './a.ts'`]],
  ['types only', [`import type { B } from './b.ts'`, `export type A = import('./a.ts').A`]],
  ['three files', [`export * from './b.ts'`, `export const c = import('./c.ts')`, `import './a.ts'`]],
  ['a file and itself', [`import { a } from './a.ts'`]],
])('a circle of %s is caught', (_name, texts) => {
  const sources = texts.map((text, index) => ({ path: `shared/domain/${'abc'[index] ?? ''}.ts`, text }))
  expect(checkLayers(sources, declared)).toHaveLength(1)
  expect(checkLayers(sources, declared)[0]).toContain('import circle: shared/domain/a.ts')
})

function fieldOf(value: unknown, name: string): object {
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof field === 'object' && field !== null ? field : {}
}
