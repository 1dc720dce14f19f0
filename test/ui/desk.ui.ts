import type { Page } from '@playwright/test'
import { expect, test } from './window.ts'

test('undo and redo name what they would do', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('button', { name: /^Redo: / })).toBeEnabled()
  expect((await window.call('evidence.list', {})).total).toBe(0)
  await page.getByRole('button', { name: /^Redo: / }).click()
  await expect.poll(async () => (await window.call('evidence.list', {})).total).toBe(1)
})

test('Ctrl Z undoes the last step outside text fields, and the typing inside one', async ({ window }) => {
  const { app, page } = window
  await window.openFresh()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await window.room('Evidence')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('rota')
  // What the menu and its keys send: a synthetic key press does not reach the system's menu.
  const pressUndo = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'undo'))
  await pressUndo()
  await expect(page.getByRole('searchbox')).not.toHaveValue('rota')
  expect((await window.call('evidence.list', {})).total).toBe(1)
  await page.getByRole('heading', { level: 1 }).focus()
  await pressUndo()
  await expect.poll(async () => (await window.call('evidence.list', {})).total).toBe(0)
})

test('every room is reached and left by keys alone, and the way back leads through them', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  for (const room of ['Evidence', 'Map', 'Units', 'Portfolio', 'Settings', 'People', 'Units']) {
    await page.getByRole('navigation').getByRole('button', { name: room }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeFocused()
  }
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
})

test('no element is cut off or covers another at 900 by 600, and the rail says its words as tooltips', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  await page.setViewportSize({ width: 900, height: 600 })
  for (const room of ['Home', 'Evidence', 'Map', 'Units', 'People', 'Portfolio', 'Settings']) {
    await window.room(room)
    expect(await overflow(page), room).toEqual([])
  }
  await page.getByRole('navigation').getByRole('button', { name: 'Map' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip', { name: 'Units' })).toBeVisible()
})

/** Elements that stand out of the window to the right. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  )
}

test('a core that ends leaves one screen, and starting again brings the workbook back', async ({ window }) => {
  const { app, page, folder } = window
  await page.reload()
  await page.getByRole('button', { name: 'Create a workbook' }).click()
  await page.getByLabel('Your name').fill('Sam Okafor')
  await window.answerDialogs(`${folder}/kept`)
  await page.getByRole('button', { name: 'Choose a place and create' }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
  await app.evaluate(({ app: electron }) => {
    const core = electron
      .getAppMetrics()
      .find((metric) => metric.serviceName === 'trellis-core' || metric.name === 'trellis-core')
    if (core !== undefined) process.kill(core.pid)
  })
  await expect(page.getByRole('heading', { name: 'Trellis has to start again' })).toBeVisible()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByRole('heading', { name: 'What should I do now?' })).toBeVisible()
})
