// The list of evidence: every part of the filter and every order against a plain look at each item, and pages, ids and the trash.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CoreContract } from '../shared/contract/core.ts'
import type { Input, Output } from '../shared/contract/define.ts'
import { EVIDENCE_SORTS, type EvidenceSort } from '../shared/domain/evidence-filter.ts'
import { STAGES } from '../shared/domain/evidence.ts'
import { LINK_STATES } from '../shared/domain/link.ts'
import { addEvidence, addUnit, aPerson, criteriaOf, criterion, link } from './builders.ts'
import { type App, startApp } from './harness.ts'
import { play, prepare } from './random-calls.ts'
import { aSeries } from './random-moves.ts'

type Query = Input<CoreContract, 'evidence.list'>
type Row = Output<CoreContract, 'evidence.list'>['items'][number]

const refs = async (app: App, query: Query = {}) => (await app.call('evidence.list', query)).items.map(({ ref }) => ref)

/** Whether an item is in the list, asked of the item as a person reads it. */
function fits(row: Row, query: Query): boolean {
  const live = row.links.filter(({ state }) => state !== 'withdrawn')
  const [first, last] = [row.date, row.dateTo ?? row.date]
  const answers: [unknown, boolean][] = [
    [query.type, row.type === query.type],
    [query.from, last !== null && last >= (query.from ?? '')],
    [query.until, first !== null && first <= (query.until ?? '')],
    [query.activityId, row.activityId === query.activityId],
    [query.stage, row.stage === query.stage],
    [query.personId, row.witnessIds.some((id) => id === query.personId)],
    [query.criterionId, row.links.some((one) => one.criterionId === query.criterionId)],
    [query.unitId, row.links.some((one) => one.unitId === query.unitId)],
    [query.linkState, row.links.some(({ state }) => state === query.linkState)],
    [query.unmapped, live.every(({ formerVersion }) => formerVersion !== undefined)],
    [query.withoutPlace, live.some(({ place }) => place === '')],
  ]
  return answers.every(([asked, yes]) => asked === undefined || asked === false || yes)
}

type Names = Readonly<Record<'types' | 'activities' | 'people', ReadonlyMap<string, string>>>

/** The rows in the order that is asked for: equal ones as they stood, what says nothing last (SPEC EV15). */
function inOrder(rows: readonly Row[], { by, descending }: EvidenceSort, { types, activities, people }: Names) {
  // As SQLite compares without regard to case: only the letters of ASCII, and bytes beyond.
  const fold = (text: string | undefined) =>
    text === undefined
      ? undefined
      : Buffer.from(
          text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
          'utf8',
        ).toString('latin1')
  const keys: Record<EvidenceSort['by'], (row: Row, index: number) => string | number | undefined> = {
    relevance: (_, index) => index,
    ref: (_, index) => index,
    title: (row) => fold(row.title),
    type: (row) => fold(types.get(row.type)),
    date: (row) => row.date ?? undefined,
    activity: (row) => fold(activities.get(row.activityId ?? '')),
    stage: (row) => (row.stage === null ? undefined : STAGES.indexOf(row.stage)),
    people: (row) => fold(people.get(row.witnessIds[0] ?? '')),
    files: (row) => row.files.length,
    criteria: (row) =>
      new Set(row.links.filter(({ state }) => state !== 'withdrawn').map(({ criterionId }) => criterionId)).size,
    changed: (row) => row.changedAt,
  }
  const keyed = rows.map((row, index) => ({ row, key: keys[by](row, index) }))
  const sorted = keyed
    .flatMap(({ row, key }) => (key === undefined ? [] : [{ row, key }]))
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key === descending ? 1 : -1))
  return [...sorted, ...keyed.filter(({ key }) => key === undefined)].map(({ row }) => row)
}

describe('EV15 the list', () => {
  test('shows what fits each part of the filter, in each order, as a plain look at every item does', async () => {
    const choices = fc.record({
      which: fc.nat(40),
      parts: fc.uniqueArray(fc.nat(10), { maxLength: 2 }),
      by: fc.constantFrom(...EVIDENCE_SORTS),
      descending: fc.boolean(),
      trashed: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(aSeries, fc.array(choices, { minLength: 12, maxLength: 12 }), async (moves, queries) => {
        const app = await startApp({ shared: true })
        try {
          await prepare(app)
          for (const move of moves) await play(app, move)
          const units = await app.call('unit.list', {})
          const types = await app.call('type.list', {})
          const people = await app.call('person.list', {})
          const activities = await app.call('activity.list', {})
          const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
            new Map(all.map(({ id, name }) => [id, name]))
          const names = { types: named(types), activities: named(activities), people: named(people) }
          for (const { which, parts, by, descending, trashed } of queries) {
            const one = <T>(list: readonly T[]): T | undefined => list[which % Math.max(list.length, 1)]
            const whole: Query = {
              type: one(types)?.id,
              from: one(['2026-01-06', '2026-03-07', '2026-03-30']),
              until: one(['2026-01-05', '2026-02-06']),
              activityId: one(activities)?.id,
              stage: one(STAGES),
              personId: one(people)?.id,
              criterionId: one(units.flatMap(criteriaOf))?.id,
              unitId: one(units)?.id,
              linkState: one(LINK_STATES),
              unmapped: true,
              withoutPlace: true,
            }
            const partNames = Object.keys(whole)
            const filter: Query = Object.fromEntries(
              Object.entries(whole).filter(
                ([name, value]) => parts.includes(partNames.indexOf(name)) && value !== undefined,
              ),
            )
            const query = { ...filter, sort: { by, descending } }
            const all = (await app.call('evidence.list', { limit: 1000, trashed })).items
            const wanted = inOrder(all, { by, descending }, names).filter((row) => fits(row, filter))
            const found = await app.call('evidence.list', { ...query, limit: 1000, trashed })
            expect({ query, refs: found.items.map(({ ref }) => ref), total: found.total }).toEqual({
              query,
              refs: wanted.map(({ ref }) => ref),
              total: wanted.length,
            })
            if (!trashed) expect(await app.call('evidence.ids', query)).toEqual(wanted.map(({ id }) => id))
          }
        } finally {
          await app.stop()
        }
      }),
      { numRuns: 25 },
    )
  })

  test('comes in pages that together are the whole, and says of each item all that its columns show', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const witness = await app.call('person.save', { person: aPerson() })
    const file = app.write('log.bin', new Uint8Array([7, 1]))
    const { id, item } = await addEvidence(app, { witnessIds: [witness.id] }, { files: [file] })
    await link(app, id, criterion(unit, '1.1').id, { place: { kind: 'quote', quote: 'rang back' } })
    for (let index = 2; index <= 5; index += 1) await addEvidence(app, { title: `Item ${index}` })
    const pages = [0, 2, 4].map((offset) => refs(app, { limit: 2, offset, sort: { by: 'ref', descending: true } }))
    expect((await Promise.all(pages)).flat()).toEqual(['E5', 'E4', 'E3', 'E2', 'E1'])
    const { items, total } = await app.call('evidence.list', { limit: 1 })
    expect(total).toBe(5)
    expect(items[0]).toMatchObject({
      witnessIds: [witness.id],
      changedAt: '2026-03-09T09:00:00.000Z',
      trashedAt: null,
      version: 1,
      files: [{ id: item.files[0]?.id, name: 'log.bin', mediaType: 'application/octet-stream', bytes: 2 }],
      links: [{ place: '"rang back"', quote: 'rang back' }],
    })
  })

  test('searches within a filter, best first or in the order that is asked for, never in the trash', async () => {
    const app = await startApp()
    await addEvidence(app, { title: 'B heron', words: 'One word only.' })
    await addEvidence(app, { title: 'A heron', type: 'photo', words: 'Heron heron heron.' })
    const { id } = await addEvidence(app, { title: 'C heron' })
    await app.call('evidence.remove', { ids: [id] })
    expect((await refs(app, { search: 'heron' })).toSorted()).toEqual(['E1', 'E2'])
    expect(await refs(app, { search: 'heron', sort: { by: 'title', descending: true } })).toEqual(['E1', 'E2'])
    expect(await refs(app, { search: 'heron', type: 'photo' })).toEqual(['E2'])
    expect(await refs(app, { search: 'heron', trashed: true })).toEqual(['E3'])
    expect(await app.call('evidence.ids', { search: 'heron', type: 'photo' })).toHaveLength(1)
    expect(await app.call('evidence.ids', { search: '?!' })).toEqual([])
  })
})

describe('filters that are kept', () => {
  test('come in the order in which they were made, with their order of the list, and can be renamed, removed and undone', async () => {
    const app = await startApp()
    const sort = { by: 'date' as const, descending: true }
    const inbox = await app.call('filter.save', { filter: { name: 'Inbox', filter: { unmapped: true }, sort } })
    await app.call('filter.save', { filter: { name: 'March', filter: { from: '2026-03-01' }, sort } })
    const named = { name: 'To link', filter: inbox.filter, sort }
    expect(await app.call('filter.save', { id: inbox.id, filter: named })).toEqual({ id: inbox.id, ...named })
    const names = async () => (await app.call('filter.list', {})).map(({ name }) => name)
    expect(await names()).toEqual(['To link', 'March'])
    await app.call('filter.remove', { id: inbox.id })
    expect(await names()).toEqual(['March'])
    await app.call('history.undo', {})
    expect((await app.call('filter.list', {}))[0]).toEqual({ id: inbox.id, ...named })
  })
})
