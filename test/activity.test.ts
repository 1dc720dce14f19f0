// The page of an activity, and the words that were used before.
import { describe, expect, test } from 'vitest'
import { addEvidence, addUnit, criteriaOf, link } from './builders.ts'
import { type App, startApp } from './harness.ts'

describe('EV13 an activity', () => {
  test('shows its items by stage and then by day, those of no stage last, with claims and measures, and which stages are missing', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const [first, second] = criteriaOf(unit)
    const activity = await app.call('activity.save', { activity: { name: 'Ring back', dateFrom: '2026-02-01' } })
    const of = { activityId: activity.id }
    await addEvidence(app, { ...of, title: 'Loose' })
    await addEvidence(app, { ...of, title: 'Later', stage: 'do', dateFrom: '2026-03-01' })
    const measures = [{ what: 'Calls', baseline: '5', target: '3', result: '2' }]
    const { id } = await addEvidence(app, { ...of, title: 'Sooner', stage: 'do', measures })
    await addEvidence(app, { ...of, title: 'Undated', stage: 'do', dateFrom: null })
    await addEvidence(app, { ...of, title: 'Planned', stage: 'plan', dateFrom: '2026-12-01' })
    await addEvidence(app, { title: 'Elsewhere', stage: 'review' })
    if (first === undefined || second === undefined) throw new Error('Two criteria were expected')
    await link(app, id, first.id)
    await link(app, id, second.id, { state: 'withdrawn' })
    const page = await app.call('activity.get', { id: activity.id })
    expect(page.items.map(({ title }) => title)).toEqual(['Planned', 'Sooner', 'Later', 'Undated', 'Loose'])
    expect(page.items[1]).toEqual({
      id,
      ref: 'E3',
      title: 'Sooner',
      type: 'work-product',
      date: '2026-02-02',
      stage: 'do',
      links: 1,
      measures,
    })
    expect([page.activity, page.missing]).toEqual([activity, ['review']])
  })
})

describe('EV14 words used before', () => {
  const offered = (app: App, field: string) => app.call('suggestion.list', { field })

  test('are offered for each field, the latest first, each once, and not those of the trash', async () => {
    const app = await startApp()
    const add = async (draft: Parameters<typeof addEvidence>[1]) => {
      app.clock.advance(1000)
      return (await addEvidence(app, draft)).id
    }
    await add({ location: 'Leeds', learnerRole: 'Adviser', policies: ['Returns', 'Complaints'] })
    await add({ location: 'York', heldElsewhere: { where: 'Office', keeper: 'Jo Bell', seenBy: 'Mo Khan' } })
    await add({
      type: 'professional-discussion',
      fields: { heldWith: 'Mo', points: [{ point: 'a', standard: 'BS 1' }] },
    })
    await add({ location: 'Leeds' })
    const gone = await add({ location: 'Hull' })
    await app.call('evidence.remove', { ids: [gone] })
    expect(await offered(app, 'location')).toEqual(['Leeds', 'York'])
    expect(await offered(app, 'learnerRole')).toEqual(['Adviser'])
    expect(await offered(app, 'policy')).toEqual(['Complaints', 'Returns'])
    expect([await offered(app, 'keeper'), await offered(app, 'seenBy')]).toEqual([['Jo Bell'], ['Mo Khan']])
    expect([await offered(app, 'heldWith'), await offered(app, 'standard')]).toEqual([['Mo'], ['BS 1']])
    expect([await offered(app, 'nothing'), await offered(app, 'constructor')]).toEqual([[], []])
  })

  test('are at most fifty, and occasions come from the links', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const [criterion] = criteriaOf(unit)
    if (criterion === undefined) throw new Error('A criterion was expected')
    const { id } = await addEvidence(app)
    const links = Array.from({ length: 60 }, (_, index) => ({
      evidenceId: id,
      criterionId: criterion.id,
      place: { kind: 'quote' as const, quote: `q${index}` },
      occasion: `Week ${index}`,
    }))
    await app.call('link.addMany', { links })
    expect(await offered(app, 'occasion')).toHaveLength(50)
  })
})
