// What was typed survives the core, the window and the app.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { toPlainText } from '../../shared/domain/rich-text.ts'
import { enGB } from '../../shared/words/words.ts'
import { freshFolder, killCore, launch, type Launched } from '../electron.ts'
import { createWindow, type Window } from '../ui/window.ts'

const { write, desk, form } = enGB.page

/** A workbook made and opened as a person does, so that the window knows it after a restart of the core. */
async function openItem({ app, page }: Launched, folder: string): Promise<Window> {
  const window = createWindow({ app, page }, folder)
  await window.answerDialogs(path.join(folder, 'year'))
  await page.getByRole('button', { name: enGB.page.start.create }).click()
  await page.getByLabel('Your name').fill('Sam Okafor')
  await page.getByRole('button', { name: 'Choose a place and create' }).click()
  await window.room('Evidence')
  await window.call('evidence.add', { evidence: { type: 'other', title: 'Call log' } })
  await page.getByRole('row', { name: /Call log/ }).dblclick()
  return window
}

test('WR4 when the core ends while a person types, nothing typed is lost: it is saved once the core is back', async () => {
  const folder = freshFolder()
  const launched = await launch()
  const { app, page, close } = launched
  const window = await openItem(launched, folder)
  const text = page.getByRole('textbox', { name: write.ownWords })
  await text.click()
  await page.keyboard.type('Before the end. ')
  await expect
    .poll(async () => toPlainText((await window.call('evidence.get', { ref: 'E1' })).evidence.text))
    .toMatch(/end\./)
  await page.keyboard.type('In the middle of a word')
  await killCore(app)
  await page.getByRole('button', { name: desk.startAgain }).click()
  await expect(text).toHaveText('Before the end. In the middle of a word')
  await expect
    .poll(async () => toPlainText((await window.call('evidence.get', { ref: 'E1' })).evidence.text), {
      timeout: 10_000,
    })
    .toBe('Before the end. In the middle of a word')
  await expect(page.getByRole('banner')).toContainText(desk.saved)
  await close()
  rmSync(folder, { recursive: true })
})

test('WR4 the app closed in the middle of a word has that word when it opens again', async () => {
  const folder = freshFolder()
  const launched = await launch()
  await openItem(launched, folder)
  await launched.page.getByLabel(form.location, { exact: true }).click()
  await launched.page.keyboard.type('Front de')
  await launched.close()
  const again = await launch()
  const window = createWindow(again, folder)
  const { grant } = await window.grant(path.join(folder, 'year'))
  await window.call('workbook.open', { folder: grant })
  expect((await window.call('evidence.get', { ref: 'E1' })).evidence.location).toBe('Front de')
  await again.close()
  rmSync(folder, { recursive: true })
})
