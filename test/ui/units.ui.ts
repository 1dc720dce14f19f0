import { expect, expectAccessible, test, type Window } from './window.ts'

const UNIT = `Unit title: Handle complaints
Unit reference: C/404/1000
1 Be able to listen
1.1 Let the customer finish
1.2 Say back what was said
`

async function openUnit(window: Window): Promise<void> {
  await window.room('Units')
  await window.page
    .getByRole('navigation', { name: 'Units' })
    .getByRole('button', { name: /Handle complaints/ })
    .click()
}

test('a unit is brought in by pasting its text, read in full, and its gaps are said in words', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Units')
  await page.getByRole('button', { name: 'Add a unit' }).first().click()
  await page.getByLabel('Text of the unit').fill(UNIT)
  await page.getByRole('button', { name: 'Add this unit' }).click()
  await expect(page.getByRole('heading', { name: 'One unit was added' })).toBeVisible()
  await page.getByRole('button', { name: /^Read it/ }).click()

  const criterion = page.getByRole('region', { name: '1.2', exact: true })
  await expect(criterion).toContainText('Say back what was said')
  await expect(criterion).toContainText('none')
  const [unit] = await window.call('unit.list', {})
  const criterionId = unit?.outcomes[0]?.criteria[1]?.id
  if (criterionId === undefined) throw new Error('The unit was not imported.')
  await window.call('evidence.add', {
    evidence: { type: 'reflective-account', title: 'A call about a late bus' },
    links: [{ criterionId, why: 'I said it back.' }],
  })
  await expect(criterion).toContainText('enough claimed')
  await expect(criterion.getByRole('list', { name: 'Evidence for 1.2' })).toHaveText(
    'E1 no place given · I said it back.',
  )
  await expect(criterion.getByRole('list', { name: 'What is missing' })).toContainText('No place given in E1.')
})

test('text without criteria is refused and nothing is added', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Units')
  await page.getByRole('button', { name: 'Add a unit' }).first().click()
  await page.getByLabel('Text of the unit').fill('A shopping list: eggs, flour.')
  await page.getByRole('button', { name: 'Add this unit' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing was added')
  expect(await window.call('unit.list', {})).toEqual([])
})

test('a built-in guide is provisional everywhere and counted apart', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  await window.call('unit.import', { builtin: 'guide-reliable-service' })
  await window.room('Units')
  const guide = page.getByRole('navigation', { name: 'Units' }).getByRole('button', { name: /Organise the delivery/ })
  await expect(guide).toContainText('provisional')
  await guide.click()
  await expect(page.getByRole('region', { name: 'Chosen item' })).toContainText('not official criteria')
  await expect(page.getByRole('heading', { name: 'Tips' })).toBeVisible()
})

test('a figure on a unit’s page leads to the criteria it counts', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  await openUnit(window)
  await page.getByRole('button', { name: /^2 none in/ }).click()
  await expect(page.getByText('Only criteria with “none” are shown.')).toBeVisible()
  await expect(page.getByRole('region', { name: '1.1', exact: true })).toBeVisible()
})

test('decisions stand apart from claims, with their feedback', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  const [unit] = await window.call('unit.list', {})
  const criterion = unit?.outcomes[0]?.criteria[0]
  const assessor = await window.call('person.save', { person: { name: 'Priya Nair', role: 'assessor' } })
  if (unit === undefined || criterion === undefined) throw new Error('The unit was not imported.')
  await window.call('decision.add', {
    criterionId: criterion.id,
    result: 'not-yet',
    personId: assessor.id,
    role: 'assessor',
    date: '2026-04-01',
    feedback: 'Show me a second customer.',
  })
  await openUnit(window)
  const decisions = page.getByRole('list', { name: 'What the assessor decided' })
  await expect(decisions).toContainText('Not yet by Priya Nair (assessor), 1 April 2026')
  await expect(decisions).toContainText('Show me a second customer.')
})

test('units and adding a unit are accessible', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  await window.call('unit.import', { builtin: 'guide-reliable-service' })
  await openUnit(window)
  await expectAccessible(window)
  await page.getByRole('button', { name: 'Add a unit' }).click()
  await expectAccessible(window)
})

test('a unit of 400 criteria is there to its last criterion, and opens at the one that was asked for', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  const criteria = Array.from({ length: 400 }, (_, at) => `1.${at + 1} Carry out task ${at + 1} as asked`)
  await window.call('unit.import', { text: ['Unit title: Big', '1 Be able to do it', ...criteria].join('\n') })
  await window.room('Units')
  await page.locator('main').getByText('Big').click()
  await expect(page.getByText('Carry out task 1 as asked')).toBeInViewport()
  await expect(page.getByText('Carry out task 400 as asked')).toBeAttached()
  await window.room('Home')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('task 300')
  await page.getByRole('option', { name: /task 300/ }).click()
  await expect(page.getByText('Carry out task 300 as asked')).toBeInViewport()
})
