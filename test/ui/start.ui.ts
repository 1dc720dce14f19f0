import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
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
  await expect(page.getByText('Bring in your unit')).toBeVisible()
  await expect(page.getByText('Add your first evidence')).toBeVisible()
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
  const known = page.getByRole('button', { name: /^known/ })
  await expect(known).toContainText('Sam Okafor')
  await expect(known).toContainText(folder)
  await expect(known).toContainText('opened today')
  await known.click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
})

test('DK7 the sample is one press away, in a place of its own, and cancelling leaves nothing', async ({ window }) => {
  const { page } = window
  await page.reload()
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await window.call('workbook.current', {})).toBe(null)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible({ timeout: 60_000 })
  const workbook = await window.call('workbook.current', {})
  expect(workbook?.folder).toContain('Trellis workbooks')
  expect((await window.call('evidence.list', {})).total).toBeGreaterThan(20)
  rmSync(workbook?.folder ?? '', { recursive: true })
})

test('DK4 a folder in the care of a service is advised against, and another place is offered first', async ({
  window,
}) => {
  const { app, page, folder } = window
  const synced = path.join(folder, 'Dropbox', 'mine')
  await page.reload()
  await page.getByRole('button', { name: 'Create a workbook' }).click()
  await page.getByLabel('Your name').fill('Sam Okafor')
  await app.evaluate(
    ({ dialog }, answers) => {
      const asked: unknown[] = []
      Object.assign(globalThis, { asked })
      Object.assign(dialog, {
        showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => {
          asked.push(options.defaultPath)
          return { canceled: false, filePath: answers[asked.length - 1] ?? '' }
        },
      })
    },
    [synced, path.join(folder, 'mine')],
  )
  await page.getByRole('button', { name: 'Choose a place and create' }).click()
  const question = page.getByRole('dialog', { name: 'Not in Dropbox, please' })
  await expect(question).toBeVisible()
  await expectAccessible(window)
  await question.getByRole('button', { name: 'Choose another place' }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  expect((await window.call('workbook.current', {}))?.folder).toBe(path.join(folder, 'mine'))
  expect(existsSync(synced)).toBe(false)
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  expect(asked[1]).toContain('Trellis workbooks')
})

test('the start is accessible', async ({ window }) => {
  await window.page.reload()
  await expect(window.page.getByRole('button', { name: 'Create a workbook' })).toBeVisible()
  await expectAccessible(window)
})
