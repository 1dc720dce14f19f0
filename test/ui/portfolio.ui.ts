import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, expectAccessible, test } from './window.ts'

test('the portfolio is exported to PDF and Word, and the result names pages and size', async ({ window }) => {
  const { page, folder } = window
  await window.openFresh()
  await window.call('unit.import', { builtin: 'guide-reliable-service' })
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await window.room('Portfolio')
  await expect(page.getByText('1 item is linked to nothing')).toBeVisible()
  const target = path.join(folder, 'portfolio')
  await window.answerDialogs(target)
  await page.getByRole('checkbox', { name: /^Word/ }).click({ force: true })
  await page.getByRole('button', { name: 'Export portfolio' }).click()

  await expect(page.getByRole('heading', { name: 'The portfolio is written' })).toBeVisible()
  await expect(page.getByText(/^PDF, \d+ pages?, /)).toBeVisible()
  await expect(page.getByText(/^Word, \d+ pages?, /)).toBeVisible()
  for (const format of ['pdf', 'docx']) expect(statSync(`${target}.${format}`).size).toBeGreaterThan(1000)
})

test('an export that is cancelled on its way leaves no file, and the room says so', async ({ window }) => {
  const { page, folder } = window
  const { grant } = await window.grant(path.join(folder, 'sample'))
  await window.call('workbook.sample', { folder: grant })
  await page.reload()
  await window.room('Portfolio')
  const target = path.join(folder, 'portfolio.pdf')
  await window.answerDialogs(target)
  await page.getByRole('button', { name: 'Export portfolio' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel export' }).click()
  await expect(page.getByText('The export was cancelled.')).toBeVisible()
  expect(existsSync(target)).toBe(false)
})

test('a cancelled dialog exports nothing', async ({ window }) => {
  const { page, folder } = window
  await window.openFresh()
  await window.room('Portfolio')
  await window.answerDialogs()
  await page.getByRole('button', { name: 'Export portfolio' }).click()
  await expect(page.getByRole('heading', { name: 'Before you export' })).toBeVisible()
  expect(existsSync(path.join(folder, 'portfolio.pdf'))).toBe(false)
})

test('people are added and changed, and the room is accessible', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('People')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name').fill('Rhys Bevan')
  await page.getByLabel('Job title').fill('Shift manager')
  await expectAccessible(window)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Shift manager')).toBeVisible()
  await expectAccessible(window)
  await window.room('Portfolio')
  await expectAccessible(window)
})
