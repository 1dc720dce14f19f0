// The settings room.
import { expect, expectAccessible, test } from './window.ts'

test('DK9 details are saved as they are typed, as one step, and an undo shows at once', async ({ window }) => {
  const { page } = window
  await window.openFresh('Sam Okafor')
  await window.room('Settings')
  const centre = page.getByLabel('Centre', { exact: true })
  await centre.pressSequentially('Coleg Gwent')
  await expect.poll(async () => (await window.call('profile.get', {})).centre.name).toBe('Coleg Gwent')
  expect((await window.call('history.list', {})).undo.length).toBe(1)
  await page.getByRole('heading', { level: 1 }).focus()
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(centre).toHaveValue('')
})

test('DK9 a portfolio keeps its learner: an empty name is refused in words and the old one stays', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh('Sam Okafor')
  await window.room('Settings')
  await page.getByLabel('Your name').fill('')
  await expect(page.getByText('Give your name.')).toBeVisible()
  expect((await window.call('profile.get', {})).learner.name).toBe('Sam Okafor')
})

test('DK9 what was typed is safe when the room is left at once', async ({ window }) => {
  const { page } = window
  await window.openFresh('Sam Okafor')
  await window.room('Settings')
  await page.getByLabel('Employer').fill('Cartrefi Cwm')
  await page.keyboard.press('Control+1')
  await expect.poll(async () => (await window.call('profile.get', {})).programme.employer).toBe('Cartrefi Cwm')
})

test('DK9 a kind of evidence is renamed, added and removed, and one that is used stays', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await window.room('Settings')
  await page.getByLabel('Name of Photo').fill('Picture')
  await page.getByLabel('A kind of your own').fill('Site diary')
  await page.getByRole('button', { name: 'Add the kind' }).click()
  await expect(page.getByLabel('Name of Site diary')).toBeVisible()
  const types = await window.call('type.list', {})
  expect(types.find(({ id }) => id === 'photo')?.name).toBe('Picture')
  expect(types.at(-1)).toMatchObject({ id: 'site-diary', name: 'Site diary', form: 'other' })

  await page.getByRole('button', { name: 'Remove Site diary' }).click()
  await expect(page.getByLabel('Name of Site diary')).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByLabel('Name of Site diary')).toBeVisible()
  await page.getByRole('button', { name: 'Remove Plan', exact: true }).click()
  await expect(page.getByLabel('Name of Plan')).toBeVisible()
  expect((await window.call('type.list', {})).some(({ id }) => id === 'plan')).toBe(true)
})

test('DK9 theme and size change at once and are kept', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Settings')
  await page.getByRole('button', { name: /Size of everything/ }).click()
  await page.getByRole('option', { name: '125 %' }).click()
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.25, 1)
  await page.keyboard.press('Control+0')
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(1, 1)
  await expect(page.getByRole('button', { name: /Size of everything/ })).toContainText('100 %')
})

test('DK9 a check of the workbook says in words that it is whole', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Settings')
  await page.getByRole('button', { name: 'Check this workbook' }).click()
  await expect(page.getByText('Everything is as it should be')).toBeVisible()
})

test('the settings are accessible, and hold the licences whole', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Settings')
  await page.getByText('Licence of Noto Sans').click()
  await expect(page.getByText('SIL OPEN FONT LICENSE').first()).toBeVisible()
  await expectAccessible(window)
})
