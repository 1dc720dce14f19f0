// The app as people get it: packed here, then used from its archive as a command and as a window. Linux, around the runtime found here.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FuseV1Options, FuseState, getCurrentFuseWire } from '@electron/fuses'
import { chromium, expect, test } from '@playwright/test'
import { electronStart, freshFolder, giveToApp } from '../electron.ts'
import { needs } from '../needs.ts'

const root = path.join(import.meta.dirname, '../..')
const program = path.join(root, 'release/linux-unpacked/trellis')
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs']
const [command, ...before] = process.getuid?.() === 0 ? [...asNobody, program] : [program]

let home: string
let folder: string
let workbook: string
let running: ChildProcess | undefined

test.skip(process.platform !== 'linux', 'Packing for this system is tried by hand.')
test.beforeAll(() => {
  const pack = "import('./electron/tools/package.mjs').then((tool) => tool.main([]))"
  const { status, stderr } = spawnSync(process.execPath, ['-e', pack], { cwd: root, encoding: 'utf8' })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  home = freshFolder()
  folder = freshFolder()
  workbook = path.join(folder, 'w')
})
test.afterAll(() => {
  running?.kill()
  for (const each of [home, folder]) rmSync(each, { recursive: true })
})

/** Runs the packed app as a command, without a display, as a terminal or a script would. */
function trellis(words: readonly string[], input = '') {
  const env: Record<string, string> = { ...electronStart(home).environment, HOME: home }
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'INIT_CWD']) delete env[name] // the last is npm's, which is not there
  return spawnSync(String(command), [...before, `--user-data-dir=${home}/settings`, ...words], {
    cwd: folder,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
}

test('the fuses of the packed app are set', async () => {
  const wire = await getCurrentFuseWire(program)
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    fileRights: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    onlyArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    cookies: isOn(FuseV1Options.EnableCookieEncryption),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    fileRights: false,
    onlyArchive: true,
    cookies: true,
  })
})

test('given words it is the command: sample, export from inside the archive, whole output, input, exit codes', () => {
  expect(trellis(['sample', 'w'])).toMatchObject({ status: 0 })
  const exported = trellis(['export', 'w', '--pdf', 'p.pdf', '--docx', 'p.docx', '--json'])
  expect(JSON.parse(exported.stdout)).toMatchObject({ files: [{ format: 'pdf' }, { format: 'docx' }] })
  expect(readFileSync(path.join(folder, 'p.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

  const units = trellis(['units', 'list', 'w', '--json'])
  expect(JSON.parse(units.stdout)).toMatchObject({ units: expect.any(Array) })
  expect(JSON.parse(trellis(['call', 'w', 'workbook.check', '-'], '{}').stdout)).toEqual({ ok: true, problems: [] })
  const spelt = trellis(['call', 'w', 'spelling.check', '-'], '{"words":["receive","recieve"]}')
  expect(JSON.parse(spelt.stdout)).toEqual({ wrong: ['recieve'] })
  expect(trellis(['coverage', 'nowhere']).status).toBe(4)
  expect(trellis(['no-such-verb'])).toMatchObject({ status: 2, stdout: '' })
  expect(trellis(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Verbs') })
})

test('given a folder it opens that workbook in a sandboxed window', async () => {
  const { page, close } = await openWindow()
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('grid').getByRole('row').first()).toBeVisible()
  expect(await page.title()).toContain('w')
  expect(sandboxesOf(home)).toEqual(['Seccomp: 2'])
  expect(await close()).toBe(0)
})

test('capture, map, export: a dropped file is in the inbox, is linked by keys, and stands in the portfolio', async () => {
  const card = path.join(folder, 'Thank you card.txt')
  writeFileSync(card, 'Thank you for keeping your promise about our lift.')
  giveToApp(card)
  const { page, close } = await openWindow()
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [card], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await expect(page.getByRole('region', { name: 'Adding evidence' })).toContainText('Added 1 item')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('thank you card')
  await expect(page.getByRole('option', { name: /Thank you card/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('about our lift').first()).toBeVisible()
  await page.keyboard.press('Control+l')
  await page.keyboard.type('1.1')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled()
  expect(await close()).toBe(0)

  const { items } = JSON.parse(trellis(['evidence', 'list', 'w', '--json']).stdout)
  const item = items.find(({ title }: { title: string }) => title === 'Thank you card')
  expect(item).toMatchObject({ links: [{ code: '1.1' }] })
  expect(trellis(['export', 'w', '--pdf', 'after.pdf'])).toMatchObject({ status: 0 })
  if (needs('pdftotext')) {
    const text = execFileSync('pdftotext', ['-layout', path.join(folder, 'after.pdf'), '-'], { encoding: 'utf8' })
    expect(text).toContain('Thank you card.txt')
  }
})

/** The packed app's window with the sample open, and the way to end it, which answers its exit code. */
async function openWindow() {
  const { args, environment } = electronStart(home)
  const words = [...before, ...args, '--remote-debugging-port=0', workbook]
  const child = spawn(String(command), words, { cwd: folder, env: { ...environment, HOME: home } })
  running = child
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('There is no window.')
  const close = async (): Promise<unknown> => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const code = await ended
    await browser.close()
    return code
  }
  return { page, close }
}

/** The address that Chromium writes on standard error when it is asked to be debugged. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (chunk) => {
      text += String(chunk)
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`It ended at once: ${text}`)))
  })
}

/** The kernel's word on each renderer process that keeps its settings in a home. */
function sandboxesOf(place: string): (string | undefined)[] {
  const read = (pid: string, name: string) => {
    try {
      return readFileSync(`/proc/${pid}/${name}`, 'utf8')
    } catch {
      return '' // it ended meanwhile
    }
  }
  const isRenderer = (words: string) => words.includes('--type=renderer') && words.includes(place)
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && isRenderer(read(pid, 'cmdline')))
    .map((pid) => /^Seccomp:.*$/m.exec(read(pid, 'status'))?.[0].replace(/\s+/, ' '))
}
