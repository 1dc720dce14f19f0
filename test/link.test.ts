// Links between evidence and criteria; their places are tested in place.test.ts, what they count for in coverage.test.ts.
import { describe, expect, test } from 'vitest'
import { addEvidence, addUnit, criterion, link } from './builders.ts'
import { startApp } from './harness.ts'

describe('a link', () => {
  test('to a sub-point of another criterion, to what is not there, or from what is not there is refused', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app)
    const [point] = criterion(unit, '1.1').subPoints
    const to = { evidenceId: id, criterionId: criterion(unit, '1.2').id }
    expect((await app.refused('link.add', { ...to, subPointId: point?.id })).code).toBe('invalid-input')
    expect((await app.refused('link.add', { ...to, subPointId: 'gone' })).code).toBe('not-found')
    expect((await app.refused('link.add', { ...to, criterionId: 'gone' })).code).toBe('not-found')
    expect((await app.refused('link.add', { ...to, evidenceId: 'gone' })).code).toBe('not-found')
    expect((await app.refused('link.save', { id: 'gone', link: {} })).code).toBe('not-found')
  })

  test('is removed with others as one step, or not at all', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { id } = await addEvidence(app)
    const links = [await link(app, id, criterion(unit, '1.1').id), await link(app, id, criterion(unit, '1.2').id)]
    const ids = links.map((one) => one.id)
    expect(await app.call('link.remove', { ids: [...ids, ...ids] })).toEqual({ removed: 2 })
    await app.call('history.undo', {})
    expect((await app.call('evidence.get', { id })).links).toHaveLength(2)
    expect((await app.refused('link.remove', { ids: [...ids, 'gone'] })).code).toBe('not-found')
    expect((await app.call('evidence.get', { id })).links).toHaveLength(2)
  })
})
