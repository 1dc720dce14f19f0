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
import { frameGaps, slowDown, untilPainted } from './in-page.ts'
import { taskTimes } from './own-time.ts'
import { addLongItem, bulkLink, findItem, mapKeys, openingItems, screens, typing, TYPED } from './window-work.ts'

const SLOW = 4 // a college laptop beside this computer
const PHOTOS = 500
const WHEELS = 120
const IDLE = 8000 // milliseconds

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
    }
    await slowDown(session, 1)
    figures.push(...(await screens(window)))
    figures.push(await openingItems(window), await mapKeys(window, 50), await bulkLink(window))
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
  await findItem(window, title)
  const taken = await untilPainted(window.page, '.pdf-drawing canvas', () => window.page.keyboard.press('Enter'))
  return atMost('first page of a 300-page PDF, from the palette', taken, 'ms', 500, null)
}

/** Every frame while 500 photos are dropped and taken in. */
async function droppedPhotos(window: Window, session: CDPSession, photos: readonly string[]): Promise<Figure[]> {
  const { app, page } = window
  await window.room('Home')
  // What other programs on this computer cost: the longest gap of a window in which nothing happens.
  const idle = await frameGaps(page, () => page.waitForTimeout(IDLE))
  let took = 0
  let gaps: number[] = []
  const drop = async () => {
    const data = { items: [], files: [...photos], dragOperationsMask: 1 }
    const begin = performance.now()
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data })
    await page.getByRole('button', { name: 'Open the inbox' }).waitFor({ timeout: 180_000 })
    took = performance.now() - begin
  }
  const tasks = await taskTimes(app, async () => {
    gaps = await frameGaps(page, drop)
  })
  return [
    atMost(
      `frame gap while ${PHOTOS} dropped photos are taken in, longest`,
      Math.max(...gaps),
      'ms',
      50,
      Math.max(...idle),
    ),
    atMost('longest task of the page meanwhile, its processor time', Math.max(...tasks), 'ms', 50, null),
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
