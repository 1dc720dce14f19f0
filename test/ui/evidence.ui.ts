import { expect, expectAccessible, test, type Window } from './window.ts'

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
