// What is done with many items of the list: bulk edit, merging, the trash, the inbox and the duplicates.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { add, addMany, choose, expectTitles, grid, UNIT } from './list-page.ts'
import { expect, expectAccessible, giveToApp, test } from './window.ts'

test('EL5 all that fit are selected by Ctrl+A; a bulk edit changes only what is ticked, in one step that undo takes back', async ({
  window,
}) => {
  const { page, call } = window
  await window.openFresh()
  await addMany(window, 120)
  await window.room('Evidence')
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('120 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit 120 items' })
  await dialog.getByText('Location').click()
  await dialog.getByRole('textbox', { name: 'Location' }).fill('Cardiff')
  await dialog.getByText('Type').click()
  await choose(page, 'Choose a type', 'Photo')
  await dialog.getByRole('button', { name: 'Change 120 items' }).click()
  await expect(page.getByText('Changed 120 items')).toBeVisible()
  await expect(grid(page)).toBeFocused()
  const last = async () => (await call('evidence.get', { ref: 'E120' })).evidence
  expect(await last()).toMatchObject({ type: 'photo', location: 'Cardiff', dateFrom: '2026-03-09' })
  await page.getByRole('alertdialog').last().getByRole('button', { name: 'Undo' }).click()
  await expect.poll(last).toMatchObject({ type: 'work-product', location: '' })
})

test('EL5 items are merged into the one that is kept, and one undo parts them again', async ({ window }) => {
  const { page, call } = window
  await window.openFresh()
  await add(window, 'Minutes')
  await add(window, 'Minutes again')
  await window.room('Evidence')
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge 2 items' })
  await dialog.getByText('Minutes again').click()
  await dialog.getByRole('button', { name: 'Merge into E2' }).click()
  await expectTitles(page, 'Minutes again')
  await expect(grid(page)).toBeFocused()
  await page.getByRole('alertdialog').last().getByRole('button', { name: 'Undo' }).click()
  await expectTitles(page, 'Minutes', 'Minutes again')
  expect((await call('evidence.list', { trashed: true })).total).toBe(0)
})

test('EL7 what is removed waits in the trash with its day, and is brought back by keys alone; deleting for good asks first', async ({
  window,
}) => {
  const { page, call } = window
  await window.openFresh()
  for (const title of ['One', 'Two', 'Three']) await add(window, title)
  await window.room('Evidence')
  await grid(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.keyboard.press('Delete')
  await expectTitles(page, 'Three')
  await expect(grid(page)).toBeFocused()

  await page.getByRole('button', { name: 'More of the evidence' }).click()
  await page.getByRole('menuitem', { name: 'Trash' }).click()
  const trash = page.getByRole('grid', { name: 'Trash' })
  await expect(trash).toHaveAttribute('aria-rowcount', '3')
  await expect(page.getByRole('columnheader', { name: 'Goes for good' })).toBeVisible()
  await expectAccessible(window)
  await trash.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab') // past the heads
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(trash).toHaveAttribute('aria-rowcount', '2')
  await expect(trash).toBeFocused()
  await page.getByRole('button', { name: 'Empty the trash …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete 1 item' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  expect((await call('evidence.list', {})).total).toBe(2)
})

test('EL6 the inbox corrects title, type and date where they stand, one item or all that are selected', async ({
  window,
}) => {
  const { page, call } = window
  await window.openFresh()
  await call('unit.import', { text: UNIT })
  for (const title of ['IMG 1', 'IMG 2', 'IMG 3']) await add(window, title)
  await window.room('Evidence')
  await page.getByRole('navigation', { name: 'Views of the evidence' }).getByRole('button', { name: /Inbox/ }).click()
  const inbox = page.getByRole('grid', { name: 'Inbox' })
  await inbox.focus()
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Title of E1')).toBeFocused()
  await page.getByLabel('Title of E1').fill('The shop window')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Title of E2')).toBeFocused()
  await expect.poll(async () => (await call('evidence.get', { ref: 'E1' })).evidence.title).toBe('The shop window')
  await page.keyboard.press('Escape')
  await expect(inbox).toBeFocused()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByLabel('Type of E2').selectOption('photo')
  await expect(page.getByText('Changed 3 items')).toBeVisible()
  await page.getByLabel('Date of E3').fill('2026-04-01')
  await page.keyboard.press('Enter')
  const facts = async () => (await call('evidence.list', {})).items.map(({ type, date }) => [type, date].join(' '))
  await expect.poll(facts).toEqual(Array.from({ length: 3 }, () => 'photo 2026-04-01'))
  await expectAccessible(window)
})

test('EL6 items that are linked together leave the inbox, and an empty inbox says what lands there', async ({
  window,
}) => {
  const { page, call } = window
  await window.openFresh()
  await call('unit.import', { text: UNIT })
  for (const title of ['Rota', 'Minutes']) await add(window, title)
  await window.room('Evidence')
  await page.getByRole('navigation', { name: 'Views of the evidence' }).getByRole('button', { name: /Inbox/ }).click()
  await expect(page.getByLabel('Title of E1')).toHaveValue('Rota')
  await page.getByRole('grid', { name: 'Inbox' }).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('politely')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible()
  expect((await call('evidence.list', {})).items.map((item) => item.links.length)).toEqual([1, 1])
})

test('EL8 items with the same file stand side by side in the duplicates, and become one with undo', async ({
  window,
}) => {
  const { page, call, folder } = window
  await window.openFresh()
  const file = path.join(folder, 'twice.txt')
  writeFileSync(file, 'the same bytes')
  giveToApp(file)
  const { grant } = await window.grant(file)
  for (const title of ['First', 'Second'])
    await call('evidence.add', { evidence: { type: 'photo', title }, files: [grant] })
  await window.room('Evidence')
  await page.getByRole('button', { name: 'More of the evidence' }).click()
  await page.getByRole('menuitem', { name: 'Duplicates' }).click()
  await expect(page.getByRole('heading', { name: 'The same file: 2 items' })).toBeVisible()
  await expectAccessible(window)
  await page.getByRole('radio', { name: /E2 Second/ }).check({ force: true })
  await page.getByRole('button', { name: 'Merge into E2' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is there twice' })).toBeVisible()
  await page.getByRole('alertdialog').last().getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'The same file: 2 items' })).toBeVisible()
})
