import { expect, expectAccessible, test } from './window.ts'

const UNIT = `Unit title: Handle complaints
Unit reference: C/404/1000
1 Be able to listen
1.1 Let the customer finish
1.2 Say back what was said
`

test('a decision of someone new is entered by keyboard alone, stands apart from claims, is changed and removed', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  const [unit] = await window.call('unit.list', {})
  const criterionId = unit?.outcomes[0]?.criteria[0]?.id
  if (criterionId === undefined) throw new Error('The unit was not imported.')
  await window.call('evidence.add', {
    evidence: { type: 'reflective-account', title: 'A call about a late bus' },
    links: [{ criterionId }],
  })
  await window.room('Units')
  await page
    .getByRole('navigation', { name: 'Units' })
    .getByRole('button', { name: /Handle complaints/ })
    .press('Enter')
  await page.getByRole('button', { name: 'Record a decision on 1.1' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').focus()
  await page.keyboard.type('Jo Bell')
  await dialog.getByLabel('Feedback').focus()
  await page.keyboard.type('Clear and kind.')
  await dialog.getByRole('checkbox', { name: 'E1 A call about a late bus' }).press('Space')
  await expectAccessible(window)
  await dialog.getByRole('button', { name: 'Record' }).press('Enter')
  const criterion = page.getByRole('region', { name: '1.1', exact: true })
  const decisions = criterion.getByRole('list', { name: 'What the assessor decided' })
  await expect(decisions).toContainText('Accepted by Jo Bell (assessor)')
  await expect(decisions).toContainText('Clear and kind.')
  await expect(decisions).toContainText('Rests on E1')
  await expect(criterion.getByRole('list', { name: 'Evidence for 1.1' })).not.toContainText('Jo Bell')
  await expectAccessible(window)

  await decisions.getByRole('button', { name: 'Change the decision of Jo Bell on 1.1' }).press('Enter')
  await dialog.getByRole('button', { name: /Result/ }).press('Enter')
  await page.getByRole('option', { name: 'Not yet' }).press('Enter')
  await dialog.getByRole('button', { name: 'Record' }).press('Enter')
  await expect(decisions).toContainText('Not yet by Jo Bell (assessor)')
  await expect(decisions.getByRole('listitem')).toHaveCount(1)
  await decisions.getByRole('button', { name: 'Remove the decision of Jo Bell on 1.1' }).press('Enter')
  await expect(criterion.getByRole('list', { name: 'What the assessor decided' })).toHaveCount(0)
  await expect(criterion.getByRole('button', { name: 'Add evidence for 1.1' })).toBeFocused()
  expect((await window.call('person.list', {})).map(({ name, role }) => `${name} ${role}`)).toEqual([
    'Jo Bell assessor',
  ])
})

test('CO8 the status list says what a witness testified, what is not said of them, and what rests on them alone', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  const [unit] = await window.call('unit.list', {})
  const criterionId = unit?.outcomes[0]?.criteria[0]?.id
  if (criterionId === undefined) throw new Error('The unit was not imported.')
  const priya = await window.call('person.save', { person: { name: 'Priya Nair', role: 'witness', category: 1 } })
  await window.call('person.save', { person: { name: 'Mo Khan', role: 'iqa' } })
  await window.call('evidence.add', {
    evidence: { type: 'witness-testimony', title: 'She rang back', witnessIds: [priya.id] },
    links: [{ criterionId }],
  })
  await window.room('People')
  const witness = page.getByRole('listitem').filter({ hasText: 'Priya Nair' }).first()
  await expect(witness).toContainText('E1 She rang back')
  await expect(witness).toContainText('Not said yet: relationship, job title, contact.')
  await expect(witness).toContainText('All evidence of C/404/1000 Handle complaints is testimony of Priya Nair.')
  await page.getByText('What the categories mean').press('Enter')
  const category = page.getByLabel('Category 1', { exact: true })
  await category.fill('Knows the work inside out')
  await category.press('Enter')
  await expect(page.getByText('Saved category 1')).toBeVisible()
  await expectAccessible(window)
  await page.getByRole('button', { name: 'Remove Mo Khan' }).press('Enter')
  await expect(page.getByText('Removed Mo Khan')).toBeVisible()
})

test('a qualification with a group of units is made by keyboard', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  await window.room('Units')
  await page.getByRole('button', { name: 'Add a qualification' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Title').fill('Diploma in service')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Diploma in service' })).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter')
  await page.getByRole('button', { name: 'Add a group: Diploma in service' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Name').fill('Mandatory units')
  await page.getByRole('dialog').getByLabel('At least, units').fill('1')
  await page.getByRole('checkbox', { name: /Handle complaints/ }).press('Space')
  await expectAccessible(window)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Mandatory units' })).toContainText('at least 1 unit')
  await expect(page.getByRole('region', { name: 'Mandatory units' })).toContainText('Handle complaints')
  // The focus is back on the button that opened the dialog; its tooltip is not what is looked at here.
  await page.getByRole('heading', { level: 1 }).focus()
  await expectAccessible(window)
})
