import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFromFolder, CONTENT_POLICY, findFile, isOurAddress } from '../electron/shell/app-files.ts'
import { traversals } from './traversals.ts'

let outer: string
let page: string

beforeAll(() => {
  outer = realpathSync(mkdtempSync(path.join(tmpdir(), 'shell-app-')))
  page = path.join(outer, 'renderer')
  mkdirSync(path.join(page, 'assets'), { recursive: true })
  mkdirSync(path.join(outer, 'renderer-secret'))
  writeFileSync(path.join(page, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(page, 'assets', 'Nia’s café.css'), 'body {}')
  writeFileSync(path.join(page, 'assets', 'index.js.map'), '{}')
  for (const name of ['secret.js', 'renderer-secret/secret.js']) writeFileSync(path.join(outer, name), 'secret')
  symlinkSync(path.join(outer, 'secret.js'), path.join(page, 'link.js'))
  symlinkSync(outer, path.join(page, 'up'))
})
afterAll(() => rmSync(outer, { recursive: true }))

const ask = (address: string, method = 'GET') => answerFromFolder(page, new Request(address, { method }))

test('a file of the page is served with its type, the content policy and no guessing of types', async () => {
  const response = await ask('app://trellis/index.html?x=1#y')
  expect({
    status: response.status,
    text: await response.text(),
    headers: Object.fromEntries(response.headers),
  }).toEqual({
    status: 200,
    text: '<!doctype html>',
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
  expect((await ask('app://trellis/assets/Nia%E2%80%99s%20caf%C3%A9.css')).status).toBe(200)
})

test.each([
  ['a missing file', 'app://trellis/none.js'],
  ['a folder', 'app://trellis/assets'],
  ['the root', 'app://trellis/'],
  ['a kind of file that no page needs', 'app://trellis/assets/index.js.map'],
  ['another host', 'app://evil/index.html'],
  ['a host that only begins like ours', 'app://trellis.evil/index.html'],
  ['a symbolic link that leads out', 'app://trellis/link.js'],
  ['a linked folder that leads out', 'app://trellis/up/secret.js'],
  ['bytes that are no text', 'app://trellis/%ff%fe.js'],
])('%s is not found', async (_what, address) => {
  expect((await ask(address)).status).toBe(404)
})

test('only GET is answered', async () => {
  expect((await ask('app://trellis/index.html', 'POST')).status).toBe(404)
})

test('no way of writing a path leads out of the page’s folder', async () => {
  const addresses = traversals('secret.js').map((way) => `app://trellis/${way}`)
  expect(addresses.length).toBeGreaterThanOrEqual(200)
  const found = await Promise.all(addresses.map(async (address) => [address, await findFile(page, address)] as const))
  expect(found.filter(([, file]) => file !== null && !file.startsWith(page + path.sep))).toEqual([])
})

test('whatever the address, what is found lies in the page’s folder', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '/',
    '%5c',
    '\\',
    'up',
    'assets',
    'secret.js',
    'renderer-secret',
    '%00',
    'index.html',
    '//',
    '%252e',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const file = await findFile(page, `app://trellis/${pieces.join('/')}`)
      expect(file === null || file.startsWith(page + path.sep)).toBe(true)
    }),
  )
})

test.each(['app://trellis', 'app://trellis/', 'app://trellis/index.html'])('%s is ours', (address) => {
  expect(isOurAddress(address)).toBe(true)
})
test.each([
  '',
  'about:blank',
  'https://trellis/',
  'file:///index.html',
  'app://evil/',
  'app://trellis.evil/',
  'app://trellis:80/',
  'app://x:y@trellis/',
  'app:trellis',
  'data:text/html,app://trellis/',
])('%j is not ours', (address) => expect(isOurAddress(address)).toBe(false))
