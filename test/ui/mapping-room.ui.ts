// The map room: the grid and its keys, its list twin, a criterion with its evidence, many links at once, and figures that agree.
import path from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { createDesk } from '../cli/command.ts'
import { expect, expectAccessible, test, type Window } from './window.ts'

const UNIT = `Unit title: Deal with customers
Unit reference: T/101/2020
Level: 2
Credit: 4

1 Be able to greet customers
1.1 Greet each customer politely
1.2 Find out what the customer needs
2 Know how to follow up
2.1 Explain why promises are kept
`

/** A unit of three criteria, and three items of which the first two are linked to the first criterion. */
async function withMap(window: Window) {
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  const items = []
  for (const title of ['Minutes', 'Rota', 'Thank-you card'])
    items.push(await window.call('evidence.add', { evidence: { type: 'work-product', title, dateFrom: '2026-03-09' } }))
  const [unit] = await window.call('unit.list', {})
  const criteria = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? []
  const [first] = criteria
  if (first === undefined) throw new Error('The unit has no criteria')
  await window.call('link.addMany', {
    links: items.slice(0, 2).map(({ id }) => ({
      evidenceId: id,
      criterionId: first.id,
      subPointId: null,
      place: { kind: 'whole' as const },
      why: 'It shows it.',
      occasion: '',
      state: 'claimed' as const,
    })),
  })
  await window.room('Map')
  return { first, criteria }
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Criteria of T/101/2020 against evidence' })
/** What a screen reader is on: the text of the grid's active descendant. */
const active = (page: Page) =>
  grid(page).evaluate((box) => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.innerText)
const activeRole = (page: Page) =>
  grid(page).evaluate((box) =>
    document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.getAttribute('role'),
  )

test('MP5 the keys of the grid move over criteria, evidence and cells, and each says what it is', async ({
  window,
}) => {
  const { page } = window
  await withMap(window)
  await grid(page).focus()
  await expect.poll(() => active(page)).toBe('linked')
  const steps = [
    ['ArrowDown', 'not linked', 'gridcell'],
    ['ArrowLeft', /^1\.2/, 'rowheader'],
    ['Control+End', 'not linked', 'gridcell'],
    ['Home', /^2\.1/, 'rowheader'],
    ['Control+Home', /^1\.1/, 'rowheader'],
    ['End', 'linked', 'gridcell'],
    ['ArrowUp', /^E2\s+Rota/, 'columnheader'],
    ['PageDown', 'not linked', 'gridcell'],
  ] as const
  for (const [key, says, role] of steps) {
    await page.keyboard.press(key)
    await expect.poll(() => active(page), key).toMatch(says)
    expect(await activeRole(page), key).toBe(role)
  }
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4')
  await expect(grid(page)).toHaveAttribute('aria-colcount', '3')
})

test('MP5 Space links an empty cell, Delete takes the link away, and Undo brings it back', async ({ window }) => {
  const { page } = window
  await withMap(window)
  const codes = async () => (await window.call('evidence.get', { ref: 'E1' })).links.map((link) => link.code)
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status', { name: 'The cell in focus' })).toContainText('E1 is not linked to 1.2')
  await page.keyboard.press('Space')
  await expect.poll(() => active(page)).toBe('linked')
  expect(await codes()).toEqual(['1.1', '1.2'])
  await expect(page.getByRole('button', { name: /^2 enough claimed in/ })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect.poll(() => active(page)).toBe('not linked')
  expect(await codes()).toEqual(['1.1'])
  await expect(page.getByRole('button', { name: /^1 enough claimed in/ })).toBeVisible()
  await page.getByRole('alertdialog').first().getByRole('button', { name: 'Undo' }).click()
  await expect.poll(codes).toEqual(['1.1', '1.2'])
})

test('MP5 Enter opens the item at its place, and a criterion with all its evidence', async ({ window }) => {
  const { page } = window
  await withMap(window)
  await grid(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: /^1\.1 Greet each customer/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show whole item of E1' })).toBeVisible()
  await page.getByRole('button', { name: 'Map of the unit' }).click()
  await grid(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Minutes' })).toBeVisible()
})

test('MP5 gaps come first when asked, and the list says what the grid says', async ({ window }) => {
  const { page } = window
  await withMap(window)
  await page.getByText('Gaps first').click()
  await expect(page.getByRole('rowheader')).toContainText([/1\.2/, /2\.1/, /1\.1/])
  await page.getByRole('button', { name: /Matrix/ }).click()
  await page.getByRole('option', { name: 'List' }).click()
  const list = page.getByRole('region', { name: 'Criteria of T/101/2020 with their evidence' })
  await expect(list.getByRole('list', { name: 'Evidence for 1.1' })).toContainText(
    'Minutes · whole item · It shows it.',
  )
  await expectAccessible(window)
})

test('MP2 a criterion is linked to several items at once by keys, and items that stand are not doubled', async ({
  window,
}) => {
  const { page } = window
  const { first } = await withMap(window)
  await grid(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('combobox', { name: 'Link evidence to 1.1…' })).toBeFocused()
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
  }
  await expectAccessible(window)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Linked 1 item to T/101/2020 1.1; 2 were there already')).toBeVisible()
  const refs = async () => (await window.call('link.ofCriterion', { criterionId: first.id })).map(({ ref }) => ref)
  expect(await refs()).toEqual(['E1', 'E2', 'E3'])
})

test('MP2 200 links are one step with one undo, and those that stood are counted', async ({ window }) => {
  const { page } = window
  const { criteria } = await withMap(window)
  for (let item = 4; item <= 67; item += 1)
    await window.call('evidence.add', { evidence: { type: 'work-product', title: `Photo ${item}` } })
  await window.room('Evidence')
  const list = page.getByRole('grid').first()
  await list.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: /^Link/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Link 67 items to criteria' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('combobox').focus()
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
  }
  await expectAccessible(window)
  await dialog.getByRole('button', { name: 'Make 201 links' }).click()
  await expect(page.getByText('Made 199 links; 2 were there already')).toBeVisible()
  // One call after the other: a window has one port for the test at a time.
  const count = async () => {
    let links = 0
    for (const { id } of criteria) links += (await window.call('link.ofCriterion', { criterionId: id })).length
    return links
  }
  expect(await count()).toBe(201)
  await window.call('history.undo', {})
  expect(await count()).toBe(2)
})

const Figures = z.record(z.string(), z.number())
const Covered = z.object({ units: z.array(z.object({ ref: z.string(), counts: Figures })) })
const WORDS = { none: 'none', partly: 'partly', enough: 'enough claimed', accepted: 'accepted', notYet: 'not yet' }

test('MP8 the figures of the map are those of the command line after edits and undo', async ({ window }) => {
  const { page, folder } = window
  await withMap(window)
  await grid(page).focus()
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: /^3 enough claimed in/ })).toBeVisible()
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('button', { name: /^2 enough claimed in/ })).toBeVisible()
  const shown = await page.locator('.map-counts').getByRole('button').allInnerTexts()
  await window.call('workbook.close', {})

  const desk = createDesk()
  try {
    const covered = Covered.parse(await desk.json(['coverage', path.join(folder, 'workbook')]))
    const counts = covered.units.find(({ ref }) => ref === 'T/101/2020')?.counts ?? {}
    const told = Object.entries(WORDS).flatMap(([state, word]) =>
      (counts[state] ?? 0) > 0 ? [`${counts[state]} ${word}`] : [],
    )
    expect(shown.map((text) => text.trim()).toSorted()).toEqual(told.toSorted())
  } finally {
    desk.remove()
  }
})

test('MP8 a figure of the map leads to the criteria it counts', async ({ window }) => {
  const { page } = window
  await withMap(window)
  await page.getByRole('button', { name: /^2 none in/ }).click()
  await expect(page.getByText('Only criteria with “none” are shown.')).toBeVisible()
})

test('the map of a workbook without units says what to do first, and is accessible', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Map')
  await expect(page.getByText('Nothing to map yet')).toBeVisible()
  await expectAccessible(window)
})

test('the map and the page of a criterion are accessible', async ({ window }) => {
  const { page } = window
  await withMap(window)
  await expectAccessible(window)
  await grid(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
  await expectAccessible(window)
})
