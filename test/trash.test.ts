// The trash: what is in it counts for nothing and is kept whole; after thirty days it goes by itself, and undo goes on working.
import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addEvidence, addUnit, anEvidence, aPerson, criterion, deleteEvidence, draftOf, link } from './builders.ts'
import { readMeaning } from './dump.ts'
import { type App, startApp } from './harness.ts'

const DAY = 24 * 60 * 60 * 1000

/** A unit, and two items linked to 1.1, the first with a file, an activity and all that lists and figures look at. */
async function withTwo() {
  const app = await startApp()
  const unit = await addUnit(app)
  const activity = await app.call('activity.save', { activity: { name: 'Ring back' } })
  const file = app.write('log.txt', 'Zebra crossing.')
  const facts = { title: 'Heron', activityId: activity.id, stage: 'do' as const, location: 'Leeds' }
  const { item: gone } = await addEvidence(app, facts, { files: [file] })
  const { item: stays } = await addEvidence(app, { dateFrom: '2026-02-03' })
  for (const { id } of [gone, stays])
    await link(app, id, criterion(unit, '1.1').id, { place: { kind: 'quote', quote: 'x' }, occasion: `Of ${id}` })
  return { app, unit, activity, gone, stays, file }
}
const refs = async (app: App, query: object = {}) =>
  (await app.call('evidence.list', query)).items.map(({ ref }) => ref)

describe('EV9 an item in the trash', () => {
  test('counts for nothing wherever items in use are read, and comes back whole', async () => {
    const { app, unit, activity, gone, stays, file } = await withTwo()
    const criterionId = criterion(unit, '1.1').id
    const look = async () => ({
      list: await refs(app),
      search: await refs(app, { search: 'zebra' }),
      ids: await app.call('evidence.ids', {}),
      coverage: await app.call('coverage.get', {}),
      gaps: await app.call('gap.list', {}),
      map: await app.call('map.get', { unitId: unit.id }),
      ofCriterion: (await app.call('link.ofCriterion', { criterionId })).map(({ ref }) => ref),
      activity: (await app.call('activity.get', { id: activity.id })).items.map(({ ref }) => ref),
      places: await app.call('suggestion.list', { field: 'location' }),
      occasions: await app.call('suggestion.list', { field: 'occasion' }),
    })
    const before = await look()
    expect(before).toMatchObject({ list: ['E1', 'E2'], search: ['E1'], ofCriterion: ['E1', 'E2'], places: ['Leeds'] })
    expect(await app.call('evidence.remove', { ids: [gone.id] })).toEqual({ removed: 1 })
    const after = await look()
    expect(after).toMatchObject({ list: ['E2'], search: [], ids: [stays.id], ofCriterion: ['E2'], activity: [] })
    expect(after.coverage.units[0]?.criteria[0]).toMatchObject({ have: 1, evidence: ['E2'] })
    expect([after.map.columns.map(({ ref }) => ref), after.places, after.occasions]).toEqual([
      ['E2'],
      [],
      [`Of ${stays.id}`],
    ])
    const [other] = (await app.call('evidence.add', { evidence: anEvidence(), files: [file] })).files
    expect(other?.result).toBe('added')
    await app.call('history.undo', {})

    expect(await refs(app, { trashed: true })).toEqual(['E1'])
    const { evidence, links } = await app.call('evidence.get', { ref: 'e1' })
    expect([evidence.trashedAt, evidence.files.length, links.length]).toEqual(['2026-03-09T09:00:00.000Z', 1, 1])
    expect(await app.call('evidence.bringBack', { ids: [gone.id] })).toEqual({ broughtBack: 1 })
    expect(await look()).toEqual(before)
  })

  test('is left out of an export', async () => {
    const { app, gone } = await withTwo()
    const written = async (name: string) => {
      await app.call('report.export', { docx: app.path(name) })
      return Buffer.from(unzipSync(readFileSync(app.path(name)))['word/document.xml'] ?? []).toString('utf8')
    }
    expect(await written('whole.docx')).toContain('Heron')
    await app.call('evidence.remove', { ids: [gone.id] })
    const without = await written('without.docx')
    expect([without.includes('Heron'), without.includes('Call log')]).toEqual([false, true])
  })

  test('takes no new claim, can still be written to, and protects its unit and its type', async () => {
    const { app, unit, gone } = await withTwo()
    await app.call('evidence.remove', { ids: [gone.id] })
    const claim = { evidenceId: gone.id, criterionId: criterion(unit, '1.2').id }
    for (const [name, input] of [
      ['link.add', claim],
      ['link.addMany', { links: [claim] }],
    ] as const)
      expect(await app.refused(name, input)).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('trash'),
      })
    const saved = await app.call('evidence.save', { id: gone.id, evidence: { ...draftOf(gone), title: 'Late' } })
    expect([saved.title, saved.trashedAt]).toEqual(['Late', '2026-03-09T09:00:00.000Z'])
    expect((await app.refused('unit.remove', { id: unit.id })).code).toBe('conflict')
    expect((await app.refused('type.remove', { id: gone.type })).code).toBe('conflict')
  })

  test('goes and comes with others as one step; one that is not there or not in its place refuses them all', async () => {
    const { app, gone, stays } = await withTwo()
    const ids = [gone.id, stays.id]
    expect((await app.refused('evidence.remove', { ids: [...ids, 'nobody'] })).code).toBe('not-found')
    expect((await app.refused('evidence.bringBack', { ids })).code).toBe('conflict')
    expect((await app.refused('evidence.emptyTrash', { ids })).code).toBe('conflict')
    expect(await refs(app)).toEqual(['E1', 'E2'])
    await app.call('evidence.remove', { ids: [...ids, ...ids] })
    expect((await app.refused('evidence.remove', { ids })).code).toBe('conflict')
    expect((await app.call('history.list', { limit: 1 })).undo[0]?.label).toBe('move 2 items to the trash')
    await app.call('history.undo', {})
    expect(await refs(app)).toEqual(['E1', 'E2'])
  })
})

describe('EV9 emptied', () => {
  test('the trash gives its rows back on undo, and references are not issued again', async () => {
    const { app, gone } = await withTwo()
    const before = await readMeaning(app)
    await deleteEvidence(app, gone.id)
    expect((await app.refused('evidence.get', { ref: 'E1' })).code).toBe('not-found')
    expect((await addEvidence(app)).ref).toBe('E3')
    for (let step = 0; step < 3; step += 1) await app.call('history.undo', {})
    const after = await readMeaning(app)
    expect({ ...after, counters: {} }).toEqual({ ...before, counters: {} })
    expect((await addEvidence(app)).ref).toBe('E4')
    expect(await app.call('evidence.emptyTrash', {})).toEqual({ deleted: 0 })
  })
})

describe('EV9 after thirty days', () => {
  /** The first item into the trash, one more step, and so many days later the workbook is opened again. */
  async function later(days: number, { redo = false } = {}) {
    const { app, gone, stays, unit } = await withTwo()
    await app.call('evidence.remove', { ids: [gone.id] })
    await app.call('person.save', { person: aPerson() })
    if (redo) await app.call('history.undo', {})
    app.clock.advance(days * DAY)
    await app.restart()
    return { app, gone, stays, unit }
  }

  test('an item is deleted when the workbook is opened, and not a day before', async () => {
    const early = await later(29)
    expect(await refs(early.app, { trashed: true })).toEqual(['E1'])
    const { app } = await later(30)
    expect(await refs(app, { trashed: true })).toEqual([])
    expect((await app.refused('evidence.get', { ref: 'E1' })).code).toBe('not-found')
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })

  test('UN2 undo goes back through it to the first step, and redo forward again', async () => {
    const { app } = await later(31)
    const last = await readMeaning(app)
    const { undo } = await app.call('history.list', {})
    expect(undo.map(({ label }) => label).slice(0, 2)).toEqual(['save Priya Nair', 'move E1 to the trash'])
    await app.call('history.undo', {})
    await app.call('history.undo', {})
    expect(await refs(app)).toEqual(['E1', 'E2'])
    expect((await app.call('evidence.get', { ref: 'E1' })).links).toHaveLength(1)
    for (let step = 2; step < undo.length; step += 1) await app.call('history.undo', {})
    expect(await refs(app)).toEqual([])
    for (let step = 0; step < undo.length; step += 1) expect((await app.call('history.redo', {})).done).toBe(true)
    expect(await readMeaning(app)).toEqual(last)
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })

  test('UN3 it waits while something can be done again, which may name it', async () => {
    const { app } = await later(31, { redo: true })
    expect(await refs(app, { trashed: true })).toEqual(['E1'])
    expect((await app.call('history.redo', {})).done).toBe(true)
    await app.restart()
    expect(await refs(app, { trashed: true })).toEqual([])
  })

  test('it goes where no step is left to be undone', async () => {
    const { app, gone } = await withTwo()
    await app.call('evidence.remove', { ids: [gone.id] })
    const target = app.path('backup.trellis')
    await app.call('workbook.backup', { target })
    app.clock.advance(31 * DAY)
    await app.call('workbook.restore', { source: target, folder: app.path('restored') })
    expect(await refs(app)).toEqual(['E2'])
    expect(await refs(app, { trashed: true })).toEqual([])
    expect((await app.call('history.list', {})).undo).toEqual([])
  })
})
