import {
  aDocx,
  aMail,
  aPdf,
  aPhoto,
  aTiff,
  aWav,
  aWorkbook,
  hostileHtml,
  hostileSvg,
  OUTSIDE,
} from './reading-files.ts'
import { AGREED, marked, openItem, read } from './reading-window.ts'
import { expect, expectAccessible, test } from './window.ts'

test.describe('RP1 each kind of file is shown with its text', () => {
  test('a PDF, with page navigation, zoom and search', async ({ window }) => {
    const { page } = window
    const { pane } = await openItem(window, { 'minutes.pdf': await aPdf(12, AGREED) })
    await expect(pane.getByText('Minutes, page 1', { exact: true })).toBeAttached()
    await pane.getByRole('region', { name: 'minutes.pdf' }).press('PageDown')
    await expect(pane.getByLabel('Page, of 12')).toHaveValue('2')
    await pane.getByLabel('Page, of 12').fill('9')
    await pane.getByLabel('Page, of 12').press('Enter')
    await expect(pane.getByText('Minutes, page 9', { exact: true })).toBeAttached()
    const before = await pane.locator('.pdf-page').first().boundingBox()
    await pane.getByRole('button', { name: 'Larger' }).click()
    await expect
      .poll(async () => (await pane.locator('.pdf-page').first().boundingBox())?.width)
      .toBeGreaterThan(before?.width ?? 0)
    await page.keyboard.press('/')
    await pane.getByRole('textbox', { name: 'Search in this file' }).fill('new GREETING')
    await expect(pane.getByText('1 of 1')).toBeVisible()
    await expect.poll(() => marked(page, 'found')).toEqual(['new greeting'])
  })
  test('pictures, pages of a TIFF included', async ({ window }) => {
    const { pane } = await openItem(window, { 'photo.jpg': await aPhoto(), 'scan.tiff': await aTiff(3) })
    const picture = pane.locator('.picture > img')
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
    await read(window, pane, 'scan.tiff')
    await expect(pane.getByLabel('Page, of 3')).toHaveValue('1')
    await pane.getByRole('button', { name: 'Next page' }).click()
    await expect(pane.getByLabel('Page, of 3')).toHaveValue('2')
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120)
  })
  test('a word processor’s file in its frame', async ({ window }) => {
    const { pane } = await openItem(window, { 'agreed.docx': await aDocx() })
    const frame = pane.frameLocator('iframe')
    await expect(frame.getByText('We agreed to answer each letter within two days.')).toBeVisible()
    await pane.getByRole('button', { name: 'Search in this file' }).click()
    await pane.getByRole('textbox', { name: 'Search in this file' }).fill('letter')
    await expect(pane.getByText('1 of 2')).toBeVisible()
  })
  test('a mail with its head and attachments', async ({ window }) => {
    const { pane } = await openItem(window, { 'thanks.eml': aMail() })
    await expect(pane.getByText('Thank you for your patience on Monday.')).toBeVisible()
    await expect(pane.getByText('Mrs Nguyen')).toBeVisible()
    await expect(pane.getByRole('region', { name: 'Attached to the mail' })).toContainText('letter.pdf')
  })
  test('a spreadsheet, sheet by sheet', async ({ window }) => {
    const { pane } = await openItem(window, { 'letters.xlsx': aWorkbook() })
    await expect(pane.getByRole('cell', { name: 'twelve answered' })).toBeVisible()
    await pane.getByRole('button', { name: 'Totals' }).click()
    await expect(pane.getByRole('cell', { name: 'twenty-one answered' })).toBeVisible()
  })
  test('a recording, with its time', async ({ window }) => {
    const { pane } = await openItem(window, { 'talk.wav': aWav(30) })
    await expect.poll(() => pane.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(30)
    await pane.getByLabel('Time in the recording').fill('00:12')
    await pane.getByLabel('Time in the recording').press('Enter')
    await expect.poll(() => pane.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBe(12)
  })
  test('what cannot be shown says so', async ({ window }) => {
    const { pane } = await openItem(window, { 'odd.bin': new Uint8Array([1, 2, 3, 0, 5]) })
    await expect(pane.getByText('Trellis cannot show this kind of file. It is kept as it is.')).toBeVisible()
  })
})

test('RP2 scripts in files do not run, and nothing in them is fetched', async ({ window }) => {
  const { page } = window
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const { pane } = await openItem(window, {
    'page.html': hostileHtml,
    'agreed.docx': await aDocx(),
    'drawing.svg': hostileSvg,
    'thanks.eml': aMail(),
  })
  await expect(pane.getByText('A web page that was saved.')).toBeVisible()
  for (const name of ['drawing.svg', 'thanks.eml']) {
    await read(window, pane, name)
  }
  await expect(pane.getByText('Thank you for your patience on Monday.')).toBeVisible()
  await read(window, pane, 'agreed.docx')
  await pane.frameLocator('iframe').getByText('The list', { exact: true }).click()
  await expect(pane.frameLocator('iframe').locator('[href], [src], script')).toHaveCount(0)
  const hurt = page.frames().map((one) => one.evaluate(() => 'hurt' in globalThis))
  expect(await Promise.all(hurt)).not.toContain(true)
  expect(asked.filter((url) => url.startsWith(OUTSIDE))).toEqual([])
})

test('the reading pane is accessible for each kind of file', async ({ window }) => {
  const files = { 'minutes.pdf': await aPdf(3, AGREED), 'photo.jpg': await aPhoto(), 'agreed.docx': await aDocx() }
  const { pane } = await openItem(window, {
    ...files,
    'letters.xlsx': aWorkbook(),
    'talk.wav': aWav(5),
    'thanks.eml': aMail(),
  })
  for (const name of [...Object.keys(files), 'letters.xlsx', 'talk.wav', 'thanks.eml']) {
    await read(window, pane, name)
    await expectAccessible(window)
  }
})
