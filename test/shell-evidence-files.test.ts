import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerEvidence, findEvidence, parseRange } from '../electron/shell/evidence-files.ts'
import { traversals } from './traversals.ts'

const SHA = 'ab'.padEnd(64, '1')
const LINKED = 'ab'.padEnd(64, '2')
let outer: string
let workbook: string

beforeAll(() => {
  outer = realpathSync(mkdtempSync(path.join(tmpdir(), 'shell-evidence-')))
  workbook = path.join(outer, 'workbook')
  for (const folder of ['files/ab', 'cache']) mkdirSync(path.join(workbook, folder), { recursive: true })
  writeFileSync(path.join(workbook, 'files/ab', SHA), 'evidence')
  writeFileSync(path.join(workbook, 'cache', `${SHA}-thumb.jpg`), 'small')
  writeFileSync(path.join(workbook, 'cache', `${SHA}-preview.json`), '{}')
  writeFileSync(path.join(workbook, 'workbook.db'), 'database')
  writeFileSync(path.join(outer, 'secret'), 'secret')
  symlinkSync(path.join(outer, 'secret'), path.join(workbook, 'files/ab', LINKED))
  symlinkSync(path.join(outer, 'secret'), path.join(workbook, 'cache', `${LINKED}-thumb.jpg`))
})
afterAll(() => rmSync(outer, { recursive: true }))

const ask = (address: string, init: RequestInit = {}) => answerEvidence(workbook, new Request(address, init))

test('SH6 a stored file comes by its hash, sandboxed, as bytes or as a type that cannot run', async () => {
  const response = await ask(`evidence://file/${SHA}`)
  expect([response.status, await response.text()]).toEqual([200, 'evidence'])
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'content-type': 'application/octet-stream',
    'content-length': '8',
    'access-control-allow-origin': 'app://trellis',
  })
  const typeOf = async (type: string) =>
    (await ask(`evidence://file/${SHA}?as=${encodeURIComponent(type)}`)).headers.get('content-type')
  expect(await typeOf('application/pdf')).toBe('application/pdf')
  for (const type of [
    'text/html',
    'image/svg+xml',
    'text/javascript',
    'application/xhtml+xml',
    'image/jpeg, text/html',
    '',
  ])
    expect(await typeOf(type)).toBe('application/octet-stream')
})

test('SH6 of the cache pictures come, and nothing else', async () => {
  const small = await ask(`evidence://cache/${SHA}-thumb.jpg`)
  expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect((await ask(`evidence://cache/${SHA}-preview.json`)).status).toBe(404)
})

test.each([
  ['another scheme', `app://file/${SHA}`],
  ['another host', `evidence://files/${SHA}`],
  ['a hash of nothing', `evidence://file/${'0'.repeat(64)}`],
  ['a hash too short', `evidence://file/${SHA.slice(1)}`],
  ['a symbolic link', `evidence://file/${LINKED}`],
  ['a symbolic link in the cache', `evidence://cache/${LINKED}-thumb.jpg`],
  ['the database', 'evidence://file/workbook.db'],
  ['a folder', 'evidence://file/ab'],
])('SH6 %s is not found', async (_what, address) => {
  expect((await ask(address)).status).toBe(404)
})

test('SH6 without a workbook nothing is found', async () => {
  expect((await answerEvidence(null, new Request(`evidence://file/${SHA}`))).status).toBe(404)
})

test('SH6 only our own page is answered, and only GET', async () => {
  const from = (origin: string) => ask(`evidence://file/${SHA}`, { headers: { origin } })
  expect((await from('app://trellis')).status).toBe(200)
  for (const origin of ['null', 'https://example.org', 'app://trellis.evil', 'evidence://file'])
    expect((await from(origin)).status).toBe(403)
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
    expect((await ask(`evidence://file/${SHA}`, { method })).status).toBe(405)
})

test('SH6 no way of writing a path leads out of the workbook, or to its database', async () => {
  const ways = traversals('workbook.db').concat(traversals('secret'))
  const addresses = ['file', 'cache'].flatMap((host) => ways.map((way) => `evidence://${host}/${way}`))
  expect(addresses.length).toBeGreaterThanOrEqual(200)
  for (const address of addresses) expect(await findEvidence(workbook, address), address).toBeNull()
})

test.each<[string | null, number, unknown]>([
  [null, 10, null],
  ['bytes=0-3', 10, { from: 0, to: 3 }],
  ['bytes=4-', 10, { from: 4, to: 9 }],
  ['bytes=4-99', 10, { from: 4, to: 9 }],
  ['bytes=-3', 10, { from: 7, to: 9 }],
  ['bytes=-99', 10, { from: 0, to: 9 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=5-4', 10, null],
  ['bytes=0-1,3-4', 10, null],
  ['pages=0-1', 10, null],
  ['bytes=-', 10, null],
  ['bytes=4294967296-4294967297', 2 ** 33, { from: 2 ** 32, to: 2 ** 32 + 1 }],
])('SH6 the range %s of %i bytes', (header, size, wanted) => expect(parseRange(header, size)).toEqual(wanted))

test('SH6 a range is never outside its file', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(1000), (noise, first, last, size) => {
      for (const header of [noise, `bytes=${first}-${last}`, `bytes=-${last}`, `bytes=${first}-`]) {
        const range = parseRange(header, size)
        if (range === null || range === 'unsatisfiable') continue
        expect(range.from >= 0 && range.from <= range.to && range.to < size).toBe(true)
      }
    }),
  )
})

test('SH6 a range comes with its place in the whole', async () => {
  const response = await ask(`evidence://file/${SHA}`, { headers: { range: 'bytes=2-4' } })
  expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
    206,
    'ide',
    'bytes 2-4/8',
  ])
  const beyond = await ask(`evidence://file/${SHA}`, { headers: { range: 'bytes=8-' } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */8'])
})
