// What a hostile page could try, tried on one running app: trust.md section 4.
import { expect } from '@playwright/test'
import { test } from './one-app.ts'

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
