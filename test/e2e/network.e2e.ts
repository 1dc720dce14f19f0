// No connection, ever: the system's own record of what the app's processes asked of the network. Linux with strace.
import { spawn } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { electronStart, freshFolder } from '../electron.ts'
import { needs } from '../needs.ts'
import { createWindow } from '../ui/window.ts'

const root = path.join(import.meta.dirname, '../..')
const NETWORK = /sa_family=AF_INET|socket\(AF_INET6?, SOCK_STREAM/

/** A program that starts Electron under strace; the record holds every address that any of its processes connected or sent to. */
function underStrace(folder: string, home: string) {
  const { executablePath, args, environment } = electronStart(home)
  const electron = executablePath ?? path.join(String(process.env.ELECTRON_OVERRIDE_DIST_PATH), 'electron')
  const record = path.join(folder, 'record')
  const program = path.join(folder, 'start.sh')
  const strace = `strace -f -qq -e trace=connect,sendto,sendmsg -e signal=none -o '${record}'`
  writeFileSync(program, `#!/bin/sh\nexec ${strace} '${electron}' "$@"\n`)
  chmodSync(program, 0o755)
  const found = () => readFileSync(record, 'utf8').split('\n')
  return { program, args, environment, found }
}

test('a start, misspelt words, the sample, an export and a quit connect to nothing', async () => {
  test.skip(!needs('strace'))
  const [folder, home] = [freshFolder(), freshFolder()]
  const { program, args, environment, found } = underStrace(folder, home)
  const launched = {
    cwd: root,
    args: [...args, root],
    env: environment,
    executablePath: program,
    chromiumSandbox: true,
    colorScheme: null,
  }
  const app = await _electron.launch(launched)
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'spelt' })))
  await page.locator('#spelt').fill('Teh speling is chekced by nobdy')
  const window = createWindow({ app, page }, folder)
  const { grant: sample } = await window.grant(path.join(folder, 'sample'))
  await window.call('workbook.sample', { folder: sample })
  const { grant: pdf } = await window.grant(path.join(folder, 'portfolio.pdf'))
  const { files } = await window.call('report.export', { pdf })
  expect(files.map(({ format }) => format)).toEqual(['pdf'])
  await page.waitForTimeout(3000) // Chromium asks for its dictionary in the first seconds
  await app.close()
  expect(found().length).toBeGreaterThan(20) // the record is one: local sockets are in it
  expect(found().filter((line) => NETWORK.test(line))).toEqual([])
  for (const each of [folder, home]) rmSync(each, { recursive: true })
})

test('a hostile page reaches no address by any means the browser has', async () => {
  test.skip(!needs('strace'))
  const [folder, home] = [freshFolder(), freshFolder()]
  const { program, args, environment, found } = underStrace(folder, home)
  const launched = {
    cwd: root,
    args: [...args, root],
    env: environment,
    executablePath: program,
    chromiumSandbox: true,
    colorScheme: null,
  }
  const app = await _electron.launch(launched)
  const page = await app.firstWindow()
  await page.evaluate(async () => {
    const address = (last: number, scheme = 'http') => `${scheme}://203.0.113.${last}/`
    const add = (name: string, parts: object) =>
      document.head.append(Object.assign(document.createElement(name), parts))
    for (const [index, rel] of [
      'preconnect',
      'dns-prefetch',
      'prefetch',
      'preload',
      'stylesheet',
      'icon',
      'manifest',
    ].entries())
      add('link', { rel, href: address(10 + index), as: 'image' })
    add('link', { rel: 'preconnect', href: 'https://example.org' })
    add('img', { src: address(20) })
    add('iframe', { src: address(21) })
    await fetch(address(30)).catch(() => {})
    navigator.sendBeacon(address(31), 'x')
    for (const attempt of [
      () => new WebSocket(address(32, 'ws')),
      () => new EventSource(address(33)),
      () => window.open(address(34)),
    ]) {
      try {
        attempt()
      } catch {
        // Refused outright.
      }
    }
    const iceServers = ['stun:203.0.113.40:3478', 'turn:203.0.113.41:3478?transport=tcp'].map((urls) => ({
      urls,
      username: 'a',
      credential: 'b',
    }))
    const connection = new RTCPeerConnection({ iceServers })
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
    location.href = address(50)
  })
  await page.waitForTimeout(4000)
  await app.close()
  expect(found().filter((line) => line.includes('203.0.113.') || line.includes('sin_port=htons(80)'))).toEqual([])
  for (const each of [folder, home]) rmSync(each, { recursive: true })
})

test('without any network the app starts and ends well', async () => {
  test.skip(!needs('unshare') || !needs('setpriv') || process.getuid?.() !== 0)
  const home = freshFolder()
  const { executablePath, args, environment } = electronStart(home)
  const child = spawn('unshare', ['-n', String(executablePath), ...args, root], { env: environment, cwd: root })
  const settings = path.join(home, 'settings/settings.json')
  await expect.poll(() => hasPage(home)).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 1000)) // a page's process is there before its window is
  child.kill('SIGTERM')
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({ window: { isMaximised: false } }) // so there was a window
  rmSync(home, { recursive: true })
})

/** Whether Chromium has started a process for the page of the app whose settings lie in `home`. */
function hasPage(home: string): boolean {
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandOf(pid))
  return commands.some((command) => command.includes('--type=renderer') && command.includes(home))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}
