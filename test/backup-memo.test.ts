// What a workbook knows of its last backup: when it was read back, and whether anything was changed since.
import { describe, expect, test } from 'vitest'
import { addEvidence, anEvidence } from './builders.ts'
import { type App, startApp } from './harness.ts'

async function memo(app: App) {
  const info = await app.call('workbook.current', {})
  return [info?.lastBackupAt, info?.changedSinceBackup]
}
const NEVER = [null, true]

describe('WB13 the last backup', () => {
  test('is noted with its moment when it was read back, and every change after it shows', async () => {
    const app = await startApp()
    expect(await memo(app)).toEqual(NEVER)
    const { id } = await addEvidence(app)
    app.clock.advance(60_000)
    const at = app.clock.now().toISOString()
    await app.call('workbook.backup', { target: app.path('a.trellis') })
    expect(await memo(app)).toEqual([at, false])
    await app.restart()
    expect(await memo(app)).toEqual([at, false])
    await app.call('evidence.list', { search: 'call' })
    expect(await memo(app)).toEqual([at, false])
    const changes: (() => Promise<unknown>)[] = [
      () => app.call('evidence.save', { id, evidence: anEvidence({ title: 'New' }), field: 'title' }),
      // Joined to the step before it: no new step, but a change.
      () => app.call('evidence.save', { id, evidence: anEvidence({ title: 'Newer' }), field: 'title' }),
      () => app.call('history.undo', {}),
      () => app.call('history.redo', {}),
    ]
    for (const change of changes) {
      await change()
      expect(await memo(app)).toEqual([at, true])
      await app.call('workbook.backup', { target: app.path('a.trellis') })
      expect(await memo(app)).toEqual([at, false])
    }
  })

  test('that was cancelled or failed is not noted, nor is a note undone', async () => {
    const app = await startApp()
    await addEvidence(app)
    const options = { signal: AbortSignal.abort() }
    await app.client.call('workbook.backup', { target: app.path('a.trellis') }, options)
    await app.refused('workbook.backup', { target: app.path('.') })
    expect(await memo(app)).toEqual(NEVER)
    await app.call('workbook.backup', { target: app.path('a.trellis') })
    await app.call('history.undo', {})
    expect((await memo(app))[0]).toBe(app.clock.now().toISOString())
    expect((await app.call('history.list', {})).undo).toEqual([])
  })

  test('a change while it is written counts as made after it', async () => {
    const app = await startApp()
    await addEvidence(app, {}, { files: [app.write('big.bin', Buffer.alloc(8_000_000, 7))] })
    const [done] = await Promise.all([
      app.client.call('workbook.backup', { target: app.path('a.trellis') }),
      addEvidence(app, { title: 'Meanwhile' }),
    ])
    expect(done.ok).toBe(true)
    expect((await memo(app))[1]).toBe(true)
  })

  test('is not known to a copy that was restored from it', async () => {
    const app = await startApp()
    await addEvidence(app)
    await app.call('workbook.backup', { target: app.path('a.trellis') })
    await app.call('workbook.backup', { target: app.path('b.trellis') })
    await app.call('workbook.restore', { source: app.path('b.trellis'), folder: app.path('restored') })
    expect(await memo(app)).toEqual(NEVER)
  })
})
