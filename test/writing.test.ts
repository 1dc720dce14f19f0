// Draft history: what is kept of earlier writing, for how long, and how it comes back.
import { describe, expect, test } from 'vitest'
import { fromPlainText, toPlainText } from '../shared/domain/rich-text.ts'
import { addEvidence, anEvidence } from './builders.ts'
import { type App, startApp } from './harness.ts'

const MINUTE = 60_000
type Item = Awaited<ReturnType<typeof addEvidence>>

const write = (app: App, { id }: Item, words: string, more: Parameters<typeof anEvidence>[0] = {}) =>
  app.call('evidence.save', { id, evidence: anEvidence({ words, ...more }), field: 'text' })
/** The kept states as words, newest first. */
async function kept(app: App, { id }: Item): Promise<string[]> {
  const states = await app.call('writing.list', { id })
  return Promise.all(states.map(async (one) => toPlainText((await app.call('writing.get', { id: one.id })).text)))
}

describe('EV10 earlier writing', () => {
  test('is kept when it is about to change and the last kept is five minutes old, nothing written never', async () => {
    const app = await startApp()
    const item = await addEvidence(app)
    await write(app, item, 'One.')
    expect(await kept(app, item)).toEqual([])
    await write(app, item, 'Two.')
    expect(await kept(app, item)).toEqual(['One.'])
    app.clock.advance(5 * MINUTE - 1)
    await write(app, item, 'Three.')
    expect(await kept(app, item)).toEqual(['One.'])
    app.clock.advance(1)
    await write(app, item, 'Four.')
    expect(await kept(app, item)).toEqual(['Three.', 'One.'])
    app.clock.advance(5 * MINUTE)
    // What was written stays; only the title changes.
    await write(app, item, 'Four.', { title: 'Another title' })
    expect(await kept(app, item)).toHaveLength(2)
  })

  test('counts words as a person does, those of the fields too', async () => {
    const app = await startApp()
    const fields = { whatHappened: 'A customer’s well-known case', learned: 'Ring back' }
    const item = await addEvidence(app, { type: 'reflective-account', words: '2 calls — rung.', fields })
    await write(app, item, 'New.', { type: 'reflective-account' })
    const [state] = await app.call('writing.list', { id: item.id })
    expect(state).toEqual({ id: state?.id, at: app.clock.now().toISOString(), words: 9 })
    if (state === undefined) return
    expect(await app.call('writing.get', { id: state.id })).toEqual({
      at: state.at,
      text: fromPlainText('2 calls — rung.'),
      fields,
    })
  })

  test('is forgotten after seven days, when the workbook is opened', async () => {
    const app = await startApp()
    const item = await addEvidence(app, { words: 'One.' })
    await write(app, item, 'Two.')
    app.clock.advance(7 * 24 * 60 * MINUTE)
    await app.restart()
    expect(await kept(app, item)).toEqual(['One.'])
    app.clock.advance(1)
    await app.restart()
    expect(await kept(app, item)).toEqual([])
  })

  test('comes back as one step, the present kept first however young, and undo does not take it away', async () => {
    const app = await startApp()
    const item = await addEvidence(app, { words: 'One.' })
    await write(app, item, 'Two.')
    const [first] = await app.call('writing.list', { id: item.id })
    if (first === undefined) throw new Error('Nothing was kept')
    const back = await app.call('writing.bringBack', { id: first.id })
    expect(toPlainText(back.text)).toBe('One.')
    expect((await kept(app, item)).toSorted()).toEqual(['One.', 'Two.'])
    const { undo } = await app.call('history.list', { limit: 1 })
    expect(undo[0]?.label).toBe('bring back earlier writing of E1')
    await app.call('history.undo', {})
    expect(toPlainText((await app.call('evidence.get', { id: item.id })).evidence.text)).toBe('Two.')
    expect(await kept(app, item)).toHaveLength(2)
    await app.call('writing.bringBack', { id: first.id })
    const steps = (await app.call('history.list', {})).undo.length
    await app.call('writing.bringBack', { id: first.id })
    expect((await app.call('history.list', {})).undo).toHaveLength(steps)
  })

  test('whose fields the item’s present type does not have is refused with what it has', async () => {
    const app = await startApp()
    const item = await addEvidence(app, { type: 'plan', words: 'One.', fields: { objectives: 'Ring back' } })
    await write(app, item, 'Two.', { type: 'photo' })
    const [first] = await app.call('writing.list', { id: item.id })
    expect(await app.refused('writing.bringBack', { id: first?.id })).toMatchObject({ code: 'invalid-input' })
    expect(toPlainText((await app.call('evidence.get', { id: item.id })).evidence.text)).toBe('Two.')
  })

  test('WB12 does not travel in a backup, since it holds what was taken out', async () => {
    const app = await startApp()
    const item = await addEvidence(app, { words: 'Quuxsecret.' })
    await write(app, item, 'Two.')
    await app.call('workbook.backup', { target: app.path('b.trellis') })
    await app.call('workbook.restore', { source: app.path('b.trellis'), folder: app.path('restored') })
    expect(await kept(app, item)).toEqual([])
  })
})
