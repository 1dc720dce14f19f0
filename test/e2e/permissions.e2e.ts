// Item 5: whatever a page can ask the system for, asked with a person's gesture behind it, and refused; what may only be checked is refused too.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { freshFolder, giveToApp } from '../electron.ts'
import { dropFiles } from './desk.ts'
import { test } from './one-app.ts'

/** Every name that Chromium 130 answers a query about. */
const NAMES = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointer-lock',
  'screen-wake-lock',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'window-management',
]

/** Each way to ask; what it answers is worth nothing to a page, or it is refused. Runs in the page, so each stands as text. */
const ASKING = {
  camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
  microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
  screen: 'navigator.mediaDevices.getDisplayMedia()',
  'screen and sound': 'navigator.mediaDevices.getDisplayMedia({ video: true, audio: true })',
  'a window of the system':
    "navigator.mediaDevices.getUserMedia({ video: { mandatory: { chromeMediaSource: 'desktop' } } })",
  position: 'new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))',
  'position, watched': 'new Promise((yes, no) => navigator.geolocation.watchPosition(yes, no))',
  notifications:
    "Notification.requestPermission().then((state) => (state === 'granted' ? state : Promise.reject(state)))",
  'clipboard, text': 'navigator.clipboard.readText()',
  'clipboard, all': 'navigator.clipboard.read()',
  'writing to the clipboard': "navigator.clipboard.writeText('x')",
  midi: 'navigator.requestMIDIAccess()',
  'midi, all of it': 'navigator.requestMIDIAccess({ sysex: true })',
  usb: 'navigator.usb.requestDevice({ filters: [] })',
  hid: 'navigator.hid.requestDevice({ filters: [] }).then((found) => (found.length > 0 ? found : Promise.reject(found)))',
  serial: 'navigator.serial.requestPort()',
  bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
  'the whole screen':
    'Promise.race([document.documentElement.requestFullscreen(), new Promise((_, no) => setTimeout(no, 1000))])',
  'the pointer': 'document.documentElement.requestPointerLock()',
  'the keyboard': 'navigator.keyboard.lock()',
  idleness: "IdleDetector.requestPermission().then((state) => (state === 'granted' ? state : Promise.reject(state)))",
  'fonts of the system': 'queryLocalFonts().then((found) => (found.length > 0 ? found : Promise.reject(found)))',
  'a screen that stays on': "navigator.wakeLock.request('screen')",
  screens: 'getScreenDetails()',
  'storage for ever': 'navigator.storage.persist().then((kept) => (kept ? kept : Promise.reject(kept)))',
  'storage of others': 'document.requestStorageAccessFor("https://example.org")',
  'protected media':
    "navigator.requestMediaKeySystemAccess('com.widevine.alpha', [{ initDataTypes: ['cenc'], videoCapabilities: [{ contentType: 'video/mp4; codecs=\"avc1.42E01E\"' }] }])",
  'another loudspeaker': 'navigator.mediaDevices.selectAudioOutput()',
  sharing: "navigator.share({ title: 'x' })",
  'a payment':
    "new PaymentRequest([{ supportedMethods: 'https://example.org/pay' }], { total: { label: 'x', amount: { currency: 'GBP', value: '1' } } }).show()",
  'a key of the system':
    'navigator.credentials.create({ publicKey: { challenge: new Uint8Array(16), rp: { name: "x" }, user: { id: new Uint8Array(1), name: "x", displayName: "x" }, pubKeyCredParams: [{ type: "public-key", alg: -7 }] } })',
  'push messages': "navigator.serviceWorker.register('main.js')",
  'a protocol of ours':
    "new Promise((yes) => yes(navigator.registerProtocolHandler('web+trellis', 'https://example.org/?%s')))",
} as const

test('SH3 a dropped file may be read through its drop, and never be written to', async ({ page }) => {
  const folder = freshFolder()
  const file = path.join(folder, 'original.txt')
  writeFileSync(file, 'As it was.')
  giveToApp(folder)
  await page.evaluate(() => {
    const take = (event: DragEvent) => {
      event.stopImmediatePropagation()
      event.preventDefault()
      type Handled = { getAsFileSystemHandle: () => Promise<unknown> } // Chromium's own, not in the types of the DOM
      const [item] = event.dataTransfer?.items ?? []
      Object.assign(globalThis, { dropped: (item as unknown as Handled).getAsFileSystemHandle() })
      removeEventListener('dragover', allow, true)
      removeEventListener('drop', take, true)
    }
    const allow = (event: DragEvent) => {
      event.stopImmediatePropagation() // without a workbook the app takes no drop
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      event.preventDefault()
    }
    addEventListener('dragover', allow, true)
    addEventListener('drop', take, true)
  })
  await dropFiles(page, [file])
  await expect.poll(() => page.evaluate(() => 'dropped' in globalThis)).toBe(true)
  const write = '(await dropped).createWritable().then((to) => to.write("changed").then(() => to.close()))'
  expect(
    await ask(
      page,
      `(await dropped).requestPermission({ mode: "readwrite" }).then((state) => state === "granted" || Promise.reject(state))`,
    ),
  ).toBe('refused')
  expect(await ask(page, write)).toBe('refused')
  expect(readFileSync(file, 'utf8')).toBe('As it was.')
  rmSync(folder, { recursive: true })
})

test('SH3 no permission of those that can be asked about is granted', async ({ page }) => {
  const states = await page.evaluate(
    (names) =>
      Promise.all(
        names.map((name) =>
          navigator.permissions
            .query({ name: name as PermissionName }) // Chromium knows more names than the types of the DOM do
            .then(
              ({ state }) => [name, state] as const,
              () => [name, 'unknown'] as const,
            ),
        ),
      ),
    NAMES,
  )
  expect(states.filter(([, state]) => state === 'granted')).toEqual([])
  expect(states.filter(([, state]) => state === 'denied').length).toBeGreaterThan(10)
})

test('SH3 every permission that a page can request is refused, with a gesture of the person behind it', async ({
  app,
  page,
}) => {
  expect(Object.keys(ASKING).length).toBeGreaterThan(30)
  const answers: Record<string, string> = {}
  for (const [name, expression] of Object.entries(ASKING)) answers[name] = await ask(page, expression)
  expect(Object.entries(answers).filter(([, answer]) => answer !== 'refused')).toEqual([])
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isFullScreen()),
  )
  expect(windows).toEqual([false])
})

test('SH3 no device shows itself: cameras and microphones have no names, and no other device is listed', async ({
  page,
}) => {
  const listed = await page.evaluate(async () => {
    const { usb, hid, serial } = navigator as unknown as Record<
      'usb' | 'hid',
      { getDevices: () => Promise<unknown[]> }
    > & {
      serial: { getPorts: () => Promise<unknown[]> }
    }
    const media = await navigator.mediaDevices.enumerateDevices()
    return {
      names: media.map(({ label }) => label).filter((label) => label !== ''),
      others: [...(await usb.getDevices()), ...(await hid.getDevices()), ...(await serial.getPorts())],
    }
  })
  expect(listed).toEqual({ names: [], others: [] })
})

/** Evaluates as if a person had just clicked, which many of these need before they ask at all. */
async function ask(page: Page, expression: string): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const asked = `Promise.race([
    (async () => ${expression})().then(() => 'allowed', () => 'refused'),
    new Promise((resolve) => setTimeout(() => resolve('unanswered'), 3000)),
  ])`
  const { result } = await session.send('Runtime.evaluate', {
    expression: asked,
    userGesture: true,
    awaitPromise: true,
  })
  await session.detach()
  return String(result.value)
}
