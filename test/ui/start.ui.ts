import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, expectAccessible, giveToApp, test } from './window.ts'

test('a workbook is made from a name and a place, and the window begins at home with what to do first', async ({
  window,
}) => {
  const { page, folder } = window
  await page.reload()
  await page.getByRole('button', { name: 'Create a workbook' }).click()
  await page.getByLabel('Your name').fill('Ffion Ŵyn Jones')
  await window.answerDialogs(path.join(folder, 'mine'))
  await page.getByRole('button', { name: 'Choose a place and create' }).click()

  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  await expect(page.getByText('Bring in a unit')).toBeVisible()
  await expect(page.getByText('Add your first piece of evidence')).toBeVisible()
  expect(existsSync(path.join(folder, 'mine'))).toBe(true)
})

test('a workbook without a name is not made: the summary takes the focus and leads to the field', async ({
  window: { page },
}) => {
  await page.reload()
  await page.getByRole('button', { name: 'Create a workbook' }).click()
  await page.getByRole('button', { name: 'Choose a place and create' }).click()

  const summary = page.getByRole('alert', { name: 'There is a problem' })
  await expect(summary).toBeFocused()
  await summary.getByRole('button', { name: /Give your name/ }).press('Enter')
  await expect(page.getByLabel('Your name')).toBeFocused()
})

test('a folder that is no workbook is refused in words, and the start stays as it was', async ({ window }) => {
  const { page, folder } = window
  const other = path.join(folder, 'holiday')
  mkdirSync(other)
  writeFileSync(path.join(other, 'beach.txt'), 'Not a workbook.')
  giveToApp(other)
  await page.reload()
  await window.answerDialogs(other)
  await page.getByRole('button', { name: 'Open a workbook' }).click()

  await expect(page.getByRole('alert')).toContainText('The workbook was not opened')
  await expect(page.getByRole('button', { name: 'Create a workbook' })).toBeVisible()
})

test('a workbook that was opened before stands in the list and opens from there', async ({ window }) => {
  const { page, folder } = window
  await window.answerDialogs(path.join(folder, 'known'))
  await page.reload()
  await page.getByRole('button', { name: 'Create a workbook' }).click()
  await page.getByLabel('Your name').fill('Sam Okafor')
  await page.getByRole('button', { name: 'Choose a place and create' }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  await page.getByRole('button', { name: /^Workbook / }).click()
  await page.getByRole('menuitem', { name: 'Close workbook' }).click()
  await expect(page.getByRole('heading', { name: 'Trellis' })).toBeVisible()
  await page.getByRole('button', { name: 'known', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
})

test('the start is accessible', async ({ window }) => {
  await window.page.reload()
  await expect(window.page.getByRole('button', { name: 'Create a workbook' })).toBeVisible()
  await expectAccessible(window)
})
