import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { aPdf } from './reading-files.ts'
import { AGREED, openItem, showLink } from './reading-window.ts'
import { expect, giveToApp, test, type Window } from './window.ts'

async function choose({ page }: Window, pane: Locator, name: string, action: string): Promise<void> {
  await pane.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

function aFile({ folder }: Window, name: string, bytes: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  giveToApp(file)
  return file
}

test('RP11 a new version takes the place of a file, says what became of its links, and the earlier one can be read', async ({
  window,
}) => {
  const { page } = window
  const { id, pane } = await openItem(window, { 'note.txt': 'We agreed it on Monday.' })
  await showLink(window, id, { kind: 'quote', quote: 'agreed it', file: 1 })
  await window.answerDialogs(aFile(window, 'note-2.txt', 'On reflection we agreed it on Friday.'))
  await choose(window, pane, 'note.txt', 'Put a new version in its place')
  await expect(page.getByText(/is now the new version\. 1 link (still right|moved with the words)\./)).toBeVisible()
  await expect(pane.getByText('On reflection we agreed it on Friday.')).toBeVisible()
  const { evidence } = await window.call('evidence.get', { id })
  await choose(window, pane, evidence.files[0]?.name ?? '', 'Earlier versions')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(pane.getByText('We agreed it on Monday.')).toBeVisible()
  await pane.getByRole('button', { name: 'Back to the present version' }).click()
  await expect(pane.getByText('On reflection we agreed it on Friday.')).toBeVisible()
})

test('RP12 files are added, described and removed beside the form, each with an Undo', async ({ window }) => {
  const { page } = window
  const { id, pane } = await openItem(window, { 'minutes.pdf': await aPdf(2, AGREED) })
  await window.answerDialogs(aFile(window, 'note.txt', 'A note of it.'))
  await pane.getByRole('button', { name: 'Add files' }).click()
  await expect(pane.getByText('A note of it.')).toBeVisible()
  await choose(window, pane, 'note.txt', 'Describe for those who cannot see it')
  await page.getByLabel('Description').fill('The note on the fridge')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(async () => (await window.call('evidence.get', { id })).evidence.files[1]?.description)
    .toBe('The note on the fridge')
  await choose(window, pane, 'note.txt', 'Remove this file')
  await expect(pane.getByText('Minutes, page 1', { exact: true })).toBeAttached()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(async () => (await window.call('evidence.get', { id })).evidence.files.length).toBe(2)
})

test('RP13 a file is opened outside only after asking, and never what could be a program', async ({ window }) => {
  const { page, app } = window
  const { pane } = await openItem(window, { 'letter.rtf': '{\\rtf1 A letter.}', 'tool.exe': 'MZ\0\0' })
  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...all: unknown[]) => {
      asked.push(JSON.stringify(all.at(-1)))
      return { response: 1, checkboxChecked: false }
    }
    shell.openPath = async (file) => {
      asked.push(`opened ${file}`)
      return ''
    }
  })
  const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
  await choose(window, pane, 'letter.rtf', 'Open outside Trellis')
  await expect.poll(async () => (await asked()).length).toBe(1)
  expect((await asked())[0]).toContain('letter.rtf')
  await pane.getByRole('button', { name: /What to read/ }).click()
  await page.getByRole('option', { name: 'tool.exe' }).click()
  await pane.getByRole('button', { name: 'More for tool.exe' }).click()
  await expect(page.getByRole('menuitem', { name: 'Remove this file' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Open outside Trellis' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  expect((await asked()).some((one) => one.startsWith('opened'))).toBe(false)
})
