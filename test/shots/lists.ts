// The list of evidence in each of its states, and quick capture.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { freshFolder, giveToApp } from '../electron.ts'
import type { Window } from '../ui/window.ts'
import { press, scenesOf, selectAll, send, toList, type Scene } from './scene.ts'

export const LIST_SCENES: readonly Scene[] = [
  ...scenesOf('sample', {
    'evidence-search': async (window) => {
      await toList(window)
      await window.page.getByRole('searchbox').fill('customer')
    },
    'evidence-nothing-found': async (window) => {
      await toList(window)
      await window.page.getByRole('searchbox').fill('xylophone')
    },
    'evidence-filters': async (window) => {
      await toList(window)
      await press(window, 'More filters')
      await window.page.getByText('Without a place').first().click()
    },
    'evidence-saved-filters': async (window) => {
      await toList(window)
      await press(window, 'Saved filters')
    },
    'evidence-columns': async (window) => {
      await toList(window)
      await press(window, 'Columns')
    },
    'evidence-selection': async (window) => {
      await toList(window)
      await selectAll(window)
    },
    'evidence-bulk-edit': async (window) => {
      await toList(window)
      await selectAll(window)
      await press(window, /Edit/)
    },
    'evidence-bulk-link': async (window) => {
      await toList(window)
      await selectAll(window)
      await press(window, /Link/)
      await window.page.getByRole('dialog').getByRole('combobox').fill('customer')
    },
    'evidence-merge': async (window) => {
      await toList(window)
      await selectAll(window)
      await press(window, /Merge/)
    },
  }),
  ...scenesOf('desk', {
    evidence: toList,
    inbox: async (window) => {
      await toList(window)
      await press(window, 'Inbox')
    },
    'capture-menu': async ({ page }) => page.getByRole('banner').getByRole('button', { name: 'Add evidence' }).click(),
    'capture-running': async (window) => {
      await capture(window, 3000)
      await window.page.getByRole('progressbar').waitFor()
    },
    'capture-report': async (window) => {
      await capture(window, 4)
      await window.page.getByText('What became of each file').first().click()
    },
    'trash-full': async (window) => {
      const { id } = await window.call('evidence.add', { evidence: { type: 'photo', title: 'A blurred photo' } })
      await window.call('evidence.remove', { ids: [id] })
      await send(window.app, 'trash')
    },
    'duplicates-full': async (window) => {
      const twin = { type: 'photo', title: 'The board', dateFrom: '2026-03-09' }
      for (const evidence of [twin, twin]) await window.call('evidence.add', { evidence })
      await send(window.app, 'duplicates')
    },
  }),
]

/** Takes in so many small files, and one that is no PDF. */
async function capture(window: Window, count: number): Promise<void> {
  const folder = freshFolder()
  const files = Array.from({ length: count }, (_, index) => path.join(folder, `note ${index}.txt`))
  for (const file of files) writeFileSync(file, `Note of ${file}`)
  const broken = path.join(folder, 'broken.pdf')
  writeFileSync(broken, '%PDF-1.4 and nothing more')
  giveToApp(folder)
  await window.answerDialogs(...files, broken)
  await send(window.app, 'capture-files')
  if (count < 100) await window.page.getByRole('button', { name: 'What became of each file' }).waitFor()
}
