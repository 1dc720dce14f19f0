// Typing and correcting a unit that nothing hangs on, through the contract.
import { describe, expect, test } from 'vitest'
import type { UnitEdit } from '../shared/domain/unit-version.ts'
import { addEvidence, addUnit, criteriaOf, criterion, link } from './builders.ts'
import { readMeaning } from './dump.ts'
import { startApp } from './harness.ts'
import { aCriterion, aUnit, editOf, linksOf, THREE, typed, withCriteria } from './unit-edit.ts'

describe('a unit that nothing hangs on', () => {
  test('UT6 is typed by hand and corrected in place: rows keep their identity, and one undo takes the change back', async () => {
    const app = await startApp()
    const unit = await typed(app)
    expect([unit.number, unit.version, unit.status, unit.title]).toEqual([1, 1, 'draft', 'Handle complaints'])
    const before = await readMeaning(app)
    const edit = withCriteria({ ...editOf(unit), title: 'Handle complaints well', status: 'official' }, (all) => [
      { ...(all[2] ?? aCriterion), label: '1.1' },
      { ...(all[0] ?? aCriterion), label: '1.2', requiredOccasions: 2 },
      { ...aCriterion, label: '1.3', text: 'Thank the customer' },
    ])
    const saved = await app.call('unit.save', { id: unit.id, unit: edit })
    expect([saved.madeVersion, saved.moves, saved.unit.version]).toEqual([false, [], 1])
    expect(
      criteriaOf(saved.unit)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual([criterion(unit, '1.3').id, criterion(unit, '1.1').id])
    expect(await app.call('unit.get', { id: unit.id })).toEqual(saved.unit)
    await app.call('history.undo', {})
    expect((await readMeaning(app)).tables).toEqual(before.tables)
  })

  test('UN3 saving what is there already is no step', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const steps = (await app.call('history.list', {})).undo.length
    expect(await app.call('unit.save', { id: unit.id, unit: editOf(unit) })).toEqual({
      unit,
      madeVersion: false,
      moves: [],
    })
    expect((await app.call('history.list', {})).undo).toHaveLength(steps)
  })

  test('UT3 codes that repeat are refused, and the lines are named', async () => {
    const app = await startApp()
    const failure = await app.refused('unit.save', { unit: aUnit([...THREE, ['1.2', 'Something else']]) })
    expect(failure.code).toBe('invalid-input')
    expect(failure.message).toContain('1.2')
    expect(failure.message).toContain('criterion 2 (“Say back what was said”)')
    expect(failure.message).toContain('criterion 4 (“Something else”)')
    expect(failure.details).toEqual([
      { path: 'unit.outcomes.0.criteria.3.label', message: expect.stringContaining('1.2') },
    ])
    expect(await app.call('unit.list', {})).toEqual([])
  })

  test.each<[string, UnitEdit]>([
    ['it has no criteria', aUnit([])],
    ['its official criteria are the marking points of a guide', aUnit([['MP1', 'Listen']], { status: 'official' })],
  ])('UT2 is not saved when %s', async (_, unit) => {
    const app = await startApp()
    expect((await app.refused('unit.save', { unit })).code).toBe('invalid-input')
    expect(await app.call('unit.list', {})).toEqual([])
  })

  test('UT5 made official, it takes its reference from a guide; from another official unit it cannot', async () => {
    const app = await startApp()
    await app.call('unit.import', { builtin: 'guide-organise-deliver' })
    const unit = await typed(app, aUnit(THREE, { ref: 'L/506/2150', status: 'official' }))
    expect((await app.call('unit.list', {})).map(({ ref }) => ref)).toEqual(['', 'L/506/2150'])
    const again = await app.refused('unit.save', { unit: aUnit(THREE, { ref: 'l/506/2150', status: 'official' }) })
    expect(again.code).toBe('conflict')
    await app.call('unit.save', { id: unit.id, unit: { ...editOf(unit), title: 'Under its own reference' } })
  })

  test('UT6 takes 400 criteria and a text of 10,000 characters', async () => {
    const app = await startApp()
    const codes = Array.from({ length: 400 }, (_, index): readonly [string, string] => [
      `1.${index + 1}`,
      `Do ${index} ${'well '.repeat(9)}`,
    ])
    const unit = await typed(app, aUnit(codes.with(7, ['1.8', 'long '.repeat(2000).trim()])))
    expect(criteriaOf(unit)).toHaveLength(400)
    const { id } = await addEvidence(app)
    await link(app, id, criterion(unit, '1.8').id)
    const renumbered = withCriteria(editOf(unit), (all) => all.map((one) => ({ ...one, label: `A.${one.label}` })))
    const saved = await app.call('unit.save', { id: unit.id, unit: renumbered })
    expect(new Set(saved.moves.map(({ kind }) => kind))).toEqual(new Set(['same']))
    expect(await linksOf(app, id)).toEqual(['A.1.8 claimed'])
  })
})
