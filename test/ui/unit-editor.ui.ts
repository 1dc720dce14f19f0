import type { CriterionId } from '../../shared/domain/id.ts'
import { expect, expectAccessible, test, type Window } from './window.ts'

const UNIT = `Unit title: Handle complaints
Unit reference: C/404/1000
1 Be able to listen
1.1 Let the customer finish
1.2 Say back what was said
`

/** A workbook with one unit, open in its editor. */
async function openEditor(window: Window) {
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  const [unit] = await window.call('unit.list', {})
  if (unit === undefined) throw new Error('The unit was not imported.')
  await window.room('Units')
  await window.page
    .getByRole('navigation', { name: 'Units' })
    .getByRole('button', { name: /Handle complaints/ })
    .click()
  await window.page.getByRole('button', { name: 'Edit unit' }).click()
  await expect(window.page.getByRole('heading', { level: 1, name: 'Edit Handle complaints' })).toBeVisible()
  return unit
}
const codes = async (window: Window) =>
  (await window.call('unit.list', {}))
    .at(-1)
    ?.outcomes.map(({ label, criteria }) => [label, ...criteria.map((one) => `${one.label} ${one.text}`)])
const linkTo = (window: Window, criterionId: CriterionId) =>
  window.call('evidence.add', {
    evidence: { type: 'reflective-account', title: 'A call about a late bus' },
    links: [{ criterionId, why: 'I said it back.' }],
  })

test('UT6 a unit is typed, ordered and saved by keyboard alone, and undone', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Units')
  await page.getByRole('button', { name: 'Add a unit' }).first().press('Enter')
  await page.getByRole('button', { name: 'Start typing' }).press('Enter')
  await page.getByLabel('Title', { exact: true }).focus()
  await page.keyboard.type('Ring back')
  await page.getByLabel('Outcome 1: words').focus()
  await page.keyboard.type('Be able to ring back')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Criterion 1.1: code')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Agree a time')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ring at that time')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Backspace')
  await expect(page.getByLabel('Criterion 1.2: words')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByLabel('Criterion 1.2: words')).toBeFocused()
  await page.getByRole('button', { name: 'Number again' }).press('Enter')
  await page.getByRole('button', { name: 'Save unit' }).press('Enter')
  await expect(page.getByText('Saved Ring back')).toBeVisible()
  expect(await codes(window)).toEqual([['1', '1.1 Ring at that time', '1.2 Agree a time']])
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect.poll(() => window.call('unit.list', {})).toEqual([])
})

test('UT6 several numbered lines pasted into a criterion make several, with outcomes and sub-points', async ({
  window,
}) => {
  const { page } = window
  await openEditor(window)
  const line = page.getByLabel('Criterion 1.2: words')
  await line.press('Enter')
  await page.getByLabel('Criterion 1.3: words').evaluate((field) => {
    const data = new DataTransfer()
    data.setData('text/plain', '1.3 Offer a way out\na) at once\nb) later\n2 Be able to learn\n2.1 Write it down')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await page.getByRole('button', { name: 'Save unit' }).click()
  await expect(page.getByText('Saved Handle complaints')).toBeVisible()
  expect(await codes(window)).toEqual([
    ['1', '1.1 Let the customer finish', '1.2 Say back what was said', '1.3 Offer a way out'],
    ['2', '2.1 Write it down'],
  ])
})

test('UT7 before a version is made the table says what becomes of each linked criterion, and the learner corrects it', async ({
  window,
}) => {
  const { page } = window
  const unit = await openEditor(window)
  const [first, second] = unit.outcomes[0]?.criteria ?? []
  if (first === undefined || second === undefined) throw new Error('Two criteria were expected.')
  await linkTo(window, first.id)
  await linkTo(window, second.id)
  await page.getByLabel('Criterion 1.2: words').fill('Say back in your own words what was said')
  await page.getByLabel('Criterion 1.1: words').focus()
  await page.getByRole('button', { name: 'Criterion 1.1: more' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter')
  await expect(page.getByLabel('Criterion 1.2: words')).toBeFocused()
  await page.getByRole('button', { name: 'Save unit' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What becomes of what is linked' })).toBeFocused()
  await expect(page.getByRole('row', { name: /^1\.1/ })).toContainText('no longer there')
  await expect(page.getByRole('row', { name: /^1\.2/ })).toContainText('reworded')
  await expectAccessible(window)
  await page.getByRole('button', { name: /What 1\.2 becomes/ }).press('Enter')
  await page.getByRole('option', { name: /^the same/ }).press('Enter')
  await page.getByRole('button', { name: 'Save as version 2' }).press('Enter')
  await expect(page.getByText('Saved Handle complaints as version 2')).toBeVisible()
  const former = page.getByRole('region', { name: '1.1, version 1' })
  await expect(former).toContainText('Let the customer finish')
  await expect(former).toContainText('E1')
  const kept = page.getByRole('region', { name: '1.2', exact: true })
  await expect(kept.getByRole('list', { name: 'Evidence for 1.2' })).not.toContainText('re-check')
  await page.getByText('Version 2 of this unit: what changed').press('Enter')
  await expect(page.getByText('1.2 the same 1.2 (1 link)')).toBeVisible()
})

test('UT3 a code that stands twice is said at its line, and nothing is saved', async ({ window }) => {
  const { page } = window
  await openEditor(window)
  await page.getByLabel('Criterion 1.2: code').fill('1.1')
  await page.getByRole('button', { name: 'Save unit' }).click()
  await expect(page.getByRole('alert')).toContainText('the code 1.1 stands twice')
  await page.getByRole('alert').getByRole('button').first().click()
  await expect(page.getByLabel('Criterion 1.1: words').last()).toBeFocused()
  expect(await codes(window)).toEqual([['1', '1.1 Let the customer finish', '1.2 Say back what was said']])
})

test('UT6 what was typed about a unit is still there after looking elsewhere', async ({ window }) => {
  const { page } = window
  await openEditor(window)
  await page.getByLabel('Criterion 1.2: words').fill('Half a thought')
  await window.room('People')
  await window.room('Units')
  await page
    .getByRole('navigation', { name: 'Units' })
    .getByRole('button', { name: /Handle complaints/ })
    .click()
  await page.getByRole('button', { name: 'Edit unit' }).click()
  await expect(page.getByLabel('Criterion 1.2: words')).toHaveValue('Half a thought')
})

test('the unit editor is accessible', async ({ window }) => {
  await openEditor(window)
  await expectAccessible(window)
})
