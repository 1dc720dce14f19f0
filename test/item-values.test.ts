import { expect, test } from 'vitest'
import { FORMS, fieldsOf, Form } from '../shared/domain/evidence-type.ts'
import { enGB } from '../shared/words/words.ts'
import { fitItem, toDraft, toValues, type ItemValues } from '../renderer/screens/write/item-values.ts'
import { addEvidence } from './builders.ts'
import { startApp } from './harness.ts'

async function anItem(): Promise<ItemValues> {
  const { item } = await addEvidence(await startApp(), { type: 'recording', fields: { duration: '04:10' } })
  return toValues(item)
}
const fit = (known: ItemValues, change: Partial<ItemValues>, form: Form = 'recording') => {
  const { values, problems } = fitItem(form, { ...known, ...change }, known)
  return { values, problems: Object.fromEntries(problems) }
}

test('WR4 what cannot be saved keeps its old value and says why, and holds nothing else up', async () => {
  const known = await anItem()
  const { values, problems } = fit(known, {
    title: ' ',
    dateFrom: '',
    location: 'Front desk',
    'fields.duration': '4:1',
    heldElsewhere: { where: '', keeper: 'Rhys', seenBy: '' },
  })
  expect(problems).toEqual({ title: 'title', dateFrom: 'date', 'fields.duration': 'clock', heldElsewhere: 'where' })
  expect(values).toEqual({ ...known, location: 'Front desk' })
})

test.each([
  ['an end before the beginning', { dateTo: '2026-02-01' }, { dateTo: 'period' }, '2026-02-02', null],
  ['a beginning taken away', { dateFrom: null, dateTo: '2026-02-04' }, { dateTo: 'period' }, null, null],
  ['a year still being typed', { dateFrom: '0002-02-02' }, { dateFrom: 'date' }, '2026-02-02', null],
])('WR4 with %s the period stays one', async (_, change, problems, dateFrom, dateTo) => {
  const found = fit(await anItem(), change)
  expect([found.problems, found.values.dateFrom, found.values.dateTo]).toEqual([problems, dateFrom, dateTo])
})

test('WR4 a line with an unfinished time keeps its other cells', async () => {
  const known = await anItem()
  const points = [{ time: '04:', point: 'The rota' }]
  const { values, problems } = fit(known, { 'fields.points': points }, 'professional-discussion')
  expect(problems).toEqual({ 'fields.points': 'clock' })
  expect(values['fields.points']).toEqual([{ point: 'The rota' }])
})

test('WR4 a measure without a name waits for one; empty lines and policies are left out of what is saved', async () => {
  const known = await anItem()
  const empty = { what: '', baseline: '', target: '', result: '' }
  const { values, problems } = fit(known, { measures: [{ ...empty, result: '3' }, empty], policies: ['', 'Returns'] })
  const { measures, policies } = toDraft(values, 'recording')
  expect([problems, measures, policies]).toEqual([{ measures: 'measure' }, [], ['Returns']])
})

test.each(Object.keys(FORMS).map((name) => Form.parse(name)))(
  'WR5 the form %s saves all its own fields and none of another, and the core takes them',
  async (form) => {
    const app = await startApp()
    const { item } = await addEvidence(app, { type: form })
    const value = (kind: string, choice = ''): string =>
      ({ date: '2026-03-09', clock: '04:10', choice })[kind] ?? 'Front desk'
    const own = Object.fromEntries(
      fieldsOf(form).map((field) => [
        field.name,
        field.kind === 'list'
          ? [Object.fromEntries((field.columns ?? []).map((one) => [one.name, value(one.kind, one.choices?.[0])]))]
          : value(field.kind, field.choices?.[0]),
      ]),
    )
    const typed = Object.fromEntries(Object.entries(own).map(([name, one]) => [`fields.${name}`, one]))
    const shown: ItemValues = { ...toValues(item), ...typed, 'fields.notOfThisForm': 'x' }
    const { values, problems } = fitItem(form, shown, toValues(item))
    const saved = await app.call('evidence.save', { id: item.id, evidence: toDraft(values, form) })
    expect([problems.size, saved.fields]).toEqual([0, own])
    for (const name of Object.keys(own)) expect(enGB.fields.labels).toHaveProperty(name)
  },
)
