// Coverage: the pure rules by table, and both the rules and the database against a model that is written another way.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cover,
  coverCriterion,
  type CoverageDecision,
  type CoverageLink,
  latestDecision,
  occasionKey,
} from '../shared/domain/coverage.ts'
import { type App, startApp } from './harness.ts'
import { type Facts, mapModelOf, modelOf } from './coverage-model.ts'
import { play, prepare } from './random-calls.ts'
import { aSeries } from './random-moves.ts'

const aLink = (more: Partial<CoverageLink> = {}): CoverageLink => ({
  criterionId: 'c',
  evidenceRef: 'E1',
  type: 'photo',
  occasion: 'date 2026-01-01',
  date: '2026-01-01',
  state: 'claimed',
  ...more,
})
const aDecision = (more: Partial<CoverageDecision> = {}): CoverageDecision => ({
  criterionId: 'c',
  role: 'assessor',
  result: 'accepted',
  date: '2026-03-01',
  sequence: 1,
  ...more,
})

describe('one criterion', () => {
  test.each<[string, number, CoverageLink[], CoverageDecision[], string, number]>([
    ['CO2 without links has none', 1, [], [], 'none', 0],
    ['CO2 with one occasion of one has enough', 1, [aLink()], [], 'enough', 1],
    ['CO2 with one occasion of two is partly there', 2, [aLink()], [], 'partly', 1],
    ['CO3 two items of one occasion are one', 2, [aLink(), aLink({ evidenceRef: 'E2' })], [], 'partly', 1],
    ['CO3 one item on two occasions is two', 2, [aLink(), aLink({ occasion: 'occasion b' })], [], 'enough', 2],
    ['CO4 with a withdrawn link alone has none', 1, [aLink({ state: 'withdrawn' })], [], 'none', 0],
    [
      'CO4 with a link to re-check alone is partly there, with no occasion',
      1,
      [aLink({ state: 'recheck' })],
      [],
      'partly',
      0,
    ],
    ['CO1 accepted without any link is accepted', 2, [], [aDecision()], 'accepted', 0],
    [
      'CO1 with enough that the assessor did not accept is not yet there',
      1,
      [aLink()],
      [aDecision({ result: 'not-yet' })],
      'notYet',
      1,
    ],
    ['CO1 is not moved by an IQA', 1, [aLink()], [aDecision({ role: 'iqa', result: 'not-yet' })], 'enough', 1],
  ])('%s', (_, need, links, decisions, state, have) => {
    expect(coverCriterion(need, links, decisions)).toMatchObject({ state, have, need })
  })

  test('CO1 the latest assessor decision counts, by date, then by order of recording, whatever their order', () => {
    const decisions = [
      aDecision({ result: 'not-yet', date: '2026-03-02', sequence: 1 }),
      aDecision({ result: 'accepted', date: '2026-03-02', sequence: 3 }),
      aDecision({ result: 'not-yet', date: '2026-03-01', sequence: 4 }),
      aDecision({ result: 'not-yet', role: 'iqa', date: '2026-03-09', sequence: 5 }),
    ]
    for (const order of [decisions, decisions.toReversed()]) expect(latestDecision(order)?.sequence).toBe(3)
    expect(latestDecision([])).toBeUndefined()
  })

  test('names its evidence once and in order, its methods, and the latest day of what is not withdrawn', () => {
    const links = [
      aLink({ evidenceRef: 'E2', date: null }),
      aLink({ evidenceRef: 'E1', type: 'observation', date: '2026-02-02', state: 'recheck' }),
      aLink({ evidenceRef: 'E2', date: '2026-01-09' }),
      aLink({ evidenceRef: 'E9', type: 'plan', date: '2026-12-31', state: 'withdrawn' }),
    ]
    expect(coverCriterion(1, links, [])).toMatchObject({
      evidence: ['E2', 'E1'],
      methods: ['photo', 'observation'],
      latest: '2026-02-02',
    })
  })

  test('CO3 the occasion is what is named, else the activity, else the date, else the item; one kind is never taken for another', () => {
    const of = { occasion: 'x', activityId: 'x', date: 'x', evidenceId: 'x' }
    const keys = [
      occasionKey(of),
      occasionKey({ ...of, occasion: '' }),
      occasionKey({ ...of, occasion: '', activityId: null }),
      occasionKey({ ...of, occasion: '', activityId: null, date: null }),
    ]
    expect(new Set(keys).size).toBe(4)
    expect(occasionKey({ ...of, activityId: 'other', date: null })).toBe(keys[0])
    expect(occasionKey({ ...of, occasion: '', date: 'other', evidenceId: 'other' })).toBe(keys[1])
  })
})

describe('the roll-up', () => {
  const unit = (id: string, status: 'official' | 'provisional' | 'example' | 'draft', criteria = 1) => ({
    id,
    number: 1,
    ref: id,
    title: id,
    status,
    outcomes: [
      {
        id: `${id}-o`,
        label: '1',
        criteria: Array.from({ length: criteria }, (_, index) => ({
          id: `${id}-${index}`,
          label: `1.${index + 1}`,
          requiredOccasions: 1,
        })),
      },
      { id: `${id}-empty`, label: '2', criteria: [] },
    ],
  })

  test('CO5 official criteria and all others stand apart at every level, and a unit in two groups counts once above them', () => {
    const units = [unit('a', 'official', 2), unit('b', 'provisional'), unit('c', 'example'), unit('d', 'draft', 3)]
    const group = (groupId: string, unitIds: string[]) => ({
      qualificationId: 'q',
      qualification: 'Diploma',
      groupId,
      group: groupId,
      unitIds,
    })
    const found = cover(units, [group('m', ['a', 'b']), group('o', ['a', 'd'])], [aLink({ criterionId: 'a-0' })], [])
    const counts = (none: number, enough: number) => ({ none, partly: 0, enough, accepted: 0, notYet: 0 })
    expect(found).toMatchObject({
      official: { counts: counts(1, 1) },
      provisional: { counts: counts(5, 0) },
      byStatus: { official: counts(1, 1), provisional: counts(1, 0), example: counts(1, 0), draft: counts(3, 0) },
      qualifications: [
        {
          official: counts(1, 1),
          provisional: counts(4, 0),
          groups: [
            { id: 'm', official: counts(1, 1), provisional: counts(1, 0) },
            { id: 'o', official: counts(1, 1), provisional: counts(3, 0) },
          ],
        },
      ],
    })
    expect(found.units[0]?.outcomes.map((outcome) => outcome.counts)).toEqual([counts(1, 1), counts(0, 0)])
  })

  test('CO5 the pure rules agree with the model for random portfolios', () => {
    const aStatus = fc.constantFrom('official', 'provisional', 'example', 'draft')
    const aUnit = fc.record({ status: aStatus, needs: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }) })
    const facts = fc.record({
      units: fc.array(aUnit, { maxLength: 4 }),
      groups: fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { maxLength: 3 }),
      links: fc.array(fc.tuple(fc.nat(15), fc.nat(3), fc.nat(2), fc.constantFrom('claimed', 'recheck', 'withdrawn')), {
        maxLength: 25,
      }),
      decisions: fc.array(fc.tuple(fc.nat(15), fc.boolean(), fc.boolean(), fc.nat(2)), { maxLength: 8 }),
    })
    fc.assert(
      fc.property(facts, ({ units, groups, links, decisions }) => {
        const toCover = units.map(({ status, needs }, index) => ({
          ...unit(`u${index}`, status, 0),
          number: index + 1,
          outcomes: [
            {
              id: `o${index}`,
              label: '1',
              criteria: needs.map((need, at) => ({ id: `c${index}.${at}`, label: `1.${at}`, requiredOccasions: need })),
            },
          ],
        }))
        const ids = toCover.flatMap(({ outcomes }) =>
          outcomes.flatMap((outcome) => outcome.criteria.map(({ id }) => id)),
        )
        const idOf = (which: number) => ids[which % Math.max(ids.length, 1)] ?? 'nowhere'
        const days = ['2026-01-01', null, '2026-03-03']
        const toLink = links.map(([criterionId, item, day, state]) =>
          aLink({
            criterionId: idOf(criterionId),
            evidenceRef: `E${item}`,
            type: `t${item % 2}`,
            occasion: `o${day}`,
            date: days[day] ?? null,
            state,
          }),
        )
        const toDecide = decisions.map(([criterionId, yes, iqa, day], index) =>
          aDecision({
            criterionId: idOf(criterionId),
            result: yes ? 'accepted' : 'not-yet',
            role: iqa ? 'iqa' : 'assessor',
            date: `2026-01-0${day + 1}`,
            sequence: index,
          }),
        )
        const toGroup = groups.map((members, index) => ({
          qualificationId: `q${index % 2}`,
          qualification: 'Q',
          groupId: `g${index}`,
          group: `G${index}`,
          unitIds: [...new Set(members.map((member) => `u${member}`))],
        }))
        const model: Facts = { units: toCover, groups: toGroup, links: toLink, decisions: toDecide }
        expect(cover(toCover, toGroup, toLink, toDecide)).toEqual(modelOf(model))
      }),
      { numRuns: 300 },
    )
  })
})

/** What the database's coverage has to agree with, gathered through other calls than coverage's own. */
async function factsOf(app: App) {
  const { items } = await app.call('evidence.list', { limit: 1000 })
  const facts = {
    units: await app.call('unit.list', {}),
    groups: (await app.call('qualification.list', {})).flatMap((qualification) =>
      qualification.groups.map((group) => ({
        qualificationId: qualification.id,
        qualification: qualification.title,
        groupId: group.id,
        group: group.name,
        unitIds: group.unitIds,
      })),
    ),
    links: items.flatMap((item) =>
      item.links.map(({ criterionId, occasion, state }) => ({
        criterionId,
        evidenceRef: item.ref,
        type: item.type,
        occasion:
          [
            occasion && `named ${occasion}`,
            item.activityId && `activity ${item.activityId}`,
            item.date && `on ${item.date}`,
            item.id,
          ].find(Boolean) ?? '',
        date: item.dateTo ?? item.date,
        state,
      })),
    ),
    decisions: await app.call('decision.list', {}),
  } satisfies Facts
  return { ...facts, items }
}

/** Every figure of coverage, of one unit alone and of the maps, against the model. */
async function compare(app: App): Promise<void> {
  const found = await app.call('coverage.get', {})
  const facts = await factsOf(app)
  const coverage = modelOf(facts)
  expect(found).toEqual(coverage)
  for (const unit of facts.units.slice(0, 2)) {
    const alone = await app.call('coverage.get', { unitId: unit.id })
    expect(alone.units).toEqual(coverage.units.filter(({ id }) => id === unit.id))
    const { columns, rows } = await app.call('map.get', { unitId: unit.id })
    const idsOf = (cell: (typeof rows)[number]['cells'][number]) => cell.links.map(({ id }) => id)
    const bare = rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, links: idsOf(cell) })) }))
    expect({ columns, rows: bare }).toEqual(mapModelOf({ unit, items: facts.items, coverage }))
  }
}

describe('over the database', () => {
  test('CO1 CO2 CO3 CO4 CO5 CO7 coverage and maps agree with the model after random calls, undo and redo', async () => {
    await fc.assert(
      fc.asyncProperty(aSeries, async (moves) => {
        const app = await startApp({ shared: true })
        try {
          await prepare(app)
          for (const [index, move] of moves.entries()) {
            await play(app, move)
            if (index % 4 === 3) await compare(app)
          }
          await compare(app)
          await app.call('history.undo', {})
          await app.call('history.undo', {})
          await compare(app)
          await app.call('history.redo', {})
          await compare(app)
        } finally {
          await app.stop()
        }
      }),
      { numRuns: 40 },
    )
  })
})
