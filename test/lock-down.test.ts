// Items 1 to 4, 6, 9 to 11, 15, 16 and 20 of the checklist of Electron's security, where they can be read in the sources: what must stand in one place, and what nowhere.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './harness.ts'

const LAYERS = ['electron', 'renderer', 'shared']
const sources = LAYERS.flatMap((layer) =>
  readdirSync(path.join(root, layer), { recursive: true })
    .map((name) => path.join(layer, String(name)).replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|tsx|mjs|html)$/.test(name) && !name.includes('node_modules')),
).map((name) => ({
  name,
  text: readFileSync(path.join(root, name), 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''),
}))
const where = (pattern: RegExp): string[] => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

describe('SH1 SH3 the checklist of security in the sources', () => {
  test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(200))

  test.each<[string, RegExp, readonly string[]]>([
    [
      'windows are made',
      /new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(/,
      ['electron/shell/window.ts'],
    ],
    ['main listens to pages', /\bipcMain\.(?:on|once|handle|handleOnce)\(/, ['electron/shell/calls.ts']],
    ['a page is given anything', /exposeIn(?:Main|Isolated)World\(/, ['electron/preload.ts']],
    ['schemes are served', /\bprotocol\.(?:handle|register|intercept)/, ['electron/shell/app-protocol.ts']],
    ['another program is started by a name', /shell\.openPath\(/, ['electron/shell/open-outside.ts']],
    [
      'permissions are answered',
      /set(?:PermissionRequest|PermissionCheck|DevicePermission|DisplayMediaRequest)Handler/,
      ['electron/shell/lock-down.ts'],
    ],
  ])('%s in one place', (_what, pattern, places) => expect(where(pattern)).toEqual(places))

  test('the preload script takes three things from Electron, and gives none of them on', () => {
    const preload = sources.find(({ name }) => name === 'electron/preload.ts')?.text ?? ''
    expect(preload.match(/from 'electron'/g)).toHaveLength(1)
    expect(preload).toContain("import { contextBridge, ipcRenderer, webUtils } from 'electron'")
  })

  test.each<[string, RegExp]>([
    ['addresses are opened outside', /openExternal/],
    [
      'a sandbox, isolation or web security is turned off',
      /(?:sandbox|contextIsolation|webSecurity): false|--?no-sandbox|disable-web-security/,
    ],
    ['Node is let into a page', /nodeIntegration\w*: true/],
    [
      'webviews, experiments or mixed content are let in',
      /webviewTag: true|experimentalFeatures: true|enableBlinkFeatures|allowRunningInsecureContent: true/,
    ],
    [
      'faults of certificates are passed over',
      /ignore-certificate-errors|setCertificateVerifyProc|'certificate-error'/,
    ],
    ['a page comes from a file or the network', /\bloadFile\(|loadURL\(\s*['"`](?:https?|file):/],
    ['text becomes script', /\beval\(|new Function\(|executeJavaScript|insertCSS\(|javascript:/],
    [
      'text becomes markup',
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|setHTMLUnsafe|parseHTMLUnsafe/,
    ],
    [
      'remote modules or old ways of IPC are used',
      /@electron\/remote|enableRemoteModule|sendSync|ipcRenderer\.sendToHost/,
    ],
    ['the page is updated from elsewhere', /autoUpdater|electron-updater|setFeedURL|crashReporter\.start/],
  ])('nowhere: %s', (_what, pattern) =>
    expect(where(pattern).filter((name) => !name.startsWith('electron/tools/'))).toEqual([]),
  )

  test('every window is sandboxed and isolated by name, without Node', () => {
    const window = sources.find(({ name }) => name === 'electron/shell/window.ts')?.text ?? ''
    for (const setting of [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'webSecurity: true',
      'webviewTag: false',
      'spellcheck: false',
    ])
      expect(window).toContain(setting)
  })

  test('the page is one file without script, style or handlers in it, and names no other address', () => {
    const html = readFileSync(path.join(root, 'renderer/index.html'), 'utf8')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\.\/)|<style|\son\w+=|https?:/)
  })

  test('the Electron that ships is pinned, and one that has the Node that SQLite needs', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(35)
  })
})
