// The palette, the keys and the steps to undo.
import { expect, expectAccessible, test, type Window } from './window.ts'

const palette = ({ page }: Window) => page.getByRole('combobox', { name: 'Search everything' })

test('DK3 Ctrl K finds evidence, criteria and commands from every room, and Enter goes there', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { builtin: 'guide-reliable-service' })
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Plan for the busy Monday' } })
  await window.room('Portfolio')
  await page.keyboard.press('Control+k')
  await expect(palette(window)).toBeFocused()
  await page.keyboard.type('plan')
  await expect(page.getByRole('option').filter({ hasText: 'busy Monday' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Criteria' }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Plan for the busy Monday/ }).first()).toBeVisible()
})

test('DK3 people, activities, units, kept filters and settings are found by their words', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { builtin: 'guide-reliable-service' })
  await window.call('person.save', { person: { name: 'Siân Ŵyn-Powell', role: 'witness' } })
  await window.call('activity.save', { activity: { name: 'Sianel newydd' } })
  const filter = { search: '', unmapped: true, withoutPlace: false }
  await window.call('filter.save', { filter: { name: 'Sian looks at these', filter, sort: { by: 'title' } } })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sian')
  for (const [group, name] of [
    ['People', /Siân/],
    ['Activities', /Sianel/],
    ['Your filters', /looks at/],
  ] as const)
    await expect(page.getByRole('group', { name: group }).getByRole('option', { name })).toBeVisible()
  await page.getByRole('option', { name: /Siân/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Siân Ŵyn-Powell' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await palette(window).fill('backups')
  await page.getByRole('group', { name: 'Settings' }).getByRole('option', { name: 'Backups' }).click()
  await expect(page.getByRole('heading', { name: 'Backups' })).toBeFocused()
})

test('DK3 the palette shows the keys of a command, runs it, and gives the focus back when it is closed', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  const way = page.getByRole('button', { name: /^Search everything or run a command/ })
  await way.click()
  await page.keyboard.type('portfolio')
  const found = page.getByRole('group', { name: 'Commands' }).getByRole('option', { name: /^Portfolio/ })
  await expect(found).toContainText('Ctrl+6')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(way).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('portfolio')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeFocused()
})

test('DK3 what finds nothing says so, and a longer search leads to the whole list', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  for (let number = 1; number <= 8; number += 1)
    await window.call('evidence.add', { evidence: { type: 'plan', title: `Rota of week ${number}` } })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzz')
  await expect(page.getByText('Nothing has these words.')).toBeVisible()
  await palette(window).fill('rota')
  await page.getByRole('option', { name: /Show all 8 items/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('rota')
})

test('DK2 keys lead to each room and back again, and to the search of the list', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  const rooms = ['Evidence', 'Map', 'Units', 'People', 'Portfolio', 'Settings']
  for (const [index, room] of rooms.entries()) {
    await page.keyboard.press(`Control+${index + 2}`)
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeFocused()
  }
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('DK2 F1 lists every key in groups, and nothing happens behind the list', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await page.keyboard.press('F1')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list.getByRole('heading', { name: 'File' })).toBeVisible()
  await expect(list.getByText('Ctrl+Shift+S')).toBeVisible()
  await expectAccessible(window)
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'What should I do now?' })).toBeVisible()
})

test('DK5 the menu names what undo and redo would do, and offers nothing of a workbook where none is open', async ({
  window,
}) => {
  const { app, page } = window
  const item = (menu: string, start: string) =>
    app.evaluate(
      ({ Menu }, [name, begins]) => {
        const items = Menu.getApplicationMenu()?.items.find(({ label }) => label === name)?.submenu?.items
        const found = items?.find(({ label, visible }) => visible && label.startsWith(String(begins)))
        return { label: found?.label, isEnabled: found?.enabled }
      },
      [menu, start],
    )
  await page.reload()
  await expect.poll(() => item('&File', '&Back up')).toEqual({ label: '&Back up to…', isEnabled: false })
  await window.openFresh()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota & plan' } })
  await expect.poll(async () => (await item('&Edit', '&Undo')).label).toMatch(/^&Undo: /)
  await expect.poll(() => item('&File', '&Back up')).toEqual({ label: '&Back up to…', isEnabled: true })
})

test('DK5 the steps to undo are listed, and several are undone at once', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  for (const title of ['One', 'Two', 'Three']) await window.call('evidence.add', { evidence: { type: 'plan', title } })
  await page.keyboard.press('Control+Shift+h')
  const steps = page.getByRole('dialog', { name: 'Steps to undo' })
  await expect(steps.getByRole('listitem')).toHaveCount(3)
  await expectAccessible(window)
  await steps.getByRole('listitem').nth(1).getByRole('button').click()
  await expect(steps.getByRole('listitem')).toHaveCount(1)
  expect((await window.call('evidence.list', {})).total).toBe(1)
  await steps.getByRole('button', { name: /^Redo/ }).click()
  await expect(steps.getByRole('listitem')).toHaveCount(2)
})

test('the palette is accessible, empty and with what it found', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { builtin: 'guide-reliable-service' })
  await page.keyboard.press('Control+k')
  await expectAccessible(window)
  await page.keyboard.type('serv')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(window)
})

test('DK5 an Undo in a message turns back what the message says, and no later step', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Settings')
  await page.getByLabel('A kind of your own').fill('Site diary')
  await page.getByRole('button', { name: 'Add the kind' }).click()
  await expect(page.getByText('Added the kind “Site diary”')).toBeVisible()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Steps to undo' }).getByRole('listitem')).toHaveCount(2)
  expect((await window.call('evidence.list', {})).total).toBe(1)
})
