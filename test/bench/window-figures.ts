// The window with 10,000 items and 40,000 links in real Electron: keys to paint, screens, scrolling, capture, memory; again four times slower.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { freshFolder, giveToApp, launch } from '../electron.ts'
import { createWindow, type Window } from '../ui/window.ts'
import { withBareList } from './bare-list.ts'
import { againstFloor, asIs, atMost, percentile, type Figure } from './figures.ts'
import { frameGaps, keysToPaint, slowDown, untilPainted } from './in-page.ts'

const SLOW = 4 // a college laptop beside this computer
const TYPED = 'complaint handling review of the winter rota'
const PHOTOS = 500
const ROOMS = ['Home', 'Evidence', 'Map', 'Units', 'People', 'Portfolio', 'Settings'] as const
const WHEELS = 120
const LINKING_FIELD = '.item-criteria input[type=search], .item-criteria [role=combobox]'

/** `big` is the folder of the workbook of big-workbook.ts; it is copied, so that what is typed here is nobody else's. */
export async function windowFigures(big: string): Promise<Figure[]> {
  const folder = freshFolder()
  cpSync(big, path.join(folder, 'big'), { recursive: true })
  const pdf = path.join(folder, 'long.pdf')
  writeFileSync(pdf, await longPdf(300))
  const photos = await makePhotos(path.join(folder, 'photos'))
  giveToApp(folder)
  const { app, page, close } = await launch()
  try {
    const window = createWindow({ app, page }, folder)
    await page.setViewportSize({ width: 1280, height: 800 })
    await window.openFresh()
    await page.waitForTimeout(1500)
    const empty = await memoryOf(app)
    await openBig(window)
    await page.waitForTimeout(1500)
    const full = await memoryOf(app)
    const session = await page.context().newCDPSession(page)
    const long = await addLongItem(window)
    const figures: Figure[] = []
    for (const rate of [1, SLOW]) {
      await slowDown(session, rate)
      const name = (what: string) => (rate === 1 ? what : `${what}, slowed ${rate} ×`)
      figures.push(...(await typing(window, long, rate === 1 ? 50 : 100, name)))
      if (rate === 1) figures.push(...(await screens(window)))
    }
    await slowDown(session, 1)
    figures.push(await scrolling(window))
    figures.push(await firstPdfPage(window, pdf))
    figures.push(...(await droppedPhotos(window, session, photos)))
    return [...figures, againstFloor('memory with the big workbook', full, 'MB', empty, 1.5)]
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openBig(window: Window): Promise<void> {
  const { grant } = await window.grant(path.join(window.folder, 'big'))
  await window.call('workbook.open', { folder: grant })
  await window.page.reload()
  await window.page.getByRole('heading', { level: 1 }).waitFor()
}

/** An item with 10,000 words of its own, as a long reflective account is; answers its title. */
async function addLongItem({ call }: Window): Promise<string> {
  const paragraph = Array.from({ length: 100 }, (_, index) => TYPED.split(' ')[index % 7]).join(' ')
  const text = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: paragraph }] }
  const title = 'The longest account of all'
  await call('evidence.add', {
    evidence: {
      type: 'reflective-account',
      title,
      text: { type: 'doc', content: Array.from({ length: 100 }, () => text) },
    },
  })
  return title
}

async function openItem({ page, room }: Window, title: string): Promise<void> {
  await room('Home')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  await page
    .getByRole('option', { name: new RegExp(title) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Keys to paint in each place where people type. */
async function typing(window: Window, long: string, most: number, name: (what: string) => string): Promise<Figure[]> {
  const { page } = window
  const measure = async (what: string, prepare: () => Promise<void>) => {
    await prepare()
    const samples = await keysToPaint(page, TYPED.length, (index) => page.keyboard.press(TYPED[index] ?? 'a'))
    return atMost(name(`key to paint: ${what}, p95`), percentile(samples, 0.95), 'ms', most, null)
  }
  const search = await measure('search', async () => {
    await window.room('Evidence')
    await page.getByRole('searchbox').first().click()
  })
  const palette = await measure('palette', async () => {
    await window.room('Home')
    await page.keyboard.press('Control+k')
  })
  await page.keyboard.press('Escape')
  const text = await measure('a text of 10,000 words', async () => {
    await openItem(window, long)
    await page.locator('.ProseMirror').last().click()
  })
  const form = await measure('a form', async () => page.getByLabel('Location', { exact: false }).first().click())
  const typeAhead = await measure('type-ahead over 300 criteria', async () => page.locator(LINKING_FIELD).click())
  return [search, palette, text, form, typeAhead]
}

/** From a press in the rail to the painted room; each is measured from another room, and the worst of three counts. */
async function screens({ page }: Window): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const room of ROOMS) {
    const samples: number[] = []
    for (let run = 0; run < 3; run += 1) {
      await press(page, room === 'Home' ? 'People' : 'Home')
      await page.waitForTimeout(300)
      samples.push(await untilPainted(page, room, () => press(page, room)))
    }
    figures.push(atMost(`screen: ${room}`, percentile(samples, 0.99), 'ms', 100, null))
  }
  return figures
}

const press = (page: Page, room: string) =>
  page.evaluate((wanted) => {
    const rail = [...document.querySelectorAll<HTMLElement>('.rail-item')]
    rail.find((one) => one.textContent?.includes(wanted) === true)?.click()
  }, room)

/** Gaps between frames while the list is wheeled through, beside a bare list in the same Electron. */
async function scrolling(window: Window): Promise<Figure> {
  const floor = await withBareList((page) => wheel(page))
  await window.room('Evidence')
  const ours = await wheel(window.page)
  return againstFloor('frame gap while scrolling the list, p95', ours, 'ms', floor, 1.5)
}

async function wheel(page: Page): Promise<number> {
  await page.mouse.move(640, 500)
  await page.waitForTimeout(500)
  const gaps = await frameGaps(page, async () => {
    for (let turn = 0; turn < WHEELS; turn += 1) {
      await page.mouse.wheel(0, 240)
      await page.waitForTimeout(8)
    }
  })
  return percentile(gaps, 0.95)
}

async function firstPdfPage(window: Window, file: string): Promise<Figure> {
  const { grant } = await window.grant(file)
  const title = 'Three hundred pages'
  await window.call('evidence.add', { evidence: { type: 'other', title }, files: [grant] })
  await window.room('Home')
  await window.page.keyboard.press('Control+k')
  await window.page.keyboard.type(title)
  const choice = window.page.getByRole('option', { name: new RegExp(title) }).first()
  await choice.waitFor()
  const taken = await untilPainted(window.page, { selector: '.pdf-place canvas' }, () => choice.click())
  return atMost('first page of a 300-page PDF', taken, 'ms', 500, null)
}

/** Every frame while 500 photos are dropped and taken in. */
async function droppedPhotos(window: Window, session: CDPSession, photos: readonly string[]): Promise<Figure[]> {
  const { page } = window
  await window.room('Home')
  let took = 0
  const gaps = await frameGaps(page, async () => {
    const data = { items: [], files: [...photos], dragOperationsMask: 1 }
    const begin = performance.now()
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data })
    await page.locator('.capture').locator('.capture-words').waitFor({ timeout: 180_000 })
    took = performance.now() - begin
  })
  return [
    atMost(`frame gap while ${PHOTOS} dropped photos are taken in, longest`, Math.max(...gaps), 'ms', 50, null),
    asIs(`${PHOTOS} dropped photos`, took / 1000, 's'),
  ]
}

/** Memory of all processes of the app that no other program shares, in megabytes. */
async function memoryOf(app: ElectronApplication): Promise<number> {
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid))
  const of = (pid: number) => /^Pss:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? '0'
  return pids.reduce((sum, pid) => sum + Number(of(pid)), 0) / 1024
}

async function longPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page += 1) {
    const sheet = document.addPage([595, 842])
    for (let line = 0; line < 45; line += 1)
      sheet.drawText(`Page ${page}, line ${line + 1}: ${TYPED}`, { x: 60, y: 780 - line * 16, size: 11, font })
  }
  return document.save()
}

async function makePhotos(folder: string): Promise<string[]> {
  mkdirSync(folder)
  const noise = await sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: '#7a8',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer()
  // Each differs in its last bytes, which a picture may carry: five hundred files that are quick to make.
  return Array.from({ length: PHOTOS }, (_, index) => {
    const file = path.join(folder, `IMG_202603${String(1 + (index % 28)).padStart(2, '0')}_${index}.jpg`)
    writeFileSync(file, Buffer.concat([noise, Buffer.from(`photo ${index}`)]))
    return file
  })
}
