// Gaps: what is missing, in words. By table for the pure rules, then through the contract.
import { describe, expect, test } from 'vitest'
import { coverCriterion } from '../shared/domain/coverage.ts'
import { criterionGaps, GAP_KINDS, type GapLink } from '../shared/domain/gaps.ts'
import { enGB } from '../shared/words/words.ts'
import { addEvidence, addUnit, aPerson, criterion, link } from './builders.ts'
import { type App, startApp } from './harness.ts'

const aLink = (more: Partial<GapLink> = {}): GapLink => ({
  evidenceRef: 'E1',
  form: 'work-product',
  hasPlace: true,
  state: 'claimed',
  simulated: false,
  ...more,
})
type Decided = 'accepted' | 'not-yet'

/** The kinds of gap, with the item where one is named, of a criterion that needs `need` occasions; each link is an occasion of its own. */
function gapsOf(
  need: number,
  links: GapLink[],
  simulationAllowed: 'yes' | 'no' | 'unknown' = 'unknown',
  decided?: Decided,
) {
  const coverage = coverCriterion(
    need,
    links.map((one, index) => ({
      criterionId: 'c',
      evidenceRef: one.evidenceRef,
      type: one.form,
      occasion: String(index),
      date: null,
      state: one.state,
    })),
    decided === undefined
      ? []
      : [{ criterionId: 'c', role: 'assessor', result: decided, date: '2026-03-01', sequence: 1 }],
  )
  return criterionGaps({ unit: 'U', code: '1.1', simulationAllowed, coverage, links }).map(({ kind, evidence }) =>
    evidence === null ? kind : `${kind} ${evidence}`,
  )
}

describe('CO6 one criterion', () => {
  test.each<[string, string[], string[]]>([
    ['with nothing linked', gapsOf(1, []), ['no-evidence']],
    ['with withdrawn links alone', gapsOf(1, [aLink({ state: 'withdrawn' })]), ['no-evidence']],
    ['with all it needs', gapsOf(1, [aLink()]), []],
    ['with fewer occasions than it needs', gapsOf(2, [aLink()]), ['occasions']],
    ['with witness testimony alone', gapsOf(1, [aLink({ form: 'witness-testimony' })]), ['only-witness']],
    ['with witness testimony beside other evidence', gapsOf(1, [aLink({ form: 'witness-testimony' }), aLink()]), []],
    ['with a policy alone', gapsOf(1, [aLink({ form: 'policy-in-use' })]), ['only-policy']],
    [
      'with two claims of one item without a place',
      gapsOf(1, [aLink({ hasPlace: false }), aLink({ hasPlace: false })]),
      ['no-place E1'],
    ],
    ['with a claim to re-check alone', gapsOf(1, [aLink({ state: 'recheck' })]), ['occasions', 'recheck E1']],
    [
      'that allows no simulation, with simulated evidence',
      gapsOf(1, [aLink({ simulated: true })], 'no'),
      ['simulation E1'],
    ],
    ['that may allow simulation, with simulated evidence', gapsOf(1, [aLink({ simulated: true })], 'unknown'), []],
    ['that the assessor accepted, whatever is missing', gapsOf(3, [], 'no', 'accepted'), []],
    ['that the assessor did not accept yet', gapsOf(1, [aLink()], 'no', 'not-yet'), ['not-yet']],
    ['that was not accepted and has nothing', gapsOf(1, [], 'no', 'not-yet'), ['not-yet', 'no-evidence']],
    [
      'names all of its gaps, the gravest first',
      gapsOf(9, [aLink({ form: 'witness-testimony', hasPlace: false, simulated: true, state: 'recheck' })], 'no'),
      ['occasions', 'only-witness', 'no-place E1', 'recheck E1', 'simulation E1'],
    ],
  ])('%s', (_, found, wanted) => {
    expect(found).toEqual(wanted)
  })
})

describe('CO6 the words', () => {
  test.each([
    ['no-evidence', 0, 1, 'No evidence is linked yet.'],
    ['occasions', 1, 2, 'Two occasions needed, one found.'],
    ['occasions', 0, 1, 'One occasion needed, none found.'],
    ['occasions', 3, 12, '12 occasions needed, three found.'],
    ['only-witness', 1, 1, 'Only witness testimony. Add another kind of evidence.'],
    ['no-place', 1, 1, 'No place given in E7. Say where the assessor should look.'],
    ['unmapped', 0, 0, 'E7 is linked to nothing. Link it to a criterion, or remove it.'],
  ] as const)('%s with %i of %i', (kind, have, need, words) => {
    expect(enGB.core.gaps[kind]({ have, need, evidence: 'E7' })).toBe(words)
  })

  test('are whole sentences for every kind', () => {
    for (const kind of GAP_KINDS)
      expect(enGB.core.gaps[kind]({ have: 1, need: 2, evidence: 'E7' })).toMatch(/^[A-Z][^!]*\.$/)
  })
})

describe('CO6 gap.list', () => {
  const list = async (app: App, input = {}) =>
    (await app.call('gap.list', input)).map(({ unit, code, evidence, kind }) => [unit, code, evidence, kind])

  test('goes unit by unit in order, then names the items that are linked to nothing', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const second = await addUnit(app, { ref: '', title: 'No reference', outcomes: [[{ label: '1.1' }]] })
    const { item } = await addEvidence(app, { simulated: true })
    await link(app, item.id, criterion(unit, '2.1').id, { place: { kind: 'whole' } })
    await link(app, item.id, criterion(unit, '1.1').id)
    const spare = await addEvidence(app)
    const gone = await addEvidence(app)
    await link(app, gone.id, criterion(unit, '2.1').id, { state: 'withdrawn', place: { kind: 'whole' } })
    expect(await list(app)).toEqual([
      ['T/000/0150', '1.1', 'E1', 'no-place'],
      ['T/000/0150', '1.2', null, 'no-evidence'],
      ['T/000/0150', '2.1', 'E1', 'simulation'],
      ['2', '1.1', null, 'no-evidence'],
      [null, null, spare.ref, 'unmapped'],
      [null, null, gone.ref, 'unmapped'],
    ])
    expect(await list(app, { unitId: second.id })).toEqual([['2', '1.1', null, 'no-evidence']])
  })

  test('follows the form of a type, not its name, and forgets what the assessor accepted', async () => {
    const app = await startApp()
    const unit = await addUnit(app, { ref: 'A', outcomes: [[{ label: '1.1' }]] })
    await app.call('type.save', { id: 'peer-note', name: 'Note of a colleague', form: 'witness-testimony' })
    const { item } = await addEvidence(app, { type: 'peer-note' })
    await link(app, item.id, criterion(unit, '1.1').id, { place: { kind: 'whole' } })
    expect(await list(app)).toEqual([['A', '1.1', null, 'only-witness']])
    const assessor = await app.call('person.save', { person: aPerson({ role: 'assessor' }) })
    const decision = { criterionId: criterion(unit, '1.1').id, personId: assessor.id, role: 'assessor' as const }
    await app.call('decision.add', { ...decision, result: 'accepted', date: '2026-03-01' })
    expect(await list(app)).toEqual([])
  })

  test('says how many occasions are missing', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const { item } = await addEvidence(app)
    await link(app, item.id, criterion(unit, '1.2').id, { place: { kind: 'whole' } })
    const gaps = await app.call('gap.list', { unitId: unit.id })
    expect(gaps.find(({ code }) => code === '1.2')?.message).toBe('Two occasions needed, one found.')
  })
})
