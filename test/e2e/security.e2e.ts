// What a hostile page could try, tried on one running app: trust.md section 4.
import { expect } from '@playwright/test'
import { traversals } from '../traversals.ts'
import { test } from './one-app.ts'

const PERMISSIONS = [
  'geolocation',
  'notifications',
  'midi',
  'camera',
  'microphone',
  'clipboard-read',
  'storage-access',
] as const

test('the page gets four functions and nothing of Electron or Node', async ({ page }) => {
  expect(
    await page.evaluate(() => ({
      bridge: Object.entries(window.trellis).map(([name, value]) => `${name}: ${typeof value}`),
      other: ['require', 'process', 'module', 'electron', 'ipcRenderer', 'Buffer', 'global'].filter(
        (name) => name in globalThis,
      ),
    })),
  ).toEqual({
    bridge: ['connect: function', 'shell: function', 'grantFile: function', 'grantBytes: function'],
    other: [],
  })
})

test('every page is made with the sandbox, context isolation and web security on, and Node off', async ({ app }) => {
  const wanted = { sandbox: true, contextIsolation: true, webSecurity: true, allowRunningInsecureContent: false }
  const unwanted = {
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    experimentalFeatures: false,
  }
  const preferences = await app.evaluate(
    ({ webContents }, names) =>
      webContents.getAllWebContents().map((contents) => {
        // Electron answers this and leaves it out of its types.
        const { getLastWebPreferences } = contents as unknown as {
          getLastWebPreferences: () => Record<string, unknown>
        }
        const all = getLastWebPreferences.call(contents)
        return Object.fromEntries(names.map((name) => [name, all[name]]))
      }),
    Object.keys({ ...wanted, ...unwanted }),
  )
  expect(preferences).toEqual([{ ...wanted, ...unwanted }])
})

test('the page as it stands breaks its content policy nowhere', async ({ page }) => {
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(violations).toEqual([])
})

test('the content policy blocks script in the page, text as script, inline style sheets, frames and other places', async ({
  page,
}) => {
  const blocked = await page.evaluate(async () => {
    const found: string[] = []
    const hear = (event: SecurityPolicyViolationEvent) => void found.push(event.effectiveDirective)
    document.addEventListener('securitypolicyviolation', hear)
    const add = (name: string, parts: object) =>
      document.body.append(Object.assign(document.createElement(name), parts))
    const setAttribute = (name: string, attribute: string, value: string) => {
      const element = document.createElement(name)
      element.setAttribute(attribute, value)
      document.body.append(element)
    }
    const tryTo = (attempt: () => unknown) => {
      try {
        attempt()
      } catch {
        // Trusted types throw besides reporting.
      }
    }
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))
    add('img', { src: 'https://example.org/a.png' })
    add('iframe', { src: 'https://example.org/' })
    setAttribute('div', 'style', 'color: red')
    tryTo(() => add('object', { data: 'https://example.org/a.svg' }))
    add('video', { src: 'https://example.org/a.mp4' })
    // In a timer, because what Playwright runs itself stands above the policy. A page may make trusted types of its own; script-src still holds.
    type Maker = { createPolicy: (name: string, rules: object) => { createScript: (text: string) => string } }
    const { trustedTypes } = window as unknown as { trustedTypes: Maker } // Chromium's own, not in the types of the DOM
    const policy = trustedTypes.createPolicy('hostile', { createScript: (text: string) => text })
    setTimeout(() => {
      tryTo(() => globalThis.eval('window.ran = true'))
      tryTo(() => (document.createElement('div').innerHTML = '<b>text</b>'))
      tryTo(() => add('script', { text: policy.createScript('window.ran = true') }))
    })
    await fetch('https://example.org/').catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    document.removeEventListener('securitypolicyviolation', hear)
    return { found: [...new Set(found)].sort(), ran: 'ran' in window }
  })
  expect(blocked).toEqual({
    found: [
      'connect-src',
      'frame-src',
      'img-src',
      'media-src',
      'require-trusted-types-for',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ],
    ran: false,
  })
  await page.reload()
})

test('every permission is denied', async ({ app, page }) => {
  const states = await page.evaluate(
    (names) =>
      Promise.all(
        // Chromium knows more names than the types of the DOM do.
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then((answer) => answer.state),
        ),
      ),
    PERMISSIONS,
  )
  expect(states.filter((state) => state === 'granted')).toEqual([])
  const refused = await page.evaluate(async () => {
    const outcome = async (asking: () => Promise<unknown>) =>
      asking().then(
        () => 'allowed',
        () => 'refused',
      )
    return {
      camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(() => navigator.mediaDevices.getDisplayMedia()),
      position: await outcome(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      clipboard: await outcome(() => navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
    }
  })
  expect(refused).toEqual({
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    position: 'refused',
    clipboard: 'refused',
    notifications: 'denied',
  })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('no link, form, redirect, drop or script leads the window away or opens another', async ({ app, page }) => {
  const address = page.url()
  await page.evaluate(async () => {
    const places = [
      'https://example.org/',
      'http://example.org/',
      'file:///etc/passwd',
      'data:text/html,x',
      'blob:app://trellis/x',
    ]
      .concat(['about:blank', 'app://other/index.html', 'ftp://example.org/', 'view-source:app://trellis/index.html'])
      .concat([
        'ms-settings:',
        'smb://host/share',
        'mailto:a@example.org',
        'chrome://gpu',
        'devtools://devtools/bundled/inspector.html',
      ])
    for (const place of places) {
      for (const target of ['_self', '_blank', '_top']) {
        const link = Object.assign(document.createElement('a'), { href: place, target, textContent: 'x' })
        document.body.append(link)
        link.click()
        link.remove()
      }
      try {
        window.open(place)
        location.assign(place)
      } catch {
        // Some addresses are refused outright.
      }
    }
    const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' })
    document.body.append(form)
    form.submit()
    document.body.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=https://example.org/' }),
    )
    document.body.append(document.createElement('webview'))
    await new Promise((resolve) => setTimeout(resolve, 500))
  })
  const after = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  )
  expect({ address: page.url(), after }).toEqual({ address, after: [address] })
  await page.reload()
})

test('a file dropped beside any drop zone does not replace the page', async ({ page }) => {
  const address = page.url()
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [import.meta.filename], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(address)
})

test('no address of our protocol leads out of the page’s folder', async ({ app }) => {
  const ways = traversals('package.json').concat(traversals('electron/main.js'))
  const answered = await app.evaluate(async ({ net }, paths) => {
    const answers = await Promise.all(
      paths.map(async (way) => {
        const response = await net.fetch(`app://trellis/${way}`).catch(() => undefined)
        return [way, response?.status ?? 0] as const
      }),
    )
    const home = await net.fetch('app://trellis/index.html')
    return {
      home: home.status,
      policy: home.headers.get('content-security-policy'),
      found: answers.filter(([, status]) => status === 200),
    }
  }, ways)
  expect(ways.length).toBeGreaterThanOrEqual(400)
  expect(answered).toEqual({ home: 200, policy: expect.stringContaining("default-src 'none'"), found: [] })
})
