// Items 11 to 14: every way by which a page, or a document shown in it, has led a browser elsewhere or opened a window, counted.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { aDocx, aParagraph } from '../office-files.ts'
import { expect, giveToApp, test } from '../ui/window.ts'
import { dropFiles } from './desk.ts'

const PLACES = [
  'https://example.org/',
  'http://203.0.113.9/',
  'file:///etc/passwd',
  'data:text/html,<p>x',
  'blob:app://trellis/x',
  'app://other/index.html',
  'evidence://file/x',
  'ftp://example.org/',
  'view-source:app://trellis/index.html',
  'javascript:void(window.ran = 1)',
  'ms-settings:',
  'smb://host/share',
  'mailto:a@example.org',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
]

/** Runs in a page or in a frame of it: tries every way to every place, and answers how many that were. */
async function tryAll({ places }: { places: readonly string[] }): Promise<number> {
  let attempts = 0
  const attempt = (way: () => unknown) => {
    attempts += 1
    try {
      way()
    } catch {
      // Some ways are refused outright.
    }
  }
  const add = <Name extends keyof HTMLElementTagNameMap>(name: Name, parts: object) => {
    const element = Object.assign(document.createElement(name), parts)
    document.body.append(element)
    return element
  }
  for (const place of places) {
    for (const target of ['_self', '_blank', '_top', '_parent', 'elsewhere'])
      attempt(() => add('a', { href: place, target }).click())
    attempt(() => add('a', { href: place, download: 'x' }).click())
    attempt(() => add('a', { href: location.href, ping: place }).click())
    for (const method of ['get', 'post'])
      for (const target of ['_self', '_top', '_blank'])
        attempt(() => add('form', { action: place, method, target }).submit())
    attempt(() => add('form', { action: place }).requestSubmit())
    attempt(() => window.open(place))
    attempt(() => window.open(place, '_top'))
    attempt(() => window.open(place, '_self', 'noopener'))
    attempt(() => location.assign(place))
    attempt(() => location.replace(place))
    attempt(() => (window.top ?? window).location.assign(place))
    attempt(() => add('meta', { httpEquiv: 'refresh', content: `0;url=${place}` }))
    attempt(() => document.head.append(Object.assign(document.createElement('base'), { href: place, target: '_top' })))
    attempt(() => add('iframe', { src: place }))
    attempt(() => add('embed', { src: place }))
    attempt(() => add('object', { data: place }))
    attempt(() => document.body.append(document.createElement('webview')))
    const area = add('map', { name: 'm' }).appendChild(
      Object.assign(document.createElement('area'), { href: place, target: '_top' }),
    )
    attempt(() => area.click())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return attempts
}

/** Where all pages are, how many windows there are, and what was asked of any network, or of another program, since. */
async function watch(app: ElectronApplication) {
  const asked = await app.evaluateHandle(({ session, shell }) => {
    const seen: string[] = []
    session.defaultSession.webRequest.onSendHeaders(
      { urls: ['http://*/*', 'https://*/*', 'ftp://*/*', 'file:///*'] },
      ({ url }) => {
        seen.push(url)
      },
    )
    shell.openExternal = async (url: string) => void seen.push(url)
    session.defaultSession.on('will-download', ({ defaultPrevented }, item) => {
      if (!defaultPrevented) seen.push(`download ${item.getURL()}`)
    })
    return seen
  })
  return async () => ({
    pages: await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL()),
    ),
    asked: await asked.evaluate((seen) => seen),
  })
}
const HOME = 'app://trellis/index.html'

test('SH3 no link, form, frame, redirect or script leads the page away, opens a window or asks another program', async ({
  window,
  faults,
}) => {
  const { app, page } = window
  await window.openFresh()
  const outcome = await watch(app)
  const attempts = await page.evaluate(tryAll, { places: PLACES })
  expect(attempts).toBeGreaterThan(300)
  expect(await outcome()).toEqual({ pages: [HOME], asked: [] })
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect(faults.splice(0).length).toBeGreaterThan(10) // frames, forms, bases and scripts broke the content policy
  await page.reload()
})

test('SH3 the same from inside the frame in which a document is shown', async ({ window, faults }) => {
  const { app, page } = window
  await openDocument(window)
  const frame = page.frames().find((one) => one !== page.mainFrame())
  if (frame === undefined) throw new Error('The document has no frame.')
  expect(await frame.evaluate(() => 'trellis' in globalThis)).toBe(false) // no bridge in it
  const outcome = await watch(app)
  const attempts = await frame.evaluate(tryAll, { places: PLACES }).catch(() => 300) // the frame may have gone to an empty page of its own
  expect(attempts).toBeGreaterThanOrEqual(300)
  expect(await outcome()).toEqual({ pages: [HOME], asked: [] })
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  faults.splice(0)
  await page.reload()
})

test('SH3 files, pages and addresses that are dropped anywhere, on a shown document too, do not take the place of the page', async ({
  window,
  faults,
}) => {
  const { app, page, folder } = window
  await openDocument(window)
  const html = path.join(folder, 'page.html')
  writeFileSync(html, '<script>document.title = "taken"</script>')
  giveToApp(html)
  const outcome = await watch(app)
  const box = await page.locator('iframe').boundingBox()
  const spots = [
    [5, 5],
    [640, 20],
    [30, 300],
    [(box?.x ?? 0) + 40, (box?.y ?? 0) + 40],
  ] as const
  for (const [x, y] of spots) {
    await dropFiles(page, [html], x, y)
    await dropText(page, x, y)
  }
  await page.waitForTimeout(500)
  expect(await outcome()).toEqual({ pages: [HOME], asked: [] })
  expect(await page.title()).not.toBe('taken')
  faults.splice(0)
})

test('SH3 from an empty page, to which Chromium goes without asking, the window comes back at once', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  for (const way of [
    'location.assign("about:blank")',
    'window.open("about:blank", "_self")',
    'location.replace("about:blank")',
  ]) {
    const session = await page.context().newCDPSession(page)
    await session.send('Runtime.evaluate', { expression: way, userGesture: true })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => page.url()).toBe(HOME)
  }
  expect((await window.call('workbook.current', {}))?.learner).toBe('Ffion Ŵyn Jones')
})

test('SH3 a server that redirects our own address is not followed, and no page of ours redirects', async ({
  window,
}) => {
  const { app, page } = window
  await page.reload()
  const outcome = await watch(app)
  const led = await app.evaluate(async ({ BrowserWindow, net }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents
    if (contents === undefined) return ['no window']
    const found: string[] = []
    // Electron asks these before it lets a page go anywhere; whoever listens says whether it was prevented.
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
      const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
      contents.emit(name, event, 'https://example.org/')
      if (!event.defaultPrevented) found.push(name)
    }
    const answer = await net.fetch('app://trellis/index.html', { redirect: 'manual' })
    return answer.redirected || answer.status !== 200 ? [...found, 'redirected'] : found
  })
  expect(led).toEqual([])
  expect(await outcome()).toEqual({ pages: [HOME], asked: [] })
})

async function openDocument(window: Parameters<Parameters<typeof test>[2]>[0]['window']): Promise<void> {
  const { page, folder } = window
  await window.openFresh()
  const file = path.join(folder, 'Agreed.docx')
  writeFileSync(file, aDocx(aParagraph('Words of the document')))
  giveToApp(file)
  const { grant } = await window.grant(file)
  await window.call('evidence.capture', { sources: [grant] })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Agreed')
  await page
    .getByRole('option', { name: /Agreed/ })
    .first()
    .click()
  await expect(page.frameLocator('iframe').getByText('Words of the document')).toBeVisible()
}

/** An address dragged from a browser. */
async function dropText(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const items = [
    { mimeType: 'text/uri-list', data: 'https://example.org/' },
    { mimeType: 'text/html', data: '<a href="https://example.org/">x</a>' },
  ]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data: { items, dragOperationsMask: 1 } })
  await session.detach()
}
