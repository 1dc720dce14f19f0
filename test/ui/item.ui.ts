import { openItem } from './reading-window.ts'
import { expect, test } from './window.ts'

test('RP5 the panes are sized by keys and remember their widths', async ({ window }) => {
  const { page } = window
  await openItem(window, { 'note.txt': 'A note.' })
  const edge = page.getByRole('separator', { name: 'Width of the criteria' })
  await edge.press('Home')
  await edge.press('ArrowLeft')
  await expect(edge).toHaveAttribute('aria-valuenow', '276')
  await expect
    .poll(() => page.evaluate(() => globalThis.trellis.shell('layout.get', {})))
    .toMatchObject({ ok: true, value: { 'item.criteria': 276 } })
  await page.reload()
  await window.room('Evidence')
  await page.getByText('The item').first().click()
  await page.keyboard.press('Enter')
  await expect(edge).toHaveAttribute('aria-valuenow', '276')
})

test('RP5 next and previous follow the list that the item was opened from', async ({ window }) => {
  const { page } = window
  await openItem(window, { 'note.txt': 'A note.' })
  for (const title of ['The second', 'The third'])
    await window.call('evidence.add', { evidence: { type: 'work-product', title, dateFrom: '2026-03-10' } })
  await expect(page.getByText('1 of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Next item' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The second' })).toBeVisible()
  await page.keyboard.press('Control+PageDown')
  await expect(page.getByRole('heading', { level: 1, name: 'The third' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next item' })).toBeDisabled()
  await page.keyboard.press('Control+PageUp')
  await expect(page.getByRole('heading', { level: 1, name: 'The second' })).toBeVisible()
})

test('RP6 in a small window the form gives its place to the reading pane, and criteria stay in sight', async ({
  window,
}) => {
  const { page } = window
  await page.setViewportSize({ width: 900, height: 600 })
  const { pane } = await openItem(window, { 'note.txt': 'A note.' })
  await expect(pane.getByText('A note.')).toBeVisible()
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await expect(page.getByRole('group', { name: 'The form' }).or(page.getByLabel('Title'))).toBeVisible()
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('an item whose adding is undone while it is read says that it is not here any more', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('evidence.add', { evidence: { type: 'work-product', title: 'Only for a moment' } })
  await window.room('Evidence')
  await page.getByRole('row', { name: /Only for a moment/ }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Only for a moment' })).toBeVisible()
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('heading', { name: 'This item is not here any more' })).toBeVisible()
  await page.getByRole('button', { name: /^Redo: / }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Only for a moment' })).toBeVisible()
})
