// The evidence list: filters, order, selection and what is done with it, the inbox, the trash and the duplicates.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Input } from '../../shared/contract/define.ts'
import type { EvidenceId } from '../../shared/domain/id.ts'
import { expect, expectAccessible, giveToApp, test, type Window } from './window.ts'

const UNIT = `Unit title: Deal with customers
Unit reference: T/101/2020
Level: 2
Credit: 4

1 Be able to greet customers
1.1 Greet each customer politely
1.2 Find out what the customer needs
`
type Draft = Partial<Input<CoreContract, 'evidence.add'>['evidence']>

async function add({ call }: Window, title: string, draft: Draft = {}): Promise<EvidenceId> {
  const { id } = await call('evidence.add', {
    evidence: { type: 'work-product', title, dateFrom: '2026-03-09', ...draft },
  })
  return id
}
async function addMany(window: Window, count: number): Promise<void> {
  for (let index = 1; index <= count; index++) await add(window, `Item ${String(index).padStart(3, '0')}`)
}
const grid = (page: Page) => page.getByRole('grid', { name: 'Evidence list' })
/** The titles in sight, without the row of heads. */
const titles = (page: Page) => page.locator('[role="grid"] .title-cell-title').allTextContents()
const expectTitles = (page: Page, ...wanted: readonly string[]) => expect.poll(() => titles(page)).toEqual(wanted)

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: new RegExp(field) }))
    .click()
  await page.getByRole('option', { name: option }).click()
}

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

test('EL2 a saved filter is applied by its name, renamed, still there after a restart of the page, and removed', async ({
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
  await page.getByText('Changed', { exact: true }).click()
  await page.getByRole('button', { name: 'Move Date up' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  const heads = () => page.getByRole('columnheader').allTextContents()
  await expect.poll(heads).toContain('Changed')
  const order = await heads()
  expect(order.indexOf('Date')).toBeLessThan(order.indexOf('Type'))
  await page.waitForTimeout(600) // a layout is written a little later
  await page.reload()
  await window.room('Evidence')
  await expect.poll(heads).toEqual(order.map((head) => (head === 'Title' ? 'Title' : head)))
})

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

test('EL6 an item that is linked leaves the inbox, and an empty inbox says what lands there', async ({ window }) => {
  const { page, call } = window
  await window.openFresh()
  await call('unit.import', { text: UNIT })
  const [unit] = await call('unit.list', {})
  const criterionId = unit?.outcomes[0]?.criteria[0]?.id
  const evidenceId = await add(window, 'Rota')
  if (criterionId === undefined) throw new Error('The unit was not read.')
  await window.room('Evidence')
  await page.getByRole('navigation', { name: 'Views of the evidence' }).getByRole('button', { name: /Inbox/ }).click()
  await expect(page.getByLabel('Title of E1')).toHaveValue('Rota')
  await call('link.add', { evidenceId, criterionId })
  await expect(page.getByRole('heading', { name: 'The inbox is empty' })).toBeVisible()
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

test('EL3 the list, its filters, its selection and its dialogs are accessible, and a narrow window keeps title and reference', async ({
  window,
}) => {
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
