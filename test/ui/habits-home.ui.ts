// Home: what should I do now?
import path from 'node:path'
import { existsSync } from 'node:fs'
import { expect, expectAccessible, test } from './window.ts'

const UNIT = 'Unit title: Serve people\nOutcome 1: Know the work\n1.1 Say what people need\n1.2 Do what they need\n'

test('DK6 a new workbook begins with three steps, each done in its turn, and then says what is next', async ({
  window,
}) => {
  const { page } = window
  await window.openFresh()
  const steps = page.getByRole('region', { name: 'Three steps to begin' })
  await expect(steps.getByRole('listitem')).toHaveCount(3)
  await expect(steps.getByRole('button', { name: 'Link it' })).toBeHidden()
  await expectAccessible(window)
  const imported = await window.call('unit.import', { text: UNIT })
  await expect(steps.getByText('done')).toHaveCount(1)
  const { id } = await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota plan' } })
  await steps.getByRole('button', { name: 'Link it' }).click()
  await expect(page.getByRole('heading', { name: /Rota plan/ }).first()).toBeVisible()
  const unit = await window.call('unit.get', { id: imported.created[0]?.id ?? never() })
  const criterionId = unit.outcomes[0]?.criteria[0]?.id ?? never()
  await window.call('link.addMany', { links: [{ evidenceId: id, criterionId }] })
  await page.keyboard.press('Control+1')
  await expect(steps).toBeHidden()
  await expect(page.getByRole('list').getByText('of this workbook yet.')).toBeVisible()
})

test('DK6 Home has at most five lines, and each figure leads to as many as it says', async ({ window }) => {
  const { page, folder } = window
  const { grant } = await window.grant(path.join(folder, 'sample'))
  await window.call('workbook.sample', { folder: grant })
  for (const title of ['Loose one', 'Loose two'])
    await window.call('evidence.add', { evidence: { type: 'plan', title } })
  await page.reload()
  const lines = page.getByRole('region', { name: 'What should I do now?' }).getByRole('listitem')
  await expect(lines.first()).toBeVisible()
  expect(await lines.count()).toBeLessThanOrEqual(5)
  const { total } = await window.call('evidence.list', { unmapped: true })
  await page
    .getByRole('button', { name: `${total} items`, exact: true })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible()
  await expect(page.getByRole('grid').first()).toHaveAttribute('aria-rowcount', new RegExp(`^(${total}|${total + 1})$`))
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('region', { name: 'Worked on last' }).getByRole('listitem')).toHaveCount(3)
  await expectAccessible(window)
})

test('DK8 a backup from Home is written, read back and said, and its line goes', async ({ window }) => {
  const { app, page, folder } = window
  await window.openFresh()
  await window.call('unit.import', { text: UNIT })
  const unit = (await window.call('unit.list', {}))[0] ?? never()
  const criterionId = unit.outcomes[0]?.criteria[0]?.id ?? never()
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota' }, links: [{ criterionId }] })
  const backUp = page.getByRole('button', { name: /^Back up to…/ })
  await expect(backUp).toBeVisible()

  // Inside the workbook first: advised against; then beside it.
  const inside = path.join(folder, 'workbook', 'files', 'copy')
  await app.evaluate(
    ({ dialog }, answers) => {
      let asked = 0
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath: answers[asked++] ?? '' }) })
    },
    [inside, path.join(folder, 'copy')],
  )
  await backUp.click()
  const advice = page.getByRole('dialog', { name: 'Choose a place outside the workbook' })
  await advice.getByRole('button', { name: 'Choose another place' }).click()
  await expect(page.getByText(/“copy.trellis” is written to .* read back whole/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible()
  expect([existsSync(`${inside}.trellis`), existsSync(path.join(folder, 'copy.trellis'))]).toEqual([false, true])
  await expect(backUp).toBeHidden()
  await expect(page.getByText('Last backup today')).toBeVisible()
})

test('DK8 a backup is restored into a new folder from the start, and opened', async ({ window }) => {
  const { app, page, folder } = window
  await window.openFresh('Ffion Ŵyn Jones')
  await window.call('evidence.add', { evidence: { type: 'plan', title: 'Rota' } })
  const backup = path.join(folder, 'copy.trellis')
  const { grant } = await window.grant(backup)
  await window.call('workbook.backup', { target: grant })
  await window.call('workbook.close', {})
  await page.reload()
  await app.evaluate(
    ({ dialog }, [source, target]) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [String(source)] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: String(target) })
    },
    [backup, path.join(folder, 'back again')],
  )
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  await expect(page.getByText('The backup is restored.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Workbook back again' })).toBeVisible()
  expect((await window.call('evidence.list', {})).items.map(({ title }) => title)).toEqual(['Rota'])
})

function never(): never {
  throw new Error('There should be one.')
}
