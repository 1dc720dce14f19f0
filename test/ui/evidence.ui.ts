import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, giveToApp, test, type Window } from './window.ts'

const UNIT = `Unit title: Deal with customers
Unit reference: T/101/2020
Level: 2
Credit: 4

1 Be able to greet customers
1.1 Greet each customer politely
1.2 Find out what the customer needs
2 Know how to follow up
2.1 Explain why promises are kept
`

async function withUnit(window: Window): Promise<void> {
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
}

async function addItem(window: Window, title: string): Promise<string> {
  const { ref } = await window.call('evidence.add', {
    evidence: { type: 'work-product', title, dateFrom: '2026-03-09' },
  })
  return ref
}

async function chooseCriterion(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a criterion' }).pressSequentially(typed)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('evidence is added with a file and a link to a criterion, and read back with both', async ({ window }) => {
  const { page, folder } = window
  await withUnit(window)
  const file = path.join(folder, 'thanks.txt')
  writeFileSync(file, 'Thank you for your patience.')
  giveToApp(file)
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await page.getByRole('button', { name: /Type/ }).click()
  await page.getByRole('option', { name: 'Customer feedback' }).click()
  await page.getByLabel('Title').fill('A note from the Nguyens')
  await page.getByLabel('Date of the activity').fill('2026-03-09')
  await page.getByLabel('How it was received').fill('By hand')
  await window.answerDialogs(file)
  await page.getByRole('button', { name: 'Choose files' }).click()
  await expect(page.getByText('thanks.txt')).toBeVisible()
  await chooseCriterion(page, '1.2')
  await page.getByLabel('Where to look').fill('par1')
  await expect(page.getByText('Reads: first paragraph')).toBeVisible()
  await page.getByLabel('Where to look').fill('')
  await page.getByRole('button', { name: 'Whole item' }).click()
  await page.getByLabel('Why it meets the criterion').fill('It says what they needed.')
  await page.locator('form').getByRole('button', { name: 'Add evidence' }).click()

  await expect(page.getByRole('heading', { name: 'A note from the Nguyens' })).toBeVisible()
  await expect(page.getByText('Added E1')).toBeVisible()
  await expect(page.getByText('By hand')).toBeVisible()
  const { evidence, links } = await window.call('evidence.get', { ref: 'E1' })
  expect({
    title: evidence.title,
    date: evidence.dateFrom,
    fields: evidence.fields,
    files: evidence.files.map(({ name, bytes }) => ({ name, bytes })),
    links: links.map(({ code, place, why }) => ({ code, place, why })),
  }).toEqual({
    title: 'A note from the Nguyens',
    date: '2026-03-09',
    fields: { received: 'By hand' },
    files: [{ name: 'thanks.txt', bytes: 28 }],
    links: [{ code: '1.2', place: 'whole', why: 'It says what they needed.' }],
  })
})

test('a new activity and a new witness come with their item, and one undo takes all three away', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await page.getByRole('button', { name: /Type/ }).click()
  await page.getByRole('option', { name: 'Work product' }).click()
  await page.getByLabel('Title').fill('Rota for March')
  await page.getByRole('button', { name: /Activity/ }).click()
  await page.getByRole('option', { name: 'A new activity' }).click()
  await page.getByLabel('Name of the new activity').fill('The busy Monday')
  await page.getByRole('button', { name: /Stage/ }).click()
  await page.getByRole('option', { name: 'Plan' }).click()
  await page.getByRole('button', { name: 'Add a witness' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a witness' })
  await dialog.getByLabel('Name').fill('Rhys Bevan')
  await dialog.getByLabel('Job title').fill('Shift manager')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Rhys Bevan, Shift manager (new)')).toBeVisible()
  expect(await window.call('person.list', {})).toEqual([])
  await page.locator('form').getByRole('button', { name: 'Add evidence' }).click()

  await expect(page.getByText('The busy Monday (plan)')).toBeVisible()
  await expect(page.getByText('Rhys Bevan, Shift manager')).toBeVisible()
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByText('Undone:')).toBeVisible()
  expect({
    items: (await window.call('evidence.list', {})).total,
    people: await window.call('person.list', {}),
    activities: await window.call('activity.list', {}),
  }).toEqual({ items: 0, people: [], activities: [] })
})

test('a form with problems is not sent: each is named beside its field and in a summary that takes the focus', async ({
  window,
}) => {
  const { page } = window
  await withUnit(window)
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await page.getByLabel('Date of the activity').fill('2026-03-09')
  await page.getByLabel('Until').fill('2026-03-01')
  await page.locator('form').getByRole('button', { name: 'Add evidence' }).click()

  const summary = page.getByRole('alert', { name: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('listitem')).toHaveText([
    'Choose a type.',
    'Give the evidence a title.',
    'The last day is before the first day. Give the first day, then the last.',
  ])
  await summary.getByRole('button', { name: 'Give the evidence a title.' }).click()
  await expect(page.getByLabel('Title')).toBeFocused()
  expect((await window.call('evidence.list', {})).total).toBe(0)
})

test('what was typed in the form is still there after a look into another room', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await page.getByLabel('Title').fill('Half written')
  await window.room('Units')
  await window.room('Evidence')
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await expect(page.getByLabel('Title')).toHaveValue('Half written')
  await page.getByRole('button', { name: 'Clear the form' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('')
})

test('an item that is removed goes with its links and comes back by undo', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await addItem(window, 'Wrong photo')
  await window.room('Evidence')
  await page.getByRole('row', { name: /Wrong photo/ }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('No evidence yet')).toBeVisible()
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('row', { name: /Wrong photo/ })).toBeVisible()
})

test('an item is edited and says so', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await addItem(window, 'Stock list')
  await window.room('Evidence')
  await page.getByRole('row', { name: /Stock list/ }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Title').fill('Stock list of the shop')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Stock list of the shop' })).toBeVisible()
})

test('an edit that was not saved is still there after a look into another room', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await addItem(window, 'Stock list')
  await window.room('Evidence')
  await page.getByRole('row', { name: /Stock list/ }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Location').fill('Cardiff')
  await window.room('Home')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('Location')).toHaveValue('Cardiff')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByLabel('Location')).toHaveValue('')
})

test('an item whose adding is undone while it is read says that it is not here any more', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await addItem(window, 'First')
  await addItem(window, 'Second')
  await window.room('Evidence')
  await page.getByRole('row', { name: /Second/ }).click()
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('heading', { name: 'This item is not here any more' })).toBeVisible()
  await page.getByRole('button', { name: /^Redo: / }).click()
  await expect(page.getByRole('article').getByRole('heading', { name: 'Second' })).toBeVisible()
})

test('the form, the list and an item are accessible', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await expectAccessible(window)
  await addItem(window, 'Minutes of the stand-up')
  await window.room('Evidence')
  await page.getByRole('row', { name: /Minutes/ }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await expectAccessible(window)
})
