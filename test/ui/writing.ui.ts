import { existsSync } from 'node:fs'
import path from 'node:path'
import { FORMS, fieldsOf, Form } from '../../shared/domain/evidence-type.ts'
import { toPlainText } from '../../shared/domain/rich-text.ts'
import { enGB } from '../../shared/words/words.ts'
import { expect, test, type Window } from './window.ts'
import { openItem } from './writing-window.ts'

const { write, form: formWords } = enGB.page
const { labels, types } = enGB.fields

const item = async (window: Window, ref = 'E1') => (await window.call('evidence.get', { ref })).evidence
const own = (window: Window) => window.page.getByRole('textbox', { name: write.ownWords })

/** Begins an item from the chooser of templates, by keys alone. */
async function begin({ page }: Window, type: Form): Promise<void> {
  await page.getByRole('button', { name: 'Add evidence' }).first().press('Enter')
  await page.getByRole('menuitem', { name: 'From a template' }).press('Enter')
  await page.getByRole('button', { name: types[type], exact: true }).press('Enter')
  await expect(page.getByLabel(formWords.title, { exact: true })).toBeFocused()
}

test('WR4 what is typed is on the disk within a second of the last key, and one undo takes it back', async ({
  window,
}) => {
  const { page } = window
  await openItem(window, { type: 'other', title: 'Call log' })
  await own(window).click()
  await page.keyboard.type('I rang back.')
  const typed = performance.now()
  await expect.poll(async () => toPlainText((await item(window)).text), { intervals: [50] }).toBe('I rang back.')
  expect(performance.now() - typed).toBeLessThan(1000)
  await page.keyboard.type(' At once.')
  await expect.poll(async () => toPlainText((await item(window)).text)).toBe('I rang back. At once.')
  await window.call('history.undo', {})
  await expect(own(window)).toHaveText('')
  await expect(own(window)).toBeFocused()
})

test('WR4 leaving the item at once after the last key loses nothing', async ({ window }) => {
  await openItem(window, { type: 'other', title: 'Call log' })
  await window.page.getByLabel(formWords.location, { exact: true }).fill('Front desk')
  await window.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'Home' }).click()
  await expect.poll(async () => (await item(window)).location).toBe('Front desk')
})

test('WR4 a change from elsewhere appears, while what is being typed stays and keeps the focus', async ({ window }) => {
  const { page } = window
  await openItem(window, { type: 'other', title: 'Call log' })
  await page.getByLabel(formWords.title, { exact: true }).fill('Call log of Monday')
  await window.call('evidence.saveMany', { ids: [(await item(window)).id], change: { location: 'Depot' } })
  await expect(page.getByLabel(formWords.location, { exact: true })).toHaveValue('Depot')
  await expect(page.getByLabel(formWords.title, { exact: true })).toBeFocused()
  await expect
    .poll(async () => [(await item(window)).title, (await item(window)).location])
    .toEqual(['Call log of Monday', 'Depot'])
})

test('WR4 an empty title keeps the old one and says so; nothing else waits for it', async ({ window }) => {
  const { page } = window
  await openItem(window, { type: 'other', title: 'Call log' })
  await page.getByLabel(formWords.title, { exact: true }).fill('')
  await page.getByLabel(formWords.location, { exact: true }).fill('Depot')
  await expect(page.getByText(write.problems.title)).toBeVisible()
  await expect
    .poll(async () => [(await item(window)).title, (await item(window)).location])
    .toEqual(['Call log', 'Depot'])
})

test('WR5 a day to come or very long ago is kept, and said to be one', async ({ window }) => {
  const { page } = window
  await openItem(window, { type: 'other', title: 'Call log', dateFrom: '1926-03-09' })
  await expect(page.getByText(write.dayLongAgo)).toBeVisible()
  await page.getByLabel(formWords.date, { exact: true }).fill('2099-03-09')
  await expect(page.getByText(write.dayToCome)).toBeVisible()
  await expect.poll(async () => (await item(window)).dateFrom).toBe('2099-03-09')
})

for (const form of Object.keys(FORMS).map((name) => Form.parse(name)))
  test(`WR5 the form ${form} shows every field of its type`, async ({ window }) => {
    await openItem(window, { type: form, title: 'Call log' })
    for (const { name, kind } of fieldsOf(form)) {
      const label = labels[name] ?? name
      const field = window.page.locator('.item-form').getByText(label, { exact: true }).first()
      await expect(field, `${name}, a ${kind}`).toBeVisible()
    }
  })

test('WR5 a reflective account is written by keys alone', async ({ window }) => {
  const { page } = window
  await window.openFresh()
  await window.room('Evidence')
  await begin(window, 'reflective-account')
  await page.keyboard.type('The busy Monday')
  const fields: Record<string, string> = {}
  for (const { name } of fieldsOf('reflective-account')) {
    const field = page.getByRole('textbox', { name: labels[name] ?? name, exact: true })
    for (let presses = 0; presses < 20; presses += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(field).toBeFocused()
    fields[name] = `About ${name}`
    await page.keyboard.type(fields[name])
  }
  await expect.poll(async () => (await item(window)).fields).toEqual(fields)
  expect((await item(window)).title).toBe('The busy Monday')
})

test('WR6 bold, a heading and a list are made by keys and signs, and the toolbar shows what holds', async ({
  window,
}) => {
  const { page } = window
  await openItem(window, { type: 'other', title: 'Call log' })
  await own(window).click()
  await page.keyboard.type('# Before')
  await page.keyboard.press('Enter')
  await page.keyboard.type('I took ')
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('button', { name: write.formats.bold })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.type('four')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' calls')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- one')
  await expect
    .poll(async () => (await item(window)).text.content)
    .toEqual([
      { type: 'heading', level: 1, content: [{ type: 'text', text: 'Before' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'I took ' },
          { type: 'text', text: 'four', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' calls' },
        ],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] }],
      },
    ])
  await page.keyboard.press('Tab')
  await expect(own(window)).not.toBeFocused()
})

test('WR6 what is pasted from a page is brought down to what a text can hold; a picture without its bytes is said', async ({
  window,
  faults,
}) => {
  const { page } = window
  await openItem(window, { type: 'other', title: 'Call log' })
  await own(window).click()
  await own(window).evaluate((element) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<h2 style="color:red">Rota</h2><table><tr><td>cell</td></tr></table><p class="MsoListParagraph"><span style="mso-list:Ignore">1.</span>first</p><script>alert(1)</script><img src="https://a.example/x.png"><p><a href="javascript:x()">no</a> <b>yes</b></p>',
    )
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect.poll(async () => toPlainText((await item(window)).text)).toMatch(/^Rota\ncell\nfirst\nno yes$/)
  expect(JSON.stringify((await item(window)).text)).not.toMatch(/javascript|script|style|img/)
  await expect(page.getByText(write.picturesLeftOut)).toBeVisible()
  faults.splice(0) // the browser tells of the styles that it left out
})

test('WR1 a wrong word is underlined when it is finished, mended by keys, or learned', async ({ window }) => {
  const { page } = window
  await openItem(window, { type: 'other', title: 'Call log' })
  await own(window).click()
  await page.keyboard.type('The customor')
  await page.waitForTimeout(600)
  await expect(page.locator('.misspelt')).toHaveCount(0)
  await page.keyboard.type(' met Anwenna')
  await page.keyboard.press('Home')
  await expect(page.locator('.misspelt')).toHaveText(['customor', 'Anwenna'])
  await expect(page.getByRole('button', { name: write.listToCheck(2, write.ownWords) })).toBeVisible()
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+.')
  await page.getByRole('menuitem', { name: 'customer', exact: true }).press('Enter')
  await expect(own(window)).toHaveText('The customer met Anwenna')
  await expect(own(window)).toBeFocused()
  await page.locator('.misspelt').click({ button: 'right' })
  await page.getByRole('menuitem', { name: write.learn('Anwenna') }).click()
  await expect(page.locator('.misspelt')).toHaveCount(0)
  expect((await window.call('spelling.check', { words: ['Anwenna'] })).wrong).toEqual([])
})

test('WR8 earlier words are seen and brought back, and Undo turns that back', async ({ window }) => {
  const { page } = window
  await openItem(window, { type: 'customer-feedback', title: 'A note', fields: { summary: 'They were pleased.' } })
  const summary = page.getByRole('textbox', { name: labels['summary'] ?? '' })
  await summary.fill('They were angry.')
  await expect.poll(async () => (await item(window)).fields).toEqual({ summary: 'They were angry.' })
  await page.getByRole('button', { name: write.earlier }).click()
  const dialog = page.getByRole('dialog', { name: write.earlierTitle })
  await dialog.getByRole('listitem').getByRole('button').first().click()
  await expect(dialog.getByText('They were pleased.')).toBeVisible()
  await dialog.getByRole('button', { name: write.bringBack }).click()
  await expect(summary).toHaveText('They were pleased.')
  await page.getByRole('alertdialog').last().getByRole('button', { name: 'Undo' }).click()
  await expect(summary).toHaveText('They were angry.')
})

test('WR7 lines are added by Enter, moved by keys and removed with a way back', async ({ window }) => {
  const { page } = window
  await openItem(window, { type: 'service-log', title: 'Calls' })
  const list = page.getByRole('group', { name: labels['entries'] ?? '', exact: true })
  await list.getByRole('button', { name: write.addRow }).click()
  const entry = (row: number) =>
    list.getByRole('group', { name: write.row(labels['entries'] ?? '', row) }).getByRole('textbox', { name: 'Entry' })
  await entry(1).click()
  await page.keyboard.type('first')
  await page.keyboard.press('Control+Enter')
  await entry(2).click()
  await page.keyboard.type('second')
  await page.keyboard.press('Alt+ArrowUp')
  const entries = async () => (await item(window)).fields['entries']
  await expect.poll(entries).toEqual([{ entry: 'second' }, { entry: 'first' }])
  await expect(entry(1)).toBeFocused()
  await list.getByRole('button', { name: write.removeRow(1) }).click()
  await expect.poll(entries).toEqual([{ entry: 'first' }])
  await page.getByRole('alertdialog').last().getByRole('button', { name: 'Undo' }).click()
  await expect.poll(entries).toEqual([{ entry: 'second' }, { entry: 'first' }])
})

test('WR9 the witness kit writes the request, takes the scan as signed, and shows what is still to do', async ({
  window,
}) => {
  const { page, folder } = window
  await openItem(window, { type: 'witness-testimony', title: 'What Rhys saw' })
  await page.getByRole('button', { name: formWords.addWitness }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Rhys Bevan')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const target = path.join(folder, 'request.pdf')
  await window.answerDialogs(target)
  await page.getByRole('button', { name: write.requestFor('Rhys Bevan') }).click()
  await expect(page.getByText(write.requestDone('Rhys Bevan'))).toBeVisible()
  expect(existsSync(target)).toBe(true)
  await expect(page.getByText(`${write.ticks.asked}: ${write.tickDone}`)).toBeVisible()
  await window.call('evidence.addFiles', { id: (await item(window)).id, files: [(await window.grant(target)).grant] })
  await page.getByRole('button', { name: write.markSigned }).click()
  await expect(page.getByText(`${write.ticks.scan}: ${write.tickDone}`)).toBeVisible()
  await expect.poll(async () => (await item(window)).fields['signed']).toBe('yes')
})

test('WR10 an activity says what is missing and makes it; its items change stage by their menu', async ({ window }) => {
  const { page } = window
  const { activity } = enGB.page
  await openItem(window, { type: 'work-product', title: 'Rota for March' })
  await page.getByRole('button', { name: new RegExp(`${formWords.activity}$`) }).click()
  await page.getByRole('option', { name: formWords.newActivity }).click()
  await page.getByLabel(formWords.activityName).fill('The busy Monday')
  await page.getByRole('button', { name: write.createActivity }).click()
  await page.getByRole('button', { name: write.openActivity }).click()
  await expect(page.getByText(activity.missing.plan)).toBeVisible()
  await page.getByRole('button', { name: activity.moveTo('E1') }).click()
  await page.getByRole('menuitem', { name: activity.stages.do }).click()
  await expect(page.getByText(activity.missing.do)).toHaveCount(0)
  await page.getByLabel(activity.name, { exact: true }).fill('A busy Monday')
  await page.getByRole('button', { name: activity.add.plan }).click()
  await expect(page.getByLabel(formWords.title, { exact: true })).toBeFocused()
  const [made] = (await window.call('activity.list', {})).map(({ name }) => name)
  expect([made, (await item(window, 'E2')).stage, (await item(window)).stage]).toEqual(['A busy Monday', 'plan', 'do'])
})
