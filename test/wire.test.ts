// The wire alone, over a contract of three toy calls: what a call answers, how it is cancelled, and the mistakes that are easy to make there.
import { describe, expect, test } from 'vitest'
import type { Progress } from '../shared/contract/define.ts'
import { answer } from '../shared/contract/wire.ts'
import { connect, createToys, settled, toys, words } from './toys.ts'

describe('a call', () => {
  test('answers its value, with defaults filled in where it is served', async () => {
    const { client, seen } = connect()
    expect(await client.call('toy.add', { a: 2 })).toEqual({ ok: true, value: 3 })
    expect(seen).toEqual([{ a: 2, b: 1 }])
  })

  test('CN1 with a bad input never reaches its handler, and the failure names each field', async () => {
    const { client, seen } = connect()
    // A page that was tampered with sends what the types forbid.
    const result = await client.call('toy.add', { a: 'two', b: 1.5 } as unknown as { a: number })
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input', details: [{ path: 'a' }, { path: 'b' }] },
    })
    expect(!result.ok && result.failure.message).toMatch(/^Bad\. a: /)
    expect(seen).toEqual([])
  })

  test.each([null, undefined])('with the input %s counts as one with no fields', async (input) => {
    const { client } = connect()
    const result = await client.call('toy.add', input as unknown as { a: number })
    expect(result).toMatchObject({ failure: { code: 'invalid-input', details: [{ path: 'a' }] } })
  })

  test.each(['toy.none', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
    'CN1 of the unknown or inherited name %j is not-found',
    async (name) => {
      const { client, faults } = connect()
      expect(await client.call(name as 'toy.add', { a: 1 })).toEqual({
        ok: false,
        failure: { code: 'not-found', message: `No ${name}.` },
      })
      expect(faults).toEqual([])
    },
  )

  test('CN2 that throws on purpose answers code, message and details, and is no fault', async () => {
    const { client, faults } = connect()
    expect(await client.call('toy.break', { how: 'ours' })).toEqual({
      ok: false,
      failure: { code: 'conflict', message: 'Twice.' },
    })
    expect(await client.call('toy.break', { how: 'details' })).toEqual({
      ok: false,
      failure: { code: 'invalid-input', message: 'Look.', details: [{ path: 'a', message: 'Odd.' }] },
    })
    expect(faults).toEqual([])
  })

  test('CN2 that throws by mistake is internal: the log gets the error with the name of the call, the caller does not', async () => {
    const { client, faults } = connect()
    const result = await client.call('toy.break', { how: 'plain' })
    expect(result).toEqual({ ok: false, failure: { code: 'internal', message: 'Ours.' } })
    expect(faults).toEqual([['toy.break', new TypeError('secret of the inside')]])
  })

  test('keeps answers apart when later calls end first', async () => {
    const { client, waits } = connect()
    const [slow, quick] = [client.call('toy.wait', {}), client.call('toy.add', { a: 4 })]
    expect(await quick).toEqual({ ok: true, value: 5 })
    waits[0]?.end()
    expect(await slow).toEqual({ ok: true, value: 'done' })
  })
})

describe('progress and cancel', () => {
  test('CN3 progress reaches its own call only', async () => {
    const { client, waits } = connect()
    const told: [string, Progress][] = []
    const first = client.call('toy.wait', {}, { onProgress: (progress) => told.push(['first', progress]) })
    const second = client.call('toy.wait', {}, { onProgress: (progress) => told.push(['second', progress]) })
    await settled()
    waits[1]?.report({ value: 0.5, title: 'Waiting', description: 'half' })
    await settled()
    expect(told).toEqual([['second', { value: 0.5, title: 'Waiting', description: 'half' }]])
    for (const { end } of waits) end()
    await Promise.all([first, second])
  })

  test('CN3 progress comes at most ten times a second, however often it is reported', async () => {
    const { client, waits } = connect()
    const told: number[] = []
    const waiting = client.call('toy.wait', {}, { onProgress: ({ value }) => told.push(value) })
    await settled()
    const start = performance.now()
    for (let step = 0; step < 5000; step += 1) waits[0]?.report({ value: step / 5000, title: 'Fast' })
    await settled()
    expect(told[0]).toBe(0)
    expect(told.length).toBeLessThanOrEqual(1 + Math.floor((performance.now() - start) / 100))
    waits[0]?.end()
    await waiting
  })

  test('CN3 progress that comes after the result is not sent', async () => {
    const { client, waits, received } = connect()
    const told: Progress[] = []
    const waiting = client.call('toy.wait', {}, { onProgress: (progress) => told.push(progress) })
    await settled()
    waits[0]?.end()
    await waiting
    waits[0]?.report({ value: 1, title: 'Late' })
    await settled()
    expect(told).toEqual([])
    expect(received).toHaveLength(1)
  })

  test('CN3 a cancel aborts the signal of its own call and answers cancelled; one message is sent for it', async () => {
    const { client, waits, sent, changes } = connect()
    const controller = new AbortController()
    const cancelled = client.call('toy.wait', {}, { signal: controller.signal })
    const other = client.call('toy.wait', {})
    await settled()
    controller.abort()
    controller.abort()
    expect(await cancelled).toEqual({ ok: false, failure: { code: 'cancelled', message: 'Cancelled.' } })
    expect(sent.filter((message) => Object.hasOwn(Object(message), 'cancel'))).toEqual([{ id: 1, cancel: true }])
    expect([waits[0]?.signal.aborted, waits[1]?.signal.aborted]).toEqual([true, false])
    expect(changes).toEqual([])
    waits[1]?.end()
    await other
  })

  test('a signal that was aborted before the call sends nothing', async () => {
    const { client, sent } = connect()
    expect(await client.call('toy.add', { a: 1 }, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      failure: { code: 'cancelled', message: 'Cancelled.' },
    })
    expect(sent).toEqual([])
  })

  test('an abort after the result sends nothing, and the signal keeps no listener', async () => {
    const { client, sent } = connect()
    const controller = new AbortController()
    const added: string[] = []
    const { signal } = controller
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      added.push('added')
      add(...given)
    }
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      added.push('removed')
      remove(...given)
    }
    await client.call('toy.add', { a: 1 }, { signal })
    controller.abort()
    expect(added).toEqual(['added', 'removed'])
    expect(sent).toHaveLength(1)
  })

  test('a signal that was aborted is refused where the call is answered, too', async () => {
    const { handlers, seen } = createToys()
    const options = { words, onFault: () => {}, onChanged: () => {}, report: () => {}, signal: AbortSignal.abort() }
    expect(await answer(toys, handlers, 'toy.add', { a: 1 }, options)).toMatchObject({ failure: { code: 'cancelled' } })
    expect(seen).toEqual([])
  })
})

describe('a port that closes', () => {
  test('CN4 settles every waiting call, and cancels what runs behind it', async () => {
    const { client, waits, close } = connect()
    const waiting = [client.call('toy.wait', {}), client.call('toy.wait', {})]
    await settled()
    close()
    const gone = { ok: false, failure: { code: 'internal', message: 'Gone.' } }
    expect(await Promise.all(waiting)).toEqual([gone, gone])
    expect(waits.map(({ signal }) => signal.aborted)).toEqual([true, true])
  })

  test('CN4 refuses calls made afterwards without sending them', async () => {
    const { client, sent, close } = connect()
    close()
    expect(await client.call('toy.add', { a: 1 })).toEqual({
      ok: false,
      failure: { code: 'internal', message: 'Gone.' },
    })
    expect(sent).toEqual([])
  })
})

describe('changes', () => {
  test('CN4 are announced after a call that changes something has answered well, once', async () => {
    const { client, waits, changes } = connect()
    const waiting = client.call('toy.wait', {})
    await settled()
    expect(changes).toEqual([])
    waits[0]?.end()
    await waiting
    await client.call('toy.add', { a: 1 })
    expect(changes).toEqual([['evidence']])
  })

  test('CN4 reach every listener until it stops listening', async () => {
    const { client, announce } = connect()
    const heard: string[] = []
    const stop = client.onChanged(([topic]) => heard.push(`first ${topic}`))
    client.onChanged(([topic]) => heard.push(`second ${topic}`))
    announce(['people'])
    await settled()
    stop()
    announce(['links'])
    await settled()
    expect(heard).toEqual(['first people', 'second people', 'second links'])
  })
})

describe('a peer that talks nonsense', () => {
  const nonsense = [
    null,
    7,
    'call',
    [],
    {},
    { id: 'x', name: 'toy.add' },
    { id: 1.5, name: 'toy.add' },
    { id: 1, cancel: false },
  ]
  test.each(nonsense.map((message) => [message]))('the server lets %j pass', async (message) => {
    const { client, near, received, faults } = connect()
    near.post(message)
    expect(await client.call('toy.add', { a: 1 })).toMatchObject({ ok: true })
    expect([received.length, faults]).toEqual([1, []])
  })

  const strange = [
    { id: 99, result: { ok: true, value: 1 } },
    { id: 1, result: 7 },
    { id: 1, progress: { value: 'x' } },
    { changed: ['x'] },
  ]
  test.each(strange.map((message) => [message]))('the client lets %j pass', async (message) => {
    const { client, far } = connect()
    const answered = client.call('toy.add', { a: 1 })
    far.post(message)
    expect(await answered).toEqual({ ok: true, value: 2 })
  })

  test('a cancel of a call that is not there changes nothing', async () => {
    const { client, near } = connect()
    near.post({ id: 5, cancel: true })
    expect(await client.call('toy.add', { a: 1 })).toMatchObject({ ok: true })
  })

  test('a second call with the number of one that runs is not begun', async () => {
    const { client, near, waits } = connect()
    const waiting = client.call('toy.wait', {})
    await settled()
    near.post({ id: 1, name: 'toy.wait', input: {} })
    await settled()
    expect(waits).toHaveLength(1)
    waits[0]?.end()
    expect(await waiting).toMatchObject({ ok: true })
  })
})
