import { aDocx, aPdf, aPhoto, aWav } from './reading-files.ts'
import { AGREED, marked, openItem, OWN_WORDS, placeBar, read, showLink } from './reading-window.ts'
import { expect, test } from './window.ts'

test.describe('RP3 pointing makes the exact place', () => {
  test('words of a PDF, by mouse', async ({ window }) => {
    const { page } = window
    const { pane } = await openItem(window, { 'minutes.pdf': await aPdf(12, AGREED) })
    const line = pane.getByText('Everybody came, and we began on time.').first()
    const box = await line.boundingBox()
    if (box === null) throw new Error('the line is not drawn')
    await page.mouse.move(box.x + 1, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect(placeBar(pane)).toContainText('p. 1, first paragraph')
    await expect(placeBar(pane)).toContainText('“Everybody came, and we began on time')
  })
  test('words of a PDF, by keys alone', async ({ window }) => {
    const { page } = window
    const { pane } = await openItem(window, { 'minutes.pdf': await aPdf(12, AGREED) })
    const body = pane.getByRole('region', { name: 'minutes.pdf' })
    await expect(pane.getByText('Minutes, page 1', { exact: true })).toBeAttached()
    await body.press('/')
    await page.keyboard.type('agreed the new greeting')
    await expect(pane.getByText('1 of 1')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(placeBar(pane)).toContainText('p. 3, second paragraph')
    await body.press('l')
    await expect(page.getByRole('combobox', { name: /Link to/ }).or(page.locator('#linking'))).toBeFocused()
    await body.press(']')
    await expect(placeBar(pane)).toContainText('p. 3, first paragraph')
  })
  test('a page, and a region of it by keys', async ({ window }) => {
    const { page } = window
    const { pane } = await openItem(window, { 'minutes.pdf': await aPdf(12, AGREED) })
    const body = pane.getByRole('region', { name: 'minutes.pdf' })
    await expect(pane.getByText('Minutes, page 1', { exact: true })).toBeAttached()
    await body.press('t')
    await expect(placeBar(pane)).toContainText('p. 1')
    await body.press('r')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Enter')
    await expect(placeBar(pane)).toContainText('marked part of p. 1')
    await expect(body).toBeFocused()
  })
  test('a region of a picture, by dragging', async ({ window }) => {
    const { page } = window
    const { pane } = await openItem(window, { 'photo.jpg': await aPhoto() })
    await pane.getByRole('button', { name: 'Mark a region' }).click()
    const box = await pane.locator('.region-editor').boundingBox()
    if (box === null) throw new Error('no picture')
    await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.75, box.y + box.height, { steps: 4 })
    await page.mouse.up()
    await expect(placeBar(pane)).toContainText('marked part of the picture')
    const mark = await pane.getByRole('img', { name: 'Marked region' }).boundingBox()
    expect(mark?.width).toBeCloseTo(box.width / 2, -1)
    expect(mark?.height).toBeCloseTo(box.height / 2, -1)
  })
  test('a span of a recording, by keys', async ({ window }) => {
    const { pane } = await openItem(window, { 'talk.wav': aWav(30) })
    const body = pane.getByRole('region', { name: 'talk.wav' })
    await expect.poll(() => pane.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(30)
    await body.press('ArrowRight')
    await body.press('i')
    await body.press('ArrowRight')
    await body.press('ArrowRight')
    await body.press('o')
    await expect(placeBar(pane)).toContainText('00:05–00:15')
  })
  test('a whole paragraph of one’s own words, and words of a document', async ({ window }) => {
    const { pane } = await openItem(window, { 'agreed.docx': await aDocx() }, OWN_WORDS)
    await pane.getByRole('region', { name: 'Written here' }).press(']')
    await expect(placeBar(pane)).toContainText('first paragraph')
    await pane.getByRole('region', { name: 'Written here' }).press('Control+Shift+ArrowLeft')
    await expect(placeBar(pane)).toContainText('“I asked what the customer')
    await pane.getByText('Then I rang her back on Friday.').click({ clickCount: 3 })
    await expect(placeBar(pane)).toContainText('second paragraph')
    await read(window, pane, 'agreed.docx')
    const words = pane.frameLocator('iframe').getByText('Siân will keep the list of letters.')
    await words.click({ clickCount: 3 })
    await expect(placeBar(pane)).toContainText('Siân will keep the list of letters.')
  })
})

test.describe('RP4 opening a link shows its place, marked', () => {
  test('a paragraph of a page', async ({ window }) => {
    const { page } = window
    const { id, pane } = await openItem(window, { 'minutes.pdf': await aPdf(12, AGREED) })
    await showLink(window, id, { kind: 'pages', from: 3, to: 3, paragraph: 2 })
    await expect.poll(() => marked(page, 'place')).toHaveLength(1)
    expect((await marked(page, 'place'))[0]).toContain(`${AGREED} and wrote it down.`)
    await expect(pane.getByLabel('Page, of 12')).toHaveValue('3')
  })
  test('quoted words wherever they stand', async ({ window }) => {
    const { page } = window
    const { id, pane } = await openItem(window, { 'minutes.pdf': await aPdf(12, AGREED) }, OWN_WORDS)
    await showLink(window, id, { kind: 'quote', quote: 'we agreed the NEW greeting' })
    await expect.poll(() => marked(page, 'place')).toEqual([AGREED])
    await expect(pane.getByLabel('Page, of 12')).toHaveValue('3')
  })
  test('words that are not there are said to be missing', async ({ window }) => {
    const { id, pane } = await openItem(window, { 'note.txt': 'Nothing of the kind.' })
    await showLink(window, id, { kind: 'quote', quote: 'a letter of thanks' })
    await expect(placeBar(pane)).toContainText('was not found here')
  })
  test('a time in a recording, and a paragraph of one’s own words', async ({ window }) => {
    const { page } = window
    const { id, pane } = await openItem(window, { 'talk.wav': aWav(30) }, OWN_WORDS)
    await showLink(window, id, { kind: 'time', from: 10, to: 20 })
    await expect.poll(() => pane.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBe(10)
    await expect(pane.getByText('Marked from 00:10 to 00:20')).toBeVisible()
    await page.getByRole('button', { name: /^Undo/ }).first().click()
    await showLink(window, id, { kind: 'paragraph', paragraph: 2 })
    await expect.poll(() => marked(page, 'place')).toEqual(['Then I rang her back on Friday.'])
  })
})
