// Gate N1: a learner's day, again and again for TRELLIS_LONG_RUN minutes (one round without it), as an ordinary user, with the sandbox on, in a
// namespace without any network, under strace. Not one call may name an address.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, test, type Page } from '@playwright/test'
import { electronStart, freshFolder, giveToApp } from '../electron.ts'
import { hostileFiles } from '../evidence-hostile.ts'
import { needs } from '../needs.ts'
import { createCall } from '../ui/window.ts'
import { dropFiles, eachItem, expect, grantByDrop } from './desk.ts'
import { relayPipe } from './pipe-relay.ts'
import { electronProgram, processesOf, strace } from './strace.ts'

const root = path.join(import.meta.dirname, '../..')
const MINUTES = Number(process.env.TRELLIS_LONG_RUN ?? 0)

test('SH4 N1 a long run of all that a learner does names no address of a network', async () => {
  test.skip(process.platform !== 'linux', 'Namespaces and strace are Linux’s.')
  test.skip(!needs('strace') || !needs('unshare') || !needs('setpriv'))
  test.setTimeout(MINUTES * 60_000 + 600_000)
  const [folder, home] = [freshFolder(), freshFolder()]
  const hostile = path.join(folder, 'hostile')
  mkdirSync(hostile)
  const files = await hostileFiles()
  for (const { name, bytes } of files) writeFileSync(path.join(hostile, name), bytes)
  giveToApp(folder)

  const { words, record } = strace(folder)
  const { args, environment } = electronStart(home)
  const alone = process.getuid?.() === 0 ? ['unshare', '--net'] : ['unshare', '--user', '--map-current-user', '--net']
  const command = [...words, ...alone, electronProgram(home), ...args, '--remote-debugging-pipe', root]
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    env: { ...environment, HOME: home },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [to, from] = [child.stdio[3], child.stdio[4]]
  if (to === null || from === null || to === undefined || from === undefined || !('write' in to) || !('read' in from))
    throw new Error('There are no pipes.')
  const relay = await relayPipe(to, from)
  const browser = await chromium.connectOverCDP(relay.address)
  const page = await firstPage(browser)
  page.setDefaultTimeout(120_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()))

  const until = Date.now() + MINUTES * 60_000
  let rounds = 0
  do {
    rounds += 1
    await aDay({ page, folder, hostile, count: files.length, round: rounds })
    const processes = processesOf(home)
    expect(processes.filter(({ kind }) => kind === 'renderer').map(({ seccomp }) => seccomp)).toEqual([2])
    expect(processes.filter(({ user }) => user === 0)).toEqual([])
    expect([...new Set(processes.flatMap(({ interfaces }) => interfaces))]).toEqual(['lo'])
    console.log(`round ${rounds}: ${processes.length} processes, ${record.length()} calls noted`)
  } while (Date.now() < until)

  await browser.close()
  relay.close()
  const main = processesOf(home).find(({ kind }) => kind === '') // a signal to strace would not reach it
  if (main !== undefined) process.kill(main.pid, 'SIGTERM')
  await ended
  expect(faults).toEqual([])
  expect(record.length()).toBeGreaterThan(100) // the record is one: local sockets are in it
  expect(record.network()).toEqual([])
  for (const each of [folder, home]) rmSync(each, { recursive: true })
})

type Day = {
  readonly page: Page
  readonly folder: string
  readonly hostile: string
  readonly count: number
  readonly round: number
}

/** The sample, every room, a capture of files that mean no good, each of them looked at, search, palette, writing with misspelt words, export, backup. */
async function aDay({ page, folder, hostile, count, round }: Day): Promise<void> {
  const call = createCall(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  await everyRoom(page)

  for (const name of ['portfolio.pdf', 'portfolio.docx', 'backup.zip']) writeFileSync(path.join(folder, name), '')
  giveToApp(folder)
  const [pdf, docx, target] = await grantByDrop(
    page,
    ['portfolio.pdf', 'portfolio.docx', 'backup.zip'].map((name) => path.join(folder, name)),
  )
  if (pdf === undefined || docx === undefined || target === undefined) throw new Error('Three files, three grants.')
  await call('report.export', { pdf, docx })
  expect(readFileSync(path.join(folder, 'portfolio.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  await call('workbook.backup', { target })
  expect(await call('workbook.check', {})).toMatchObject({ ok: true })

  await dropFiles(page, [hostile])
  await expect(page.getByRole('region', { name: 'Adding evidence' })).toContainText(`Added ${count} items`)
  expect(await eachItem(page, call)).toBeGreaterThanOrEqual(count)

  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+f')
  for (const words of ['Words', 'kept', '"; DROP TABLE evidence; --', 'https://example.org', '*']) {
    await page.getByRole('searchbox').fill(words)
    await page.waitForTimeout(300)
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('heater')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')

  const { id } = await call('evidence.add', { evidence: { type: 'other', title: `Written in round ${round}` } })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(`Written in round ${round}`)
  await page.getByRole('option', { name: new RegExp(`Written in round ${round}`) }).click()
  await page.getByRole('textbox', { name: 'In your own words' }).click()
  await page.keyboard.type(
    'Teh speling is chekced by nobdy. See https://example.org/ and http://203.0.113.9/x.png now. ',
  )
  await expect.poll(async () => JSON.stringify((await call('evidence.get', { id })).evidence.text)).toContain('chekced')

  await page.keyboard.press('Control+w')
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible()
}

async function everyRoom(page: Page): Promise<void> {
  for (const [index, room] of ['Evidence', 'Map', 'Units', 'People', 'Portfolio', 'Settings'].entries()) {
    await page.keyboard.press(`Control+${index + 2}`)
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible()
  }
}

async function firstPage(browser: Awaited<ReturnType<typeof chromium.connectOverCDP>>): Promise<Page> {
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new Error('There is no window.')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
