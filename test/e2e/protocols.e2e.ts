// Item 18: our two schemes, asked for what lies outside by every spelling people have tried, from the page and from the main process; and their headers.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { traversals } from '../traversals.ts'
import { expect, test, type Window } from '../ui/window.ts'

const NOTE = path.join(import.meta.dirname, '../../assets/sample/files/rota-board.jpg')
const GOOD_HASH = 'c0ffee'.padEnd(64, '0')

/** A workbook with one stored file; answers its hash. */
async function openWithFile(window: Window): Promise<string> {
  await window.openFresh()
  const { grant } = await window.grant(NOTE)
  await window.call('evidence.capture', { sources: [grant] })
  const files = path.join(window.folder, 'workbook', 'files')
  const hash = readdirSync(files, { recursive: true })
    .map(String)
    .map((name) => path.basename(name))
    .find((name) => name.length === 64)
  if (hash === undefined) throw new Error('Nothing was stored.')
  return hash
}

/** Those of the addresses that are answered with anything. */
const fromPage = (page: Page, addresses: readonly string[]): Promise<string[]> =>
  page.evaluate(async (all) => {
    const ask = async (address: string) => ((await fetch(address).catch(() => undefined))?.ok === true ? [address] : [])
    return (await Promise.all(all.map(ask))).flat()
  }, addresses)
const fromMain = (app: ElectronApplication, addresses: readonly string[]): Promise<string[]> =>
  app.evaluate(async ({ net }, all) => {
    const ask = async (address: string) =>
      (await net.fetch(address).catch(() => undefined))?.ok === true ? [address] : []
    return (await Promise.all(all.map(ask))).flat()
  }, addresses)

test('SH6 no spelling of an address of the page’s scheme leads out of its folder, from the page or from main', async ({
  window,
  faults,
}) => {
  const { app, page } = window
  await window.openFresh()
  const addresses = ['package.json', 'electron/main.js', 'electron/core.js']
    .flatMap(traversals)
    .map((way) => `app://trellis/${way}`)
  expect(addresses.length).toBeGreaterThanOrEqual(600)
  expect(await fromPage(page, ['app://trellis/index.html'])).toEqual(['app://trellis/index.html'])
  expect(await fromPage(page, addresses)).toEqual([])
  expect(await fromMain(app, addresses)).toEqual([])
  const strangers = ['app://other/index.html', 'app://trellis.evil/index.html']
  expect(await fromMain(app, strangers)).toEqual([])
  faults.splice(0) // what could not be parsed was refused on the console
})

test('SH6 no spelling of an address of evidence leads to anything but stored bytes, from the page or from main', async ({
  window,
  faults,
}) => {
  const { app, page } = window
  const hash = await openWithFile(window)
  const good = `evidence://file/${hash}`
  expect(await fromPage(page, [good])).toEqual([good])
  expect(await fromMain(app, [good])).toEqual([good])
  const ways = ['workbook.db', `files/${hash.slice(0, 2)}/${hash}`].flatMap(traversals)
  const addresses = ['file', 'cache', 'workbook', ''].flatMap((host) => ways.map((way) => `evidence://${host}/${way}`))
  const others = [
    `evidence://file/${hash.toUpperCase()}`,
    `evidence://file/${hash.slice(1)}`,
    `evidence://file/${hash}/`,
    `evidence://file/${hash}%00`,
    `evidence://file/../file/${hash}x`,
    `evidence://cache/${hash}`,
    `evidence://cache/${hash}-x.json`,
    `evidence://file/${GOOD_HASH}`,
    `evidence://file.evil/${hash}`,
    `evidence://file/${hash.slice(0, 2)}/${hash}`,
  ]
  expect(addresses.length).toBeGreaterThanOrEqual(1000)
  expect(await fromPage(page, [...addresses, ...others])).toEqual([])
  expect(await fromMain(app, [...addresses, ...others])).toEqual([])
  faults.splice(0)
})

test('SH6 every answer says what it is and lets nothing run: content policy, nosniff, no referrer, no stranger', async ({
  window,
}) => {
  const hash = await openWithFile(window)
  const headers = await window.app.evaluate(
    async ({ net }, addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const { headers: given } = await net.fetch(address)
          return [
            'content-security-policy',
            'x-content-type-options',
            'referrer-policy',
            'access-control-allow-origin',
          ].map((name) => given.get(name))
        }),
      ),
    [
      'app://trellis/index.html',
      'app://trellis/nowhere',
      `evidence://file/${hash}?as=text%2Fhtml`,
      `evidence://file/${GOOD_HASH}`,
    ],
  )
  const page = [
    expect.stringMatching(/^default-src 'none'.*require-trusted-types-for 'script'$/),
    'nosniff',
    'no-referrer',
    null,
  ]
  const evidence = ["default-src 'none'; sandbox", 'nosniff', 'no-referrer', 'app://trellis']
  expect(headers).toEqual([page, page, evidence, evidence])
  const stranger = await window.app.evaluate(
    async ({ net }, address) => (await net.fetch(address, { headers: { origin: 'https://example.org' } })).status,
    `evidence://file/${hash}`,
  )
  expect(stranger).not.toBe(200)
})

test('SH6 nothing is read from file: addresses, by any element or call', async ({ window, faults }) => {
  const { page } = window
  await window.openFresh()
  const read = await page.evaluate(async () => {
    const found: string[] = []
    const address = 'file:///etc/passwd'
    await fetch(address).then(
      () => found.push('fetch'),
      () => {},
    )
    await new Promise<void>((resolve) => {
      const request = new XMLHttpRequest()
      request.onload = () => resolve(void found.push('request'))
      request.onerror = () => resolve()
      try {
        request.open('GET', address)
        request.send()
      } catch {
        resolve()
      }
    })
    for (const [name, parts] of Object.entries({
      img: { src: address },
      link: { rel: 'stylesheet', href: address },
      video: { src: address },
    }))
      await new Promise<void>((resolve) => {
        const element = Object.assign(document.createElement(name), parts, {
          onload: () => resolve(void found.push(name)),
          onerror: () => resolve(),
        })
        document.body.append(element)
        setTimeout(resolve, 1000)
      })
    return found
  })
  expect(read).toEqual([])
  expect(faults.splice(0).length).toBeGreaterThan(0) // the content policy stood before each
  await page.reload()
})
