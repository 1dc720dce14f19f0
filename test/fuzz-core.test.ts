// Senseless and nearly right calls of the whole contract on an open workbook. With the 45,000 over real messages (e2e/messages) they are gate 17's 100,000.
import { readdirSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createHandlers } from '../electron/core/handlers.ts'
import { coreContract } from '../shared/contract/core.ts'
import { AppError, FAILURE_CODES } from '../shared/contract/result.ts'
import { answer } from '../shared/contract/wire.ts'
import { enGB } from '../shared/words/words.ts'
import { cases, names } from './contract-cases.ts'
import { createDesk } from './contract-desk.ts'
import { assets } from './harness.ts'

const CALLS = 60_000
const { failures } = enGB.core

let seed = 20261124
function next(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const oneOf = <Value>(values: readonly Value[]): Value | undefined => values[next(values.length)]
const WORDS = [
  '',
  ' ',
  'x',
  '\0',
  '../../etc/passwd',
  '/etc/passwd',
  'constructor',
  '__proto__',
  'toString',
  '"; DROP TABLE link; --',
  '%00',
  '${7*7}',
  '<img src=x onerror=top.ran=1>',
  '\u202E',
  '\ud800',
  '𐀀',
  '2026-02-30',
  '9999-12-31',
  'E1',
  'a'.repeat(50_000),
]
const junk = (): unknown =>
  oneOf<() => unknown>([
    () => oneOf(WORDS),
    () => oneOf([0, -1, 1.5, NaN, Infinity, 2 ** 53, 1e308, -0]),
    () => oneOf([null, undefined, true, false]),
    () => new Date(NaN),
    () => new Uint8Array(next(64)),
    () => new Map([['grant', '/etc/passwd']]),
    () => Array.from({ length: next(60) }, () => oneOf(WORDS)),
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    () => Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 'deep'),
    () => ({ toJSON: 'x', valueOf: 'x', length: 1e9 }),
  ])?.()

/** The value with one thing in it, somewhere, changed, gone, doubled or added. */
function bent(value: unknown): unknown {
  if (next(6) === 0) return junk()
  if (Array.isArray(value)) {
    const at = next(value.length + 1)
    return value.toSpliced(at, next(2), bent(value[at]), ...(next(4) === 0 ? value : []))
  }
  if (typeof value !== 'object' || value === null) return next(3) === 0 ? value : junk()
  const entries = Object.entries(value)
  const chosen = next(entries.length + 1)
  const changed = entries.flatMap(([key, inner], index) => {
    if (index !== chosen) return [[key, inner]]
    return next(5) === 0 ? [] : [[key, bent(inner)]]
  })
  return Object.fromEntries(next(5) === 0 ? [...changed, [oneOf(WORDS) ?? '', junk()]] : changed)
}

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const describe = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)?.slice(0, 300)}`
const isFile = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isFile() === true

test('SH9 60,000 bent calls of all names are each answered with data; none is a fault, none reaches a path that was not granted', async () => {
  const desk = await createDesk()
  const { app } = desk
  const good = new Map<string, unknown>()
  for (const name of names) good.set(name, await cases[name].good(desk))
  await app.call('workbook.close', {})

  // Only files that the good calls name are granted: the calls that make and replace folders and exports get none.
  const granted = new Set([...good.values()].flatMap(textsIn).filter((text) => text.startsWith('/') && isFile(text)))
  granted.add(app.workbook)
  const faults: string[] = []
  let ids = 0
  const handlers = createHandlers({
    resolve: (grant) => {
      if (!granted.has(grant)) throw new AppError('permission-denied', failures.notGranted)
      return grant
    },
    now: () => new Date(Date.parse('2026-03-09T09:00:00.000Z')),
    newId: () => `fuzzed-${(ids += 1)}`,
    assets,
    log: (name, thrown) => void faults.push(`${name}: ${String(thrown)}`),
  })
  const signal = new AbortController().signal
  const ask = (name: string, input: unknown) => {
    const onFault = (_: string, thrown: unknown) => void faults.push(`${describe(name, input)}: ${String(thrown)}`)
    return answer(coreContract, handlers, name, input, {
      words: failures,
      onFault,
      onChanged: () => {},
      signal,
      report: () => {},
    })
  }
  const open = () => ask('workbook.open', { folder: app.workbook })
  expect(await open()).toMatchObject({ ok: true })

  const before = readdirSync(app.path('.'))
  const asked = new Map<string, number>()
  const answers = new Map<string, number>()
  for (let made = 0; made < CALLS; made += 1) {
    const name = oneOf(names) ?? 'unit.list'
    const input = next(4) === 0 ? junk() : bent(good.get(name))
    const result = await ask(next(50) === 0 ? (oneOf(WORDS) ?? '') : name, input)
    asked.set(name, (asked.get(name) ?? 0) + 1)
    const code = result.ok ? 'ok' : result.failure.code
    answers.set(code, (answers.get(code) ?? 0) + 1)
    if (!result.ok && (!FAILURE_CODES.includes(result.failure.code) || result.failure.message === ''))
      faults.push(`${describe(name, input)}: ${JSON.stringify(result.failure)}`)
    if (result.ok && /root:x:0/.test(JSON.stringify(result.value)))
      faults.push(`${describe(name, input)}: read what nobody granted`)
    if (result.ok && name.startsWith('workbook.')) await open()
  }
  expect(faults.slice(0, 5)).toEqual([])
  expect([...asked.keys()].toSorted()).toEqual(names.toSorted())
  expect(Math.min(...asked.values())).toBeGreaterThan(400)
  expect(answers.get('invalid-input')).toBeGreaterThan(15_000)
  expect(answers.get('ok')).toBeGreaterThan(1000)
  expect(answers.get('internal')).toBe(undefined)
  expect(Object.hasOwn({}, 'polluted') || 'polluted' in {}).toBe(false)
  expect(await ask('workbook.check', {})).toEqual({ ok: true, value: { ok: true, problems: [] } })
  expect(readdirSync(app.path('.'))).toEqual(before)
  await ask('workbook.close', {})
  await app.stop()
}, 0)
