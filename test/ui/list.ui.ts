// The evidence list: search, filters, order, columns and selection.
import path from 'node:path'
import { add, addMany, choose, expectTitles, grid, UNIT } from './list-page.ts'
import { expect, expectAccessible, test } from './window.ts'

test('EL1 search narrows the list as the person types and shows the hit; keys move, Enter opens, and coming back is to the same row', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  for (const title of ['Rota for March', 'Complaint from a customer', 'Rota for April']) await add(window, title)
  await window.room('Evidence')
  await page.getByRole('searchbox', { name: 'Search evidence' }).pressSequentially('rota')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '3')
  await expect(page.locator('mark').first()).toHaveText(/rota/i)
  await grid(page).focus()
  await page.keyboard.press('End')
  const opened = await page.locator('.grid-row-active .title-cell-title').textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rota for')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(grid(page)).toBeFocused()
  await expect(page.locator('.grid-row-active .title-cell-title')).toHaveText(opened ?? '')
})

test('EL2 each filter narrows the list, stands as a chip in words, and goes with its chip', async ({ window }) => {
  const { page, call } = window
  await window.openFresh()
  await call('unit.import', { text: UNIT })
  const [unit] = await call('unit.list', {})
  const criterion = unit?.outcomes[0]?.criteria[0]
  if (unit === undefined || criterion === undefined) throw new Error('The unit was not read.')
  const witness = await call('person.save', { person: { name: 'Priya Nair', role: 'witness' } })
  const activity = await call('activity.save', { activity: { name: 'The busy Monday' } })
  const linked = await add(window, 'Linked')
  await call('link.add', { evidenceId: linked, criterionId: criterion.id, state: 'recheck' })
  await add(window, 'Witnessed', { witnessIds: [witness.id] })
  await add(window, 'Of Monday', { activityId: activity.id, stage: 'do' })
  await add(window, 'Old', { dateFrom: '2024-01-05' })
  await add(window, 'Photo', { type: 'photo', dateFrom: '2026-09-01' })
  await window.room('Evidence')
  await page.getByRole('button', { name: 'More filters' }).click()

  const expectFilter = async (set: () => Promise<void>, chip: string, wanted: readonly string[]): Promise<void> => {
    await set()
    await expectTitles(page, ...wanted)
    await page.getByRole('button', { name: `Remove the filter ${chip}`, exact: true }).click()
    await expectTitles(page, 'Linked', 'Witnessed', 'Of Monday', 'Old', 'Photo')
  }
  await expectFilter(() => choose(page, 'Unit$', /Deal with customers/), 'T/101/2020 Deal with customers', ['Linked'])
  await expectFilter(() => choose(page, 'Type$', 'Photo'), 'Photo', ['Photo'])
  await expectFilter(() => choose(page, 'Witness$', 'Priya Nair'), 'Witness Priya Nair', ['Witnessed'])
  await expectFilter(() => choose(page, 'Activity$', 'The busy Monday'), 'Activity The busy Monday', ['Of Monday'])
  await expectFilter(() => choose(page, 'Stage$', 'do'), 'Stage: do', ['Of Monday'])
  await expectFilter(() => choose(page, 'Links$', 'With a link to re-check'), 'With a link to re-check', ['Linked'])
  await expectFilter(() => page.getByLabel('Until').fill('2024-12-31'), 'Until 31 December 2024', ['Old'])
  await expectFilter(() => page.getByLabel('From').fill('2026-08-01'), 'From 1 August 2026', ['Photo'])
  await expectFilter(() => page.getByText('Without a place').click(), 'Without a place', ['Linked'])
  await expectFilter(
    async () => {
      await page.getByRole('combobox', { name: 'Criterion' }).pressSequentially('politely')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
    'Linked to T/101/2020 1.1',
    ['Linked'],
  )
  await page.getByText('Linked to nothing', { exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Inbox' })).toHaveAttribute('aria-rowcount', '5')
})

test('EL2 a saved filter is there after the workbook was closed and opened again, is applied by its name, renamed and removed', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  await add(window, 'Photo', { type: 'photo' })
  await add(window, 'Rota')
  await window.room('Evidence')
  await choose(page, 'Type$', 'Photo')
  await expectTitles(page, 'Photo')
  await page.getByRole('button', { name: 'Saved filters' }).click()
  await page.getByRole('menuitem', { name: 'Save this filter …' }).click()
  await page.getByLabel('Name').fill('My photos')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved the filter My photos')).toBeVisible()

  const { grant } = await window.grant(path.join(window.folder, 'workbook'))
  await window.call('workbook.close', {})
  await window.call('workbook.open', { folder: grant })
  await page.reload()
  await window.room('Evidence')
  await expectTitles(page, 'Photo', 'Rota')
  await page.getByRole('button', { name: 'Saved filters' }).click()
  await page.getByRole('menuitem', { name: 'My photos' }).click()
  await expectTitles(page, 'Photo')
  await page.getByRole('button', { name: 'Saved filters' }).click()
  await page.getByRole('menuitem', { name: 'Rename or remove …' }).click()
  await page.getByLabel('Name of My photos').fill('Pictures')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The filter is called Pictures now')).toBeVisible()
  await page.getByRole('button', { name: 'Remove Pictures' }).click()
  await expect.poll(() => window.call('filter.list', {})).toEqual([])
})

test('EL3 a click on a head sorts by its column, a second turns it round, and columns are chosen and kept', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  await add(window, 'Beta', { dateFrom: '2026-01-01' })
  await add(window, 'Alpha', { dateFrom: '2026-02-02' })
  await window.room('Evidence')
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
  await expectTitles(page, 'Alpha', 'Beta')
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
  await expectTitles(page, 'Beta', 'Alpha')

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('dialog').getByText('Files', { exact: true }).click()
  await page.getByRole('dialog').getByText('Changed', { exact: true }).click()
  await page.getByRole('button', { name: 'Move Date up' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  const heads = () => page.getByRole('columnheader').allTextContents()
  await expect.poll(heads).toContain('Changed')
  const order = await heads()
  expect(order.indexOf('Date')).toBeLessThan(order.indexOf('Type'))
  await page.waitForTimeout(600) // a layout is written a little later
  await page.reload()
  await window.room('Evidence')
  await expect.poll(heads).toEqual(order)
})

test('EL4 rows are selected by Space, by Shift with arrows and clicks, and by Ctrl with a click', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  await addMany(window, 40)
  await window.room('Evidence')
  await grid(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('row', { name: /Item 007/ }).click({ modifiers: ['Control'] })
  await expect(page.getByText('4 selected')).toBeVisible()
  await page.getByRole('row', { name: /Item 009/ }).click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 selected')).toBeVisible()
  await grid(page).focus()
  await page.keyboard.press('Shift+End')
  await expect(page.getByText('34 selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('40 items', { exact: true })).toBeVisible()
})

test('EL1 the list, its filters, its selection and its dialogs are accessible', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Evidence')
  await expect(page.getByRole('heading', { name: 'No evidence yet' })).toBeVisible()
  await expectAccessible(window)
  await addMany(window, 30)
  await page.getByRole('button', { name: 'More filters' }).click()
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  await expectAccessible(window)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('dialog').getByText('Date', { exact: true }).click()
  await expectAccessible(window)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await expectAccessible(window)
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('nothing like it')
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible()
  await expectAccessible(window)
})
