// Versions of a unit, through the contract: what becomes of the claims and decisions made against an earlier one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addEvidence, aPerson, criteriaOf, criterion, link } from './builders.ts'
import { readMeaning } from './dump.ts'
import { type App, startApp } from './harness.ts'
import { aCriterion, aUnit, editOf, linksOf, typed, withCriteria } from './unit-edit.ts'

const kinds = (moves: readonly { from: string; to: readonly string[]; kind: string }[]) =>
  moves.map(({ from, to, kind }) => `${from} ${kind} ${to.join('+')}`.trim())
/** The three criteria, each with one claimed link of one item; 1.1 was accepted. */
async function linkedUnit(app: App) {
  const unit = await typed(app)
  const { id } = await addEvidence(app)
  for (const { id: criterionId, label } of criteriaOf(unit)) await link(app, id, criterionId, { why: `for ${label}` })
  const person = await app.call('person.save', { person: aPerson({ role: 'assessor' }) })
  const decision = await app.call('decision.add', {
    criterionId: criterion(unit, '1.1').id,
    personId: person.id,
    role: 'assessor',
    result: 'accepted',
    date: '2026-03-01',
  })
  return { unit, id, decision }
}

describe('a unit with links', () => {
  test('UT7 gets a new version; what is reworded is to be looked at again, what stays is not, and nothing is dropped in silence', async () => {
    const app = await startApp()
    const { unit, id, decision } = await linkedUnit(app)
    const before = await readMeaning(app)
    const edit = withCriteria(editOf(unit), ([first = aCriterion, second = aCriterion]) => [
      { ...first, label: '1.2' },
      { ...second, label: '1.3', text: 'Say back in your own words what the customer said' },
      { ...aCriterion, label: '1.4', text: 'Thank everyone' },
    ])
    const asked = await app.call('unit.compare', { id: unit.id, unit: edit })
    expect([asked.needsVersion, kinds(asked.moves)]).toEqual([
      true,
      ['1.1 same 1.2', '1.2 reworded 1.3', '1.3 dropped', 'new 1.4'],
    ])
    const saved = await app.call('unit.save', { id: unit.id, unit: edit })
    expect([saved.madeVersion, saved.unit.version, saved.moves]).toEqual([true, 2, asked.moves])
    expect(await linksOf(app, id)).toEqual(['1.2 claimed for 1.1', '1.3 recheck for 1.2', '1.3 claimed for 1.3'])
    const former = (await app.call('evidence.list', { unitId: unit.id })).items[0]?.links
    expect(former?.map(({ code, formerVersion }) => [code, formerVersion])).toEqual([
      ['1.2', undefined],
      ['1.3', undefined],
      ['1.3', 1],
    ])
    const decisions = await app.call('decision.list', { unitId: unit.id })
    expect(decisions).toEqual([{ ...decision, criterionId: criterion(saved.unit, '1.2').id }])

    const [now, then] = await app.call('unit.versions', { id: unit.id })
    expect([now?.version, now?.criteria, now && kinds(now.moves), now?.left]).toEqual([2, 3, kinds(asked.moves), []])
    expect(then?.left).toEqual([
      {
        criterionId: criterion(unit, '1.3').id,
        code: '1.3',
        text: 'Plan and review the answer given',
        links: 1,
        decisions: 0,
      },
    ])
    const [covered] = (await app.call('coverage.get', { unitId: unit.id })).units
    expect(covered?.criteria.map(({ code, state, evidence }) => [code, state, evidence.length])).toEqual([
      ['1.2', 'accepted', 1],
      ['1.3', 'partly', 1],
      ['1.4', 'none', 0],
    ])
    await app.call('history.undo', {})
    expect((await readMeaning(app)).tables).toEqual(before.tables)
    await app.call('history.redo', {})
    expect(await linksOf(app, id)).toEqual(['1.2 claimed for 1.1', '1.3 recheck for 1.2', '1.3 claimed for 1.3'])
  })

  test('UT7 a criterion split in two keeps its claim on both parts, each to be looked at again', async () => {
    const app = await startApp()
    const { unit, id } = await linkedUnit(app)
    const edit = withCriteria(editOf(unit), ([first = aCriterion, second = aCriterion, third = aCriterion]) => [
      first,
      second,
      { ...third, text: 'Plan the answer given' },
      { ...aCriterion, label: '1.4', text: 'Review the answer given' },
    ])
    const { moves } = await app.call('unit.save', { id: unit.id, unit: edit })
    expect(kinds(moves)).toEqual(['1.1 same 1.1', '1.2 same 1.2', '1.3 split 1.3+1.4'])
    expect((await linksOf(app, id)).toSorted()).toEqual([
      '1.1 claimed for 1.1',
      '1.2 claimed for 1.2',
      '1.3 recheck for 1.3',
      '1.4 recheck for 1.3',
    ])
  })

  test('UT7 two criteria merged into one make one claim of two at the same place, and its reason says both', async () => {
    const app = await startApp()
    const { unit, id } = await linkedUnit(app)
    const edit = withCriteria(editOf(unit), ([first = aCriterion, , third = aCriterion]) => [
      { ...first, text: 'Let the customer finish, and say back what was said' },
      { ...third, label: '1.2' },
    ])
    const { moves } = await app.call('unit.save', { id: unit.id, unit: edit })
    expect(kinds(moves)).toEqual(['1.1 merged 1.1', '1.2 merged 1.1', '1.3 same 1.2'])
    expect(await linksOf(app, id)).toEqual(['1.1 recheck for 1.1\nfor 1.2', '1.2 claimed for 1.3'])
  })

  test('UT7 the learner’s word goes before the proposal; a move that leads nowhere is refused', async () => {
    const app = await startApp()
    const { unit, id } = await linkedUnit(app)
    const edit = withCriteria(editOf(unit), ([first = aCriterion]) => [
      first,
      { ...aCriterion, label: '2.1', text: 'Other' },
    ])
    const moves = [{ from: '1.2', to: ['2.1'], kind: 'reworded' as const, links: 0 }]
    for (const bad of [
      { from: '1.2', to: ['9.1'], kind: 'reworded' },
      { from: '1.2', to: [], kind: 'same' },
      { from: '1.2', to: ['2.1'], kind: 'dropped' },
      { from: '7.7', to: ['2.1'], kind: 'same' },
    ])
      expect((await app.refused('unit.save', { id: unit.id, unit: edit, moves: [bad] })).code).toBe('invalid-input')
    const saved = await app.call('unit.save', { id: unit.id, unit: edit, moves })
    expect(kinds(saved.moves)).toEqual(['1.1 same 1.1', '1.2 reworded 2.1', '1.3 dropped'])
    expect(saved.moves.map(({ links }) => links)).toEqual([1, 1, 1])
    expect(await linksOf(app, id)).toContain('2.1 recheck for 1.2')
  })

  test('UT7 a decision stays with the words it was made on', async () => {
    const app = await startApp()
    const { unit, decision } = await linkedUnit(app)
    const edit = withCriteria(editOf(unit), ([first = aCriterion, ...rest]) => [
      { ...first, text: 'Let every customer finish speaking' },
      ...rest,
    ])
    await app.call('unit.save', { id: unit.id, unit: edit })
    expect((await app.call('decision.list', { unitId: unit.id })).map(({ criterionId }) => criterionId)).toEqual([
      decision.criterionId,
    ])
    expect((await app.call('unit.versions', { id: unit.id }))[1]?.left).toEqual([
      expect.objectContaining({ code: '1.1', links: 0, decisions: 1 }),
    ])
    expect((await app.call('coverage.get', { unitId: unit.id })).units[0]?.criteria[0]?.state).toBe('partly')
  })

  test('UT7 links to sub-points follow their words, else their codes, else stand on the criterion to be looked at again', async () => {
    const app = await startApp()
    const points = (...all: (readonly [string, string])[]) => all.map(([label, text]) => ({ label, text }))
    const unit = await typed(
      app,
      withCriteria(aUnit([['1.1', 'Say']]), ([one = aCriterion]) => [
        { ...one, subPoints: points(['a', 'who'], ['b', 'when'], ['c', 'where']) },
      ]),
    )
    const { id } = await addEvidence(app)
    const [own] = criteriaOf(unit)
    for (const { id: subPointId, label } of own?.subPoints ?? [])
      await link(app, id, criterion(unit, '1.1').id, { subPointId, why: label })
    const edit = withCriteria(editOf(unit), ([one = aCriterion]) => [
      { ...one, subPoints: points(['a', 'when'], ['b', 'who'], ['d', 'whom']) },
    ])
    await app.call('unit.save', { id: unit.id, unit: edit })
    expect((await linksOf(app, id)).toSorted()).toEqual(['1.1 recheck c', '1.1.a recheck b', '1.1.b recheck a'])
  })
})

/** Any change of the codes and the order of criteria and outcomes: their words stay. */
const aRenumbering = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  prefix: fc.constantFrom('', 'A.', '301.'),
  cut: fc.integer({ min: 1, max: 5 }),
  keepsIds: fc.boolean(),
})
const SIX = ['Greet', 'Listen to the caller', 'Listen to the caller', 'Say back', 'Offer a way out', 'Write it down']

test('UT8 a pure renumbering loses no link, asks for no look, and keeps every decision', async () => {
  await fc.assert(
    fc.asyncProperty(
      aRenumbering,
      fc.array(fc.nat(5), { maxLength: 12 }),
      async ({ order, prefix, cut, keepsIds }, at) => {
        const app = await startApp({ shared: true })
        const unit = await typed(app, aUnit(SIX.map((text, index) => [`1.${index + 1}`, text])))
        const all = criteriaOf(unit)
        const items = [await addEvidence(app), await addEvidence(app, { title: 'Another' })]
        const texts: string[] = []
        for (const [index, which] of [...new Set(at)].entries()) {
          const item = items[index % 2]
          const one = all[which]
          if (item === undefined || one === undefined) continue
          await link(app, item.id, one.id)
          texts.push(`${item.ref} ${one.text}`)
        }
        const moved = order.flatMap((which) => editOf(unit).outcomes[0]?.criteria[which] ?? [])
        const outcome = (label: string, criteria: typeof moved) => ({
          label,
          text: 'Outcome',
          criteria: criteria.map(({ id, ...one }, index) => ({
            ...one,
            ...(keepsIds && id !== undefined ? { id } : {}),
            label: `${prefix}${label}.${index + 1}`,
          })),
        })
        const outcomes = [outcome('1', moved.slice(0, cut)), outcome('2', moved.slice(cut))]
        const saved = await app.call('unit.save', { id: unit.id, unit: { ...editOf(unit), outcomes } })
        expect(saved.moves.map(({ kind }) => kind)).toEqual(saved.madeVersion ? SIX.map(() => 'same') : [])
        const words = new Map(criteriaOf(saved.unit).map((one) => [one.id, one.text]))
        const after: string[] = []
        for (const { id, ref } of items)
          for (const one of (await app.call('evidence.get', { id })).links) {
            expect(one.state).toBe('claimed')
            after.push(`${ref} ${words.get(one.criterionId)}`)
          }
        expect(after.toSorted()).toEqual(texts.toSorted())
        await app.stop()
      },
    ),
    { numRuns: 40 },
  )
})

const SAYINGS = ['Plan and review the work', 'Plan the work', 'Review the work', 'Listen', 'Listen well', 'Thank them']

test('UT9 whatever a unit becomes, every claim stands on a criterion of one of its versions', async () => {
  const aVersion = fc.array(fc.nat(SAYINGS.length - 1), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(aVersion, { minLength: 2, maxLength: 4 }), async ([first = [0], ...later]) => {
      const app = await startApp({ shared: true })
      const codes = (version: readonly number[]) =>
        version.map((which, index) => [`1.${index + 1}`, SAYINGS[which] ?? ''] as const)
      let unit = await typed(app, aUnit(codes(first)))
      const { id } = await addEvidence(app)
      for (const { id: criterionId, label } of criteriaOf(unit))
        await link(app, id, criterionId, { why: `reason ${label}` })
      for (const version of later)
        unit = (await app.call('unit.save', { id: unit.id, unit: { ...aUnit(codes(version)), title: 'T' } })).unit
      const links = (await app.call('evidence.get', { id })).links
      const left = (await app.call('unit.versions', { id: unit.id })).flatMap((one) => one.left)
      const known = new Set([...criteriaOf(unit).map((one) => one.id), ...left.map((one) => one.criterionId)])
      expect(links.filter((one) => !known.has(one.criterionId))).toEqual([])
      for (const [index] of first.entries())
        expect(links.some(({ why }) => why.split('\n').includes(`reason 1.${index + 1}`))).toBe(true)
      await app.stop()
    }),
    { numRuns: 40 },
  )
})
