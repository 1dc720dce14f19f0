// The main job from the very first start: create, drop a file, name it, link it by keys, export, quit, and find it all again.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { freshFolder, giveToApp, isSandboxed, launch } from '../electron.ts'
import { needs } from '../needs.ts'
import { createWindow } from '../ui/window.ts'

test('first start, create, add evidence with a file, link, export, quit, reopen', async () => {
  const [home, folder] = [freshFolder(), freshFolder()]
  const [workbook, thanks, portfolio] = ['Ffion’s year', 'thanks.txt', 'portfolio'].map((name) =>
    path.join(folder, name),
  )
  if (workbook === undefined || thanks === undefined || portfolio === undefined)
    throw new Error('Three names, three paths.')
  writeFileSync(thanks, 'Thank you for your patience with our broken lift.')
  giveToApp(folder)
  const first = await launch({ home })
  const window = createWindow(first, folder)
  const { page } = first
  const violations = listenForViolations(page)

  await window.answerDialogs(workbook)
  await page.getByRole('button', { name: 'Create a workbook' }).click()
  await page.getByLabel('Your name').fill('Ffion Ŵyn Jones')
  await page.getByRole('button', { name: 'Choose a place and create' }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  await window.call('unit.import', { builtin: 'guide-reliable-service' })

  await dropFile(page, thanks)
  await expect(page.getByRole('region', { name: 'Adding evidence' })).toContainText('Added 1 item')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('thanks')
  await expect(page.getByRole('option', { name: /thanks/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByLabel('Title').fill('A note from the Nguyens')
  await expect.poll(async () => (await window.call('evidence.get', { ref: 'E1' })).evidence.title).toContain('Nguyens')
  await page.keyboard.press('Control+l')
  await page.keyboard.type('MP1')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await window.call('evidence.get', { ref: 'E1' })).links.length).toBe(1)

  await window.room('Portfolio')
  await window.answerDialogs(portfolio)
  await page.getByRole('checkbox', { name: /^Word/ }).click({ force: true })
  await page.getByRole('button', { name: 'Export portfolio' }).click()
  await expect(page.getByRole('heading', { name: 'The portfolio is written' })).toBeVisible()
  if (process.platform === 'linux') expect(await isSandboxed(first.app)).toBe(true)
  expect(violations).toEqual([])
  await first.close()

  expect(readFileSync(`${portfolio}.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(`${portfolio}.docx`).subarray(0, 2).toString()).toBe('PK')
  if (needs('pdftotext')) {
    const text = execFileSync('pdftotext', ['-layout', `${portfolio}.pdf`, '-'], { encoding: 'utf8' })
    for (const words of ['Ffion Ŵyn Jones', 'A note from the Nguyens', 'MP1', 'thanks.txt'])
      expect(text).toContain(words)
  }
  expect(existsSync(path.join(workbook, 'workbook.db-wal'))).toBe(false) // closed, not cut off

  const second = await launch({ home })
  await second.page.getByRole('button', { name: /^Ffion’s year/ }).click()
  await expect(second.page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  const { total, items } = await createWindow(second, folder).call('evidence.list', {})
  expect({ total, item: items[0] }).toMatchObject({
    total: 1,
    item: { ref: 'E1', title: 'A note from the Nguyens', files: [{ name: 'thanks.txt' }] },
  })
  await second.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'Evidence' }).click()
  await expect(second.page.getByRole('row', { name: /A note from the Nguyens/ })).toBeVisible()
  await second.close()
  for (const each of [home, folder]) rmSync(each, { recursive: true })
})

/** A real drop: the browser's protocol gives the file its path, which a script in the page cannot. */
async function dropFile(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
}

function listenForViolations(page: Page): string[] {
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  return violations
}
