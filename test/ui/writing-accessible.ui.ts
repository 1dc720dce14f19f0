// The forms, the chooser and an activity as axe sees them, in every theme.
import { enGB } from '../../shared/words/words.ts'
import { expect, expectAccessible, test } from './window.ts'
import { openItem } from './writing-window.ts'

const { write } = enGB.page
const { types } = enGB.fields

test('a form with every part filled is accessible in every theme', async ({ window }) => {
  await openItem(window, {
    type: 'professional-discussion',
    title: 'Discussion',
    fields: { points: [{ time: '04:10', point: 'The rota' }] },
    measures: [{ what: 'Calls missed', baseline: '12', result: '3' }],
    policies: ['Returns policy'],
    heldElsewhere: { where: 'Staff file' },
  })
  await expectAccessible(window)
})

test('the chooser, the witness kit and earlier versions are accessible in every theme', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Evidence')
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await page.getByRole('menuitem', { name: 'From a template' }).click()
  await expectAccessible(window)
  await page.getByRole('button', { name: types['witness-testimony'], exact: true }).click()
  await expectAccessible(window)
  await page.getByRole('button', { name: write.earlier }).click()
  await expectAccessible(window)
})

test('an activity is accessible in every theme', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  const { id } = await window.call('activity.save', { activity: { name: 'The busy Monday' } })
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota', activityId: id, stage: 'plan' } })
  await window.room('Evidence')
  await page.getByRole('row', { name: /Rota/ }).dblclick()
  await page.getByRole('button', { name: write.openActivity }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The busy Monday' })).toBeVisible()
  await expectAccessible(window)
})
