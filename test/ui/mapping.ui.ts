// Linking beside an item: by few presses, by keys alone, several at once, and changed in place.
import type { Page } from '@playwright/test'
import type { ActivityId } from '../../shared/domain/id.ts'
import { fromPlainText } from '../../shared/domain/rich-text.ts'
import { expect, expectAccessible, test, type Window } from './window.ts'

const UNIT = `Unit title: Deal with customers
Unit reference: T/101/2020
Level: 2
Credit: 4

1 Be able to greet customers
1.1 Greet each customer politely
1.2 Find out what the customer needs
2 Know how to follow up
2.1 Explain why promises are kept at the café
`
const PROMISE = 'I rang back the same day.'

async function withUnit(window: Window): Promise<void> {
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
}

/** Adds an item of two paragraphs and opens it. */
async function openItem(window: Window, title: string, activityId?: ActivityId): Promise<string> {
  const { ref } = await addItem(window, title, activityId)
  await openRow(window, title)
  return ref
}

const addItem = (window: Window, title: string, activityId?: ActivityId) =>
  window.call('evidence.add', {
    evidence: {
      type: 'work-product',
      title,
      dateFrom: '2026-03-09',
      text: fromPlainText(`We agreed who answers which call.\n\n${PROMISE}`),
      ...(activityId !== undefined && { activityId }),
    },
  })

async function openRow({ page, room }: Pick<Window, 'page' | 'room'>, title: string): Promise<void> {
  await room('Evidence')
  await page.getByRole('row', { name: new RegExp(title) }).click()
  await expect(linking(page)).toBeVisible()
}

const linking = (page: Page) => page.getByRole('combobox', { name: /^Link .*to…$/ })
const claims = (page: Page) => page.getByRole('complementary', { name: 'Criteria' })

/** Counts from now on the key presses and clicks that are no typed words, in the page itself. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { presses: 0 }
    Object.assign(globalThis, { counted })
    const isAlone = (key: string) => ['Control', 'Shift', 'Alt', 'Meta'].includes(key)
    addEventListener(
      'keydown',
      ({ key, ctrlKey, metaKey, altKey }) => {
        const isWord = key.length === 1 && !ctrlKey && !metaKey && !altKey
        if (!isWord && !isAlone(key)) counted.presses += 1
      },
      true,
    )
    addEventListener('mousedown', () => (counted.presses += 1), true)
  })
  // What the line above put there.
  return () => page.evaluate(() => (globalThis as unknown as { counted: { presses: number } }).counted.presses)
}

test('MP1 a selected passage is linked with at most four presses beyond the words typed', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  const ref = await openItem(window, 'Minutes of the stand-up')
  await page.locator('.reading').getByText(PROMISE).dblclick()
  await expect(linking(page)).toHaveAccessibleName(/^Link “.+” to…$/)

  const presses = await countPresses(page)
  await page.keyboard.press('Control+l')
  await expect(linking(page)).toBeFocused()
  await page.keyboard.type('promises')
  await page.keyboard.press('Enter')
  await expect(claims(page).getByRole('button', { name: /^Show “/ })).toBeVisible()
  expect(await presses()).toBeGreaterThan(0)
  expect(await presses()).toBeLessThanOrEqual(4)

  const { links } = await window.call('evidence.get', { ref })
  expect(links).toMatchObject([{ code: '2.1', place: expect.stringMatching(/^"\w+"$/) }])
  // Ready for the next criterion at the same place.
  await expect(linking(page)).toBeFocused()
  await expect(linking(page)).toHaveAccessibleName(/^Link “.+” to…$/)
})

test('MP2 several criteria are linked by keys alone in one step, a reason is asked for, and one undo takes all back', async ({
  window,
}) => {
  const { page } = window
  await withUnit(window)
  const ref = await openItem(window, 'Minutes of the stand-up')
  await page.keyboard.press('Control+l')
  await page.keyboard.type('t/101')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: 'Chosen criteria' }).getByRole('button')).toHaveText(['1.2', '2.1'])
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Linked ${ref} to T/101/2020 1.2 and T/101/2020 2.1`)).toBeVisible()
  await expect(linking(page)).toBeFocused()

  const reason = page.getByLabel(/^Why does it meet T.101.2020 1.2/)
  while (!(await reason.evaluate((field) => field === document.activeElement))) await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('I asked each caller first.')
  await page.keyboard.press('Enter')
  await page.getByLabel(/^Why does it meet T.101.2020 2.1/).waitFor()
  await page.keyboard.press('Enter')
  await expect(linking(page)).toBeFocused()
  const links = async () =>
    (await window.call('evidence.get', { ref })).links.map(({ code, why }) => `${code} ${why}`.trim())
  expect(await links()).toEqual(['1.2 I asked each caller first.', '2.1'])

  await window.call('history.undo', {})
  expect(await links()).toEqual(['1.2', '2.1'])
  await window.call('history.undo', {})
  expect(await links()).toEqual([])
})

test('MP3 criteria are found by any of their words in any order, without accents, and by unit and code', async ({
  window,
}) => {
  const { page } = window
  await withUnit(window)
  await openItem(window, 'Minutes of the stand-up')
  const found = page.getByRole('listbox', { name: 'Criteria found' }).getByRole('option')
  await expect(found).toHaveCount(3)
  for (const [typed, code] of [
    ['cafe why', '2.1'],
    ['needs customer find', '1.2'],
    ['2020 1.1', '1.1'],
    ['1.2', '1.2'],
  ] as const) {
    await linking(page).fill(typed)
    await expect(found.first()).toContainText(code)
  }
  await linking(page).fill('nothing of the kind')
  await expect(page.getByText('No criterion has these words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(linking(page)).toHaveValue('')
})

test('MP2 the criteria of the last item are offered for the next, in one press and one step', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  const first = await openItem(window, 'Monday')
  await linking(page).fill('t/101')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Linked E1/)).toBeVisible()
  const second = await openItem(window, 'Tuesday')
  await page.getByRole('button', { name: `Same criteria as ${first}: 1.2 and 2.1` }).click()
  await expect(claims(page).getByRole('button', { name: /^Remove the link/ })).toHaveCount(2)
  const codes = async () => (await window.call('evidence.get', { ref: second })).links.map((link) => link.code)
  expect(await codes()).toEqual(['1.2', '2.1'])
  await page.getByRole('alertdialog').last().getByRole('button', { name: 'Undo' }).click()
  await expect.poll(codes).toEqual([])
})

test('MP4 place, reason, occasion and withdrawal of a claim are changed in place, and undo brings the old ones back', async ({
  window,
}) => {
  const { page } = window
  await withUnit(window)
  const ref = await openItem(window, 'Minutes of the stand-up')
  await linking(page).fill('2.1')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Change the link to T/101/2020 2.1' }).click()
  const place = page.getByLabel('Where to look')
  await expect(place).toBeFocused()
  await place.fill('p9 or so')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/This place cannot be read/)).toBeVisible()
  await place.fill('par2')
  await page.getByLabel('Why it meets the criterion').fill('I rang back as promised.')
  await page.getByLabel('Occasion').fill('Second call')
  await page.getByText('Withdraw this claim').click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Change the link to T/101/2020 2.1' })).toBeFocused()
  const link = async () => (await window.call('evidence.get', { ref })).links.at(0)
  expect(await link()).toMatchObject({
    place: 'par2',
    why: 'I rang back as promised.',
    occasion: 'Second call',
    state: 'withdrawn',
  })
  await page.getByRole('button', { name: 'Claim again' }).click()
  await expect.poll(link).toMatchObject({ state: 'claimed' })
  await window.call('history.undo', {})
  await window.call('history.undo', {})
  expect(await link()).toMatchObject({ place: '', why: '', occasion: '', state: 'claimed' })
})

test('MP4 a removed claim gives the focus to the next one, and comes back by undo', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  await openItem(window, 'Minutes of the stand-up')
  for (const code of ['1.1', '1.2']) {
    await linking(page).fill(code)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Remove the link to T/101/2020 ${code}` })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Remove the link to T/101/2020 1.1' }).click()
  await expect(page.getByRole('button', { name: 'Remove the link to T/101/2020 1.2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(linking(page)).toBeFocused()
  await expect(page.getByText('Linked to nothing yet.')).toBeVisible()
  await page.getByRole('alertdialog').first().getByRole('button', { name: 'Undo' }).click()
  await expect(claims(page).getByRole('button', { name: /^Remove the link/ })).toHaveCount(1)
})

test('MP6 what the assessor decided stands apart from the claim, and the claim is never changed by it', async ({
  window,
}) => {
  const { page } = window
  await withUnit(window)
  const ref = await openItem(window, 'Minutes of the stand-up')
  await linking(page).fill('2.1')
  await page.keyboard.press('Enter')
  await expect(claims(page).getByText('enough claimed').first()).toBeVisible()
  const [link] = (await window.call('evidence.get', { ref })).links
  if (link === undefined) throw new Error('The link was not made')
  await window.call('decision.add', {
    criterionId: link.criterionId,
    result: 'not-yet',
    newPerson: { name: 'Rhys Morgan', role: 'assessor' },
    role: 'assessor',
    date: '2026-04-02',
  })
  await expect(claims(page).getByText('Not yet by Rhys Morgan (assessor), 2 April 2026')).toBeVisible()
  await expect(claims(page).getByText('not yet', { exact: true }).first()).toBeVisible()
  expect((await window.call('evidence.get', { ref })).links[0]?.state).toBe('claimed')
})

test('MP7 criteria of the same activity come first and say which item has them', async ({ window }) => {
  const { page } = window
  await withUnit(window)
  const activity = await window.call('activity.save', { activity: { name: 'The stand-ups' } })
  const done = await addItem(window, 'Done on Monday', activity.id)
  const [unit] = await window.call('unit.list', {})
  const wanted = unit?.outcomes[1]?.criteria[0]
  if (wanted === undefined) throw new Error('No criterion')
  await window.call('link.addMany', { links: [{ evidenceId: done.id, criterionId: wanted.id }] })
  await addItem(window, 'Looking back', activity.id)
  await openRow(window, 'Looking back')
  const first = page.getByRole('listbox', { name: 'Criteria found' }).getByRole('option').first()
  await expect(first).toContainText('2.1')
  await expect(first).toContainText(`${done.ref}, same activity, has it`)
})

test('the criteria of an item are accessible, with claims, choices and a link that is being changed', async ({
  window,
}) => {
  const { page } = window
  await withUnit(window)
  await openItem(window, 'Minutes of the stand-up')
  await linking(page).fill('2.1')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Linked E1/)).toBeVisible()
  await linking(page).fill('customer')
  await page.keyboard.press('Control+Enter')
  await expectAccessible(window)
  await page.getByRole('button', { name: /^Change the link/ }).click()
  await expectAccessible(window)
})
