// Quick capture: dropping, pasting and choosing, from anywhere, into the inbox.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession } from '@playwright/test'
import { expect, expectAccessible, giveToApp, test, type Window } from './window.ts'

const UNIT = `Unit title: Deal with customers
Unit reference: T/101/2020
Level: 2
Credit: 4

1 Be able to greet customers
1.1 Greet each customer politely
`
/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function write({ folder }: Window, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  giveToApp(path.dirname(file))
  return file
}

let devtools: CDPSession | undefined
/** Drags files of the system over the window and lets them go. */
async function drop({ page }: Window, files: readonly string[], x = 600, y = 400): Promise<void> {
  devtools ??= await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data })
}

const bar = ({ page }: Window) => page.getByRole('region', { name: 'Adding evidence' })
const titles = async ({ call }: Window): Promise<readonly string[]> =>
  (await call('evidence.list', { unmapped: true, limit: 1000 })).items.map((item) => item.title)

test('CA7 a dropped file is in the inbox with its title from its name, in one action and from any room', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  await window.room('People')
  await drop(window, [write(window, 'Thank you card.txt', 'Thank you for your patience.')])
  await expect(bar(window)).toContainText('Added 1 item to the inbox.')
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  expect(await titles(window)).toEqual(['Thank you card'])
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toContainText('1 item in the inbox')
})

test('CA8 500 dropped files show how far they are, and cancelling adds none of them', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  const files = Array.from({ length: 500 }, (_, index) => write(window, `many/note ${index}.txt`, `Note ${index}`))
  await drop(window, files)
  await expect(bar(window).getByRole('progressbar')).toBeVisible()
  await window.room('People') // the rooms stay in use
  await bar(window).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was added.').first()).toBeVisible()
  await expect(bar(window)).toBeHidden()
  expect((await window.call('evidence.list', {})).total).toBe(0)
})

test('CA8 500 dropped files end in a report of each, and one undo takes them all back', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  const files = Array.from({ length: 498 }, (_, index) => write(window, `many/note ${index}.txt`, `Note ${index}`))
  const twin = write(window, 'many/twin.txt', 'Note 7')
  const broken = write(window, 'many/broken.pdf', '%PDF-1.4 and nothing more')
  await drop(window, [...files, twin, broken])
  await expect(bar(window)).toContainText('Added 499 items to the inbox.', { timeout: 60_000 })
  await expect(bar(window)).toContainText('2 files need a look.')
  await bar(window).getByRole('button', { name: 'What became of each file' }).click()
  const report = page.getByRole('grid', { name: 'What became of each file' })
  await expect(report).toHaveAttribute('aria-rowcount', '501')
  await expect(report.getByRole('row', { name: /broken\.pdf/ })).toContainText(/Added as E499\. Kept as it is/)
  await expect(report.getByRole('row', { name: /twin\.txt/ })).toContainText(/The same bytes as E8, so/)
  await expectAccessible(window)
  await bar(window).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await window.call('evidence.list', {})).total).toBe(0)
})

test('CA8 a file whose bytes an item has already is added after all when asked', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await drop(window, [write(window, 'first.txt', 'the same')])
  await expect(bar(window)).toContainText('Added 1 item')
  await drop(window, [write(window, 'second.txt', 'the same')])
  await expect(bar(window)).toContainText('1 file needs a look.')
  await bar(window).getByRole('button', { name: 'What became of each file' }).click()
  await page.getByRole('button', { name: 'Add anyway: second.txt' }).click()
  await expect(page.getByRole('row', { name: /second\.txt/ })).toContainText('Added as E2')
  expect(await titles(window)).toEqual(['First', 'Second'])
  await bar(window).getByRole('button', { name: 'Dismiss the report' }).click()
  await expect(bar(window)).toBeHidden()
})

test('CA7 a dropped folder becomes one item for each file in it', async ({ window }) => {
  await window.openFresh()
  write(window, 'phone/a.txt', 'a')
  write(window, 'phone/June/b.txt', 'b')
  await drop(window, [path.join(window.folder, 'phone')])
  await expect(bar(window)).toContainText('Added 2 items')
  expect((await titles(window)).toSorted()).toEqual(['A', 'B'])
})

test('CA7 a picture, text and files are pasted outside a text field, and inside one they are not taken', async ({
  window,
}) => {
  const { app, page } = window
  await window.openFresh()
  await window.room('Evidence')
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, picture) => {
    const bytes = Buffer.from(picture, 'base64')
    // The development runtime is older than the types: there a picture is written by a function of its own.
    const older = clipboard as unknown as { writeImage?: (image: unknown) => void }
    if (older.writeImage !== undefined) older.writeImage(nativeImage.createFromBuffer(bytes))
    else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes]) })])
  }, PNG.toString('base64'))
  await page.keyboard.press('Control+v')
  await expect(bar(window)).toContainText('Added 1 item to the inbox.')
  const [picture] = (await window.call('evidence.list', {})).items
  expect(picture?.files.map((file) => file.mediaType)).toEqual(['image/png'])
  expect(picture?.files[0]?.name).toMatch(/^Pasted picture \d{4}-\d\d-\d\d \d\d\.\d\d\.png$/)

  await app.evaluate(({ clipboard }) => clipboard.writeText('Dear Ffion,\nthe heater works again.'))
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('Added the pasted text as E2')).toBeVisible()
  const { evidence } = await window.call('evidence.get', { ref: 'E2' })
  expect(evidence.title).toBe('Dear Ffion,')
  expect(JSON.stringify(evidence.text)).toContain('the heater works again.')

  await page.getByRole('searchbox').click()
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('searchbox')).toHaveValue(/heater/)
  expect((await window.call('evidence.list', {})).total).toBe(2)
})

test('CA7 files and folders are chosen from the menu of the title bar, by keys alone', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  const file = write(window, 'minutes.txt', 'We agreed.')
  await window.answerDialogs(file)
  await page.getByRole('banner').getByRole('button', { name: 'Add evidence' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Files …' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bar(window)).toContainText('Added 1 item to the inbox.')
  await bar(window).getByRole('button', { name: 'Open the inbox' }).click()
  await expect(page.getByRole('grid', { name: 'Inbox' })).toBeVisible()
})

test('CA9 files dropped on the reading pane of an item are added to that item', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  await window.call('evidence.add', { evidence: { type: 'work-product', title: 'Rota' } })
  await window.room('Evidence')
  await page.getByRole('row', { name: /Rota/ }).click()
  const pane = page.locator('[data-drop-item]')
  await expect(pane).toBeVisible()
  const place = await pane.boundingBox()
  if (place === null) throw new Error('The pane has no place.')
  await drop(window, [write(window, 'rota.txt', 'Monday')], place.x + place.width / 2, place.y + place.height / 2)
  await expect(page.getByText('Added 1 file to the item')).toBeVisible()
  const { evidence } = await window.call('evidence.get', { ref: 'E1' })
  expect(evidence.files.map((file) => file.name)).toEqual(['rota.txt'])
})

test('CA9 a link or text that is dropped never leads the page away: it becomes an item of its words', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  const address = page.url()
  devtools ??= await page.context().newCDPSession(page)
  const items = [
    { mimeType: 'text/uri-list', data: 'https://example.org/' },
    { mimeType: 'text/plain', data: 'https://example.org/' },
  ]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data: { items, dragOperationsMask: 1 } })
  await expect(page.getByText('Added the pasted text as E1')).toBeVisible()
  expect(page.url()).toBe(address)
  expect(await titles(window)).toEqual(['https://example.org/'])
})
