// The focus is never lost: after every room, dialog, removal and step there is something that has it.
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Command } from '../../shared/contract/commands.ts'
import { send } from '../shots/scene.ts'
import { atHome } from '../shots/worlds.ts'
import { add, grid } from './list-page.ts'
import { expect, test, type Window } from './window.ts'

/** Waits until something has the focus that a person can see, or fails. */
async function expectFocus(page: Page, after: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement !== null && activeElement !== document.body && activeElement.checkVisibility()
    })
  await expect.poll(focused, after).toBe(true)
}

async function withSample(window: Window): Promise<void> {
  const { grant } = await window.grant(path.join(window.folder, 'sample'))
  await window.call('workbook.sample', { folder: grant })
  await atHome(window)
}

test('DK12 every room and every dialog takes the focus, and gives it back when it closes', async ({ window }) => {
  const { app, page } = window
  await withSample(window)
  const rooms: readonly Command[] = [
    'evidence',
    'map',
    'units',
    'people',
    'portfolio',
    'settings',
    'trash',
    'duplicates',
    'add-evidence',
    'import-unit',
    'home',
  ]
  for (const room of rooms) {
    await send(app, room)
    await expectFocus(page, room)
  }
  for (const overlay of ['palette', 'shortcuts', 'history'] as const) {
    await send(app, overlay)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectFocus(page, overlay)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expectFocus(page, `${overlay} closed`)
  }
  await send(app, 'people')
  for (const name of ['Add a person', 'Add a witness']) {
    await page.getByRole('button', { name }).press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name })).toBeFocused()
  }
})

test('DK12 the focus stays when what it was on is removed, or can be pressed no more', async ({ window }) => {
  const { app, page } = window
  await withSample(window)
  await send(app, 'evidence')
  await grid(page).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('33 items')).toBeVisible()
  await expectFocus(page, 'a row removed')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
  await expectFocus(page, 'the item itself removed')

  await window.openFresh()
  await add(window, 'First')
  await add(window, 'Second')
  await send(app, 'evidence')
  await grid(page).focus()
  await page.keyboard.press('Enter')
  const next = page.getByRole('button', { name: 'Next item' })
  await expect(next).toBeEnabled()
  await next.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Second' })).toBeVisible()
  await expectFocus(page, 'the last item reached')
  for (let steps = 0; steps < 2; steps += 1) {
    const undo = page.getByRole('button', { name: /^Undo: / })
    await expect(undo).toBeEnabled()
    await undo.press('Enter')
    await expectFocus(page, `undo ${steps + 1}`)
  }
  await page.getByRole('button', { name: 'Back' }).press('Enter')
  await expectFocus(page, 'back')
})
